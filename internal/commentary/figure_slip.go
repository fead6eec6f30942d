package commentary

import (
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

var (
	oneBrace   = regexp.MustCompile(`[{\[(<]*\{[ \t]*\{?[ \t]*([A-Za-z][A-Za-z-]*)((?:[ \t]+[^{}\s=][^{}\s]*)*)[ \t]*\}(?:[ \t]*\})?`)
	strayOpen  = regexp.MustCompile(`<!-`)
	strayBrace = regexp.MustCompile(`\}\}`)
)

// closedHint says how a figure is closed that begins with the given text, as far as that
// is plain.
func (s *parseState) closedHint(text string) string {
	inside, _, closed := strings.Cut(strings.TrimRight(text, "\r\n"), "}")
	inside, _, _ = strings.Cut(inside, "{{")
	all := strings.Fields(inside)
	if len(all) > 0 {
		form := find(s.grammar.Figures, all[0])
		switch {
		case closed && !strings.Contains(inside, "{"):
			return "close it with two braces: {{" + strings.Join(all, " ") + "}}"
		case form != nil && form.Subject.What != "" && len(all) > 1:
			return "close it with two braces: {{" + all[0] + " " + strings.TrimRight(all[1], ".,;:") + "}}"
		}
	}
	return "write it on one line, like {{value foi-in-time}}"
}

// figuresAsText reports what was meant as a figure and has not two braces on each side.
func (s *parseState) figuresAsText(t stretch) {
	told := false
	t.found(oneBrace, func(at []int) {
		whole := s.document.span(at[0], at[1])
		name, rest := string(s.document.Body[at[2]:at[3]]), string(s.document.Body[at[4]:at[5]])
		escaped := at[0] > 0 && s.document.Body[at[0]-1] == '\\'
		if escaped {
			told = true
		}
		if escaped || strings.HasPrefix(whole.Text(), "{{") || !s.meansFigure(&name, rest) {
			return
		}
		told = true
		s.ds.Report(rule.FigureAsText, whole, "a figure has two braces on each side; this would be shown as it is written").
			WithHint("write {{%s%s}}", name, strings.TrimRight(rest, " \t"))
	})
	if told || strings.Contains(t.text, "{{") {
		return // an unclosed figure is reported where it begins
	}
	t.found(strayBrace, func(at []int) {
		s.ds.Report(rule.FigureAsText, s.document.span(at[0], at[1]), "no figure ends here: this would be shown as it is written").
			WithHint("begin the figure with {{, on the same line")
	})
}

// commentsAsText reports a comment without an end, which would be published as it is
// written.
func (s *parseState) commentsAsText(t stretch) {
	t.found(strayOpen, func(at []int) {
		if at[0] > 0 && s.document.Body[at[0]-1] == '\\' {
			return
		}
		s.ds.Report(rule.RawHTML, s.document.span(at[0], at[1]), "the comment that begins here has no end: it would be published as it is written").
			WithHint("end it with --> on the same line, or take it out")
	})
}

// meansFigure reports whether a word in braces is the name of a figure, or near one
// with something after it; name becomes that of the figure.
func (s *parseState) meansFigure(name *string, rest string) bool {
	known := names(s.grammar.Figures)
	if slices.Contains(known, *name) {
		return true
	}
	near := source.Nearest(*name, known)
	if near == "" || strings.TrimSpace(rest) == "" {
		return false
	}
	*name = near
	return true
}

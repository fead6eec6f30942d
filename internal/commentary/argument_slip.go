package commentary

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// reportSurplus reports plain words that a figure or block has no place for, once for all
// of them. Mostly they and the word before are the title of an indicator, where its id is
// wanted.
func (s *parseState) reportSurplus(inside, surplus []source.Span, what string, form *Form, ds *source.Diagnostics) {
	first, last := surplus[0], surplus[len(surplus)-1]
	before := inside[slices.Index(inside, first)-1]
	if at := before.Start + strings.Index(before.Text(), "=") + 1; before != inside[0] {
		title := first.File.Span(at, last.End)
		if id := s.titled(title.Text()); id != "" {
			ds.Report(rule.UnknownArgument, title, "%s takes the id of an indicator, and this is a title", what).
				WithHint("write the id instead: %s", id)
			return
		}
	}
	at := first.File.Span(first.Start, last.End)
	word := "word"
	if len(surplus) > 1 {
		word = "words"
	}
	ds.Report(rule.UnknownArgument, at, "%s takes no further %s here: %q", what, word, at.Text()).
		WithHint("%s", form.howWritten())
}

// exampleOf says how a figure or block is written, about the project's first indicator where
// it is about one.
func (s *parseState) exampleOf(form *Form) string {
	example, _, _ := strings.Cut(form.Example, "\n")
	if ids := slices.Sorted(maps.Values(s.grammar.Titles)); len(ids) > 0 {
		example = ofIndicator.ReplaceAllString(example, "indicator="+ids[0])
		if form.Subject.What == "an indicator" && len(strings.Fields(example)) > 1 {
			example = strings.Replace(example, strings.TrimRight(strings.Fields(example)[1], "}"), ids[0], 1)
		}
	}
	if example == "" {
		return ""
	}
	return "write it like " + example
}

var ofIndicator = regexp.MustCompile(`\bindicator=\S+`)

// titled is the id of the indicator with a title, or one nearly like it; empty when there
// is none.
func (s *parseState) titled(title string) string {
	near := source.Nearest(strings.Trim(title, `"`), slices.Sorted(maps.Keys(s.grammar.Titles)))
	return s.grammar.Titles[near]
}

const curly = "“”„‟«»"

// curlyQuotes reports the quotes of a word processor in a figure or the first line of a
// block. Within straight ones they are a part of the text.
func (s *parseState) curlyQuotes(at source.Span) bool {
	var straight strings.Builder
	found, quoted := "", false
	for n, r := range at.Text() {
		switch {
		case r == '"' && (quoted || strings.Contains(at.Text()[n+1:], `"`)):
			quoted = !quoted
		case !quoted && strings.ContainsRune(curly, r):
			if found == "" {
				found = string(r)
			}
			r = '"'
		}
		straight.WriteRune(r)
	}
	if found != "" {
		s.ds.Report(rule.UnknownArgument, at, "%s is a quote of a word processor", found).
			WithHint("write straight quotes: %s", straight.String())
	}
	return found != ""
}

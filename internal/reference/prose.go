package reference

import (
	"fmt"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/wording"
)

func prosePage(shown quarter.Quarter) string {
	w := &proseWriter{shows: !shown.IsZero()}
	w.WriteString(`+++
title   = "Every figure and block of the prose"
summary = "What is filled in from the data, with an example of each and what it comes to."
order   = 90
for     = "authors"
`)
	if w.shows {
		fmt.Fprintf(w, "as_of   = %q\n", shown)
	}
	w.WriteString(`+++
Figures stand within a sentence, blocks on lines of their own. Within backquotes and in code both are shown as they are written. An option is written without spaces around its equals sign.

## Figures
`)
	grammar := report.Grammar()
	for _, f := range grammar.Figures {
		w.figure(f)
	}
	w.WriteString("\n## Blocks\n\nWhat stands between the two lines of a block is a note to it.\n")
	for _, f := range grammar.Blocks {
		w.block(f)
	}
	return w.String()
}

// proseWriter writes the page about figures and blocks.
type proseWriter struct {
	strings.Builder
	shows bool // whether results follow the examples
}

func (w *proseWriter) figure(f commentary.Form) {
	w.form(f)
	fmt.Fprintf(w, "\n`%s`", f.Example)
	if result := w.result(f); result != "" {
		fmt.Fprintf(w, " comes to: %s", result)
	}
	w.WriteString("\n")
}

func (w *proseWriter) block(f commentary.Form) {
	w.form(f)
	fmt.Fprintf(w, "\nIt may stand in %s.\n", wording.List(f.In))
	w.WriteString(asCode(f))
	if result := w.result(f); result != "" {
		fmt.Fprintf(w, "\n%s\n", result)
	}
}

// result is the result of an example: a text, or the example itself, which the
// page evaluates; empty when results are left out.
func (w *proseWriter) result(f commentary.Form) string {
	switch {
	case f.Result != "":
		return f.Result
	case w.shows:
		return f.Example
	}
	return ""
}

// form says what a figure or block shows, and how it is written.
func (w *proseWriter) form(f commentary.Form) {
	fmt.Fprintf(w, "\n### %s\n\n%s\n", f.Name, literal(f.Doc))
	if f.Subject.What == "" && len(f.Options) == 0 {
		return
	}
	w.WriteString("\n| written | needed | meaning |\n| --- | --- | --- |\n")
	if f.Subject.What != "" {
		fmt.Fprintf(w, "| a word | yes | %s |\n", f.Subject.Doc)
	}
	for _, o := range f.Options {
		fmt.Fprintf(w, "| `%s=` | %s | %s |\n", o.Name, need(o), cell(literal(o.Doc)))
	}
}

func need(o commentary.Option) string {
	switch {
	case o.Needed:
		return "yes"
	case o.Either:
		return "one of these"
	}
	return "no"
}

// asCode is the example of a block as code. The example of an exempt passage
// is described instead: in code it would look like a passage that was meant to
// be kept out of the site.
func asCode(f commentary.Form) string {
	if f.Name == commentary.Exempt {
		first, passage, _ := strings.Cut(strings.TrimPrefix(f.Example, "::: "), "\n")
		name, option, _ := strings.Cut(first, " ")
		passage, last, _ := strings.Cut(passage, "\n")
		return fmt.Sprintf("\nThree colons, a space, `%s`, a space and `%s` on a line of its own; the passage, `%s`; and a line `%s`.\n", name, option, passage, last)
	}
	return "\n~~~\n" + f.Example + "\n~~~\n"
}

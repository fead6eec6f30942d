package source

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"outturn/internal/limit"
)

// Printer prints diagnostics for a person: a line with the place, the line of
// the file with the mistake underlined, the other place that it contradicts,
// and a hint.
type Printer struct {
	Colour bool
}

// Print writes the mistakes in their sorted order, separated by blank
// lines, up to [limit.Mistakes] of them. Without diagnostics it writes nothing.
func (p Printer) Print(w io.Writer, ds *Diagnostics) error {
	var b strings.Builder
	all := ds.Mistakes()
	for i, d := range all[:min(len(all), limit.Mistakes)] {
		if i > 0 {
			b.WriteByte('\n')
		}
		p.print(&b, d)
	}
	if more := len(all) - limit.Mistakes; more > 0 {
		fmt.Fprintf(&b, "\nThese are the first %d mistakes; there are %d more\n", limit.Mistakes, more)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (p Printer) print(b *strings.Builder, d Diagnostic) {
	word := p.paint(severityColour(d.Severity), d.Severity.String())
	if d.Span.IsZero() {
		fmt.Fprintf(b, "%s: %s [%s]\n", word, oneLine(d.Summary), d.Rule.ID)
	} else {
		at := d.Excerpt()
		fmt.Fprintf(b, "%s:%d:%d: %s: %s [%s]\n", oneLine(d.Span.File.Name), at.Line, at.Column, word, oneLine(d.Summary), d.Rule.ID)
		if !d.Withheld {
			p.frame(b, severityColour(d.Severity), at)
		}
	}
	if !d.Against.IsZero() {
		at := d.Against.Excerpt()
		fmt.Fprintf(b, "%s %s:%d:%d\n", p.paint(cyan, "see"), oneLine(d.Against.File.Name), at.Line, at.Column)
		p.frame(b, cyan, at)
	}
	if d.Hint != "" {
		fmt.Fprintf(b, "%s %s\n", p.paint(cyan, "hint:"), Printable(d.Hint))
	}
}

// frame shows the line with the mistake, with marks under the span. An empty
// line is not shown.
func (p Printer) frame(b *strings.Builder, colour string, at Excerpt) {
	line := at.Before + at.Marked + at.After
	if line == "" {
		return
	}
	marks := max(utf8.RuneCountInString(at.Marked), 1)
	number := fmt.Sprint(at.Line)
	margin := strings.Repeat(" ", len(number))
	fmt.Fprintf(b, " %s | %s\n", number, oneLine(line))
	fmt.Fprintf(b, " %s | %s%s\n", margin, padding(at.Before),
		p.paint(colour, strings.Repeat("^", marks)))
}

// padding returns spaces as wide as the text. Tabs are kept, so that the marks
// line up.
func padding(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, text)
}

const (
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	cyan   = "\x1b[36m"
	reset  = "\x1b[0m"
)

func severityColour(s Severity) string {
	if s == Warning {
		return yellow
	}
	return red
}

func (p Printer) paint(colour, text string) string {
	if !p.Colour {
		return text
	}
	return colour + text + reset
}

package source

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printer prints diagnostics for a person: a line with the place, the line of
// the file with the mistake underlined, and a hint.
type Printer struct {
	Colour bool
}

// Print writes the mistakes in their sorted order, separated by blank
// lines. It writes nothing when there are none.
func (p Printer) Print(w io.Writer, ds *Diagnostics) error {
	var b strings.Builder
	for i, d := range ds.Mistakes() {
		if i > 0 {
			b.WriteByte('\n')
		}
		p.print(&b, d)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (p Printer) print(b *strings.Builder, d Diagnostic) {
	word := p.paint(severityColour(d.Severity), d.Severity.String())
	if d.Span.IsZero() {
		fmt.Fprintf(b, "%s: %s [%s]\n", word, d.Summary, d.Rule.ID)
	} else {
		at := d.Excerpt()
		fmt.Fprintf(b, "%s:%d:%d: %s: %s [%s]\n", d.Span.File.Name, at.Line, at.Column, word, d.Summary, d.Rule.ID)
		p.frame(b, d.Severity, at)
	}
	if d.Hint != "" {
		fmt.Fprintf(b, "%s %s\n", p.paint(cyan, "hint:"), d.Hint)
	}
}

// frame shows the line with the mistake, with marks under the span. An empty
// line is not shown.
func (p Printer) frame(b *strings.Builder, severity Severity, at Excerpt) {
	line := at.Before + at.Marked + at.After
	if line == "" {
		return
	}
	marks := max(utf8.RuneCountInString(at.Marked), 1)
	number := fmt.Sprint(at.Line)
	margin := strings.Repeat(" ", len(number))
	fmt.Fprintf(b, " %s | %s\n", number, printable(line))
	fmt.Fprintf(b, " %s | %s%s\n", margin, padding(at.Before),
		p.paint(severityColour(severity), strings.Repeat("^", marks)))
}

// printable replaces control characters, so that a file cannot move the cursor
// of the terminal.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' {
			return utf8.RuneError
		}
		return r
	}, text)
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

// jsonDiagnostic is one line of PrintJSON. Lines and columns count from 1, and
// are 0 when the diagnostic is not about one file.
type jsonDiagnostic struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Severity  string `json:"severity"`
	Rule      string `json:"rule"`
	Summary   string `json:"summary"`
	Hint      string `json:"hint,omitempty"`
	Allowed   string `json:"allowed,omitempty"` // why the author allows it
}

// PrintJSON writes the diagnostics in their sorted order for a program to
// read, one JSON object per line. Those that are allowed are among them.
func PrintJSON(w io.Writer, ds *Diagnostics) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range ds.Sorted() {
		if d.Severity == Off {
			continue
		}
		j := jsonDiagnostic{Severity: d.Severity.String(), Rule: d.Rule.ID, Summary: d.Summary, Hint: d.Hint, Allowed: d.Allowed}
		if !d.Span.IsZero() {
			start, end := d.Span.File.Place(d.Span.Start), d.Span.File.Place(d.Span.End)
			j.File, j.Line, j.Column, j.EndLine, j.EndColumn = d.Span.File.Name, start.Line, start.Column, end.Line, end.Column
		}
		if err := enc.Encode(j); err != nil {
			return fmt.Errorf("writing diagnostics: %w", err)
		}
	}
	return nil
}

package source

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// jsonDiagnostic is one line of PrintJSON.
type jsonDiagnostic struct {
	jsonPlace
	Severity string     `json:"severity"`
	Rule     string     `json:"rule"`
	Summary  string     `json:"summary"`
	Hint     string     `json:"hint,omitempty"`
	Against  *jsonPlace `json:"against,omitempty"` // the other place, of two that contradict each other
	Allowed  string     `json:"allowed,omitempty"` // why the author allows it
}

// jsonPlace is a span of a file. Lines and columns count from 1, columns in characters; the
// end is that of the first character after the span. All are 0 when there is no file.
type jsonPlace struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
}

func placeOf(s Span) jsonPlace {
	if s.IsZero() {
		return jsonPlace{}
	}
	start, end := s.File.Place(s.Start), s.File.Place(s.End)
	return jsonPlace{s.File.Name, start.Line, start.Column, end.Line, end.Column}
}

// PrintJSON writes the diagnostics in their sorted order for a program to
// read, one JSON object per line. Those that are allowed are among them.
func PrintJSON(w io.Writer, ds *Diagnostics) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, d := range ds.Sorted() {
		if d.Severity == Off {
			continue
		}
		j := jsonDiagnostic{jsonPlace: placeOf(d.Span), Severity: d.Severity.String(), Rule: d.Rule.ID, Summary: d.Summary, Hint: d.Hint, Allowed: d.Allowed}
		if !d.Against.IsZero() {
			other := placeOf(d.Against)
			j.Against = &other
		}
		if err := enc.Encode(j); err != nil {
			return fmt.Errorf("writing diagnostics: %w", err)
		}
	}
	if _, err := w.Write(escapedControls(b.Bytes())); err != nil {
		return fmt.Errorf("writing diagnostics: %w", err)
	}
	return nil
}

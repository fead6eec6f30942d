package source

import (
	"unicode/utf8"

	"outturn/internal/limit"
)

// Excerpt is the line of a file that a diagnostic points at, in three parts.
type Excerpt struct {
	Place
	Before, Marked, After string
}

// Excerpt returns the line that the diagnostic points at; see [Span.Excerpt].
func (d Diagnostic) Excerpt() Excerpt { return d.Span.Excerpt() }

// Excerpt returns the line in which the span begins. Marked ends with the line, and is
// empty when the span is empty. Of a very long line the parts are cut short, away from the
// span's beginning. The result is the zero Excerpt when the span is in no file.
func (s Span) Excerpt() Excerpt {
	if s.IsZero() {
		return Excerpt{}
	}
	at := s.File.Place(s.Start)
	line := s.File.Line(at.Line)
	start := min(s.Start-s.File.starts()[at.Line-1], len(line))
	end := min(start+s.End-s.Start, len(line))
	return Excerpt{at, shortenedStart(line[:start]), shortenedEnd(line[start:end]), shortenedEnd(line[end:])}
}

const cut = "…"

func shortenedStart(text string) string {
	from := len(text) - limit.Excerpt
	if from <= 0 {
		return text
	}
	for !utf8.RuneStart(text[from]) {
		from++
	}
	return cut + text[from:]
}

func shortenedEnd(text string) string {
	if len(text) <= limit.Excerpt {
		return text
	}
	to := limit.Excerpt
	for !utf8.RuneStart(text[to]) {
		to--
	}
	return text[:to] + cut
}

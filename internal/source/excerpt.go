package source

// Excerpt is the line of a file that a diagnostic points at, in three parts.
type Excerpt struct {
	Place
	Before, Marked, After string
}

// Excerpt returns the line that the diagnostic points at; see [Span.Excerpt].
func (d Diagnostic) Excerpt() Excerpt { return d.Span.Excerpt() }

// Excerpt returns the line in which the span begins. Marked ends with the line, and is
// empty when the span is empty. The result is the zero Excerpt when the span is in no file.
func (s Span) Excerpt() Excerpt {
	if s.IsZero() {
		return Excerpt{}
	}
	at := s.File.Place(s.Start)
	line := s.File.Line(at.Line)
	start := min(s.Start-s.File.starts()[at.Line-1], len(line))
	end := min(start+s.End-s.Start, len(line))
	return Excerpt{at, line[:start], line[start:end], line[end:]}
}

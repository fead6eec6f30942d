package source

// Excerpt is the line of a file that a diagnostic points at, in three parts.
type Excerpt struct {
	Place
	Before, Marked, After string
}

// Excerpt returns the line that the diagnostic points at. Marked ends with the
// line, and is empty when the span is empty. The result is the zero Excerpt
// when the diagnostic is not about one file.
func (d Diagnostic) Excerpt() Excerpt {
	if d.Span.IsZero() {
		return Excerpt{}
	}
	at := d.Span.File.Place(d.Span.Start)
	line := d.Span.File.Line(at.Line)
	start := min(d.Span.Start-d.Span.File.starts()[at.Line-1], len(line))
	end := min(start+d.Span.End-d.Span.Start, len(line))
	return Excerpt{at, line[:start], line[start:end], line[end:]}
}

package source

// Excerpt is the line of a file that a diagnostic points at, in three parts.
type Excerpt struct {
	Place
	Before, Marked, After string
}

// Excerpt is what the diagnostic points at. A mark ends with its line, and is
// empty where a place rather than words is wrong. It is the zero Excerpt when
// the diagnostic concerns no one file.
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

package commentary

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
)

// passage is the contents of an exempt block while its lines are passed over.
//
// What ends the passage must be beyond doubt: where another block or a block of
// code in it could have been meant, that is a mistake, for the rest of what is
// exempt would be published.
type passage struct {
	fence  []byte // of the block of code that is open
	inner  int    // blocks that are open in it
	unsure bool   // a mistake is reported
}

// passOver reads one line of an exempt block, closes the block if it is the
// last, and takes any other out of the document's text.
func (w *writing) passOver(b *Block, segment text.Segment) {
	line := w.document.Body[segment.Start:segment.Stop]
	p := &b.passage
	meets := b.meets(line)
	switch {
	case p.code(line):
	case meets == inside:
	case p.fence != nil:
		w.unsure(b, segment, "it cannot be told whether this line, in a block of code, ends the exempt passage")
	case meets == opening:
		p.inner++
		w.unsure(b, segment, "a block in an exempt passage needs fewer colons than the passage")
	case p.inner > 0:
		p.inner--
	default:
		b.closed = true
		return
	}
	blank(line)
}

// code notes where blocks of code begin and end, and reports whether the line
// is such an end.
func (p *passage) code(line []byte) bool {
	trimmed := bytes.TrimSpace(line)
	fence := codeFence.Find(trimmed)
	switch {
	case fence == nil:
		return false
	case p.fence == nil:
		p.fence = bytes.Clone(fence)
	case bytes.HasPrefix(fence, p.fence) && len(fence) == len(trimmed):
		p.fence = nil
	}
	return true
}

var codeFence = regexp.MustCompile("^(```+|~~~+)")

// unsure reports a line for which the end of an exempt block is in doubt, once
// for a block.
func (w *writing) unsure(b *Block, segment text.Segment, summary string) {
	if b.passage.unsure {
		return
	}
	b.passage.unsure = true
	line := w.document.Body[segment.Start:segment.Stop]
	start := segment.Start + len(line) - len(bytes.TrimLeft(line, " \t"))
	w.ds.Report(rule.MisplacedBlock, w.document.span(start, segment.Start+len(bytes.TrimRight(line, " \t\r\n"))), "%s", summary).
		WithHint("begin and end the exempt passage with more colons than any line in it has")
}

// blank overwrites a line.
func blank(line []byte) {
	for i, c := range line {
		if c != '\n' && c != '\r' {
			line[i] = ' '
		}
	}
}

var looksExempt = regexp.MustCompile(`(?i):{2,}[ \t]*` + Exempt + `\b`)

// strayExempt finds what looks like the beginning of an exempt block and is none,
// so that what follows would be published: in a block of code, for example.
func (w *writing) strayExempt() {
	for _, at := range looksExempt.FindAllIndex(w.document.Body, -1) {
		found := w.document.span(at[0], at[1])
		if !w.begins(found.Start, found.End) {
			w.ds.Report(rule.MisplacedBlock, found, "no exempt passage begins here: what follows would be published").
				WithHint("begin it with ::: exempt on a line of its own, not indented, and not in a block of code")
		}
	}
}

// begins reports whether a block's first line covers the bytes.
func (w *writing) begins(start, end int) bool {
	for _, b := range w.blocks {
		if b.Span.Start <= start && end <= b.Span.End {
			return true
		}
	}
	return false
}

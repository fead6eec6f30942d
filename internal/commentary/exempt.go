package commentary

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/text"

	"outturn/internal/exempt"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// passage keeps track of an exempt block while its lines are skipped.
//
// The end of the passage must be beyond doubt. A line that could also end
// another block or a block of code in the passage is a mistake: the rest of
// the passage might be published.
type passage struct {
	fence  []byte // the opening fence of a block of code; nil when none is open
	inner  int    // how many blocks are open inside the passage
	unsure bool   // a mistake has been reported
}

// skips reports whether the contents of a block are skipped unread.
func (s *parseState) skips(b *Block) bool { return b.Name == Exempt && !s.grammar.Members }

// skipLine reads one line of an exempt block. The last line closes the block;
// any other is blanked out of the document's text.
func (s *parseState) skipLine(b *Block, segment text.Segment) {
	line := s.document.Body[segment.Start:segment.Stop]
	p := &b.passage
	role := b.roleOf(line)
	switch {
	case p.trackCode(line):
	case role == inside:
	case p.fence != nil:
		s.reportUnsure(b, s.lineSpan(segment), "it cannot be told whether this line, in a block of code, ends the exempt passage",
			"begin and end the exempt passage with more colons than any line in it has")
	case role == opening:
		p.inner++
		s.reportNoEnd(b, s.lineSpan(segment))
	case p.inner > 0:
		p.inner--
	default:
		b.closed = true
		return
	}
	blank(line)
}

// trackCode keeps track of blocks of code, and reports whether the line looks
// like the beginning or end of one.
func (p *passage) trackCode(line []byte) bool {
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

// ending is a line that is meant to end a passage, and says so.
var ending = regexp.MustCompile(`(?i)^:{3,}[ \t]*(?:/|end)\b`)

// reportNoEnd reports a passage that another block begins in, with too many colons to be
// a part of it. Mostly its end was forgotten.
func (s *parseState) reportNoEnd(b *Block, next source.Span) {
	if ending.MatchString(next.Text()) {
		s.reportUnsure(b, next, "this line does not end the exempt passage", "write "+strings.Repeat(":", b.colons)+" alone")
		return
	}
	s.reportUnsure(b, b.Span, "the exempt passage that begins here does not end before the next block begins",
		fmt.Sprintf("end it with a line that reads %s before line %d, %q; or, where that block belongs to the passage, begin and end the passage with more colons: %s",
			strings.Repeat(":", b.colons), next.File.Place(next.Start).Line, next.Text(), strings.Repeat(":", b.colons+1)))
}

// reportUnsure reports what leaves the end of an exempt block in doubt, once for each
// block.
func (s *parseState) reportUnsure(b *Block, at source.Span, summary, hint string) {
	if b.passage.unsure {
		return
	}
	b.passage.unsure = true
	s.ds.Report(rule.MisplacedBlock, at, "%s", summary).WithHint("%s", hint)
}

// lineSpan is the span of a line without the space around it.
func (s *parseState) lineSpan(segment text.Segment) source.Span {
	line := s.document.Body[segment.Start:segment.Stop]
	start := segment.Start + len(line) - len(bytes.TrimLeft(line, " \t"))
	return s.document.span(start, segment.Start+len(bytes.TrimRight(line, " \t\r\n")))
}

// blank overwrites a line with spaces, but keeps its line ending.
func blank(line []byte) {
	for i, c := range line {
		if c != '\n' && c != '\r' {
			line[i] = ' '
		}
	}
}

// strayExempt reports what looks like an attempt at an exempt passage and begins none, for
// example in a block of code: what follows it would be published. The first line of a block
// is read by the rules of blocks.
func (s *parseState) strayExempt() {
	if s.grammar.Members { // it was looked for when the document was read as for everybody
		return
	}
	for _, d := range exempt.Doubts(string(s.document.Body), exempt.Prose) {
		found := s.document.span(d.Start, d.End)
		if !s.inFirstLine(found.Start, found.End) {
			s.ds.Report(rule.ExemptInDoubt, found, "no exempt passage begins here: what follows would be published").WithHint("%s", exempt.Hint)
		}
	}
}

// inFirstLine reports whether the bytes are in the first line of a block.
func (s *parseState) inFirstLine(start, end int) bool {
	for _, b := range s.blocks {
		if b.Span.Start <= start && end <= b.Span.End {
			return true
		}
	}
	return false
}

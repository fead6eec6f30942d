package commentary

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

var fewColons = regexp.MustCompile(`^::?[ \t]*([A-Za-z][A-Za-z-]*)((?:[ \t]+[^\s=]+=\S+)*)$`)

// blockAsText reports the first line of a block that has too few colons, and notes that a
// closing line may follow. What is meant as an exempt passage is an error of its own.
func (s *parseState) blockAsText(lines []stretch) {
	for _, line := range lines {
		m := fewColons.FindStringSubmatch(line.text)
		if m == nil {
			continue
		}
		if m[1] == Exempt {
			s.unended = append(s.unended, line.start)
			continue
		}
		name, known := m[1], names(s.grammar.Blocks)
		if !slices.Contains(known, name) && m[2] != "" {
			name = source.Nearest(name, known)
		}
		if slices.Contains(known, name) {
			s.unended = append(s.unended, line.start)
			s.ds.Report(rule.BlockAsText, s.document.span(line.start, line.end), "a block begins with three colons; this would be shown as it is written").
				WithHint("write ::: %s%s, and ::: on a line of its own where the block ends", name, strings.TrimRight(m[2], " \t"))
		}
	}
}

// isShortEnd reports whether a line in a block is meant to end it, and has one colon too
// few for any block.
func isShortEnd(line []byte) bool { return string(bytes.TrimSpace(line)) == "::" }

// shortEnd ends a block at a line with too few colons, so that what follows is not read as
// a part of it.
func (s *parseState) shortEnd(b *Block, at source.Span) {
	b.closed, b.short = true, true
	s.ds.Report(rule.UnclosedBlock, at, "two colons do not end a block").
		WithHint("write %s", strings.Repeat(":", b.colons))
}

// innermost is the block that was opened last and not closed; nil when there is none.
func (s *parseState) innermost() *Block {
	for _, b := range slices.Backward(s.blocks) {
		if !b.closed {
			return b
		}
	}
	return nil
}

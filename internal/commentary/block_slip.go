package commentary

import (
	"regexp"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

var fewColons = regexp.MustCompile(`^::?[ \t]*([A-Za-z][A-Za-z-]*)((?:[ \t]+[^\s=]+=\S+)*)$`)

// blockAsText reports the first line of a block that has too few colons. What is meant as
// an exempt passage is an error of its own.
func (s *parseState) blockAsText(lines []stretch) {
	for _, line := range lines {
		m := fewColons.FindStringSubmatch(line.text)
		if m == nil || m[1] == Exempt {
			continue
		}
		name, known := m[1], names(s.grammar.Blocks)
		if !slices.Contains(known, name) && m[2] != "" {
			name = source.Nearest(name, known)
		}
		if slices.Contains(known, name) {
			s.ds.Report(rule.BlockAsText, s.document.span(line.start, line.end), "a block begins with three colons; this would be shown as it is written").
				WithHint("write ::: %s%s, and ::: on a line of its own where the block ends", name, strings.TrimRight(m[2], " \t"))
		}
	}
}

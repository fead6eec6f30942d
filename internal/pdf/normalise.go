package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
)

// These differ from one run to the next: the time of printing, and the numbers in the
// names of elements.
var (
	dates = regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:[^()]*\)`)
	nodes = regexp.MustCompile(`\(node\d{8}\)`)
)

// normalise removes what differs from one run to the next. Spaces replace the time of
// printing, and elements are renumbered from 1 in the same order, so that no byte
// offset changes.
func normalise(printed []byte) []byte {
	printed = dates.ReplaceAllFunc(printed, func(date []byte) []byte { return bytes.Repeat([]byte(" "), len(date)) })
	names := map[string][]byte{}
	for _, name := range nodes.FindAll(printed, -1) {
		names[string(name)] = nil
	}
	for n, name := range slices.Sorted(maps.Keys(names)) {
		names[name] = fmt.Appendf(nil, "(node%08d)", n+1)
	}
	return nodes.ReplaceAllFunc(printed, func(name []byte) []byte { return names[string(name)] })
}

var pageStart = regexp.MustCompile(`/Type /Page\b`)

// Pages counts the pages of a PDF made by [Printer.Print].
func Pages(printed []byte) int { return len(pageStart.FindAllIndex(printed, -1)) }

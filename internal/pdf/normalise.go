package pdf

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
)

// nodes are the numbers that Chromium gives to elements, which differ from one run to the next.
var nodes = regexp.MustCompile(`\(node\d{8}\)`)

// renumber numbers elements from 1 in the same order. No byte offset changes.
func renumber(printed []byte) []byte {
	names := map[string][]byte{}
	for _, name := range nodes.FindAll(printed, -1) {
		names[string(name)] = nil
	}
	for n, name := range slices.Sorted(maps.Keys(names)) {
		names[name] = fmt.Appendf(nil, "(node%08d)", n+1)
	}
	return nodes.ReplaceAllFunc(printed, func(name []byte) []byte { return names[string(name)] })
}

var pageStart = regexp.MustCompile(`/Type ?/Page\b`)

// Pages counts the pages of a PDF made by [Printer.Print].
func Pages(printed []byte) int { return len(pageStart.FindAllIndex(printed, -1)) }

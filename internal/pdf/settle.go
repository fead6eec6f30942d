package pdf

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
)

// What differs from one run to the next: when the PDF was made, and the number that
// the browser counts elements from.
var (
	dates = regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:[^()]*\)`)
	nodes = regexp.MustCompile(`\(node\d{8}\)`)
)

// settle is the PDF without what differs from one run to the next. Nothing in it
// changes its place: blanks stand for the time at which it was made, and the names
// of elements are counted from 1 in the order that they had.
func settle(printed []byte) []byte {
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

// sheet matches the beginning of each page.
var sheet = regexp.MustCompile(`/Type /Page\b`)

// Pages is how many pages a PDF has that was printed here.
func Pages(printed []byte) int { return len(sheet.FindAllIndex(printed, -1)) }

package pdf

import (
	"bytes"
	"regexp"
)

// dates match when the PDF was made, the only bytes of it that differ from one run
// to the next.
var dates = regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:[^()]*\)`)

// settle is the PDF without the time at which it was made. Blanks stand there, so
// that all else keeps its place.
func settle(printed []byte) []byte {
	return dates.ReplaceAllFunc(printed, func(date []byte) []byte { return bytes.Repeat([]byte(" "), len(date)) })
}

// sheet matches the beginning of each page.
var sheet = regexp.MustCompile(`/Type /Page\b`)

// Pages is how many pages a PDF has that was printed here.
func Pages(printed []byte) int { return len(sheet.FindAllIndex(printed, -1)) }

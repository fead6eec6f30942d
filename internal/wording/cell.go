package wording

import (
	"regexp"
	"strings"
)

var number = regexp.MustCompile(`^[-+]?\d[\d,]*(\.\d+)?%?$`)

// Cell is a text as a cell of a spreadsheet. One that a spreadsheet would take for a formula
// has an apostrophe before it, so that it stays a text; a number stays a number.
func Cell(text string) string {
	if text == "" || !strings.ContainsRune("=+-@\t\r\n", rune(text[0])) || number.MatchString(text) {
		return text
	}
	return "'" + text
}

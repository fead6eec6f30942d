package commentary

import (
	"regexp"
	"strings"

	"outturn/internal/limit"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// withinBounds reports a text that takes too long to read, and returns whether it does not: the time
// for what stands within each other, and for signs of one paragraph, grows with the square
// of their number.
func (d *Document) withinBounds(ds *source.Diagnostics) bool {
	at, marks, length, rows := d.base, 0, 0, 0
	for line := range strings.Lines(d.File.Text[d.base:]) {
		if strings.TrimSpace(line) == "" {
			marks, length = 0, 0
		}
		if isRow(line) || item.MatchString(line) {
			length = 0
		}
		length += len(line)
		if rows++; !isRow(line) {
			rows = 0
		}
		marks += strings.Count(line, "*") + strings.Count(line, "_") + strings.Count(line, "~") + strings.Count(line, "[") + strings.Count(line, "]")
		what := ""
		switch {
		case levels(line) > limit.Nested:
			what = "lists and quotations go more than " + limit.Count(limit.Nested) + " levels deep"
		case isRow(line) && strings.Count(line, "|") > limit.Columns:
			what = "the table has more than " + limit.Count(limit.Columns) + " columns"
		case rows > limit.Rows:
			what = "the table has more than " + limit.Count(limit.Rows) + " rows"
		case length > limit.Paragraph:
			what = "the paragraph is longer than " + limit.Count(limit.Paragraph) + " bytes"
		case marks > limit.Marks:
			what = "the paragraph has more than " + limit.Count(limit.Marks) + " signs of emphasis and brackets"
		}
		if what != "" {
			ds.Report(rule.OverLimit, d.File.Span(at, at+len(strings.TrimRight(line, "\r\n"))), "%s here", what).
				WithHint("write it in parts, with an empty line between them")
			return false
		}
		at += len(line)
	}
	return true
}

// item matches a line that begins an item of a list.
var item = regexp.MustCompile(`^[ \t>]*([-+*]|\d{1,9}[.)])[ \t]`)

// lineStart matches what a line may begin with: indents, quotations and items of lists.
var lineStart = regexp.MustCompile(`^(?:[ \t>*+:-]|\d{1,9}[.)])*`)

// levels is the number of lists and quotations that a line may begin, or stand in.
func levels(line string) int {
	n, spaces := 0, 0
	for _, c := range lineStart.FindString(strings.TrimRight(line, " \t\r\n")) {
		switch c {
		case ' ':
			spaces++
		case '\t':
			spaces += 4
		case '>', '-', '+', '*', ':', '.', ')':
			n++
		}
	}
	return n + spaces/2
}

func isRow(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t>"), "|") }

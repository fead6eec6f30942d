package commentary

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/rule"
)

var (
	// bullet matches the signs with which word processors begin the items of a list.
	bullet = regexp.MustCompile(`^[•●▪◦‣∙■□➢✓❖\x{f0a7}\x{f0b7}\x{f0d8}](\s|\S)`)
	// marker matches what can begin an item, and can also stand in running text.
	marker = regexp.MustCompile(`^([–—·]|o|[(]?[a-z][)]|[(]?[ivx]+[)]|[(][0-9]+[)])\s+\S`)

	startOfAmount = regexp.MustCompile(`^£?\d[\d,.]*\s?(%|per cent|percentage points?|points?|$)`)
)

const listHint = "begin each item with - and a space, after an empty line"

// listAsText reports lines that were meant as a list, once for each run of them.
func (s *parseState) listAsText(paragraph ast.Node, lines []stretch) {
	if before := paragraph.PreviousSibling(); before != nil && before.Kind() == ast.KindParagraph && s.beginsWithBullet(before) {
		return // this run was told of where it begins
	}
	items, first := itemLines(lines)
	if items > 0 && bullet.MatchString(lines[0].text) {
		for next := paragraph.NextSibling(); next != nil && next.Kind() == ast.KindParagraph && s.beginsWithBullet(next); next = next.NextSibling() {
			items++
		}
	}
	if items > 1 {
		s.ds.Report(rule.UnclearList, s.document.span(first.start, first.end), "the lines from here on look like a list, and are shown as running text").
			WithHint(listHint)
	}
}

func (s *parseState) beginsWithBullet(paragraph ast.Node) bool {
	lines := s.linesOf(paragraph)
	return len(lines) > 0 && bullet.MatchString(lines[0].text)
}

// beginsItem reports whether a line begins like an item of a list.
func beginsItem(line string) bool { return bullet.MatchString(line) || marker.MatchString(line) }

// itemLines counts the lines that begin like the items of a list, and returns the first
// of them. A sign that may also stand in a sentence counts at the start of the paragraph,
// after a colon and after another item.
func itemLines(lines []stretch) (items int, first stretch) {
	for n, line := range lines {
		doubtful := marker.MatchString(line.text) && (n == 0 || items > 0 || strings.HasSuffix(lines[n-1].text, ":"))
		if !doubtful && !bullet.MatchString(line.text) {
			continue
		}
		if items++; items == 1 {
			first = line
		}
	}
	return items, first
}

// textAsList reports a sentence that became a list of one item because of what its line
// begins with.
func (s *parseState) textAsList(list *ast.List) {
	item := list.FirstChild()
	if item == nil || list.ChildCount() > 1 || item.FirstChild() == nil || item.FirstChild().Lines().Len() == 0 {
		return
	}
	text := s.linesOf(item.FirstChild())[0]
	start := list.Pos()
	written := string(s.document.Body[start:text.start])
	sign := strings.TrimSpace(written)
	switch at := s.document.span(start, text.end); {
	case list.IsOrdered() && list.Start >= 1000:
		s.ds.Report(rule.UnclearList, at, "%q at the start of a line begins a numbered list", sign).
			WithHint(`write a backslash before the full stop, %d\., or put a word before the number`, list.Start)
	case !list.IsOrdered() && startOfAmount.MatchString(text.text):
		s.ds.Report(rule.UnclearList, at, "%q at the start of a line begins a list, and is not shown", sign).
			WithHint("write the sign next to the number, or put a word before it")
	case list.Marker == '*' && starMark.Match(s.document.Body[:start]):
		s.ds.Report(rule.UnclearList, at, "* at the start of a line begins a list; the mark that the text above refers to is not shown").
			WithHint("write a footnote: [^1] at its place, and here [^1]: ...")
	}
}

// starMark matches a star as the mark of a note: after a word or figure.
var starMark = regexp.MustCompile(`[\pL\d%)]\*([\s|.,;:)]|$)`)

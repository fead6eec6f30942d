package commentary

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/rule"
)

// tornTable reports rows that empty lines part from one another or from their table, once
// for each run of them.
func (s *parseState) tornTable(paragraph ast.Node) bool {
	if !s.isRow(paragraph) {
		return false
	}
	before, after := paragraph.PreviousSibling(), paragraph.NextSibling()
	line := s.linesOf(paragraph)[0]
	at := s.document.span(line.start, line.end)
	switch _, below := before.(*extast.Table); {
	case below:
		s.ds.Report(rule.TableAsText, at, "an empty line parts this row from the table above, so that it is shown as running text").
			WithHint("take out the empty line above it")
	case s.isRow(before): // told of where they begin
	case !s.isRow(after):
		return false
	default:
		s.ds.Report(rule.TableAsText, at, "empty lines stand between the rows of this table, so that they are shown as running text").
			WithHint("take them out, and " + tableHint)
	}
	return true
}

// isRow reports whether a paragraph is one row of a table, or begins with its line of dashes.
func (s *parseState) isRow(node ast.Node) bool {
	if node == nil || node.Kind() != ast.KindParagraph || node.Lines().Len() == 0 {
		return false
	}
	line := s.linesOf(node)[0].text
	return strings.HasPrefix(line, "|") && cellCount(line) > 1 && (node.Lines().Len() == 1 || dashLine.MatchString(line))
}

var (
	bySpaces = regexp.MustCompile(` {2,}`)
	byCommas = regexp.MustCompile(`,`)

	numberCell = regexp.MustCompile(`^[-−£]*\d[\d,.]*\s?(%|k|m)?$`)
	endOfWords = regexp.MustCompile(`[.?!:;]["”’)]*$`)
)

// inColumns reports whether at least so many lines, which are all there are, have the same
// number of cells between some signs, and all but the head have a number beside the first.
func inColumns(lines []stretch, signs *regexp.Regexp, least int) bool {
	if len(lines) < least {
		return false
	}
	columns := len(signs.Split(lines[0].text, -1))
	for n, line := range lines {
		cells := signs.Split(line.text, -1)
		if len(cells) != columns || columns < 2 || n > 0 && !hasNumber(cells[1:]) || beginsItem(line.text) {
			return false
		}
		for _, cell := range cells {
			if endOfWords.MatchString(cell) {
				return false // two spaces between sentences
			}
		}
	}
	return true
}

func hasNumber(cells []string) bool {
	for _, cell := range cells {
		if numberCell.MatchString(strings.TrimSpace(cell)) {
			return true
		}
	}
	return false
}

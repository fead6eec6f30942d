package commentary

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/rule"
	"outturn/internal/wording"
)

// surplusCells reports what a row has beyond the cells of the table's head: it would
// not be shown.
func (s *parseState) surplusCells(table *extast.Table) {
	columns := len(table.Alignments)
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		last := row.LastChild()
		if row.Kind() != extast.KindTableRow || last == nil || last.Lines().Len() == 0 {
			continue
		}
		rest := s.restOfLine(last.Lines().At(0).Stop)
		if words := strings.Trim(rest.text, " \t\r|"); words != "" {
			start := rest.start + strings.Index(rest.text, words)
			s.ds.Report(rule.SurplusCell, s.document.span(start, start+len(words)), "the table's head has %s, so this would not be shown", wording.Count(columns, "cell")).
				WithHint("give the head a cell for it, or write \\| for an upright line within a cell")
		}
	}
}

// restOfLine is what follows an offset on its line.
func (s *parseState) restOfLine(from int) stretch {
	end := len(s.document.Body)
	if n := bytes.IndexByte(s.document.Body[from:], '\n'); n >= 0 {
		end = from + n
	}
	return s.document.stretch(from, end)
}

const tableHint = "write it with a line of dashes below its head: | Service | Days |, then | --- | --- |, then | Bins | 5 |, each on a line of its own"

var (
	dashLine    = regexp.MustCompile(`^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$`)
	betweenTabs = regexp.MustCompile(`\S\t+\S`)
)

// tableAsText reports lines that were meant as a table.
func (s *parseState) tableAsText(paragraph ast.Node, lines []stretch) {
	if s.tornTable(paragraph) {
		return
	}
	bars, tabs := 0, 0
	var first stretch
	for n, line := range lines {
		cells := cellCount(line.text)
		switch {
		case n > 0 && strings.Contains(line.text, "|") && dashLine.MatchString(line.text):
			s.unevenDashes(lines[n-1], line)
			return
		case strings.HasPrefix(line.text, "|") && cells > 1:
			bars++
		case strings.Contains(line.text, "\t") && betweenTabs.MatchString(line.text) && !beginsItem(line.text):
			tabs++
		default:
			continue
		}
		if bars+tabs == 1 {
			first = line
		}
	}
	switch {
	case bars > 1:
		s.textLikeTable(first, "a table")
	case tabs > 1:
		s.textLikeTable(first, "a table that was pasted in")
	case inColumns(lines, bySpaces, 2), inColumns(lines, byCommas, 3):
		s.textLikeTable(lines[0], "a table that was pasted in")
	}
}

func (s *parseState) textLikeTable(first stretch, what string) {
	s.ds.Report(rule.TableAsText, s.document.span(first.start, first.end), "the lines from here on look like %s, and are shown as running text", what).
		WithHint(tableHint)
}

// unevenDashes reports a line of dashes that does not fit the head above it.
func (s *parseState) unevenDashes(head, dashes stretch) {
	s.ds.Report(rule.TableAsText, s.document.span(dashes.start, dashes.end), "this line has %s and the head above it %d, so the table is shown as running text",
		wording.Count(cellCount(dashes.text), "cell"), cellCount(head.text)).
		WithHint("write dashes for each cell of the head: |%s", strings.Repeat(" --- |", cellCount(head.text)))
}

// cellCount is how many cells a line has as the row of a table.
func cellCount(line string) int {
	line = strings.TrimSuffix(strings.TrimPrefix(strings.ReplaceAll(line, `\|`, ""), "|"), "|")
	return strings.Count(line, "|") + 1
}

var codeSigns = regexp.MustCompile("[={}<>;|\\[`]")

// textAsCode reports prose that is shown as code because it is indented.
func (s *parseState) textAsCode(code *ast.CodeBlock) {
	line := s.linesOf(code)[0]
	if wordCount(line.text) < 3 || codeSigns.MatchString(line.text) && !betweenTabs.MatchString(line.text) {
		return
	}
	s.ds.Report(rule.TextAsCode, s.document.span(line.start, line.end), "this is indented, and so shown as computer code").
		WithHint("begin the line without spaces; code that is meant goes between lines of ```")
}

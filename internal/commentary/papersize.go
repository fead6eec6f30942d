package commentary

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/rule"
)

// PaperSize is how a table is laid out on paper, so that no column is cut off.
type PaperSize string

// The sizes that differ from the usual one, from the first that is tried to the last.
const (
	Usual       PaperSize = ""
	Narrow      PaperSize = "narrow"       // columns as narrow as their longest words
	Small       PaperSize = "small"        // in smaller type too
	Turned      PaperSize = "turned"       // narrow, on a page on its side
	TurnedSmall PaperSize = "turned-small" // in smaller type too
	TurnedLeast PaperSize = "turned-least" // in the smallest type, of 6 points
)

// paperSizes are the sizes with what they hold, as templates/styles/print.css lays them out.
var paperSizes = []struct {
	size    PaperSize
	page    float64 // pixels between the margins of A4
	letter  float64 // pixels of the type's size
	padding float64 // pixels beside the text of a cell
	least   float64 // pixels of a column
}{
	{Usual, 672, 11.33, 20, 103},
	{Narrow, 672, 11.33, 8, 0},
	{Small, 672, 9.33, 8, 0},
	{Turned, 1001, 11.33, 8, 0},
	{TurnedSmall, 1001, 9.33, 8, 0},
	{TurnedLeast, 1001, 8, 8, 0},
}

// SizeOnPaper finds the first size at which a table fits. ok is false if none does. It goes
// by the widths of letters in a wide typeface, because the one that a reader prints with
// is not known.
func (d *Document) SizeOnPaper(table *extast.Table) (size PaperSize, ok bool) {
	var columns []float64 // what each needs, by the type's size
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		at := 0
		for cell := row.FirstChild(); cell != nil; cell, at = cell.NextSibling(), at+1 {
			if at == len(columns) {
				columns = append(columns, 0)
			}
			need := cellWidth(d.textOf(cell, wideFigure)) // without addresses, which may break anywhere
			if row.Kind() == extast.KindTableHeader {
				need *= boldness
			}
			columns[at] = max(columns[at], need)
		}
	}
	for _, s := range paperSizes {
		total := 0.0
		for _, need := range columns {
			total += max(need*s.letter+s.padding, s.least)
		}
		if total <= s.page {
			return s.size, true
		}
	}
	return TurnedLeast, false
}

const (
	boldness = 1.12 // how much wider bold letters are
	readable = 60   // letters of a cell that are to stand on four lines at most
)

// wideFigure stands for a figure, whose text is not known yet.
func wideFigure(*Figure) string { return "00,000.0%" }

// cellWidth is how wide a cell has to be at least, by the type's size: as its longest word,
// and wide enough that a sentence does not become a column of words.
func cellWidth(text string) float64 {
	need := float64(min(utf8.RuneCountInString(text), readable)) * letterWidth('n') / 4
	for _, word := range strings.Fields(text) {
		need = max(need, wordWidth(word))
	}
	return need
}

// wordWidth is the width of the longest part of a word that is not divided.
func wordWidth(word string) (widest float64) {
	width := 0.0
	before := ' '
	for _, letter := range word {
		if before == '-' && unicode.IsLetter(letter) {
			widest, width = max(widest, width), 0
		}
		width += letterWidth(letter)
		before = letter
	}
	return max(widest, width)
}

// letterWidth is the width of a letter in a wide typeface, by its size.
func letterWidth(letter rune) float64 {
	switch {
	case strings.ContainsRune("iljtfrI.,:;'|!()[]/-", letter):
		return 0.42
	case strings.ContainsRune("mwMWQO%@&—", letter):
		return 0.98
	case unicode.IsUpper(letter):
		return 0.76
	case letter > unicode.MaxLatin1 && !unicode.IsLower(letter):
		return 1
	}
	return 0.64
}

// wideTable reports a table that does not fit on paper.
func (s *parseState) wideTable(table *extast.Table) {
	if _, ok := s.document.SizeOnPaper(table); ok {
		return
	}
	head := table.FirstChild().FirstChild()
	if head == nil || head.Lines().Len() == 0 {
		return
	}
	line := s.document.lineAround(head.Lines().At(0).Start)
	s.ds.Report(rule.WideTable, s.document.span(line.start, line.end), "the table is too wide for paper, even on its side and in type of 6 points").
		WithHint("divide it into two tables, or shorten its longest words")
}

// lineAround is the line in which an offset is, without spaces at its ends.
func (d *Document) lineAround(at int) stretch {
	start := bytes.LastIndexByte(d.Body[:at], '\n') + 1
	line, _, _ := bytes.Cut(d.Body[start:], []byte("\n"))
	return d.stretch(start, start+len(bytes.TrimRight(line, " \t\r")))
}

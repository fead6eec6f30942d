package audit

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"outturn/internal/source"
	"outturn/internal/wording"
)

// Row is a number of a document as lists have it.
type Row struct {
	Quarter  string `json:"quarter"`  // whose figures the document gives: "2019-20/q2"
	Document string `json:"document"` // its kind
	File     string `json:"file"`
	Line     int    `json:"line"`   // from 1
	Column   int    `json:"column"` // from 1, in characters
	Text     string `json:"text"`   // as readers see it
	Verdict  string `json:"verdict"`
	About    string `json:"about"`  // what it is of; of a contradicted one what the data say
	Data     string `json:"data"`   // where the data have it, as file:line; may be empty
	Source   string `json:"source"` // that its author gives; may be empty

	Near string `json:"-"` // the words around one of which neither is known
}

// columns are the names of a row's cells, in their order.
var columns = []string{"quarter", "document", "file", "line", "column", "text", "verdict", "about", "data", "source"}

func (r Row) cells() []string {
	all := []string{r.Quarter, r.Document, r.File, strconv.Itoa(r.Line), strconv.Itoa(r.Column), r.Text, r.Verdict, r.About, r.Data, r.Source}
	for n, text := range all {
		all[n] = wording.Cell(text)
	}
	return all
}

// Place is where the number stands: "content/2019-20/q2/paper.md:7:40".
func (r Row) Place() string { return fmt.Sprintf("%s:%d:%d", r.File, r.Line, r.Column) }

// Rows are the numbers of a document in the order of the text.
func (d *Document) Rows() []Row {
	var all []Row
	for _, n := range d.Numbers {
		at := n.Span.File.Place(n.Span.Start)
		row := Row{
			Quarter: d.Quarter.String(), Document: d.Kind, File: n.Span.File.Name, Line: at.Line, Column: at.Column,
			Text: n.Text, Verdict: string(n.Verdict), About: n.About, Data: fileAndLine(n.Against), Source: n.Source,
		}
		if n.Verdict == Contradicted && n.Says != "" {
			row.About += ": " + n.Says
		}
		if row.About == "" && row.Source == "" {
			row.Near = wordsAround(n.Span)
		}
		all = append(all, row)
	}
	return all
}

// wordsBeside is how many characters before and after a number are shown with it.
const wordsBeside = 32

// wordsAround are the words of the file around a span, as far as its line goes.
func wordsAround(s source.Span) string {
	at := s.File.Place(s.Start)
	line := []rune(s.File.Line(at.Line))
	first, last := at.Column-1, min(at.Column-1+len([]rune(s.Text())), len(line))
	from, to := max(0, first-wordsBeside), min(len(line), last+wordsBeside)
	before, after := string(line[from:first]), string(line[last:to])
	if from > 0 { // without the part of a word
		_, before, _ = strings.Cut(before, " ")
		before = "… " + before
	}
	if to < len(line) {
		after = after[:max(strings.LastIndex(after, " "), 0)] + " …"
	}
	return before + string(line[first:last]) + after
}

// fileAndLine is the file and line of a span; empty where there is none.
func fileAndLine(s source.Span) string {
	if s.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s:%d", s.File.Name, s.File.Place(s.Start).Line)
}

// WriteCSV writes the numbers of documents as RFC 4180 has it, with a row of names above.
func WriteCSV(w io.Writer, documents []*Document) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{columns}
	for _, d := range documents {
		for _, r := range d.Rows() {
			rows = append(rows, r.cells())
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("writing the figures: %w", err)
	}
	return nil
}

// WriteJSON writes the numbers of documents, one JSON object a line.
func WriteJSON(w io.Writer, documents []*Document) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range documents {
		for _, r := range d.Rows() {
			if err := enc.Encode(r); err != nil {
				return fmt.Errorf("writing the figures: %w", err)
			}
		}
	}
	return nil
}

package export

import (
	"bytes"
	"encoding/csv"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// CSV has a row for each indicator and quarter of its series, judged by the target in
// force at the time. It follows RFC 4180, in UTF-8.
func CSV() Format {
	return Format{
		Name: "CSV", File: "data.csv", Media: "text/csv; charset=utf-8",
		Doc:    "a row for each indicator and quarter, for spreadsheets",
		Notes:  "Each quarter is judged by the target in force at the time. An absence is blank, never zero. A text that a spreadsheet would take for a formula has an apostrophe before it. New columns come after the others. The file is in UTF-8, with line ends and quotation marks as in RFC 4180.",
		Fields: columnFields(), write: writeCSV,
	}
}

// column is one column of data.csv.
type column struct {
	name, doc string
	text      func(line) string
}

// line is the content of a row of data.csv.
type line struct {
	row
	target                   target
	reading                  reading
	judgement                judgement
	sincePrevious, sinceYear report.Change
}

func newLine(r row) line {
	return line{r, newTarget(r), newReading(r), newJudgement(r.judged), r.changeSince(1), r.changeSince(quarter.InYear)}
}

func columnFields() []Field {
	var all []Field
	for _, c := range columns() {
		all = append(all, Field{Name: c.name, Doc: c.doc})
	}
	return all
}

func writeCSV(r *report.Report) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	all := columns()
	rows := [][]string{cells(all, func(c column) string { return c.name })}
	for _, m := range r.Measures {
		for at := range m.Series {
			one := newLine(newRow(r, m, at))
			rows = append(rows, cells(all, func(c column) string { return c.text(one) }))
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func cells(of []column, text func(column) string) []string {
	all := make([]string, len(of))
	for n, c := range of {
		all[n] = wording.Cell(text(c))
	}
	return all
}

// valueStatus is the status of a reading: final, provisional, estimated or revised. For
// a missing one it is the reason: not available, not due, not applicable or confidential.
func valueStatus(r indicator.Reading) string {
	switch {
	case !r.Present():
		return r.State.String()
	case r.Revision != nil:
		return "revised"
	case r.Status != "":
		return string(r.Status)
	}
	return "final"
}

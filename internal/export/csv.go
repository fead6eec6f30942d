package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// CSV has a row for each indicator and quarter of its series, judged by the target in
// force at the time. It follows RFC 4180, in UTF-8.
var CSV = Format{
	Name: "CSV", File: "data.csv", Media: "text/csv; charset=utf-8",
	Doc:    "a row for each indicator and quarter, for spreadsheets",
	Notes:  "Each quarter is judged by the target in force at the time. An absence is blank, never zero. The file is in UTF-8, with line ends and quotation marks as in RFC 4180.",
	Fields: columnFields(), write: writeCSV,
}

// csvLine is the content of a row: one quarter of an indicator's series.
type csvLine struct {
	indicator         *indicator.Indicator
	point             indicator.Point
	evaluation        indicator.Evaluation
	target, tolerance *json.Number
}

// column is one column of data.csv.
type column struct {
	name, doc string
	text      func(csvLine) string
}

var columns = []column{
	{"quarter", "The quarter, such as 2019-20/q2.", func(l csvLine) string { return l.point.Quarter.String() }},
	{"id", "The indicator's id, which never changes.", func(l csvLine) string { return l.indicator.ID }},
	{"title", "Its title in the documents of that quarter.", func(l csvLine) string { return l.indicator.NameAt(l.point.Quarter).Title }},
	{"set", "The id of its set.", func(l csvLine) string { return l.indicator.Set }},
	{"service", "The id of its service.", func(l csvLine) string { return l.indicator.Service }},
	{"unit", "The id of its unit.", func(l csvLine) string { return l.indicator.Unit.ID }},
	{"polarity", "Which readings are good: bigger, smaller, range, or none for a volume.", func(l csvLine) string { return string(l.indicator.Polarity) }},
	{"value", "The reading, with the digits that were recorded.", func(l csvLine) string { return numberText(readingNumber(l.point.Reading)) }},
	{"value_status", "Whether the reading is final, provisional, estimated or revised. If there is none, why: not available, not due, not applicable or confidential.", func(l csvLine) string { return valueStatus(l.point.Reading) }},
	{"target", "The target, unless it is a range.", func(l csvLine) string { return numberText(l.target) }},
	{"tolerance", "The limit up to which a reading is in tolerance, unless it is a range.", func(l csvLine) string { return numberText(l.tolerance) }},
	{"position", "Where the reading stands: better, within, outside, not-due, to-be-set, no-target or not-available.", func(l csvLine) string { return string(l.evaluation.Position.Kind()) }},
	{"trend", "The trend over six months: improving, stable, declining, volatile or new measure.", func(l csvLine) string { return string(l.evaluation.Trend) }},
}

func columnFields() []Field {
	var all []Field
	for _, c := range columns {
		all = append(all, Field{Name: c.name, Doc: c.doc})
	}
	return all
}

func writeCSV(r *report.Report) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{makeRow(func(c column) string { return c.name })}
	for _, m := range r.Measures {
		for n, p := range m.Series {
			l := csvLine{indicator: m.Indicator, point: p, evaluation: *m.Judged[n]}
			l.target, l.tolerance = targetNumbers(l.indicator, l.evaluation.Target)
			rows = append(rows, makeRow(func(c column) string { return c.text(l) }))
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func makeRow(text func(column) string) []string {
	row := make([]string, len(columns))
	for n, c := range columns {
		row[n] = text(c)
	}
	return row
}

// valueStatus says whether a reading is final, provisional, estimated or revised, or
// why there is none: not available, not due, not applicable or confidential.
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

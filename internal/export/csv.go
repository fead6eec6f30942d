package export

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// header is the first row of data.csv.
var header = []string{
	"quarter", "id", "title", "set", "service", "unit", "polarity", "value",
	"value_status", "target", "tolerance", "position", "trend",
}

// CSV writes data.csv: a row for each indicator and quarter of its series, each
// judged by the target in force at the time. It follows RFC 4180, in UTF-8.
func CSV(r *report.Report) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{header}
	for _, m := range r.Measures {
		for n := range m.Series {
			rows = append(rows, row(m, n))
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("writing data.csv: %w", err)
	}
	return b.Bytes(), nil
}

func row(m *report.Measure, n int) []string {
	i, p, e := m.Indicator, m.Series[n], m.Judged[n]
	target, tolerance := goals(i, e.Target)
	return []string{
		p.Quarter.String(), i.ID, i.NameAt(p.Quarter).Title, i.Set, i.Service, i.Unit.ID, string(i.Polarity),
		text(value(p.Reading)), settled(p.Reading), text(target), text(tolerance),
		string(e.Position), string(e.Trend),
	}
}

// settled says how settled a figure is, or why there is none: final,
// provisional, estimated, revised, not available, not due, not applicable or
// confidential.
func settled(r indicator.Reading) string {
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

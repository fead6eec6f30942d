package page

import "outturn/internal/report"

// changesView is how the indicators changed.
type changesView struct {
	*report.ChangesTable
	Name  string // of the quarter that is compared with
	Parts []changesPart
}

type changesPart struct {
	Title   string
	Columns []string // heads of Before and After; nil where there is neither
	Reasons bool     // some row has one
	Rows    []changesRow
}

type changesRow struct {
	report.IndicatorChange
	Href string
}

func changes(t *report.ChangesTable, on showing) changesView {
	v := changesView{ChangesTable: t, Name: t.Since.Name()}
	values := []string{"Then", "Now"}
	for _, part := range []struct {
		title   string
		columns []string
		changes []report.IndicatorChange
	}{
		{"New measures", nil, t.Added}, {"Measures no longer reported", nil, t.Retired},
		{"New targets", values, t.Retargeted}, {"New names", values, t.Renamed},
	} {
		view := changesPart{Title: part.title, Columns: part.columns}
		for _, c := range part.changes {
			row := changesRow{IndicatorChange: c}
			if on.report.Measure(c.Indicator.ID) != nil {
				row.Href = on.indicator(c.Indicator.ID)
			}
			view.Rows = append(view.Rows, row)
			view.Reasons = view.Reasons || c.Reason != ""
		}
		if len(view.Rows) > 0 {
			v.Parts = append(v.Parts, view)
		}
	}
	return v
}

package page

import "outturn/internal/report"

// demandView is volumes with how they changed.
type demandView struct {
	*report.DemandTable
	Rows []demandRow
}

type demandRow struct {
	report.DemandRow
	Href string
}

func demand(t *report.DemandTable, on showing) demandView {
	v := demandView{DemandTable: t}
	for _, row := range t.Rows {
		v.Rows = append(v.Rows, demandRow{row, on.indicator(row.Measure.Indicator.ID)})
	}
	return v
}

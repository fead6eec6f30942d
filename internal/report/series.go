package report

import (
	"cmp"
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// SeriesRow is a quarter of an indicator's series as a table shows it, or several in a
// row that nothing is recorded of.
type SeriesRow struct {
	Cell              Cell               // the reading
	Quarter           string             // its short name, or those of the first and last of several
	Months            string             // of the quarter; empty of several
	Target, Tolerance string             // in force in the quarter
	Position          indicator.Position // of the reading
	Judgement
}

// GapTo is the first of the quarters up to the n-th of the series that nothing is
// recorded of, for one and the same reason; n itself where something is recorded.
func (m *Measure) GapTo(n int) int {
	first, last := n, m.Series[n].Reading
	for first > 0 && last.Unrecorded {
		before := m.Series[first-1].Reading
		if !before.Unrecorded || before.State != last.State {
			break
		}
		first--
	}
	return first
}

// SeriesRow is the row of the quarters from the first to the last, by their places in
// the series.
func (m *Measure) SeriesRow(first, last int, o *load.Organisation) SeriesRow {
	point, e := m.Series[last], m.Evaluations[last]
	i := m.Indicator.At(point.Quarter)
	row := SeriesRow{
		Cell:    m.cellOf(point),
		Quarter: point.Quarter.Short(), Months: point.Quarter.Months(),
		Target: TargetText(i, e.Target), Tolerance: toleranceText(i, e.Target),
		Position: e.Position, Judgement: m.judgementOf(e, o),
	}
	if r := point.Reading.Revision; r != nil {
		row.Cell.Remark = wording.Sentences(row.Cell.Remark, r.Move.Words)
	}
	if moved, ok := m.Moved[point.Quarter]; ok {
		row.Cell.Remark = wording.Sentences(row.Cell.Remark, moved.words())
	}
	for _, c := range m.Indicator.Changes {
		if c.From == point.Quarter {
			row.Cell.Remark = strings.TrimSpace("From this quarter: " + wording.Sentence(indicator.InSentence(alteration(c))) + " " + row.Cell.Remark)
		}
	}
	if first < last {
		row.Quarter, row.Months = spanOf(m.Series[first].Quarter, point.Quarter), ""
		row.Target, row.Tolerance, row.Trend = dash, dash, dash
		row.Cell.Remark = fmt.Sprintf("No figures for these %d quarters are recorded here.", last-first+1)
	}
	return row
}

func spanOf(first, last quarter.Quarter) string { return first.Short() + " to " + last.Short() }

// ChartTitle is the title of the measure's chart.
func (m *Measure) ChartTitle() string { return cmp.Or(m.Indicator.ChartTitle, m.Name.Title) }

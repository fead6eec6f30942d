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
	point, e := m.Series[last], m.Judged[last]
	i := m.Indicator.At(point.Quarter)
	row := SeriesRow{
		Cell:    m.cellOf(point),
		Quarter: point.Quarter.Short(), Months: point.Quarter.Months(),
		Target: TargetText(i, e.Target), Tolerance: toleranceText(i, e.Target),
		Position: e.Position, Judgement: m.judgementOf(e, o),
	}
	for _, c := range m.Indicator.Changes {
		if c.From == point.Quarter {
			row.Cell.Remark = strings.TrimSpace("From this quarter: " + wording.Sentence(indicator.InSentence(alteration(c))) + " " + row.Cell.Remark)
		}
	}
	if first < last {
		row.Quarter, row.Months = spanOf(m.Series[first].Quarter, point.Quarter), ""
		row.Target, row.Tolerance, row.Trend = dash, dash, dash
		row.Cell.Remark = fmt.Sprintf("No figure was recorded for these %d quarters.", last-first+1)
	}
	return row
}

func spanOf(first, last quarter.Quarter) string { return first.Short() + " to " + last.Short() }

// ChartTitle is the title of the measure's chart.
func (m *Measure) ChartTitle() string { return cmp.Or(m.Indicator.ChartTitle, m.Name.Title) }

// TargetRow is a target as a table of an indicator's targets shows it.
type TargetRow struct {
	From              string // the quarter from which it holds
	Target, Tolerance string // what is to be reached, and what is still tolerated
	Reason            string // for it; may be empty
}

// Targets are the targets from quarters up to the report's, the latest first.
func (m *Measure) Targets() []TargetRow {
	i, now := m.Indicator, m.Series[len(m.Series)-1].Quarter
	var all []TargetRow
	for n := len(i.Targets) - 1; n >= 0; n-- {
		if t := i.Targets[n]; !t.From.After(now) {
			all = append(all, TargetRow{t.From.Name(), TargetText(i.At(t.From), t), toleranceText(i.At(t.From), t), t.Reason})
		}
	}
	return all
}

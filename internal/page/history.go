package page

import (
	"cmp"
	"fmt"

	"outturn/internal/address"
	"outturn/internal/chart"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/report"
)

// historyView is a table of positions over time.
type historyView struct {
	*report.HistoryTable
	Heads []historyHead   // of the columns
	Rows  []historyRow    // the indicators and groups
	Apart bool            // the quarters are those of reports, which may lie far apart
	Marks []report.Symbol // what the signs beside positions stand for; those that occur
	Words string          // how many rows are in each position; empty where rows of several reports would count twice
	Key   []matrixCell    // the positions that occur
}

// historyHead is the head of a column. The year is shown over the first of its columns
// only.
type historyHead struct {
	Year, Number string // the year's name, and the quarter's, such as Q2
	First        bool   // it is the first column of its year
}

// historyRow is an indicator or a group of them over time.
type historyRow struct {
	ID          string       // of the row in the page
	Title, Href string       // Href is empty for a group
	JudgedBy    []Link       // the indicators that a group is judged by
	Cells       []matrixCell // a position for each quarter
}

// matrixCell is a position as a matrix shows it.
type matrixCell struct {
	Badge
	Figure string // that was judged; may be empty
	Word   string // the label of a class that shares its shape with others; empty otherwise
	Marks  string // signs of what the position rests on; may be empty
}

// history shows the positions over time in one report.
func (s *Site) history(t *report.HistoryTable, on showing) historyView {
	v, m := s.matrix(t, on.report.Organisation, on.indicator)
	v.Words = m.Words(s.organisation.Labels)
	return v
}

// historyOfAll shows the positions in all reports, with links to each indicator's
// standing page.
func (s *Site) historyOfAll(t *report.HistoryTable, at address.Page) historyView {
	v, _ := s.matrix(t, s.organisation, func(id string) string { return at.To(address.Standing(id)) })
	v.Apart = true
	return v
}

// matrix makes the table of positions, in the words of the organisation as it was known; link
// gives the address of an indicator's page by its id.
func (s *Site) matrix(t *report.HistoryTable, o *load.Organisation, link func(string) string) (historyView, chart.Matrix) {
	v := historyView{HistoryTable: t, Marks: t.MarkKey()}
	id := "history-"
	if t.QuartersAsked != "" { // a paper may look back over several spans
		id += t.QuartersAsked + "-"
	}
	m := chart.Matrix{Quarters: t.Quarters, Order: o.Order}
	for n, q := range t.Quarters {
		v.Heads = append(v.Heads, historyHead{q.Year().Label(), fmt.Sprintf("Q%d", q.Number()), n == 0 || t.Quarters[n-1].Year() != q.Year()})
	}
	for _, row := range t.Rows {
		view := historyRow{ID: id + row.Anchor, Title: row.Entry.Title}
		if row.Entry.Group == nil {
			view.Href = link(row.Entry.JudgedBy[0].Indicator.ID)
		} else {
			for _, j := range row.Entry.JudgedBy {
				view.JudgedBy = append(view.JudgedBy, Link{j.Name.String(), link(j.Indicator.ID)})
			}
		}
		var positions []indicator.Position
		for _, c := range row.Cells {
			p := drawnAs(c)
			positions = append(positions, p)
			cell := s.matrixCell(o, p)
			cell.Figure, cell.Label, cell.Marks = c.Figure, c.Words(cell.Label), c.Marks()
			view.Cells = append(view.Cells, cell)
		}
		m.Rows = append(m.Rows, positions)
		v.Rows = append(v.Rows, view)
	}
	for _, p := range m.Key() {
		v.Key = append(v.Key, s.matrixCell(o, p))
	}
	return v, m
}

func (s *Site) matrixCell(o *load.Organisation, p indicator.Position) matrixCell {
	badge := s.badge(o, p)
	switch why := absences[p]; {
	case p == chart.NotApplicable:
		badge = Badge{Code: p, Rating: string(p), Label: s.say("year.not-applicable")}
	case why != "":
		none := s.badge(o, indicator.Unavailable)
		badge = Badge{Code: p, Rating: none.Rating, Label: s.say("history.absent", "label", none.Label, "reason", why)}
	}
	cell := matrixCell{Badge: badge}
	if p.Kind() != p && badge.Symbol == "" {
		cell.Word = badge.Label
	}
	return cell
}

// absences say why there is no figure.
var absences = map[indicator.Position]string{chart.Confidential: report.Suppressed, chart.NotPublished: report.Unrecorded}

// drawnAs is what a matrix shows of a cell: its position, or what says better why there is
// no figure.
func drawnAs(c report.HistoryCell) indicator.Position {
	for p, why := range absences {
		if c.Absence == why {
			return p
		}
	}
	return cmp.Or(c.Position, chart.NotApplicable)
}

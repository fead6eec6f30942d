package report

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Year is a year with its quarters side by side, as last published.
type Year struct {
	Year  quarter.Year
	Parts []YearPart
}

// YearPart is one set of a Year.
type YearPart struct {
	Set, Title string
	Quarters   []quarter.Quarter // the columns
	LeftOut    string            // a sentence on the quarters that have no figures and no column; may be empty
	Rows       []YearRow
	Notes      []Note // below the table
}

// YearRow is one indicator of a Year. Its figures are as of the latest report that it is
// in; its name, and what the note says, are those of the year.
type YearRow struct {
	Report  *Report
	Measure *Measure
	Name    string // in the last quarter of the year of which anything is known
	Note    Note   // on what changed within the year; the zero Note when nothing did
	Cells   []YearCell
}

// YearCell is a quarter's reading and how it was judged.
type YearCell struct {
	Cell
	Known     bool               // whether anything is recorded or a report has it; otherwise the cell is a dash
	Position  indicator.Position // in which the reading was judged to be
	Note      Note               // on figures of other months than usual; the zero Note for others
	Rule      string             // the position that the rule gives where officers state another; empty where they do not
	Direction string             // "Better against Q1 2019/20"; empty where none is told beside positions
}

// YearOf makes the year from the latest report that each indicator is in. An
// indicator of which neither a record nor a report of the year says anything is left out.
func YearOf(reports []*Report, year quarter.Year) *Year {
	t := &Year{Year: year}
	quarters := year.Quarter(1).Through(year.Quarter(4))
	in := map[quarter.Quarter]*Report{}
	for _, r := range reports {
		in[r.Quarter] = r
	}
	rows := map[string][]YearRow{}
	for r, m := range Latest(reports) {
		if row, known := m.year(r, in, quarters); known {
			rows[m.Indicator.Set] = append(rows[m.Indicator.Set], row)
		}
	}
	if len(reports) == 0 {
		return t
	}
	for _, s := range reports[0].Organisation.Sets {
		if len(rows[s.ID]) > 0 {
			part := YearPart{Set: s.ID, Title: s.Title, Quarters: quarters, Rows: rows[s.ID]}
			part.leaveOut(reports)
			part.note()
			t.Parts = append(t.Parts, part)
		}
	}
	return t
}

// leaveOut takes away the columns of quarters of which no report says anything. The
// quarter of a report keeps its column.
func (p *YearPart) leaveOut(reports []*Report) {
	known := map[quarter.Quarter]bool{}
	for _, r := range reports {
		known[r.Quarter] = true
	}
	for _, row := range p.Rows {
		for _, c := range row.Cells {
			known[c.Quarter] = known[c.Quarter] || c.Known
		}
	}
	p.Quarters, p.LeftOut = splitColumns(p.Quarters, func(q quarter.Quarter) bool { return known[q] })
	for n := range p.Rows {
		p.Rows[n].Cells = slices.DeleteFunc(p.Rows[n].Cells, func(c YearCell) bool { return !known[c.Quarter] })
	}
}

// year is a measure's row, and whether anything is known of it in the year. A quarter is
// known if anything is recorded or its report has the indicator, be it without a figure.
func (m *Measure) year(r *Report, in map[quarter.Quarter]*Report, quarters []quarter.Quarter) (row YearRow, known bool) {
	row = YearRow{Report: r, Measure: m}
	for _, q := range quarters {
		cell := YearCell{Cell: m.cell(q)}
		if n, ok := indicator.PlaceIn(m.Series, q); ok {
			cell.Known = !m.Series[n].Reading.Unrecorded
			cell.Position = m.positionIn(q)
			cell.Rule = m.judgementOf(m.Evaluations[n], r.Organisation).RulePosition
			cell.Direction = m.besidePosition(m.Evaluations[n], r.Organisation)
		}
		if its := in[q]; its != nil && its.Measure(m.Indicator.ID) != nil {
			cell.Known, cell.Position = true, m.positionIn(q)
		}
		if known = known || cell.Known; cell.Known || row.Name == "" {
			row.Name = m.Indicator.NameAt(q).String()
		}
		row.Cells = append(row.Cells, cell)
	}
	return row, known
}

// Years lists the years that have a record or a document, the latest first.
func Years(reports []*Report, reviews []*Review) []quarter.Year {
	var all []quarter.Year
	for _, r := range reviews {
		all = append(all, r.Year)
	}
	for _, r := range reports {
		all = append(all, r.Quarter.Year())
		for q := range r.recorded {
			all = append(all, q.Year())
		}
	}
	slices.SortFunc(all, quarter.Year.Compare)
	all = slices.Compact(all)
	slices.Reverse(all)
	return all
}

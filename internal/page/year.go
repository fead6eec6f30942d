package page

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// yearPage is a year: its documents, and its quarters side by side.
type yearPage struct {
	Frame
	Year      string          // its name
	Documents []document      // of the year, the latest first
	Parts     []yearPart      // the sets
	Symbols   []report.Symbol // those that occur in the parts
	Dashes    bool            // whether any quarter has a dash, because no report says anything of it
	Earlier   *Link           // the year before; nil for the first
	Later     *Link           // the year after; nil for the last
}

// document is a document in a list.
type document struct {
	Link
	Kind     string // "Paper", "Minutes", "Annual review"
	When     string // the quarter or period that it is about
	Draft    bool   // it is not public
	Final    string // that a paper is the last of its series
	Headline string // of a paper: how many indicators are in each position

	Corrected string // the day of its last correction, in words; may be empty
}

// yearPart is a set with its indicators.
type yearPart struct {
	Title    string            // the set's
	Quarters []quarter.Quarter // the columns
	LeftOut  string            // a sentence on the quarters that have no figures and no column; may be empty
	Rows     []yearRow         // its indicators
	Notes    []report.Note     // below the table
}

// yearRow is an indicator over the quarters of the year.
type yearRow struct {
	Link
	ID    string      // the indicator's
	Note  report.Note // on what changed within the year
	Cells []yearCell  // a reading for each quarter
}

// yearCell is a reading of the year with its position.
type yearCell struct {
	report.YearCell
	Badge Badge // how the reading was judged
}

// Year draws a year.
func (s *Site) Year(y quarter.Year) ([]byte, error) {
	at, table := address.Page(address.Year(y)), report.YearOf(s.reports, y)
	p := yearPage{
		Frame: s.frame(at, wording.Capital(y.Name()), s.home(at)),
		Year:  y.Label(), Documents: s.documents(y, at),
	}
	var cells []report.Cell
	for _, part := range table.Parts {
		view := yearPart{Title: part.Title, Quarters: part.Quarters, LeftOut: part.LeftOut, Notes: part.Notes}
		for _, row := range part.Rows {
			one := yearRow{
				Link: Link{row.Name, showing{row.Report, at}.indicator(row.Measure.Indicator.ID)},
				ID:   row.Measure.Indicator.ID, Note: row.Note,
			}
			p.Draft = p.Draft || !row.Report.Public
			for _, c := range row.Cells {
				if c.Known {
					cells = append(cells, c.Cell)
				}
				p.Dashes = p.Dashes || !c.Known
				one.Cells = append(one.Cells, yearCell{c, s.badgeOf(s.organisation, c.Position, c.Absent)})
			}
			view.Rows = append(view.Rows, one)
		}
		p.Parts = append(p.Parts, view)
	}
	p.Symbols = report.Symbols(cells)
	p.describe(s, report.YearSummary(s.organisation, y))
	n := slices.Index(s.years, y)
	if n+1 < len(s.years) {
		p.Earlier = new(yearLink(at, s.years[n+1]))
	}
	if n > 0 {
		p.Later = new(yearLink(at, s.years[n-1]))
	}
	return s.execute("pages/year.html", p)
}

package report

import (
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Comparison is two quarters side by side, both as the report of the later one has them.
type Comparison struct {
	Earlier, Later quarter.Quarter
	Parts          []ComparisonPart // the sets in which anything is compared
	Gone           []string         // indicators that the earlier report has and the later one has not
	Notes          []Note           // why figures are not compared
	Symbols        []Symbol         // that occur in the cells
}

// ComparisonPart is a set of a [Comparison].
type ComparisonPart struct {
	Title string
	Rows  []ComparisonRow
}

// ComparisonRow is an indicator in both quarters.
type ComparisonRow struct {
	Measure     *Measure           // the indicator
	Was         Cell               // the figure of the earlier quarter
	Now         Cell               // and of the later one
	WasPosition indicator.Position // empty where none applies
	NowPosition indicator.Position // empty where none applies
	Change      string             // the difference; a dash where the figures cannot be compared
	Note        Note               // why they cannot; none where they can, and where one is absent
}

// ComparedWith compares the report with the one of an earlier quarter.
func (r *Report) ComparedWith(earlier *Report) *Comparison {
	c := &Comparison{Earlier: earlier.Quarter, Later: r.Quarter}
	var cells []Cell
	notes := &notes{}
	for _, set := range r.Organisation.Sets {
		part := ComparisonPart{Title: set.Title}
		for _, m := range r.Measures {
			if m.Indicator.Set == set.ID {
				row := m.comparedWith(earlier.Quarter, notes)
				part.Rows, cells = append(part.Rows, row), append(cells, row.Was, row.Now)
			}
		}
		if part.Rows != nil {
			c.Parts = append(c.Parts, part)
		}
	}
	for _, m := range earlier.Measures {
		if r.byID[m.Indicator.ID] == nil {
			c.Gone = append(c.Gone, m.Name.String())
		}
	}
	c.Notes, c.Symbols = notes.list, Symbols(cells)
	return c
}

func (m *Measure) comparedWith(q quarter.Quarter, notes *notes) ComparisonRow {
	change := m.changeFrom(q, m.last())
	return ComparisonRow{
		Measure: m, Was: m.cell(q), Now: m.Now(), WasPosition: m.positionIn(q), NowPosition: m.Evaluation.Position,
		Change: change.text(), Note: notes.add(m.uncompared(change)),
	}
}

package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// Collection is a service or a set with all of its indicators, as of the latest
// report that has any of them.
type Collection struct {
	ID, Title, Description string

	Reports []*Report       // that have any of its indicators, earliest first; there is at least one
	Entries []*Entry        // of the latest report: what is counted
	Rows    []CollectionRow // of the latest report
	Earlier []CollectionRow // of indicators that only earlier reports have, the latest first
	History *HistoryTable   // over the quarters with reports, of what is judged

	key     string // the argument of figures and blocks that names it
	belongs func(set, service string) bool
}

// CollectionRow is one indicator of a Collection, or the heading of a group.
type CollectionRow struct {
	Report  *Report  // the latest that has it
	Entry   *Entry   // of a group's heading; nil otherwise
	Measure *Measure // nil for a group's heading
	Grouped bool     // the row belongs to the group above
	Judged  Cell     // the reading that was judged, or why there is none
}

// Services collects the indicators of each service that the reports, earliest
// first, have some of.
func Services(reports []*Report) []*Collection {
	var all []*Collection
	for _, s := range organisation(reports).Services {
		c := &Collection{ID: s.ID, Title: s.Title, Description: s.Description, key: "service"}
		c.belongs = func(_, service string) bool { return service == s.ID }
		all = append(all, c)
	}
	return collected(all, reports)
}

// Sets collects likewise the indicators of each set.
func Sets(reports []*Report) []*Collection {
	var all []*Collection
	for _, s := range organisation(reports).Sets {
		c := &Collection{ID: s.ID, Title: s.Title, Description: s.Description, key: "set"}
		c.belongs = func(set, _ string) bool { return set == s.ID }
		all = append(all, c)
	}
	return collected(all, reports)
}

// organisation is that of the reports; without any, it has nothing.
func organisation(reports []*Report) *load.Organisation {
	if len(reports) == 0 {
		return &load.Organisation{}
	}
	return reports[0].Organisation
}

// collected fills collections in, and leaves out those that no report has
// anything of.
func collected(all []*Collection, reports []*Report) []*Collection {
	var filled []*Collection
	for _, c := range all {
		for _, r := range reports {
			if slices.ContainsFunc(r.Measures, c.measures) {
				c.Reports = append(c.Reports, r)
			}
		}
		if len(c.Reports) > 0 {
			c.fill()
			filled = append(filled, c)
		}
	}
	return filled
}

func (c *Collection) measures(m *Measure) bool {
	return c.belongs(m.Indicator.Set, m.Indicator.Service)
}

func (c *Collection) counts(e *Entry) bool { return c.belongs(e.Set, e.Service) }

// Latest is the report that the collection is as of.
func (c *Collection) Latest() *Report { return c.Reports[len(c.Reports)-1] }

// fill goes from the latest report back, and takes each indicator where it is
// met first.
func (c *Collection) fill() {
	seen := map[string]bool{}
	for _, r := range slices.Backward(c.Reports) {
		for _, row := range c.rows(r) {
			switch {
			case r == c.Latest():
				c.Rows = append(c.Rows, row)
			case row.Measure != nil && !seen[row.Measure.Indicator.ID]:
				row.Grouped = false // its group's heading counts in no later report
				c.Earlier = append(c.Earlier, row)
			}
			if row.Measure != nil {
				seen[row.Measure.Indicator.ID] = true
			}
		}
	}
	for _, e := range c.Latest().Entries {
		if c.counts(e) {
			c.Entries = append(c.Entries, e)
		}
	}
	c.History = c.history()
}

// rows are the collection's indicators in a report, groups that count in it under
// their headings. Of a group that counts elsewhere there are only the rows that
// belong here themselves.
func (c *Collection) rows(r *Report) []CollectionRow {
	var rows []CollectionRow
	for _, e := range r.Entries {
		if c.counts(e) && e.Group != nil {
			rows = append(rows, CollectionRow{Report: r, Entry: e})
		}
		for _, m := range e.Measures {
			if c.counts(e) || c.measures(m) {
				rows = append(rows, CollectionRow{
					Report: r, Measure: m, Grouped: c.counts(e) && e.Group != nil,
					Judged: m.cell(m.Evaluation.Judged.Quarter),
				})
			}
		}
	}
	return rows
}

// Tally counts the entries of the latest report by position.
func (c *Collection) Tally() []Count { return tally(c.Entries) }

// Judges reports whether the latest report has an indicator of the collection
// that is not a mere volume.
func (c *Collection) Judges() bool { return slices.ContainsFunc(c.Entries, (*Entry).judges) }

// Exceptions are the measures that speak for the entries outside of tolerance in
// the latest report.
func (c *Collection) Exceptions() []*Measure { return exceptions(c.Entries) }

// Public reports whether the public may read all reports that the collection
// shows.
func (c *Collection) Public() bool {
	return !slices.ContainsFunc(c.Reports, func(r *Report) bool { return !r.Public })
}

// historyQuarters is how many of the quarters with reports a collection's history
// shows: three years where there is one each quarter.
const historyQuarters = 12

// history is where the entries stood in the quarters with reports. Volumes, which
// stand nowhere, are not in it.
func (c *Collection) history() *HistoryTable {
	shown := c.Reports[max(0, len(c.Reports)-historyQuarters):]
	t := &HistoryTable{SetTitle: c.Title}
	for _, r := range shown {
		t.Quarters = append(t.Quarters, r.Quarter)
	}
	seen := map[string]bool{}
	for _, of := range slices.Backward(shown) {
		for _, e := range of.Entries {
			if seen[e.ID] || !c.counts(e) || !e.judges() {
				continue
			}
			seen[e.ID] = true
			row := HistoryRow{Entry: e}
			for _, r := range shown {
				row.Cells = append(row.Cells, e.stoodIn(r, of))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// stoodIn is where an entry stood in the quarter of a report, as the latest
// report that has it knows. It is not applicable where that report does not have
// the entry and nothing was recorded of it since.
func (e *Entry) stoodIn(r, latest *Report) HistoryCell {
	reported := slices.ContainsFunc(r.Entries, func(one *Entry) bool { return one.ID == e.ID })
	if r.Quarter.After(latest.Quarter) || !reported && !e.recorded(r.Quarter) {
		return HistoryCell{Quarter: r.Quarter}
	}
	return e.stood(r.Quarter)
}

// Named reports whether a document names the collection in a figure or a block.
func (c *Collection) Named(d *commentary.Document) bool {
	return slices.ContainsFunc(d.Figures, func(f *commentary.Figure) bool { return f.Get(c.key).Text == c.ID }) ||
		slices.ContainsFunc(d.Blocks, func(b *commentary.Block) bool { return b.Get(c.key).Text == c.ID })
}

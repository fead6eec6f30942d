package report

import (
	"cmp"
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
)

// Collection is a service or a set with all of its indicators, as of the latest
// report that has any of them.
type Collection struct {
	ID, Title, Description string

	Reports []*Report       // that have any of its indicators, the earliest first; never empty
	Entries []*Entry        // of the latest report, for its totals
	Rows    []CollectionRow // of the latest report
	Earlier []CollectionRow // of indicators that only earlier reports have, the latest first
	History *HistoryTable   // in the quarters with reports, without volumes

	key      string // "service" or "set", the argument by which figures and blocks select it
	measures func(*indicator.Indicator) bool
	entries  func(*Report) []*Entry
}

// CollectionRow is one indicator of a Collection, or the heading of a group.
type CollectionRow struct {
	Report  *Report  // the latest that has it
	Entry   *Entry   // of a group's heading; nil otherwise
	Measure *Measure // nil for a group's heading
	Grouped bool     // whether the row belongs to the group above
	Now     Cell     // the reading, or why there is none
	Target  string   // "at least 90%", or that there is none
}

// Services are the services of the reports' indicators. The reports come earliest
// first.
func Services(reports []*Report) []*Collection {
	var all []*Collection
	for _, s := range organisationOf(reports).Services {
		c := &Collection{ID: s.ID, Title: s.Title, Description: s.Description, key: "service"}
		c.measures = func(i *indicator.Indicator) bool { return i.Service == s.ID }
		c.entries = func(r *Report) []*Entry {
			return slices.DeleteFunc(slices.Clone(r.Entries), func(e *Entry) bool { return e.Service != s.ID })
		}
		all = append(all, c)
	}
	return fillAll(all, reports)
}

// Sets are likewise the sets of the reports' indicators.
func Sets(reports []*Report) []*Collection {
	var all []*Collection
	for _, s := range organisationOf(reports).Sets {
		c := &Collection{ID: s.ID, Title: s.Title, Description: s.Description, key: "set"}
		c.measures = func(i *indicator.Indicator) bool { return i.InSet(s.ID) }
		c.entries = func(r *Report) []*Entry { return r.EntriesIn(s.ID) }
		all = append(all, c)
	}
	return fillAll(all, reports)
}

// organisationOf is the organisation of the reports; an empty one without any.
func organisationOf(reports []*Report) *load.Organisation {
	if len(reports) == 0 {
		return &load.Organisation{}
	}
	return reports[0].Organisation
}

// fillAll fills collections in, leaving out those without an indicator in any report.
func fillAll(all []*Collection, reports []*Report) []*Collection {
	var filled []*Collection
	for _, c := range all {
		for _, r := range reports {
			if slices.ContainsFunc(r.Measures, c.hasMeasure) {
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

func (c *Collection) hasMeasure(m *Measure) bool {
	return c.measures(m.Indicator)
}

// Latest is the latest report that has any of the indicators.
func (c *Collection) Latest() *Report { return c.Reports[len(c.Reports)-1] }

// fill goes back from the latest report, and takes each indicator from the first
// report that has it.
func (c *Collection) fill() {
	seen := map[string]bool{}
	for _, r := range slices.Backward(c.Reports) {
		for _, row := range c.rows(r) {
			switch {
			case r == c.Latest():
				c.Rows = append(c.Rows, row)
			case row.Measure != nil && !seen[row.Measure.Indicator.ID]:
				row.Grouped = false // no heading of its group stands above it
				c.Earlier = append(c.Earlier, row)
			}
			if row.Measure != nil {
				seen[row.Measure.Indicator.ID] = true
			}
		}
	}
	c.Entries = c.entries(c.Latest())
	c.History = c.history()
}

// rows are the collection's indicators in a report. A group that belongs to the
// collection has all its rows under its heading; of another group there are only the
// rows that belong to the collection themselves.
func (c *Collection) rows(r *Report) []CollectionRow {
	var rows []CollectionRow
	entries := c.entries(r)
	for _, e := range r.Entries {
		whole := slices.Contains(entries, e)
		if whole && e.Group != nil {
			rows = append(rows, CollectionRow{Report: r, Entry: e})
		}
		for _, m := range e.Measures {
			if whole || c.hasMeasure(m) {
				rows = append(rows, CollectionRow{
					Report: r, Measure: m, Grouped: whole && e.Group != nil,
					Now:    m.Now(),
					Target: cmp.Or(m.TargetWords(), TargetText(m.Indicator, m.Evaluation.Target)),
				})
			}
		}
	}
	return rows
}

// Tally counts the entries of the latest report by position.
func (c *Collection) Tally() []Count { return tally(c.Entries) }

// Judges reports whether the collection's entries in the latest report are more than
// volumes.
func (c *Collection) Judges() bool { return slices.ContainsFunc(c.Entries, (*Entry).judges) }

// Attention is the collection's measures that are outside tolerance in the latest
// report.
func (c *Collection) Attention() Attention { return c.Latest().attention(c.Entries) }

// Public reports whether the public may read all of the collection's reports.
func (c *Collection) Public() bool {
	return !slices.ContainsFunc(c.Reports, func(r *Report) bool { return !r.Public })
}

// historyQuarters is how many quarters with reports a collection's history shows:
// three years where each quarter has a report.
const historyQuarters = 12

// history is the entries' positions in the quarters with reports. Volumes, which have
// none, are left out.
func (c *Collection) history() *HistoryTable {
	shown := c.Reports[max(0, len(c.Reports)-historyQuarters):]
	t := &HistoryTable{SetTitle: c.Title}
	for _, r := range shown {
		t.Quarters = append(t.Quarters, r.Quarter)
	}
	seen := map[string]bool{}
	for _, of := range slices.Backward(shown) {
		for _, e := range c.entries(of) {
			if seen[e.ID] || !e.judges() {
				continue
			}
			seen[e.ID] = true
			row := HistoryRow{Entry: e, Anchor: e.ID}
			for _, r := range shown {
				row.Cells = append(row.Cells, e.cellInReport(r, of, c.entries(r)))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	t.leaveOut(c.Latest().Quarter)
	return t
}

// cellInReport is an entry's position in the quarter of a report, as known in
// latest, the last report that has the entry. It is empty where the report does not
// have it among its entries and its quarter has no record of it.
func (e *Entry) cellInReport(r, latest *Report, entries []*Entry) HistoryCell {
	reported := slices.ContainsFunc(entries, func(one *Entry) bool { return one.ID == e.ID })
	if r.Quarter.After(latest.Quarter) || !reported && !e.recorded(r.Quarter) {
		return HistoryCell{}
	}
	return e.cellIn(r.Quarter)
}

// NamedIn reports whether a figure or block of a document selects the collection.
func (c *Collection) NamedIn(d *commentary.Document) bool {
	return slices.ContainsFunc(d.Figures, func(f *commentary.Figure) bool { return f.Get(c.key).Text == c.ID }) ||
		slices.ContainsFunc(d.Blocks, func(b *commentary.Block) bool { return b.Get(c.key).Text == c.ID })
}

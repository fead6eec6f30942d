package page

import (
	"html/template"
	"slices"

	"outturn/internal/address"
	"outturn/internal/chart"
	"outturn/internal/report"
)

// collectionPage is a service or a set.
type collectionPage struct {
	Frame
	Quarter      string          // whose report it is as of
	Description  string          // of the set; may be empty
	Words        string          // how many indicators are in each position
	Glance       []Glance        // the counts; none where nothing is judged
	Sparks       string          // the first and the last quarter of the lines in the rows, and what of them is not shown
	Rows         []collectionRow // the indicators of the latest report
	Symbols      []report.Symbol // those that occur in the rows
	Notes        []report.Note   // on the figures in the rows
	Attention    attentionView   // what is outside tolerance
	History      *historyView    // nil when nothing is judged
	Earlier      []collectionRow // indicators that the latest report does not have
	EarlierKey   []report.Symbol // symbols that occur in the earlier rows
	EarlierNotes []report.Note   // on the figures in the earlier rows
	Documents    []document      // that mention it
}

// collectionRow is one indicator of a collection, or the heading of a group.
type collectionRow struct {
	Link
	Group   bool          // it is a heading
	Grouped bool          // it belongs to the group above
	Cell    report.Cell   // the reading
	Note    report.Note   // on it; has a number if there is a note
	Badge   Badge         // how it was judged
	Spark   template.HTML // the series as a line; all lines of the page show the same quarters
	Target  string        // in words
	Quarter string        // of the reading
	report.Judgement
}

// Service draws the page of a service, as of its latest report.
func (s *Site) Service(c *report.Collection) ([]byte, error) {
	return s.collection(c, address.Page(address.Service(c.ID)))
}

// Set draws the page of a set, as of its latest report.
func (s *Site) Set(c *report.Collection) ([]byte, error) {
	return s.collection(c, address.Page(address.Set(c.ID)))
}

func (s *Site) collection(c *report.Collection, at address.Page) ([]byte, error) {
	r := c.Latest()
	p := collectionPage{
		Frame:       s.frame(at, c.Title, s.home(at), Link{s.say("term.all-indicators"), at.To(address.Indicators)}),
		Quarter:     r.Quarter.Label(),
		Description: c.Description,
		Words:       c.Summary(),
		Documents:   s.documentsAbout(c, at),
	}
	p.Draft = !c.Public()
	p.describe(s, p.Words)
	if c.Judges() {
		p.Glance = []Glance{s.glanceOf(s.organisation, chart.ID(c.ID, r.Quarter), s.say("term.indicators"), c.Tally())}
	}
	if len(c.History.Rows) > 0 {
		history := s.historyOfAll(c.History, at)
		p.History = &history
	}
	w := c.Window()
	p.Sparks = w.Words()
	p.Rows, p.Symbols, p.Notes = s.collectionRows(c.Rows, at, w, "")
	p.Earlier, p.EarlierKey, p.EarlierNotes = s.collectionRows(c.Earlier, at, w, "earlier-")
	p.Attention = attention(c.Attention(), showing{r, at})
	return s.execute("pages/collection.html", p)
}

// collectionRows are the rows of a table with the key to its symbols and its notes, whose
// anchors have the prefix.
func (s *Site) collectionRows(rows []report.CollectionRow, at address.Page, w report.Window, prefix string) ([]collectionRow, []report.Symbol, []report.Note) {
	var all []collectionRow
	var cells []report.Cell
	for _, row := range rows {
		cells = append(cells, row.Now) // of a group's heading, an empty one
	}
	each, notes := report.MonthsNotes(prefix, cells)
	for n, row := range rows {
		if row.Measure == nil {
			all = append(all, collectionRow{Link: Link{Text: row.Entry.Title}, Group: true, Badge: s.badge(s.organisation, row.Entry.Position)})
			continue
		}
		m := row.Measure
		all = append(all, collectionRow{
			Link: Link{m.Name.String(), at.To(address.Standing(m.Indicator.ID))}, Grouped: row.Grouped,
			Cell: row.Now, Note: each[n], Badge: s.badgeNow(s.organisation, m), Judgement: s.judgement(m), Spark: spark(m, w),
			Target: row.Target, Quarter: row.Now.Quarter.Short(),
		})
	}
	return all, report.Symbols(cells), notes
}

// documentsAbout lists the documents that name a collection or mention one of its
// indicators.
func (s *Site) documentsAbout(c *report.Collection, at address.Page) []document {
	var ids []string
	for _, row := range append(c.Rows[:len(c.Rows):len(c.Rows)], c.Earlier...) {
		if row.Measure != nil {
			ids = append(ids, row.Measure.Indicator.ID)
		}
	}
	var all []document
	for _, d := range s.listed {
		if slices.ContainsFunc(ids, d.Mentions) || c.NamedIn(d.Text) {
			all = append(all, d.on(at))
		}
	}
	return all
}

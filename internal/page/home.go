package page

import (
	"outturn/internal/address"
	"outturn/internal/report"
)

// homePage lists everything published by year, the newest first.
type homePage struct {
	Frame
	Latest  *latestPaper  // nil when there is no paper
	Years   []homeYear    // the latest first
	History []homeHistory // of the sets in which anything is judged
	Pages   []guideLink   // the pages of the guide that are for readers
	Index   string        // address of the list of indicators
	Compare *Link         // the two latest reports side by side; nil where there is one at most
}

// homeHistory is the positions of a set's indicators in each report.
type homeHistory struct {
	Link              // of the set's page
	Table historyView // the positions
}

// latestPaper is the newest paper in brief.
type latestPaper struct {
	document
	Digest   digestView // the paper in brief
	Contents string     // address of its list of contents; empty where it has none
	Minutes  string     // address of its minutes; empty while none are published
}

// homeYear is a year with its documents.
type homeYear struct {
	Link
	Documents []document // of the year, the latest first
}

// Home draws the site's first page.
func (s *Site) Home() ([]byte, error) {
	const at = address.Page(address.Home)
	readers, _ := s.guides()
	p := homePage{Frame: s.frame(at, s.organisation.Title), Index: at.To(address.Indicators), Pages: guideLinks(readers, at)}
	if n := len(s.reports); n > 0 {
		latest := showing{s.reports[n-1], at}
		p.Latest, p.Compare = s.latestPaper(latest), s.compared(latest)
	}
	for _, y := range s.years {
		if documents := s.documents(y, at); len(documents) > 0 {
			p.Latest.spare(documents)
			p.Years = append(p.Years, homeYear{yearLink(at, y), documents})
		}
	}
	for _, c := range s.sets {
		if len(c.History.Rows) > 0 {
			p.History = append(p.History, homeHistory{Link{c.Title, at.To(address.Set(c.ID))}, s.historyOfAll(c.History, at)})
		}
	}
	p.describe(s, report.SiteSummary(s.organisation, s.reports))
	return s.execute("pages/home.html", p)
}

func (s *Site) latestPaper(on showing) *latestPaper {
	r := on.report
	list, minutes := "", ""
	if len(contents(r.Paper.Document, r)) > 0 {
		list = on.at.To(address.Report(r.Quarter)) + "#sections"
	}
	if r.Minutes != nil && r.MinutesPublic {
		minutes = on.at.To(address.Minutes(r.Quarter))
	}
	return &latestPaper{
		document{Link: Link{r.Paper.Title, on.at.To(address.Report(r.Quarter))}, When: r.Quarter.Label(), Draft: !r.Public, Final: r.Paper.Final},
		s.digest(on), list, minutes,
	}
}

// spare removes from a list what is shown with the latest paper already.
func (l *latestPaper) spare(documents []document) {
	for n := range documents {
		if l != nil && documents[n].Href == l.Href {
			documents[n].Headline, documents[n].Final = "", ""
		}
	}
}

// listPage lists every indicator with its latest report.
type listPage struct {
	Frame
	Filter *filter   // nil when there is little to choose from
	Sets   []listSet // with their indicators
}

// listSet is a set with its indicators.
type listSet struct {
	Link
	Description string          // in a sentence; may be empty
	Rows        []listRow       // the indicators
	Symbols     []report.Symbol // those that occur in the rows
	Notes       []report.Note   // on the figures in the rows
}

// listRow is an indicator as of its latest report.
type listRow struct {
	Link
	ID      string      // the indicator's
	Traits  traits      // what the row is chosen by
	Quarter string      // of the report
	Service Link        // that the indicator belongs to
	Cell    report.Cell // the reading
	Note    report.Note // on it; has a number if there is a note
	Badge   Badge       // how it was judged

	RulePosition string // the position that the rule gives where officers state another; empty where they do not
	Direction    string // "Better against Q1 2019/20"; empty where none is told beside positions
}

// Indicators draws the list of all indicators, each as of the latest report
// that it is in.
func (s *Site) Indicators() ([]byte, error) {
	const at = address.Page(address.Indicators)
	p := listPage{Frame: s.frame(at, s.say("term.all-indicators"), s.home(at))}
	p.help(s)
	var all []traits
	shown := s.shown()
	for _, set := range s.organisation.Sets {
		part := listSet{Link: Link{set.Title, at.To(address.Set(set.ID))}, Description: set.Description}
		for _, m := range shown {
			if m.Indicator.Set == set.ID {
				part.Rows = append(part.Rows, s.listRow(m.Measure, showing{m.in, at}))
				all = append(all, traitsOf(s.organisation, m.Measure))
			}
		}
		part.explain(set.ID)
		if len(part.Rows) > 0 {
			p.Sets = append(p.Sets, part)
		}
	}
	p.Filter = filterOf(s.organisation, s.say("term.all-indicators"), "", all)
	p.describe(s, report.ListSummary(s.organisation))
	return s.execute("pages/indicators.html", p)
}

// explain adds the key to the symbols and the notes.
func (p *listSet) explain(id string) {
	var cells []report.Cell
	for _, row := range p.Rows {
		cells = append(cells, row.Cell)
	}
	p.Symbols = report.Symbols(cells)
	each, notes := report.MonthsNotes(id+"-", cells)
	for n := range p.Rows {
		p.Rows[n].Note = each[n]
	}
	p.Notes = notes
}

func (s *Site) listRow(m *report.Measure, on showing) listRow {
	r, j := on.report, s.judgement(m)
	return listRow{
		Link: Link{m.Name.String(), on.at.To(address.Standing(m.Indicator.ID))},
		ID:   m.Indicator.ID, Traits: traitsOf(s.organisation, m),
		Quarter: r.Quarter.Short(), Service: Link{r.ServiceTitle(m.Indicator.Service), on.at.To(address.Service(m.Indicator.Service))},
		Cell: m.Now(), Badge: s.badgeNow(s.organisation, m), RulePosition: j.RulePosition, Direction: j.BesidePosition,
	}
}

package page

import (
	"fmt"

	"outturn/internal/report"
)

// homePage lists everything published by year, the newest first.
type homePage struct {
	Frame
	Latest  *latestPaper // nil when there is no paper
	Years   []homeYear
	History []homeHistory // of the sets in which anything is judged
	Pages   []guideLink
	Index   string // address of the list of indicators
}

// homeHistory is where the indicators of a set stood in each report.
type homeHistory struct {
	Link  // of the set's page
	Table historyView
}

// latestPaper is the newest paper in brief.
type latestPaper struct {
	document
	Digest digestView
}

type homeYear struct {
	Link
	Documents []document
}

// Home draws the site's first page.
func (s *Site) Home() ([]byte, error) {
	p := homePage{Frame: s.frame(0, s.organisation.Title), Index: IndexPath, Pages: s.guideLinks("guide/")}
	if n := len(s.reports); n > 0 {
		p.Latest = s.latest(s.reports[n-1])
	}
	for _, y := range s.years {
		if documents := s.documents(y, ""); len(documents) > 0 {
			p.Latest.spare(documents)
			p.Years = append(p.Years, homeYear{Link{y.Label(), YearPath(y)}, documents})
		}
	}
	for _, c := range s.sets {
		if len(c.History.Rows) > 0 {
			p.History = append(p.History, homeHistory{Link{c.Title, SetPath(c.ID)}, s.historyFrom(c.History, s.belowSite(0))})
		}
	}
	p.describe(s, "index.html", s.homeWords())
	return s.execute("pages/home.html", p)
}

// homeWords say what the site is.
func (s *Site) homeWords() string {
	words := "Quarterly performance reports of " + s.organisation.Publisher
	if len(s.reports) == 0 {
		return sentence(words)
	}
	return sentence(fmt.Sprintf("%s, up to %s: every indicator with its target, position and trend", words, s.reports[len(s.reports)-1].Quarter.Label()))
}

func (s *Site) latest(r *report.Report) *latestPaper {
	return &latestPaper{
		document{Link: Link{r.Paper.Title, ReportPath(r)}, When: r.Quarter.Label(), Draft: !r.Public, Final: r.Paper.Final},
		s.digest(r, r.Quarter.String()+"/"),
	}
}

// spare takes out of a list what stands with the latest paper already.
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
	Filter *filter
	Sets   []listSet
}

type listSet struct {
	Link
	Description string
	Rows        []listRow
}

type listRow struct {
	Link
	ID      string
	Traits  traits
	Quarter string
	Service Link
	Cell    report.Cell
	Badge   Badge
}

const indexTitle = "All indicators"

// Indicators draws the list of all indicators, each as of the latest report
// that it is in.
func (s *Site) Indicators() ([]byte, error) {
	p := listPage{Frame: s.frame(1, indexTitle, s.home(1))}
	p.help(s)
	var all []traits
	shown := s.shown()
	for _, set := range s.organisation.Sets {
		part := listSet{Link: Link{set.Title, "../" + SetPath(set.ID)}, Description: set.Description}
		for _, m := range shown {
			if m.Indicator.Set == set.ID {
				part.Rows = append(part.Rows, s.listRow(m.in, m.Measure))
				all = append(all, traitsOf(m.Measure))
			}
		}
		if len(part.Rows) > 0 {
			p.Sets = append(p.Sets, part)
		}
	}
	p.Filter = s.filterOf("All indicators", "", all)
	p.describe(s, IndexPath, sentence("Every indicator of "+s.organisation.Publisher+", with the reading and position of the latest report that it is in"))
	return s.execute("pages/indicators.html", p)
}

func (s *Site) listRow(r *report.Report, m *report.Measure) listRow {
	return listRow{
		Link: Link{m.Name.String(), "../" + IndicatorPath(r, m)},
		ID:   m.Indicator.ID, Traits: traitsOf(m),
		Quarter: r.Quarter.Short(), Service: Link{r.ServiceTitle(m.Indicator.Service), "../" + ServicePath(m.Indicator.Service)},
		Cell: m.Now(), Badge: s.badge(m.Evaluation.Position),
	}
}

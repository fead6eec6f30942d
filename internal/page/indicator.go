package page

import (
	"html/template"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// indicatorPage is one indicator as of a quarter.
type indicatorPage struct {
	Frame
	Quarter string // of the report
	Edition string // which edition of the report it is of, in words; empty where none is recorded
	Latest  Link   // the same page of the latest edition
	Display string // the reading, or the earlier figure that was judged instead
	Suffix  string // the unit if it is words, such as per 100,000; Display is then without it
	Carried string // of an earlier figure, from which quarter, and what this one has: "carried from Quarter 4, 2018/19; not available for this quarter"; otherwise empty
	Badge   Badge  // its position
	Working string // what it was judged by, in sentences, also that officers state the position; of an absence its reason alone
	Last    string // the last figure, when no figure is due; otherwise empty
	report.Judgement
	TrendWords     string                // how the trend was judged; where officers state it, what the rule gives
	DirectionWords string                // how the direction was judged; empty without a direction, and where the trend says the same unless somebody chose how directions compare or are called
	Forecast       *report.Forecast      // of the end of the year; nil when there is none
	ForecastBadge  Badge                 // its position
	ForecastWords  string                // how it was judged, and on what it rests
	Corrections    []indicatorCorrection // by later editions of the report, the latest first
	Note           string                // remarks on the quarter's reading
	Definition     []string              // paragraphs on what is measured
	Set            Link                  // that it belongs to
	Service        Link                  // that it belongs to
	Facts          []report.Fact         // about how it is measured and judged
	Chart          Picture               // of its series
	Finding        string                // what the chart's latest point comes to, in a sentence; may be empty
	ChartTitle     string                // what the chart is called
	Covers         string                // the quarters that the chart shows
	Commentary     []saidView            // what is said of it; may be none
	Compared       []report.Comparator   // figures of others; may be none
	Documents      []template.HTML       // that mention the indicator
	Unit           string                // of the readings
	Series         []template.HTML       // its rows
	Symbols        []report.Symbol       // those that occur in the series
	Targets        []report.TargetRow    // up to the quarter, the newest first
	TargetEdges    bool                  // whether any of them has edges besides target and tolerance
	Group          string                // that it is counted in; may be empty
	Report         string                // address of the report
	Earlier        *Link                 // the indicator in the report before; nil where that does not have it
	Code           string                // of the report's quarter, by which the stylesheet of what came later chooses
	Standing       string                // address of the indicator's standing page; empty on that page
	Reports        []indicatorReport     // on the standing page, the reports that have it, the latest first; otherwise none
}

// Indicator draws the page of an indicator as of a report.
func (s *Site) Indicator(r *report.Report, m *report.Measure) ([]byte, error) {
	on := showing{r, address.Page(address.Indicator(r.Quarter, m.Indicator.ID))}
	p, err := s.indicator(m, on, s.home(on.at), yearLink(on.at, r.Quarter.Year()), Link{r.Quarter.Name(), on.at.To(address.Report(r.Quarter))})
	if err != nil {
		return nil, err
	}
	p.When = r.Quarter.Short()
	p.stays()
	p.Code = r.Quarter.String()
	p.Standing = on.at.To(address.Standing(m.Indicator.ID))
	p.Earlier = s.earlier(m, on)
	p.Documents = s.mentions(r, m)
	if e := r.Edition(); e != nil {
		p.Edition, p.Latest = e.Words(), Link{s.say("edition.latest"), latestEdition(e.Document, on.at)}
	}
	return s.execute("pages/indicator.html", p)
}

// indicator is what a page shows of an indicator as of a report.
func (s *Site) indicator(m *report.Measure, on showing, trail ...Link) (p indicatorPage, err error) {
	i, r, at := m.Indicator, on.report, on.at
	p = indicatorPage{
		Frame:   s.frame(at, m.Name.String(), trail...),
		Quarter: r.Quarter.Label(),
		Badge:   s.badgeNow(r.Organisation, m), Working: m.WorkingBeside(),
		Judgement: s.judgement(m), TrendWords: m.TrendWords(), DirectionWords: m.DirectionWords(s.organisation),
		Last:       m.LastFigure(),
		Note:       m.RemarkBesideCorrections(),
		Definition: slices.DeleteFunc([]string{i.Definition, i.Note}, func(t string) bool { return t == "" }),
		Set:        Link{r.SetTitle(i.Set), at.To(address.Set(i.Set))},
		Service:    Link{r.ServiceTitle(i.Service), at.To(address.Service(i.Service))},
		Facts:      r.Facts(m), Unit: i.Unit.Name,
		Report: at.To(address.Report(r.Quarter)),
	}
	p.Draft = !r.Public
	p.Display, p.Carried = m.Told()
	p.Corrections = s.correctionsOf(r, i.ID, at)
	p.describe(s, r.IndicatorSummary(m))
	if figure, suffix := i.Unit.CutSuffix(p.Display); len(strings.TrimSpace(suffix)) > longSign {
		p.Display, p.Suffix = figure, strings.TrimSpace(suffix)
	}
	if m.Forecast != nil {
		p.Forecast, p.ForecastBadge = m.Forecast, s.badge(r.Organisation, m.Forecast.Position)
		p.ForecastWords = wording.Sentences(m.Forecast.Working, m.Forecast.Note)
	}
	if m.Group != nil {
		p.Group = m.Group.Title
	}
	figure := figureOf(m)
	if p.Chart, err = s.picture(figure); err != nil {
		return p, err
	}
	p.Finding, p.ChartTitle, p.Covers = m.Finding(r.Organisation), m.ChartTitle(), figure.Covers()
	p.enliven(s)
	if err := p.series(s, m, r.Organisation); err != nil {
		return p, err
	}
	p.Targets, p.Compared = m.Targets(), m.Comparators
	p.TargetEdges = slices.ContainsFunc(p.Targets, func(t report.TargetRow) bool { return t.Edges != "" })
	p.Commentary, err = s.said(m, on, 3)
	return p, err
}

// longSign is the number of bytes up to which a unit is shown as large as the figure.
const longSign = 3

// earlier links the same indicator in the report before; nil where that does not have it.
func (s *Site) earlier(m *report.Measure, on showing) *Link {
	at := slices.Index(s.reports, on.report)
	if at <= 0 || s.reports[at-1].Measure(m.Indicator.ID) == nil {
		return nil
	}
	r := s.reports[at-1]
	return &Link{r.Quarter.Name(), showing{r, on.at}.indicator(m.Indicator.ID)}
}

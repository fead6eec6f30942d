package page

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/indicator"
	"outturn/internal/report"
	"outturn/internal/wording"
)

// indicatorPage is one indicator as of a quarter.
type indicatorPage struct {
	Frame
	Quarter    string          // of the report
	Display    string          // the reading
	Suffix     string          // of a unit that is words, such as per 100,000; then Display is without
	Badge      Badge           // its position
	Working    string          // how it was judged, in a sentence
	Stated     string          // what officers stated beside the rule; empty when nothing
	Trend      string          // in a word or two
	TrendWords string          // how the trend was judged
	Months     string          // how far back a trend looks
	Note       string          // remarks on the quarter's reading
	Definition []string        // paragraphs on what is measured
	Set        Link            // that it belongs to
	Service    Link            // that it belongs to
	Facts      []Fact          // about how it is measured and judged
	Chart      Picture         // of its series
	ChartTitle string          // what the chart is called
	Covers     string          // the quarters that the chart shows
	Commentary []saidView      // what is said of it; may be none
	Compared   []comparedRow   // figures of others; may be none
	Documents  []template.HTML // that speak of the indicator
	Unit       string          // of the readings
	Series     []template.HTML // its rows
	Symbols    []report.Symbol // those that occur in the series
	Targets    []targetRow     // up to the quarter, the newest first
	Group      string          // that it is counted in; may be empty
	Report     string          // address of the report
	Earlier    *Link           // the indicator in the report before; nil for the first
	Later      *Link           // the indicator in the report after; nil for the last
}

// targetRow is a target from the quarter from which it holds.
type targetRow struct {
	From, Target, Tolerance, Reason string // the quarter from which it holds, the target, the tolerance, and why there is none
}

// Indicator draws one indicator of a report.
func (s *Site) Indicator(r *report.Report, m *report.Measure) ([]byte, error) {
	i, e := m.Indicator, m.Evaluation
	on := showing{r, address.Page(address.Indicator(r.Quarter, i.ID))}
	at := on.at
	p := indicatorPage{
		Frame:   s.frame(at, m.Name.String(), home(at), yearLink(at, r.Quarter.Year()), Link{r.Quarter.Name(), at.To(address.Report(r.Quarter))}),
		Quarter: r.Quarter.Label(), Display: m.Display,
		Badge: s.badge(e.Position), Working: wording.Sentence(e.Working),
		Trend: trendLabel(e.Trend), TrendWords: wording.Capital(e.TrendWorking),
		Months:     s.organisation.Rules.Trend.Months(),
		Note:       m.Now().Remark,
		Definition: slices.DeleteFunc([]string{i.Definition, i.Note}, func(t string) bool { return t == "" }),
		Set:        Link{r.SetTitle(i.Set), at.To(address.Set(i.Set))},
		Service:    Link{r.ServiceTitle(i.Service), at.To(address.Service(i.Service))},
		Facts:      facts(r, m), Unit: i.Unit.Name,
		Report: at.To(address.Report(r.Quarter)),
	}
	p.Draft, p.When = !r.Public, r.Quarter.Short()
	p.describe(s, r.Quarter.Label()+": "+p.Working)
	if words := strings.TrimSpace(i.Unit.Suffix); len(words) > longSign {
		if figure, found := strings.CutSuffix(p.Display, i.Unit.Suffix); found {
			p.Display, p.Suffix = figure, words
		}
	}
	if e.Stated.Position != "" || e.Stated.Trend != "" {
		p.Stated = m.StatedWords()
	}
	if m.Group != nil {
		p.Group = m.Group.Title
	}
	picture, err := s.picture(figureOf(m))
	if err != nil {
		return nil, err
	}
	p.Chart, p.ChartTitle = picture, cmp.Or(i.ChartTitle, m.Name.Title)
	p.enliven(s)
	p.Covers = m.Series[0].Quarter.Short() + " to " + r.Quarter.Short()
	if err := p.series(s, m); err != nil {
		return nil, err
	}
	p.targets(i, m)
	p.Earlier, p.Later = s.beside(m, on)
	p.Documents = s.mentions(r, m)
	p.compared(m)
	if p.Commentary, err = s.said(m, on, 3); err != nil {
		return nil, err
	}
	return s.execute("pages/indicator.html", p)
}

// longSign is the most bytes of a unit that stand as large as the figure.
const longSign = 3

// facts are what defines the indicator.
func facts(r *report.Report, m *report.Measure) []Fact {
	i := m.Indicator
	benchmark := "No benchmarking data"
	if i.Benchmark || len(m.Comparators) > 0 {
		benchmark = "Benchmarking data exists"
	}
	all := []Fact{
		{"Unit", i.Unit.Name},
		{"Polarity", polarityLabel(i.Polarity)},
		{"Reported", i.Frequency.Words()},
		{"Benchmark", benchmark},
	}
	if i.LatestAvailable {
		all = append(all, Fact{"When missing", "judged on the latest available reading"})
	}
	if d := i.Derived; d != nil {
		all = append(all, Fact{"Computed", derivation(r, d)})
	}
	if sum := m.YearToDate(); sum != "" {
		all = append(all, Fact{"Year to date", sum + " (" + r.Quarter.YearToDate() + ")"})
	}
	if earlier := otherNames(m); earlier != "" {
		all = append(all, Fact{"Also called", earlier})
	}
	return all
}

// otherNames are what earlier documents called the indicator.
func otherNames(m *report.Measure) string {
	var all []string
	for _, n := range m.OtherNames() {
		if n.From.IsZero() {
			all = append(all, n.Title)
		} else {
			all = append(all, fmt.Sprintf("%s (from %s)", n, n.From.Name()))
		}
	}
	return strings.Join(all, "; ")
}

// comparedRow is a comparator as the page of an indicator shows it.
// comparedRow is a comparator as the page of an indicator shows it.
type comparedRow struct {
	report.Comparator
	Difference string // of our reading from theirs; empty when there is none
}

// compared lists the comparators.
func (p *indicatorPage) compared(m *report.Measure) {
	for _, c := range m.Comparators {
		row := comparedRow{Comparator: c}
		theirs := indicator.Point{Reading: indicator.Reading{State: indicator.Present, Value: c.Value}}
		if change, ok := m.Indicator.ChangeBetween(theirs, m.Series[len(m.Series)-1]); ok {
			row.Difference = change.Display()
		}
		p.Compared = append(p.Compared, row)
	}
}

// derivation says how a value follows from those of other indicators.
func derivation(r *report.Report, d *indicator.Derived) string {
	words := ""
	if !d.From.IsZero() || len(d.Sum) == 0 {
		words = d.From.String()
	}
	join := func(sign, id string) {
		title := id
		if m := r.Measure(id); m != nil {
			title = m.Name.Title
		}
		if words == "" && sign == "plus" {
			words = title
		} else {
			words += fmt.Sprintf(" %s %s", sign, title)
		}
	}
	for _, id := range d.Sum {
		join("plus", id)
	}
	for _, id := range d.Less {
		join("less", id)
	}
	return words + ", where no figure is recorded"
}

// targets lists the targets dated up to the quarter, the newest first.
func (p *indicatorPage) targets(i *indicator.Indicator, m *report.Measure) {
	last := m.Series[len(m.Series)-1].Quarter
	for _, t := range slices.Backward(i.Targets) {
		if t.From.After(last) {
			continue
		}
		p.Targets = append(p.Targets, targetRow{
			From: t.From.Name(), Target: report.TargetText(i, t),
			Tolerance: cmp.Or(i.Tolerance(t), "–"), Reason: t.Reason,
		})
	}
}

// beside links the same indicator in the reports before and after.
func (s *Site) beside(m *report.Measure, on showing) (earlier, later *Link) {
	at := slices.Index(s.reports, on.report)
	link := func(n int) *Link {
		if n < 0 || n >= len(s.reports) {
			return nil
		}
		other := showing{s.reports[n], on.at}
		if other.report.Measure(m.Indicator.ID) == nil {
			return nil
		}
		return &Link{other.report.Quarter.Name(), other.indicator(m.Indicator.ID)}
	}
	return link(at - 1), link(at + 1)
}

func polarityLabel(p indicator.Polarity) string {
	switch p {
	case indicator.Bigger:
		return "Bigger is better"
	case indicator.Smaller:
		return "Smaller is better"
	case indicator.Range:
		return "In range is better"
	}
	return "Not judged"
}

package page

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/report"
)

// indicatorReport is a report in the list on an indicator's standing page.
type indicatorReport struct {
	Link              // the indicator's page as of the report, by its quarter
	Draft bool        // it is not public
	Cell  report.Cell // the figure as it was reported
	Badge Badge       // its position
}

// Standing draws the standing page of an indicator: as its latest report has it, with a
// list of all its reports.
func (s *Site) Standing(m shownMeasure) ([]byte, error) {
	on := showing{m.in, address.Page(address.Standing(m.Indicator.ID))}
	p, err := s.indicator(m.Measure, on, s.home(on.at), Link{s.say("term.all-indicators"), on.at.To(address.Indicators)})
	if err != nil {
		return nil, err
	}
	p.describe(s, s.say("indicator.to-standing-page")+". "+m.in.IndicatorSummary(m.Measure))
	for _, r := range slices.Backward(s.reports) {
		if reported := r.Measure(m.Indicator.ID); reported != nil {
			link := Link{r.Quarter.Name(), showing{r, on.at}.indicator(m.Indicator.ID)}
			p.Reports = append(p.Reports, indicatorReport{link, !r.Public, reported.Now(), s.badgeNow(r.Organisation, reported)})
		}
	}
	for _, d := range s.listed {
		if d.Mentions(m.Indicator.ID) {
			p.Documents = append(p.Documents, d.onStanding)
		}
	}
	return s.execute("pages/indicator.html", p)
}

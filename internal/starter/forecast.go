package starter

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

const forecastsHead = `
## What figures are expected to come to at the end of the year. The forecasts of
## %s are not taken over; an indicator without one here has none.
[forecasts]
`

// forecastLines are lines to fill in for what the last quarter forecast and this one can
// forecast too; empty when there is nothing.
func (p *Project) forecastLines(q quarter.Quarter) string {
	last := p.lastQuarter(q)
	again := p.forecastAgain(last, q)
	if len(again) == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, forecastsHead, last.Short())
	width := 0
	for _, i := range again {
		width = max(width, len(i.ID))
	}
	for _, i := range again {
		was := indicator.Typed(i.FormatExact(p.existing(last).Forecasts[i.ID].Value))
		fmt.Fprintf(&b, "# %-*s = # %s in %s (%s)\n", width, i.ID, was, last.Short(), oneLine(i.Unit.Name))
	}
	return b.String()
}

// forecastAgain are the indicators that one quarter forecast and another can forecast. In
// the last quarter of a year the figure takes the place of a forecast, and an indicator
// that ends before the year does has none.
func (p *Project) forecastAgain(last, q quarter.Quarter) []*indicator.Indicator {
	left := quarter.InYear - q.Number()
	if left == 0 {
		return nil
	}
	var all []*indicator.Indicator
	for _, i := range p.Dataset.Indicators {
		if _, was := p.existing(last).Forecasts[i.ID]; was && i.Reports(q) && i.Reports(q.Add(left)) {
			all = append(all, i)
		}
	}
	return all
}

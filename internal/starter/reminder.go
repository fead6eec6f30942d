package starter

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// reminder is the last figure and the target in force: "last quarter 91%,
// target 90%".
func (p *Project) reminder(i *indicator.Indicator, q quarter.Quarter) string {
	words := p.lastFigure(i, q)
	if i.Polarity == indicator.None {
		return words
	}
	switch t := i.TargetAt(q); t.Status {
	case indicator.Set:
		return words + ", target " + indicator.Typed(report.TargetText(i, t))
	case indicator.ToBeSet:
		return words + ", target to be set"
	}
	return words + ", no target"
}

// lastFigure is the latest reading before a quarter, as it was known then:
// "last quarter 91%", or "91% in Q4 2018/19". Of one that was carried it says from where:
// "last quarter 91%, carried from Q4 2018/19".
func (p *Project) lastFigure(i *indicator.Indicator, q quarter.Quarter) string {
	if i.Since == q {
		return "new measure"
	}
	for _, earlier := range p.backwards(q) {
		if r := p.Dataset.ReadingAsOf(i.ID, earlier, q.Add(-1)); i.Reports(earlier) && !unwrittenReading(r) {
			words := readingText(i, indicator.Point{Quarter: earlier, Reading: r})
			if from := r.Carried; !from.IsZero() {
				carried := p.Dataset.ReadingAsOf(i.ID, from, q.Add(-1))
				words = readingText(i, indicator.Point{Quarter: from, Reading: carried}) + ", carried from " + from.Short()
			}
			if earlier == q.Add(-1) {
				return "last quarter " + words
			}
			return words + " in " + earlier.Short()
		}
	}
	return "no figure yet"
}

// backwards lists the quarters before one, latest first, back to the first one
// with files.
func (p *Project) backwards(q quarter.Quarter) []quarter.Quarter {
	var all []quarter.Quarter
	if len(p.Dataset.Quarters) > 0 {
		all = p.Dataset.Quarters[0].Quarter.Through(q.Add(-1))
		slices.Reverse(all)
	}
	return all
}

// unwrittenReading reports whether a reading is not recorded, or is a
// placeholder. An absence that is recorded has a reason.
func unwrittenReading(r indicator.Reading) bool {
	return r.State == indicator.NotAvailable && r.Reason == "" || r.Reason == load.Placeholder
}

// readingText is a reading with its count and base, or its absence in words.
func readingText(i *indicator.Indicator, p indicator.Point) string {
	switch r := p.Reading; {
	case !r.Present():
		return r.State.String()
	case r.Base != nil:
		return indicator.Typed(fmt.Sprintf("%s (%s)", i.DisplayAt(p), r.OfBase()))
	default:
		return indicator.Typed(i.DisplayAt(p))
	}
}

// Package sense looks for figures and days that are written well and yet surely or
// probably wrong: a decimal point in the wrong place, a quarter that was copied, a target
// that is gone.
//
// A dataset without errors and the day of the build come in; diagnostics go out. Each
// rule has a file of its own. What is only probable is a warning, and a comment beside an
// indicator or unit can allow it. The package knows nothing of reports and pages.
package sense

import (
	"time"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// Check looks through a dataset, drafts included. Only what a document says of its own
// publication depends on the day.
func Check(dataset *load.Dataset, day time.Time) *source.Diagnostics {
	c := &checker{Dataset: dataset, ds: &source.Diagnostics{}, slipped: map[source.Span]bool{}}
	for _, i := range dataset.Indicators {
		c.all = append(c.all, c.seriesOf(i))
	}
	for _, s := range c.all {
		c.slips(s)
		c.digitSlips(s)
		c.targetSlips(s)
		c.comparatorSlips(s)
		c.equalFigures(s)
		c.fractions(s)
		c.negatives(s)
		c.shares(s)
		c.fallingTotals(s)
		c.risingYears(s)
		c.polarity(s.Indicator)
		c.targetGone(s)
		c.neverReported(s)
		c.oldComparators(s.Indicator)
		c.comparatorDates(s.Indicator)
	}
	c.copiedQuarters()
	c.groupShares()
	c.sameNames()
	c.days(day)
	return c.ds
}

// checker looks through one dataset.
type checker struct {
	*load.Dataset
	ds      *source.Diagnostics
	all     []*series
	slipped map[source.Span]bool // figures of which a slip is told; what follows from it is not
}

// report warns of an indicator, which may be allowed to break the rule. The hint says what
// to write, and how the mistake is allowed.
func (c *checker) report(r *source.Rule, i *indicator.Indicator, at source.Span, hint, format string, args ...any) *source.Diagnostic {
	d := c.ds.Report(r, at, format, args...).
		WithHint("%s; where it is right, say so beside it: # allow %s: ...", hint, r.ID)
	d.Allowed = c.Allowance(i, r)
	return d
}

// declared is where a key of an indicator's declaration stands.
func (c *checker) declared(id, key string) source.Span {
	return c.Written(load.Place{Indicator: id, Key: key}, quarter.Quarter{})
}

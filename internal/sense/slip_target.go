package sense

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/rule"
)

// targetSlips warns of targets and tolerances whose decimal point is in the wrong place, by
// the indicator's other targets and by its figures.
func (c *checker) targetSlips(s *series) {
	for n, t := range s.Targets {
		if t.Status != indicator.Set || t.Relative() || t.Low != nil || s.Covers.YearToDate && (t.YearEnd || !s.byQuarters(t)) {
			continue
		}
		others := s.besideTarget(n)
		c.targetSlip(s, t, "target", t.Value, others)
		if t.Tolerance.Kind == indicator.Limit {
			c.targetSlip(s, t, "tolerance", t.Tolerance.Value, append(others, t.Value))
		}
	}
}

func (c *checker) targetSlip(s *series, t indicator.Target, what string, value decimal.Decimal, others []decimal.Decimal) {
	scale, ok := newScale(s.At(t.From), others)
	if !ok || len(scale.values) < 2 {
		return
	}
	at := c.targetPlace(s, t)
	if meant, shift := scale.slip(value); shift != 0 {
		c.report(rule.DecimalSlip, s.Indicator, at, fmt.Sprintf("write %s, if that is meant", meant),
			"the %s of %s is about %s the targets and figures beside it, %s", what, value, times[shift], s.told(scale))
	} else if meant, ok := scale.mistyped(value); ok {
		c.report(rule.DigitSlip, s.Indicator, at, fmt.Sprintf("write %s, if that is meant", meant),
			"the %s of %s is far from all the targets and figures beside it, %s", what, value, s.told(scale))
	}
}

// besideTarget lists the values of an indicator's other targets and the figures around the
// quarter from which one of them holds, brought to the months of that quarter.
func (s *series) besideTarget(n int) []decimal.Decimal {
	var all []decimal.Decimal
	own := figure{quarter: s.Targets[n].From}
	for m, t := range s.Targets {
		if m != n && t.Status == indicator.Set && !t.Relative() && t.Low == nil && s.joined(t.From, own.quarter) {
			all = append(all, s.broughtTo(own, figure{quarter: t.From, Reading: indicator.Reading{Value: t.Value}}))
		}
	}
	before, after := s.near(own.quarter)
	if f, ok := s.in(own.quarter); ok {
		after = append(after, f)
	}
	for _, f := range append(before, after...) {
		all = append(all, s.broughtTo(own, f))
	}
	return all
}

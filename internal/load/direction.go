package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// direction is the indicator's own rule for its direction; nil where it has none. What
// it does not say is as the organisation's. Points and percent are two ways to say one
// thing, so that either takes the place of both.
func (a *assembly) direction(t keyfile.At[directionTable]) *indicator.DirectionRule {
	if !t.Set {
		return nil
	}
	r, all := a.directionRule(t.Value), a.dataset.Organisation.Rules.Direction
	if !t.Value.Since.Set {
		r.Against = all.Against
	}
	if !t.Value.Points.Set && !t.Value.Percent.Set {
		r.Points, r.Percent, r.Banded = all.Points, all.Percent, all.Banded
	}
	return &r
}

func (a *assembly) directionRule(t directionTable) indicator.DirectionRule {
	r := indicator.DirectionRule{
		Against: a.earlierFigure(t.Since), Points: a.notNegative(t.Points, decimal.Zero), Percent: a.notNegative(t.Percent, decimal.Zero),
		Banded: t.Points.Set || t.Percent.Set,
	}
	if r.Points.IsPositive() && r.Percent.IsPositive() {
		a.ds.Report(rule.OutOfRange, t.Percent.Span, "the largest change that counts as none is given in one way").
			WithHint(`keep one of the keys "points" and "percent"`)
	}
	return r
}

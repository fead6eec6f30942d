package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// checkReach checks the values of a target against what its unit allows, and the values
// on the way to the end of the year against one another. The figure that a relative
// target refers to is checked where it is recorded.
func (a *assembly) checkReach(i *indicator.Indicator, t indicator.Target, written keyfile.At[targetKey]) {
	if t.Status != indicator.Set || t.Relative() {
		return
	}
	at := written.Span
	switch k := written.Value; {
	case k.Target != nil:
		at = k.Target.Span
	case k.YearEnd != nil:
		at = k.YearEnd.Span
	}
	low, high := t.Ends()
	values := append([]decimal.Decimal{low, high}, t.Profile...)
	for n, value := range values {
		if beyond := beyondUnit(i.Unit, value); beyond != "" && (n != 1 || !low.Equal(high)) {
			a.ds.Report(rule.ImpossibleValue, at, "a target of %s is %s that %q allows", value, beyond, i.Unit.ID).
				WithHint("check the target and the unit; minimum and maximum of %q are in %s", i.Unit.ID, organisationTOML)
		}
	}
	if len(t.Profile) == 3 && goesBack(i.Polarity, append(t.Profile[:3:3], t.Value)) {
		a.ds.Report(rule.UnevenProfile, at, "the values on the way to %s fall, and figures for the year to date grow", t.Value).
			WithHint("each value of the profile is what is reached from the beginning of the year to the end of a quarter: [24, 48, 72]")
	}
	a.checkToleranceReach(i, t, written)
	a.checkToleranceLike(i, t, written)
}

// farLimit is the part of a target below which a limit of what is tolerable was probably
// meant as a distance from the target.
var farLimit = decimal.NewFromFloat(0.2)

// checkToleranceLike warns of a number that is a limit and looks like a distance: of 5
// beside a target of 70.
func (a *assembly) checkToleranceLike(i *indicator.Indicator, t indicator.Target, written keyfile.At[targetKey]) {
	own, limit := written.Value.Tolerance, t.Tolerance.Value
	if !own.Set || own.Span.Text() == "" || own.Span.Text()[0] == '{' || t.Tolerance.Kind != indicator.Limit || i.Polarity != indicator.Bigger {
		return
	}
	if limit.IsPositive() && t.Value.GreaterThanOrEqual(decimal.NewFromInt(10)) && limit.LessThan(t.Value.Mul(farLimit)) {
		a.ds.Report(rule.FarTolerance, own.Span, "figures from %s up would be tolerable beside a target of %s", indicator.Typed(i.FormatExact(limit)), indicator.Typed(i.FormatExact(t.Value))).
			WithHint("for a distance write tolerance = { points = %s }; where the limit is meant, { limit = %[1]s }", limit)
	}
}

// goesBack reports whether values that should lead to the end of a year go back on the
// way. Those of an average may well fall from the first to the last where smaller is
// better.
func goesBack(p indicator.Polarity, values []decimal.Decimal) bool {
	rises, falls, negative := false, false, values[0].IsNegative()
	for n := 1; n < len(values); n++ {
		rises = rises || values[n].GreaterThan(values[n-1])
		falls = falls || values[n].LessThan(values[n-1])
		negative = negative || values[n].IsNegative()
	}
	return falls && (rises || p == indicator.Bigger && !negative)
}

// checkToleranceReach reports a tolerance of the target's own that reaches beyond what the
// unit allows: a limit there is no possible figure. Distances may do so on one side of a
// range.
func (a *assembly) checkToleranceReach(i *indicator.Indicator, t indicator.Target, written keyfile.At[targetKey]) {
	own := written.Value.Tolerance
	if !own.Set || t.Tolerance.Kind == indicator.NoMargin {
		return
	}
	var reached []decimal.Decimal
	tolerable := t.Bounds(i.Polarity).Tolerable
	for _, end := range []*decimal.Decimal{tolerable.Low, tolerable.High} {
		if end != nil && beyondUnit(i.Unit, *end) != "" {
			reached = append(reached, *end)
		}
	}
	if len(reached) > 0 && !t.Tolerance.Distance() {
		a.ds.Report(rule.ImpossibleValue, own.Span, "a tolerance of %s is %s that %q allows", reached[0], beyondUnit(i.Unit, reached[0]), i.Unit.ID).
			WithHint("check the tolerance and the unit; { points = 5 } is a distance from the target, and a number is the limit itself")
		return
	}
	oneSide := len(reached) == 1 && tolerable.Low != nil && tolerable.High != nil
	if len(reached) == 0 || oneSide {
		return
	}
	a.ds.Report(rule.UnendingTolerance, own.Span, "the tolerance reaches to %s, which is %s that %q allows", indicator.Typed(i.FormatExact(reached[0])), beyondUnit(i.Unit, reached[0]), i.Unit.ID).
		WithHint("no figure on that side can be outside it; { points = 5 } is a distance in the unit, { percent = 10 } one in percent of the target")
}

package load

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// targets sets the dated targets of an indicator. Without a polarity, which
// has its own diagnostic, they cannot be checked.
func (a *assembly) targets(i *indicator.Indicator, written indicatorTable) {
	var all []datedTarget
	for _, e := range written.Targets.Entries {
		from, ok := a.parseTargetQuarter(e.Name, e.Key)
		if !ok || e.Value.Broken || i.Polarity == "" {
			continue
		}
		now := i.At(from)
		t := a.target(now, e.Value)
		t.From = from
		a.checkContradiction(now.Polarity, t, e.Value)
		a.checkScheme(now, t, from, e.Value.Span)
		a.checkReach(now, t, e.Value)
		a.dataset.write(Place{Quarter: from, Indicator: i.ID, Target: true}, quarter.Quarter{}, e.Value.Span)
		all = append(all, datedTarget{t, e.Value.Span})
	}
	slices.SortFunc(all, func(x, y datedTarget) int { return x.From.Compare(y.From) })
	for _, t := range all {
		i.Targets = append(i.Targets, t.Target)
	}
	a.checkKept(i, all, written.Changes)
}

// parseTargetQuarter reads the quarter from which a target holds. A year is a mistake
// for its first quarter.
func (a *assembly) parseTargetQuarter(text string, at source.Span) (quarter.Quarter, bool) {
	first, _, _ := strings.Cut(text, "-")
	number, err := strconv.Atoi(first)
	if err != nil || strings.Contains(text, "/") {
		return a.parseQuarter(text, at)
	}
	year := a.found.calendar.Year(number)
	if _, err := a.found.calendar.ParseYear(year.String()); err != nil {
		return a.parseQuarter(text, at)
	}
	a.ds.Report(rule.BadQuarter, at, "%q is not a quarter", text).
		WithHint("a target holds from a quarter until the next target: targets.%q holds from %s on", year.Quarter(1), year.Quarter(1).Months())
	return quarter.Quarter{}, false
}

func (a *assembly) target(i *indicator.Indicator, written keyfile.At[targetKey]) indicator.Target {
	k, p := written.Value, i.Polarity
	t := indicator.Target{Reason: k.Reason, Low: k.Low, High: k.High}
	single, ends := k.Target != nil, k.Low != nil || k.High != nil
	switch {
	case k.Status.Set:
		a.checkNoValue(k)
		if k.Status.Value == "to be set" {
			t.Status = indicator.ToBeSet
		}
		return t
	case k.YearEnd != nil && !single && !ends:
		a.yearEnd(i, &t, k)
	case single && !ends && k.YearEnd == nil:
		if !a.condition(i, &t, *k.Target) {
			return t
		}
	case p == indicator.Range && !single && k.Low != nil && k.High != nil:
	default:
		a.ds.Report(rule.BadTarget, written.Span, "this target has no value that polarity %q can be judged by", p).
			WithHint(`{ target = 90 }, { low = 10, high = 20 } for polarity range, or { status = "to be set" }`)
		return t
	}
	if p == indicator.None {
		a.ds.Report(rule.BadTarget, written.Span, "a measure of polarity none is not judged and has no target").
			WithHint("take out the target, or say by the polarity which way is better")
		return t
	}
	if k.Profile != nil && k.YearEnd == nil {
		a.ds.Report(rule.BadTarget, written.Span, "a profile leads to a target for the end of the year").
			WithHint(`{ year_end = ..., profile = [...] } for figures for the year to date; otherwise take out the profile`)
	}
	t.Status = indicator.Set
	t.Tolerance = a.margin(p, k.Tolerance, a.margins.Tolerance.Value.Margin)
	t.NoTolerance = k.Tolerance.Set && t.Tolerance.Kind == indicator.NoMargin
	t.MetWithin = a.metWithin(p, k.MetWithin)
	if kind := t.Tolerance.Kind; k.YearEnd != nil && (kind == indicator.Limit || kind == indicator.Limits) {
		a.ds.Report(rule.BadMargin, k.Tolerance.Span, "the tolerance of a target for the end of the year is a distance, which holds on the way too").
			WithHint("{ points = 5 } or { percent = 10 }")
	}
	return t
}

// checkNoValue checks that a target with a status says nothing of a value.
func (a *assembly) checkNoValue(k targetKey) {
	switch {
	case k.Target != nil || k.Low != nil || k.High != nil || k.YearEnd != nil:
		a.ds.Report(rule.BadTarget, k.Status.Span, "a target that is %q has no value", k.Status.Value).
			WithHint("take out the value or the status")
	case k.Profile != nil || k.Tolerance.Set || k.MetWithin.Set:
		a.ds.Report(rule.BadTarget, k.Status.Span, "a target that is %q has no tolerance, met_within or profile", k.Status.Value).
			WithHint("take them out until there is a value: { status = %q, reason = \"...\" }", k.Status.Value)
	}
}

// yearEnd sets a target for the end of the year, with its profile.
func (a *assembly) yearEnd(i *indicator.Indicator, t *indicator.Target, k targetKey) {
	t.Value, t.YearEnd, t.Profile = k.YearEnd.Value, true, k.Profile
	if !i.Covers.YearToDate {
		a.ds.Report(rule.BadTarget, k.YearEnd.Span, "a target for the end of the year goes with figures for the year to date").
			WithHint(`add covers = "year to date" to %q, or write target = %s`, i.ID, t.Value)
	}
	if n := len(k.Profile); k.Profile != nil && n != 3 {
		a.ds.Report(rule.BadTarget, k.YearEnd.Span, "the profile has %s, and there are three quarters before the year ends", wording.Count(n, "value")).
			WithHint("profile = [24, 48, 72] has the values for the ends of quarters 1, 2 and 3")
	}
}

// margin returns the target's own tolerance, after checking that it suits the
// polarity, or else the organisation's.
func (a *assembly) margin(p indicator.Polarity, own keyfile.At[marginKey], organisation indicator.Margin) indicator.Margin {
	kind := own.Value.Kind
	switch {
	case !own.Set:
		return organisation
	case kind == indicator.Limit && p == indicator.Range:
		a.ds.Report(rule.BadMargin, own.Span, "a target range has a tolerance on both sides").
			WithHint("{ low = 5, high = 25 }, { points = 5 } or { percent = 10 }")
		return indicator.Margin{}
	case kind == indicator.Limits && p != indicator.Range:
		a.ds.Report(rule.BadMargin, own.Span, "limits on both sides go with polarity range").
			WithHint("write the one limit on the worse side: tolerance = %s", worse(p, own.Value.Margin))
		return indicator.Margin{}
	case kind == indicator.Sides && p != indicator.Range:
		a.twoDistances(p, own.Value.Margin, own.Span)
		return indicator.Margin{}
	}
	return own.Value.Margin
}

// twoDistances reports distances below and above that differ where only a range has two
// sides to miss.
func (a *assembly) twoDistances(p indicator.Polarity, m indicator.Margin, at source.Span) {
	a.ds.Report(rule.BadMargin, at, "distances below and above go with polarity range").
		WithHint("write the one distance on the worse side: { points = %s }; where a figure that is better by some distance counts otherwise, write a class of a scheme", worse(p, m))
}

// worse is the value of a margin with two sides on the worse one.
func worse(p indicator.Polarity, m indicator.Margin) decimal.Decimal {
	if p == indicator.Smaller {
		return m.High
	}
	return m.Low
}

// metWithin returns how near to the target counts as meeting it: its own
// margin, after checking that it suits the polarity, or else the organisation's.
func (a *assembly) metWithin(p indicator.Polarity, own keyfile.At[distanceKey]) indicator.Margin {
	switch kind := own.Value.Kind; {
	case !own.Set:
		return a.margins.MetWithin.Value.Margin
	case kind == indicator.Limit || kind == indicator.Limits:
		a.ds.Report(rule.BadMargin, own.Span, "met_within is a distance from the target").
			WithHint("{ points = 1 } or { percent = 5 }")
		return indicator.Margin{}
	case kind == indicator.Sides && p != indicator.Range:
		a.twoDistances(p, own.Value.Margin, own.Span)
		return indicator.Margin{}
	}
	return own.Value.Margin
}

// checkContradiction reports a target with figures that contradict each other.
func (a *assembly) checkContradiction(p indicator.Polarity, t indicator.Target, written keyfile.At[targetKey]) {
	wrong := t.Contradiction(p)
	if wrong == "" || a.doubtful(theJudging, "") {
		return
	}
	closed := t
	closed.Tolerance.Open, closed.MetWithin.Open = false, false
	if closed.Contradiction(p) == "" {
		a.ds.Report(rule.ContradictoryTarget, written.Span, "%s", wrong).
			WithHint("take out edge = \"outside\", or let the tolerance reach further; for a target of 0, by points")
		return
	}
	exact := t
	exact.MetWithin = indicator.Margin{}
	if exact.Contradiction(p) == "" {
		a.ds.Report(rule.ContradictoryTarget, written.Span, "what counts as meeting the target reaches further than the tolerance").
			WithHint("make met_within the smaller of the two")
		return
	}
	a.ds.Report(rule.ContradictoryTarget, written.Span, "%s", wrong).
		WithHint("%s", orderHint(p, t))
}

// orderHint says on which side of a target its tolerance stands. A small number is mostly
// meant as a distance from the target.
func orderHint(p indicator.Polarity, t indicator.Target) string {
	if t.Tolerance.Kind != indicator.Limit || t.Low != nil || p != indicator.Bigger && p != indicator.Smaller {
		return fmt.Sprintf("check the polarity, %q, and the order of the two figures", p)
	}
	side := "below"
	if p == indicator.Smaller {
		side = "above"
	}
	distance := t.Tolerance.Value.Sub(t.Value).Abs()
	if p == indicator.Smaller && t.Tolerance.Value.Mul(decimal.NewFromInt(2)).LessThan(t.Value) {
		distance = t.Tolerance.Value.Abs()
	}
	return fmt.Sprintf("a tolerance that is a number is the limit itself, %s the target where %s is better; for a distance write tolerance = { points = %s }; or check the polarity", side, p, distance)
}

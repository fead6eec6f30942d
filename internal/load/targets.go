package load

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// targets sets the dated targets of an indicator. Without a polarity, which
// has its own diagnostic, they cannot be checked.
func (a *assembly) targets(i *indicator.Indicator, written indicatorTable) {
	var all []datedTarget
	for _, e := range written.Targets.Entries {
		from, ok := a.parseQuarter(e.Name, e.Key)
		if !ok || e.Value.Broken || i.Polarity == "" {
			continue
		}
		now := i.At(from)
		t := a.target(now, e.Value)
		t.From = from
		a.checkContradiction(now.Polarity, t, e.Value)
		a.checkScheme(now, t, from, e.Value.Span)
		all = append(all, datedTarget{t, e.Value.Span})
	}
	slices.SortFunc(all, func(x, y datedTarget) int { return x.From.Compare(y.From) })
	for _, t := range all {
		i.Targets = append(i.Targets, t.Target)
	}
	a.checkKept(i, all, written.Changes)
}

func (a *assembly) target(i *indicator.Indicator, written keyfile.At[targetKey]) indicator.Target {
	k, p := written.Value, i.Polarity
	t := indicator.Target{Reason: k.Reason, Low: k.Low, High: k.High}
	single, ends := k.Target != nil, k.Low != nil || k.High != nil
	switch {
	case k.Status.Set:
		if single || ends || k.YearEnd != nil {
			a.ds.Report(rule.BadTarget, k.Status.Span, "a target that is %q has no value", k.Status.Value).
				WithHint("take out the value or the status")
		}
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
	t.Status = indicator.Set
	t.Tolerance = a.margin(p, k.Tolerance, a.margins.Tolerance.Value.Margin)
	t.MetWithin = a.metWithin(p, k.MetWithin)
	if kind := t.Tolerance.Kind; k.YearEnd != nil && (kind == indicator.Limit || kind == indicator.Limits) {
		a.ds.Report(rule.BadMargin, k.Tolerance.Span, "the tolerance of a target for the end of the year is a distance, which holds on the way too").
			WithHint("{ points = 5 } or { percent = 10 }")
	}
	return t
}

// yearEnd sets a target for the end of the year, with its profile.
func (a *assembly) yearEnd(i *indicator.Indicator, t *indicator.Target, k targetKey) {
	t.Value, t.YearEnd, t.Profile = k.YearEnd.Value, true, k.Profile
	a.checkBounds(i, indicator.Reading{Value: t.Value}, k.YearEnd.Span)
	if !i.Covers.YearToDate {
		a.ds.Report(rule.BadTarget, k.YearEnd.Span, "a target for the end of the year goes with figures for the year to date").
			WithHint(`add covers = "year to date" to %q, or write target = %s`, i.ID, t.Value)
	}
	if n := len(k.Profile); k.Profile != nil && n != 3 {
		a.ds.Report(rule.BadTarget, k.YearEnd.Span, "the profile has %s, and there are three quarters before the year ends", wording.Count(n, "value")).
			WithHint("profile = [24, 48, 72] has the values for the ends of quarters 1, 2 and 3")
	}
}

// condition sets what a target asks for: a number, or words. It returns false when that
// cannot be judged.
func (a *assembly) condition(i *indicator.Indicator, t *indicator.Target, written keyfile.At[conditionKey]) bool {
	words := written.Value.Words
	if words == "" {
		if written.Value.Number != nil {
			t.Value = *written.Value.Number
		}
		return true
	}
	c, ok := indicator.ParseCondition(words, i.Unit)
	number, err := decimal.NewFromString(words)
	switch {
	case err == nil:
		a.ds.Report(rule.WrongType, written.Span, "a target that is a number stands without quotes").
			WithHint("%s", number)
	case !ok:
		a.ds.Report(rule.BadTarget, written.Span, "%q is not a target that can be judged", words).
			WithHint(`write a number, or words such as "below 85", "higher than last year", "no more than the same quarter last year", "above the national figure"`)
	case i.Polarity == indicator.Range:
		a.ds.Report(rule.BadTarget, written.Span, "words cannot be a target for polarity range").
			WithHint("{ low = 10, high = 20 }")
	case c.Bound.Kind == indicator.ComparatorFigure:
		c.Bound.Comparator, ok = a.comparatorNamed(c.Bound.Comparator, written.Span)
	}
	t.Condition, t.Value = &c, c.Bound.Value
	if ok {
		a.checkWords(i.Polarity, *t, written.Span)
	}
	return ok && i.Polarity != indicator.Range
}

// checkWords warns of words that ask for what the polarity holds to be worse.
func (a *assembly) checkWords(p indicator.Polarity, t indicator.Target, at source.Span) {
	c := t.Condition
	if c == nil || c.Side == "" || c.Side == p || p != indicator.Bigger && p != indicator.Smaller {
		return
	}
	a.ds.Report(rule.TargetAgainstPolarity, at, "%q asks for what polarity %q holds to be worse", c.Words, p).
		WithHint("the words decide the position; check the polarity")
}

// comparatorNamed is the id of the comparator that words name by its id or title.
func (a *assembly) comparatorNamed(name string, at source.Span) (string, bool) {
	var known []string
	for _, c := range a.dataset.Organisation.Comparators {
		id := strings.ReplaceAll(c.ID, "-", " ")
		if name == c.ID || name == id || name == strings.ToLower(c.Title) {
			return c.ID, true
		}
		known = append(known, c.ID)
	}
	mistake := a.ds.Report(rule.BadTarget, at, "%q is neither a number, an earlier figure nor a comparator", name)
	if len(known) == 0 {
		mistake.WithHint("write a number, last year or the previous quarter; comparators are declared in %s", organisationTOML)
	} else {
		mistake.WithHint("write a number, last year, the previous quarter, or a comparator: %s", wording.List(known))
	}
	return "", false
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
			WithHint("write the one limit as a number")
		return indicator.Margin{}
	case kind == indicator.Sides && p != indicator.Range:
		a.twoDistances(own.Span)
		return indicator.Margin{}
	}
	return own.Value.Margin
}

// twoDistances reports distances below and above that differ where only a range has two
// sides to miss.
func (a *assembly) twoDistances(at source.Span) {
	a.ds.Report(rule.BadMargin, at, "distances below and above go with polarity range").
		WithHint("write the one distance on the worse side: { points = 1 } or { percent = 5 }")
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
		a.twoDistances(own.Span)
		return indicator.Margin{}
	}
	return own.Value.Margin
}

// checkContradiction reports a target with figures that contradict each other.
func (a *assembly) checkContradiction(p indicator.Polarity, t indicator.Target, written keyfile.At[targetKey]) {
	wrong := t.Contradiction(p)
	if wrong == "" {
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
		WithHint("check the polarity, %q, and the order of the two figures", p)
}

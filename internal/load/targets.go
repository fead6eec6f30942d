package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// targets sets the dated targets of an indicator. Without a polarity, which
// has its own diagnostic, they cannot be checked.
func (a *assembly) targets(i *indicator.Indicator, written keyfile.Map[keyfile.At[targetKey]]) {
	for _, e := range written.Entries {
		from, ok := parseQuarter(e.Name, e.Key, a.ds)
		if !ok || e.Value.Broken || i.Polarity == "" {
			continue
		}
		t := a.target(i.Polarity, e.Value)
		t.From = from
		a.checkContradiction(i.Polarity, t, e.Value)
		i.Targets = append(i.Targets, t)
	}
	slices.SortFunc(i.Targets, func(x, y indicator.Target) int { return x.From.Compare(y.From) })
}

func (a *assembly) target(p indicator.Polarity, written keyfile.At[targetKey]) indicator.Target {
	k := written.Value
	t := indicator.Target{Reason: k.Reason, Low: k.Low, High: k.High}
	single, ends := k.Target != nil, k.Low != nil || k.High != nil
	switch {
	case k.Status.Set:
		if single || ends {
			a.ds.Report(rule.BadTarget, k.Status.Span, "a target that is %q has no value", k.Status.Value).
				WithHint("take out the value or the status")
		}
		if k.Status.Value == "to be set" {
			t.Status = indicator.ToBeSet
		}
		return t
	case single && !ends:
		t.Value = k.Target.Value
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
	t.MetWithin = a.metWithin(k.MetWithin)
	return t
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
	}
	return own.Value.Margin
}

// metWithin returns how near to the target counts as meeting it: its own
// margin, or else the organisation's.
func (a *assembly) metWithin(own keyfile.At[distanceKey]) indicator.Margin {
	if kind := own.Value.Kind; kind == indicator.Limit || kind == indicator.Limits {
		a.ds.Report(rule.BadMargin, own.Span, "met_within is a distance from the target").
			WithHint("{ points = 1 } or { percent = 5 }")
		return indicator.Margin{}
	}
	if !own.Set {
		return a.margins.MetWithin.Value.Margin
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

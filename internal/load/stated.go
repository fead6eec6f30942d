package load

import (
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

func (a *assembly) stated(q *Quarter, i *indicator.Indicator, e keyfile.Entry[keyfile.At[statedTable]]) indicator.StatedJudgement {
	t := e.Value.Value
	if !e.Value.Broken && !t.Position.Set && !t.Trend.Set {
		a.ds.Report(rule.BadStatement, e.Key, "this states neither a position nor a trend").
			WithHint(`add position = "..." or trend = "..."`)
	}
	if state := a.stateIn(q, i); t.Position.Usable() && (state == indicator.NotApplicable || state == indicator.NotDue) {
		a.ds.Report(rule.BadStatement, t.Position.Span, "a figure that is %s has no position to state", state).
			WithHint(`take position out; where there should be a figure, record { missing = "not available", reason = "..." }`)
	}
	return indicator.StatedJudgement{
		Position: a.positionNamed(i, i.SchemeAt(q.Quarter), t.Position),
		Trend:    indicator.Trend(t.Trend.Value),
		Reason:   t.Reason.Value,
	}
}

// stateIn says whether an indicator has a figure in a quarter, recorded or computed, or
// why it has none.
func (a *assembly) stateIn(q *Quarter, i *indicator.Indicator) indicator.State {
	recorded, ok := q.Readings[i.ID]
	switch {
	case ok:
		return recorded.State
	case i.Derived != nil:
		return i.DerivedIn(q.Quarter, func(id string) indicator.Reading { return a.dataset.ReadingAsOf(id, q.Quarter, q.Quarter) }).State
	case !i.IsDue(q.Quarter):
		return indicator.NotDue
	}
	return indicator.NotAvailable
}

// positionNamed is the position or class that a key names; empty when it names none.
func (a *assembly) positionNamed(i *indicator.Indicator, s *indicator.Scheme, name keyfile.At[string]) indicator.Position {
	if !name.Usable() {
		return ""
	}
	all := indicator.Positions()
	if s != nil {
		for _, c := range s.Classes {
			all = append(all, c.Position)
		}
	}
	var codes []string
	for _, p := range all {
		code := p.Code()
		if code == name.Value {
			return p
		}
		codes = append(codes, code)
	}
	if a.schemeDoubtful(i, s) {
		return ""
	}
	a.ds.Report(rule.UnknownValue, name.Span, "%q is not a position", name.Value).
		WithHint("%s", source.OneOf(name.Value, codes))
	return ""
}

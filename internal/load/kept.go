package load

import (
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// datedTarget is a target, and where it was written.
type datedTarget struct {
	indicator.Target
	written source.Span
}

// checkKept checks the targets that are still in force when polarity, unit or scheme
// change.
func (a *assembly) checkKept(i *indicator.Indicator, targets []datedTarget, changes keyfile.Map[ruleChangeTable]) {
	for n, t := range targets {
		var next quarter.Quarter
		if n+1 < len(targets) {
			next = targets[n+1].From
		}
		kept := func(q quarter.Quarter) bool {
			return t.Status == indicator.Set && q.After(t.From) && (next.IsZero() || q.Before(next)) && (i.Until.IsZero() || !q.After(i.Until))
		}
		for _, e := range changes.Entries {
			from, err := a.found.calendar.Parse(e.Name)
			if err == nil && kept(from) && (e.Value.Polarity != "" || e.Value.Unit.Set) {
				a.checkAfterChange(i, t.Target, from, e.Key)
			}
		}
		for _, s := range i.Schemes {
			if kept(s.From) && i.At(s.From).Polarity != indicator.None {
				a.checkScheme(i.At(s.From), t.Target, s.From, t.written)
			}
		}
	}
}

// checkAfterChange checks that a target can still be judged by after a change of
// polarity or unit. A volume has no target, so nothing can be wrong with it.
func (a *assembly) checkAfterChange(i *indicator.Indicator, t indicator.Target, from quarter.Quarter, at source.Span) {
	was, now := i.At(t.From), i.At(from)
	if now.Polarity == indicator.None {
		return
	}
	hint := "set the target from then on: " + newTarget(from)
	switch {
	case was.Unit.ID != now.Unit.ID && was.Unit.ID != "" && now.Unit.ID != "" && (!t.Relative() || t.Tolerance.Kind == indicator.Limit):
		a.ds.Report(rule.BadTarget, at, "the target from %s was set in the unit %q", t.From, was.Unit.ID).
			WithHint("%s", hint)
	case (was.Polarity == indicator.Range) != (now.Polarity == indicator.Range):
		a.ds.Report(rule.BadTarget, at, "the target from %s was set for polarity %q", t.From, was.Polarity).
			WithHint("%s", hint)
	case t.Contradiction(now.Polarity) != "":
		a.ds.Report(rule.ContradictoryTarget, at, "of the target from %s, %s", t.From, t.Contradiction(now.Polarity)).
			WithHint("%s", hint)
	default:
		a.checkWords(now.Polarity, t, at)
		a.checkScheme(now, t, from, at)
	}
}

// newTarget is how a target is set from a quarter on.
func newTarget(from quarter.Quarter) string { return fmt.Sprintf(`targets."%s" = ...`, from) }

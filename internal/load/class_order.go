package load

import (
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
)

// checkClassOrder reports a class that begins at a distance from the target which is not
// worse than that of the class before it: no figure would ever be in it, whatever the
// target. Other edges depend on the target; see [assembly.checkScheme].
func (a *assembly) checkClassOrder(s *indicator.Scheme, entries []keyfile.Entry[keyfile.At[classTable]]) {
	for n := 1; n < len(s.Classes); n++ {
		if entries[n].Value.Broken || entries[n-1].Value.Broken {
			continue
		}
		own, before := s.Classes[n].From, s.Classes[n-1].From
		at, better := entries[n].Value.Value.From.Span, entries[n-1].Value.Value.From.Span
		value, than, comparable := distances(own, before)
		order := value.Cmp(than)
		if !comparable || at.IsZero() || better.IsZero() || order < 0 || order == 0 && before.Open && !own.Open {
			continue
		}
		a.ds.Report(rule.BadScheme, at, "the class %q begins at %s, and %q before it, which is better, at %s", entries[n].Name, at.Text(), entries[n-1].Name, better.Text()).
			WithHint("classes stand in order, the best first: a number below %s, with a minus sign on the worse side of the target; or %q stands before %q", than, entries[n].Name, entries[n-1].Name)
	}
}

// distances are two edges as distances of one kind from the target, and whether they are.
// What meets the target may reach below it, so that only what begins there after it, or
// above, is certainly out of order.
func distances(own, before indicator.Edge) (one, other decimal.Decimal, ok bool) {
	distance := func(e indicator.Edge) bool { return e.Kind == indicator.ByPoints || e.Kind == indicator.ByPercent }
	if distance(own) && before.Kind == indicator.AtTarget {
		return own.Value, before.Value, !own.Value.IsNegative()
	}
	return own.Value, before.Value, distance(own) && own.Kind == before.Kind
}

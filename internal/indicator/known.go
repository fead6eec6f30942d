package indicator

import (
	"slices"

	"outturn/internal/quarter"
)

// KnownIn is the indicator by the rules that hold up to a quarter. A report judges what it
// expects by them: a target of a later quarter may not be public, and must not change a
// report that is.
func (i *Indicator) KnownIn(q quarter.Quarter) *Indicator {
	known := *i
	known.Targets = slices.DeleteFunc(slices.Clone(i.Targets), func(t Target) bool { return t.From.After(q) })
	known.Schemes = slices.DeleteFunc(slices.Clone(i.Schemes), func(s DatedScheme) bool { return s.From.After(q) })
	known.Breaks = slices.DeleteFunc(slices.Clone(i.Breaks), func(b Break) bool { return b.From.After(q) })
	known.Changes = slices.DeleteFunc(slices.Clone(i.Changes), func(c RuleChange) bool { return c.From.After(q) })
	known.ApplyChanges()
	return &known
}

package load

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// derivations sets how indicators are computed from others. Those must be
// recorded, not derived, so that nothing can depend on itself.
func (a *assembly) derivations(files []*indicatorsFile) {
	derived := map[string]keyfile.At[derivedTable]{}
	for _, f := range files {
		for _, e := range f.Indicators.Entries {
			if e.Value.Derived.Set {
				derived[e.Name] = e.Value.Derived
			}
		}
	}
	for _, id := range keysOf(derived) {
		if i := a.dataset.byID[id]; i != nil {
			a.derivation(i, derived)
		}
	}
}

func (a *assembly) derivation(i *indicator.Indicator, derived map[string]keyfile.At[derivedTable]) {
	d := derived[i.ID].Value
	parts := slices.Concat(d.Sum, d.Less)
	if len(parts) == 0 && derived[i.ID].Usable() {
		a.ds.Report(rule.BadDerivation, derived[i.ID].Span, "%q is derived from no other indicator", i.ID).
			WithHint(`write { sum = ["..."] } or { from = 100, less = ["..."] }`)
	}
	for _, part := range parts {
		if part.Usable() && a.knownIndicator(part.Span, part.Value) && derived[part.Value].Set {
			a.ds.Report(rule.BadDerivation, part.Span, "%q is itself derived", part.Value).
				WithHint("name the indicators that it is made from")
		}
	}
	a.checkParts(i, derived[i.ID])
	i.Derived = &indicator.Derived{From: d.From, Sum: texts(d.Sum), Less: texts(d.Less)}
	i.ApplyChanges()
}

// checkParts checks that the parts of a derived indicator are of the span and in the unit
// of its own figures: others cannot be added up.
func (a *assembly) checkParts(i *indicator.Indicator, written keyfile.At[derivedTable]) {
	for _, id := range slices.Concat(written.Value.Sum, written.Value.Less) {
		part := a.dataset.byID[id.Value]
		switch {
		case part == nil || i.Unit.ID == "" || part.Unit.ID == "":
		case part.Covers != i.Covers:
			a.ds.Report(rule.BadDerivation, id.Span, "%q and %q are figures of unlike spans", i.ID, part.ID).
				WithHint(`give both the same covers = "...", or name another indicator`)
		default:
			a.checkPartUnit(i, part, id)
		}
	}
}

// checkPartUnit compares the units of a derived indicator and a part of it, now and after
// each change of either.
func (a *assembly) checkPartUnit(i, part *indicator.Indicator, id keyfile.At[string]) {
	quarters := []quarter.Quarter{i.Since}
	for _, c := range slices.Concat(i.Changes, part.Changes) {
		quarters = append(quarters, c.From)
	}
	for _, q := range quarters {
		if its, own := part.At(q).Unit, i.At(q).Unit; !own.Counts(its) {
			a.ds.Report(rule.BadDerivation, id.Span, "%q is in %s and %q in %s", i.ID, own.Name, part.ID, its.Name).
				WithHint("give both the same unit, or name another indicator")
			return
		}
	}
}

// checkDerived holds computed figures to what their unit allows, in each quarter that
// records or corrects one of their parts.
func (a *assembly) checkDerived() {
	for _, i := range a.dataset.Indicators {
		if i.Derived == nil {
			continue
		}
		for _, q := range a.dataset.Quarters {
			of := []quarter.Quarter{q.Quarter}
			for _, r := range q.Revisions {
				if slices.Contains(i.Derived.Parts(), r.Indicator) && !slices.Contains(of, r.Of) {
					of = append(of, r.Of)
				}
			}
			for _, one := range of {
				a.checkDerivedIn(i, q, one)
			}
		}
	}
}

// checkDerivedIn checks the computed figure of a quarter, as known in another.
func (a *assembly) checkDerivedIn(i *indicator.Indicator, in *Quarter, of quarter.Quarter) {
	if _, recorded := a.dataset.readingAsOf(i.ID, of, in.Quarter); recorded || in.faulty || !i.Reports(of) {
		return
	}
	r := i.DerivedIn(of, func(id string) indicator.Reading { return a.dataset.ReadingAsOf(id, of, in.Quarter) })
	unit := i.At(of).Unit
	if beyond := beyondUnit(unit, r.Value); r.Present() && beyond != "" {
		a.ds.Report(rule.ImpossibleValue, in.readings, "%q comes to %s in %s, which is %s that %q allows", i.ID, r.Value, of.Name(), beyond, unit.ID).
			WithHint("check the figures that it is computed from; if they are right, record its figure or check the limits of the unit")
	}
}

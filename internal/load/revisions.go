package load

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// earlier adds readings of an earlier quarter that are published for the first
// time.
func (a *assembly) earlier(in *Quarter, e keyfile.Entry[keyfile.Map[keyfile.At[readingKey]]]) {
	of, ok := a.parseQuarter(e.Name, e.Key)
	if !ok {
		return
	}
	if !of.Before(in.Quarter) {
		a.ds.Report(rule.BadEarlier, e.Key, "%s is not earlier than %s", of.Name(), in.Quarter.Name()).
			WithHint("the quarter's own figures stand under [readings]")
		return
	}
	for _, one := range e.Value.Entries {
		if !a.knownIndicator(one.Key, one.Name) || !a.checkReported(one.Name, of, one.Key) {
			continue
		}
		i := a.dataset.byID[one.Name].At(of)
		r := a.reading(i, of, one.Value)
		if before, known := a.dataset.readingAsOf(one.Name, of, in.Quarter.Add(-1)); known {
			a.ds.Report(rule.BadEarlier, one.Key, "a reading of %q in %s was published before: %s", one.Name, of.Name(), asPublished(i, indicator.Point{Quarter: of, Reading: before})).
				WithHint("leave it out or, where it was corrected, write it under [revisions.%q]", of)
			continue
		}
		a.dataset.write(Place{Quarter: of, Indicator: one.Name}, in.Quarter, one.Value.Span)
		in.Revisions = append(in.Revisions, Revision{Of: of, Indicator: one.Name, Reading: r})
	}
}

func (a *assembly) revisions(in *Quarter, e keyfile.Entry[keyfile.Map[keyfile.At[revisionTable]]]) {
	of, ok := a.parseQuarter(e.Name, e.Key)
	if !ok {
		return
	}
	if !of.Before(in.Quarter) {
		a.ds.Report(rule.BadRevision, e.Key, "%s cannot be revised in %s", of.Name(), in.Quarter.Name()).
			WithHint("a revision corrects an earlier quarter; correct this one's own figures in place")
		return
	}
	for _, one := range e.Value.Entries {
		if a.knownIndicator(one.Key, one.Name) && a.checkReported(one.Name, of, one.Key) {
			a.revision(in, of, one)
		}
	}
}

func (a *assembly) revision(in *Quarter, of quarter.Quarter, e keyfile.Entry[keyfile.At[revisionTable]]) {
	i, t := a.dataset.byID[e.Name].At(of), e.Value.Value
	before := a.dataset.ReadingAsOf(e.Name, of, in.Quarter.Add(-1))
	if i.Derived != nil && !before.Present() {
		a.ds.Report(rule.BadRevision, e.Key, "the reading of %q is computed from others", e.Name).
			WithHint("revise those: %s", strings.Join(i.Derived.Parts(), ", "))
		return
	}
	was := asPublished(i, indicator.Point{Quarter: of, Reading: before})
	r := a.revised(before, t)
	r.Revision = &indicator.Revision{In: in.Quarter, Was: was, Reason: t.Reason}
	if !e.Value.Broken {
		a.checkBounds(i, r, t.Value.Span)
		a.checkRevisedDay(i, indicator.Point{Quarter: of, Reading: r}, t)
		if i.Unit.ID != "" && !a.faultyBetween(of, in.Quarter) {
			a.checkWas(i, before, was, e)
		}
	}
	a.dataset.write(Place{Quarter: of, Indicator: e.Name}, in.Quarter, e.Value.Span)
	in.Revisions = append(in.Revisions, Revision{Of: of, Indicator: e.Name, Reading: r, KeepsNote: t.Note == "" && r.Note != ""})
}

// revised is a reading as a revision corrects it. Its span, its day, its decimals and its
// note are those of the figure before, unless the revision gives its own.
func (a *assembly) revised(before indicator.Reading, t revisionTable) indicator.Reading {
	r := indicator.Reading{State: indicator.Present, Value: t.Value.Value}
	if before.Present() {
		r.Months, r.Date, r.Decimals, r.Note = before.Months, before.Date, before.Decimals, before.Note
	}
	a.checkMonths(t.Months)
	r.Months, r.Note = t.Months.Or(r.Months), cmp.Or(t.Note, r.Note)
	r.Decimals = cmp.Or(a.ownDecimals(t.Decimals), r.Decimals)
	if !t.Date.IsZero() {
		r.Date = t.Date.Time
	}
	return r
}

// checkWas checks what a revision says was published before.
func (a *assembly) checkWas(i *indicator.Indicator, before indicator.Reading, shown string, e keyfile.Entry[keyfile.At[revisionTable]]) {
	was, shown := e.Value.Value.Was, indicator.Typed(shown)
	figure, _ := i.Unit.CutSuffix(shown)
	bare := strings.NewReplacer(i.Unit.Prefix, "", ",", "").Replace(figure)
	switch {
	case was == nil && before.Present():
		a.ds.Report(rule.BadRevision, e.Key, "%s was published before; say so", shown).
			WithHint("add was = %s", bare)
	case was != nil && !before.Present():
		a.ds.Report(rule.BadRevision, was.Span, "no figure was published before: it was %s", shown).
			WithHint(`take out the key "was"`)
	case was != nil && !agrees(before, was.Value):
		a.ds.Report(rule.BadRevision, was.Span, "the figure published before is not %s: it was %s", was.Value, shown).
			WithHint("write was = %s, or check which quarter this corrects", bare)
	}
}

// asPublished writes a reading as it was published: a figure with all the
// decimals that were recorded, and a count of a base as pages show it.
func asPublished(i *indicator.Indicator, p indicator.Point) string {
	switch r := p.Reading; {
	case !r.Present():
		return r.State.String()
	case r.Base != nil:
		return i.DisplayAt(p)
	default:
		return i.Unit.Format(r.Value, max(i.Decimals, int(-r.Value.Exponent())))
	}
}

// agrees reports whether a figure is the reading's: exactly or, when the
// reading is a count of a base, rounded.
func agrees(r indicator.Reading, figure decimal.Decimal) bool {
	return r.Value.Equal(figure) || r.Base != nil && rounded(r.Value, figure).Equal(figure)
}

// faultyBetween reports whether a file of data from one quarter on and before
// another has errors, so that what was known then is uncertain.
func (a *assembly) faultyBetween(of, before quarter.Quarter) bool {
	for _, q := range a.dataset.Quarters {
		if q.faulty && !q.Quarter.Before(of) && q.Quarter.Before(before) {
			return true
		}
	}
	return false
}

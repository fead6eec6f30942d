package load

import (
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// checkRevision checks a correction by itself, and by what was published before it.
func (a *assembly) checkRevision(in *Quarter, i *indicator.Indicator, one Revision, before indicator.Reading, e revisionEntry) {
	t, p := e.Value.Value, indicator.Point{Quarter: one.Of, Reading: one.Reading}
	a.checkCorrectedOn(one.Of, t.On)
	switch {
	case one.Reading.Present():
		a.checkBounds(i, one.Reading, t.figureAt(e.Value.Span))
		a.checkRevisedDay(i, p, t)
	case !t.Missing.Set:
		return // it could not be read, and has a diagnostic
	}
	switch {
	case i.Unit.ID == "" || a.faultyBetween(one.Of, in.Quarter):
	case !before.Present() && a.unknownQuarter(one.Of):
		if t.Was.Set { // taken at its author's word
			a.checkBounds(i, t.Was.Value.reading(i), t.Was.Span)
		}
	case !a.checkWas(i, before, asPublished(i, indicator.Point{Quarter: one.Of, Reading: before}), e):
	case changesNothing(before, one.Reading):
		a.ds.Report(rule.BadRevision, t.figureAt(e.Key), "this revision changes nothing: %s was published before", indicator.Typed(asPublished(i, indicator.Point{Quarter: one.Of, Reading: before}))).
			WithHint("write what it is corrected to, or take the line out")
	}
}

// oneThing checks that a revision says one thing: a figure, a count of a base, or an
// absence.
func (a *assembly) oneThing(at source.Span, t revisionTable) bool {
	figure := t.Value != nil || t.Count != nil || t.Of != nil
	switch {
	case figure && t.Missing.Set:
		a.ds.Report(rule.BadRevision, t.Missing.Span, "a revision corrects a figure or withdraws it, not both").
			WithHint("take out missing, or to withdraw the figure take out value, count and of")
	case !figure && !t.Missing.Set:
		a.ds.Report(rule.BadRevision, at, "this revision has neither a figure nor an absence").
			WithHint(`add value = 27 or count = 44, of = 47, as it should have been; missing = "not available" withdraws the figure`)
	case t.Count != nil && t.Of == nil && t.Value == nil:
		a.ds.Report(rule.BadRevision, t.Count.Span, "a count needs its base").
			WithHint("add of = ..., out of how many; where there is no base, write value = %s", t.Count.Value)
	default:
		return true
	}
	return false
}

// checkWas checks what a revision says was published before, and reports whether it is
// right.
func (a *assembly) checkWas(i *indicator.Indicator, before indicator.Reading, shown string, e revisionEntry) bool {
	was, shown := e.Value.Value.Was, indicator.Typed(shown)
	switch {
	case !was.Set:
		return true
	case !before.Present():
		a.ds.Report(rule.BadRevision, was.Span, "no figure was published before: it was %s", shown).
			WithHint(`take out the key "was"`)
	case was.Value.of != nil && before.Base == nil:
		a.ds.Report(rule.BadRevision, was.Span, "no count and base were published before, but a figure: %s", shown).
			WithHint("write was = %s", bare(i, shown))
	case was.Value.of != nil && !(before.Count.Equal(*was.Value.count) && before.Base.Equal(*was.Value.of)):
		a.ds.Report(rule.BadRevision, was.Span, "the figure published before is not %s: it was %s of %s", was.Value.written(), before.Count, before.Base).
			WithHint("write was = { count = %s, of = %s }, or check which quarter this corrects", before.Count, before.Base)
	case was.Value.of == nil && !agrees(before, was.Value.figure):
		a.ds.Report(rule.BadRevision, was.Span, "the figure published before is not %s: it was %s", was.Value.written(), shown).
			WithHint("write was = %s, or check which quarter this corrects", bare(i, shown))
	default:
		return true
	}
	return false
}

// bare is a figure without its unit, as authors write it.
func bare(i *indicator.Indicator, shown string) string {
	figure, _ := i.Unit.CutSuffix(shown)
	return strings.NewReplacer(i.Unit.Prefix, "", ",", "").Replace(figure)
}

// changesNothing reports whether a reading says the same as the one before it. A figure
// without its count that agrees with that count is the same figure.
func changesNothing(before, now indicator.Reading) bool {
	now.Revision, before.Revision = nil, nil
	if before.State != now.State || before.Status != now.Status || before.Note != now.Note || before.Printed != now.Printed ||
		before.Carried != now.Carried || before.Months != now.Months || !before.Date.Equal(now.Date) {
		return false
	}
	switch {
	case !now.Present():
		return before.Reason == now.Reason
	case before.Decimals != nil && *before.Decimals != *now.Decimals || before.Decimals == nil && now.Decimals != nil:
		return false
	case now.Base == nil:
		return agrees(before, now.Value)
	}
	return before.Base != nil && before.Base.Equal(*now.Base) && before.Count.Equal(*now.Count)
}

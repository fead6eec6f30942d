package load

import (
	"cmp"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// revisionEntry is one line under [revisions."2019-20/q1"].
type revisionEntry = keyfile.Entry[keyfile.At[revisionTable]]

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

// revision adds the correction of one reading.
func (a *assembly) revision(in *Quarter, of quarter.Quarter, e revisionEntry) {
	i, t := a.dataset.byID[e.Name].At(of), e.Value.Value
	before, known := a.dataset.readingAsOf(e.Name, of, in.Quarter.Add(-1))
	if i.Derived != nil && !known {
		a.ds.Report(rule.BadRevision, e.Key, "the reading of %q is computed from others", e.Name).
			WithHint("revise those: %s", strings.Join(i.Derived.Parts(), ", "))
		return
	}
	if !e.Value.Broken && !a.oneThing(e.Key, t) {
		return
	}
	r := a.revised(i, before, e)
	one := Revision{Of: of, Indicator: e.Name, KeepsNote: t.Note == "" && r.Note != ""}
	if !known && t.Was.Usable() && a.unknownQuarter(of) {
		one.Taken = asPublished(i, indicator.Point{Quarter: of, Reading: t.Was.Value.reading(i)})
	}
	r.Revision = formerly(i, indicator.Point{Quarter: of, Reading: before}, r, one.Taken)
	r.Revision.In, r.Revision.On, r.Revision.Reason = in.Quarter, t.On.Time, t.Reason
	one.Reading = r
	if !e.Value.Broken {
		a.checkRevision(in, i, one, before, e)
	}
	a.dataset.write(Place{Quarter: of, Indicator: e.Name}, in.Quarter, e.Value.Span)
	a.dataset.write(Place{Quarter: of, Indicator: e.Name, Key: "on"}, in.Quarter, t.On.Span)
	in.Revisions = append(in.Revisions, one)
}

// revised is a reading as a revision corrects it. Of a figure, the span, the day, the
// decimals and the note are those of the figure before, unless the revision gives its own.
// An absence keeps nothing.
func (a *assembly) revised(i *indicator.Indicator, before indicator.Reading, e revisionEntry) indicator.Reading {
	r := a.recorded(i, e.Value.Value.reading(e.Value))
	if r.Present() {
		r.Reason = "" // which is that of the correction
	}
	if !r.Present() || !before.Present() {
		return r
	}
	r.Months, r.Note = cmp.Or(r.Months, before.Months), cmp.Or(r.Note, before.Note)
	r.Decimals = cmp.Or(r.Decimals, before.Decimals)
	if r.Date.IsZero() {
		r.Date = before.Date
	}
	return r
}

// reading is what the revision says of the reading itself.
func (t revisionTable) reading(written keyfile.At[revisionTable]) keyfile.At[readingKey] {
	k := readingKey{readingTable{
		Count: t.Count, Of: t.Of, Missing: t.Missing, Reason: t.Reason, Carried: t.Carried, Printed: t.Printed,
		Decimals: t.Decimals, Date: t.Date, Months: t.Months, Status: t.Status, Note: t.Note,
	}}
	if t.Value != nil {
		k.Value = &t.Value.Value
	}
	return keyfile.At[readingKey]{Value: k, Set: written.Set, Broken: written.Broken, Span: written.Span}
}

// figureAt is where the revision writes its figure.
func (t revisionTable) figureAt(table source.Span) source.Span {
	switch {
	case t.Value != nil:
		return t.Value.Span
	case t.Count != nil:
		return t.Count.Span
	}
	return table
}

// formerly is the correction of a point's reading into another, with what was published
// before: what is taken at its author's word, or else the reading. A figure that is
// confidential now is not told any more.
func formerly(i *indicator.Indicator, before indicator.Point, now indicator.Reading, taken string) *indicator.Revision {
	published := before.Reading.Present() || taken != ""
	r := &indicator.Revision{Was: cmp.Or(taken, asPublished(i, before)), Withdrawn: published && !now.Present()}
	if r.Withdrawn && now.State == indicator.Confidential {
		r.Was = ""
	}
	return r
}

// unknownQuarter reports whether the project has no file of a quarter, so that what was
// published of it is not known.
func (a *assembly) unknownQuarter(q quarter.Quarter) bool {
	return !slices.ContainsFunc(a.dataset.Quarters, func(one *Quarter) bool { return one.Quarter == q })
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

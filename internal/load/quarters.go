package load

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// quarters assembles every quarter that has a file, in order, so that a
// revision finds what it revises.
func (a *assembly) quarters() {
	byQuarter := map[quarter.Quarter]*Quarter{}
	for _, f := range a.found.files {
		if q := f.quarter; !q.IsZero() && byQuarter[q] == nil {
			byQuarter[q] = &Quarter{
				Quarter:    q,
				Readings:   map[string]indicator.Reading{},
				Stated:     map[string]indicator.Stated{},
				Commentary: map[string]*commentary.Document{},
			}
			a.dataset.Quarters = append(a.dataset.Quarters, byQuarter[q])
		}
	}
	slices.SortFunc(a.dataset.Quarters, func(x, y *Quarter) int { return x.Quarter.Compare(y.Quarter) })
	files := slices.Clone(a.found.files)
	slices.SortStableFunc(files, func(x, y *file) int { return x.quarter.Compare(y.quarter) })
	for _, f := range files {
		if q := byQuarter[f.quarter]; q != nil {
			a.quarterFile(q, f)
		}
	}
	for _, q := range a.dataset.Quarters {
		a.missing(q)
	}
}

func (a *assembly) quarterFile(q *Quarter, f *file) {
	if f.table == nil {
		return
	}
	switch f.role {
	case quarterRole:
		q.data = f.source
		a.recorded(q, f)
	case financeRole:
		q.Finance = a.finance(f)
	case paperRole:
		q.Paper = a.paper(f)
	case commentRole:
		keyfile.Decode(f.table, &struct{}{}, a.ds)
		at := f.source.Top()
		if a.knownIndicator(at, f.id) && a.reports(f.id, q.Quarter, at) {
			q.Commentary[f.id] = f.document
		}
	}
}

func (a *assembly) recorded(q *Quarter, f *file) {
	var t quarterFile
	keyfile.Decode(f.table, &t, a.ds)
	q.Source = t.Source
	for _, e := range t.Readings.Entries {
		if a.knownIndicator(e.Key, e.Name) && a.reports(e.Name, q.Quarter, e.Key) {
			q.Readings[e.Name] = a.reading(a.dataset.byID[e.Name], e.Value)
		}
	}
	for _, e := range t.Revisions.Entries {
		a.revisions(q, e)
	}
	for _, e := range t.Stated.Entries {
		if a.knownIndicator(e.Key, e.Name) {
			q.Stated[e.Name] = a.stated(e)
		}
	}
}

// reports checks that an indicator is part of a quarter.
func (a *assembly) reports(id string, q quarter.Quarter, at source.Span) bool {
	i := a.dataset.byID[id]
	if i.Reports(q) {
		return true
	}
	a.ds.Errorf(at, "not-reported", "%q is not reported in %s", id, q.Name())
	if q.Before(i.Since) {
		a.ds.Hint("it is reported since %s", i.Since)
	} else {
		a.ds.Hint("it was last reported in %s", i.Until)
	}
	return false
}

func (a *assembly) reading(i *indicator.Indicator, k readingKey) indicator.Reading {
	r := indicator.Reading{Reason: k.Reason, Status: indicator.Status(k.Status), Note: k.Note}
	if k.Missing.Set {
		a.absence(&r, k)
		return r
	}
	r.State = indicator.Present
	if k.Count != nil {
		r.Count = &k.Count.Value
	}
	switch {
	case k.Of != nil && k.Count == nil:
		a.ds.Errorf(k.Of.Span, "bad-reading", "a base needs a count")
		a.ds.Hint("write { count = 44, of = 47 }")
	case k.Of != nil && !k.Of.Value.IsPositive():
		a.ds.Errorf(k.Of.Span, "bad-reading", "a base is greater than zero")
	case k.Of != nil:
		r.Base = &k.Of.Value
		a.quotient(i, &r, k)
	case k.Value != nil:
		r.Value = *k.Value
	default:
		a.ds.Errorf(k.Span, "bad-reading", "this reading has no value and no absence")
		a.ds.Hint(`write a number, { count = 44, of = 47 } or { missing = "not available", reason = "..." }`)
	}
	a.possible(i, r, k.Span)
	return r
}

// quotient sets the value that count and base come to, and checks one that is
// recorded beside them.
func (a *assembly) quotient(i *indicator.Indicator, r *indicator.Reading, k readingKey) {
	r.Value = i.Unit.Quotient(*r.Count, *r.Base)
	if k.Value == nil {
		return
	}
	places := max(-k.Value.Exponent(), 0)
	if got := r.Value.Round(places); !got.Equal(*k.Value) {
		a.ds.Errorf(k.Span, "bad-reading", "%s comes to %s, not to %s", r.OfBase(), got, k.Value)
		a.ds.Hint("leave the value out; it is computed")
	}
}

func (a *assembly) absence(r *indicator.Reading, k readingKey) {
	state, ok := indicator.ParseState(k.Missing.Value)
	if !ok {
		a.ds.Errorf(k.Missing.Span, "unknown-value", "%q is not an absence", k.Missing.Value)
		a.ds.Hint("%s", oneOf(k.Missing.Value, indicator.Absences()))
	}
	r.State = state
	if k.Value != nil || k.Count != nil || k.Of != nil {
		a.ds.Errorf(k.Span, "bad-reading", "a reading is a figure or an absence, not both")
	}
	if ok && k.Reason == "" && state != indicator.NotDue {
		a.ds.Errorf(k.Span, "missing-key", "an absence has a reason")
		a.ds.Hint(`add reason = "..."; it is shown wherever the figure would be`)
	}
}

// possible checks a figure against the bounds of its unit.
func (a *assembly) possible(i *indicator.Indicator, r indicator.Reading, at source.Span) {
	low, high := i.Unit.Minimum, i.Unit.Maximum
	switch {
	case low != nil && r.Value.LessThan(*low):
		a.ds.Errorf(at, "impossible-value", "%s is below %s, the least that %q allows", r.Value, low, i.Unit.ID)
	case high != nil && r.Value.GreaterThan(*high):
		a.ds.Errorf(at, "impossible-value", "%s is above %s, the most that %q allows", r.Value, high, i.Unit.ID)
	default:
		return
	}
	a.ds.Hint(`if the true figure is not known, write { missing = "not available", reason = "..." }`)
}

func (a *assembly) revisions(in *Quarter, e keyfile.Entry[keyfile.Map[revisionTable]]) {
	of, ok := parseQuarter(e.Name, e.Key, a.ds)
	if !ok {
		return
	}
	if !of.Before(in.Quarter) {
		a.ds.Errorf(e.Key, "bad-revision", "%s cannot be revised in %s", of.Name(), in.Quarter.Name())
		a.ds.Hint("a revision corrects an earlier quarter; correct this one's own figures in place")
		return
	}
	for _, one := range e.Value.Entries {
		if a.knownIndicator(one.Key, one.Name) && a.reports(one.Name, of, one.Key) {
			a.revision(in, of, one)
		}
	}
}

func (a *assembly) revision(in *Quarter, of quarter.Quarter, e keyfile.Entry[revisionTable]) {
	i, t := a.dataset.byID[e.Name], e.Value
	before := a.dataset.ReadingAsOf(e.Name, of, in.Quarter.Add(-1))
	was := before.State.String()
	if before.Present() {
		was = i.Unit.Format(before.Value, max(i.Decimals, int(-before.Value.Exponent())))
	}
	switch {
	case t.Was == nil && before.Present():
		a.ds.Errorf(e.Key, "bad-revision", "%s was published before; say so", was)
		a.ds.Hint("add was = %s", before.Value)
	case t.Was != nil && (!before.Present() || !before.Value.Equal(t.Was.Value)):
		a.ds.Errorf(t.Was.Span, "bad-revision", "the figure published before is not %s: it was %s", t.Was.Value, was)
	}
	r := indicator.Reading{State: indicator.Present, Value: t.Value.Value,
		Revision: &indicator.Revision{In: in.Quarter, Was: was, Reason: t.Reason}}
	a.possible(i, r, t.Value.Span)
	in.Revisions = append(in.Revisions, Revision{Of: of, Indicator: e.Name, Reading: r})
}

func (a *assembly) stated(e keyfile.Entry[statedTable]) indicator.Stated {
	t := e.Value
	if !t.Position.Set && !t.Trend.Set {
		a.ds.Errorf(e.Key, "bad-statement", "this states neither a position nor a trend")
	}
	if t.Reason.Set && strings.TrimSpace(t.Reason.Value) == "" {
		a.ds.Errorf(t.Reason.Span, "bad-statement", "a stated judgement needs its reason")
	}
	return indicator.Stated{
		Position: indicator.Position(t.Position.Value),
		Trend:    indicator.Trend(t.Trend.Value),
		Reason:   t.Reason.Value,
	}
}

// missing warns of readings that are due in a quarter with a paper and that
// nobody recorded.
func (a *assembly) missing(q *Quarter) {
	if q.Paper == nil || q.data == nil {
		return
	}
	var ids []string
	for _, i := range a.dataset.Indicators {
		_, recorded := q.Readings[i.ID]
		if i.Reports(q.Quarter) && i.IsDue(q.Quarter) && !recorded && i.Derived == nil {
			ids = append(ids, i.ID)
		}
	}
	if len(ids) > 0 {
		a.ds.Warnf(q.data.Top(), "missing-reading", "%s without a reading: %s", counted(len(ids), "indicator"), strings.Join(ids, ", "))
		a.ds.Hint(`record a figure, or { missing = "not available", reason = "..." }`)
	}
}

// ReadingAsOf is an indicator's reading of one quarter as it was known in
// another: as recorded, or as last revised up to then.
func (ds *Dataset) ReadingAsOf(id string, of, asOf quarter.Quarter) indicator.Reading {
	var known indicator.Reading
	for _, q := range ds.Quarters {
		if q.Quarter.After(asOf) {
			break
		}
		if r, ok := q.Readings[id]; ok && q.Quarter == of {
			known = r
		}
		for _, r := range q.Revisions {
			if r.Of == of && r.Indicator == id {
				known = r.Reading
			}
		}
	}
	return known
}

func oneOf(written string, names []string) string {
	if near := source.Suggest(written, names); near != "" {
		return near
	}
	return "allowed here: " + strings.Join(names, ", ")
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

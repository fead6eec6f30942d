package load

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// comparatorReadings reads the comparators' readings that a quarter records for an
// indicator.
func (a *assembly) comparatorReadings(q *Quarter, i *indicator.Indicator, written keyfile.Map[keyfile.At[comparatorReadingTable]]) []ComparatorReading {
	var all []ComparatorReading
	for _, e := range written.Entries {
		t := e.Value.Value
		if !a.known(aComparator, e.Key, e.Name, a.comparatorIDs()) || e.Value.Broken {
			continue
		}
		a.checkBounds(i, indicator.Reading{Value: t.Value.Value}, t.Value.Span)
		of := a.quarter(t.Quarter)
		if of.After(q.Quarter) {
			a.ds.Report(rule.OutOfRange, t.Quarter.Span, "%s comes after %s, which records it", of.Name(), q.Quarter.Name())
		}
		a.checkMonths(t.Months)
		one := ComparatorReading{Theirs: indicator.Theirs{Value: t.Value.Value, Quarter: of, Months: t.Months.Value}, Comparator: e.Name, Date: t.Date, Note: t.Note}
		a.checkLike(q, i, one, e.Value.Span)
		a.dataset.write(Place{Indicator: i.ID, Comparator: e.Name}, q.Quarter, e.Value.Span)
		all = append(all, one)
	}
	return all
}

// checkLike warns of a comparator's figure that is a target, and by which no quarter's
// figure can be judged.
func (a *assembly) checkLike(q *Quarter, i *indicator.Indicator, c ComparatorReading, at source.Span) {
	n := slices.IndexFunc(i.Targets, func(t indicator.Target) bool {
		return t.Relative() && t.Condition.Bound.Kind == indicator.ComparatorFigure && t.Condition.Bound.Comparator == c.Comparator
	})
	if n < 0 {
		return
	}
	why := i.NeverLike(q.Quarter, c.Theirs)
	if why == "" {
		return
	}
	d := a.ds.Report(rule.UnlikeComparator, at, "no figure can be judged by the target %q with this one: %s", i.Targets[n].Condition.Words, why)
	if c.Quarter.IsZero() && (c.Months == 0 || c.Months == i.Months(indicator.Point{Quarter: q.Quarter})) {
		d.WithHint("add the quarter that their figure ends with, such as quarter = %q", q.Quarter)
	} else {
		d.WithHint("record their figure for the span of ours, or set a target that is a number")
	}
}

// swapped reports whether a table is named after a comparator instead of an
// indicator, which is a mistake.
func (a *assembly) swapped(name string, at source.Span) bool {
	if a.dataset.byID[name] != nil || !slices.Contains(a.comparatorIDs(), name) {
		return false
	}
	a.ds.Report(rule.UnknownIndicator, at, "%q is a comparator, and here stands the indicator that is compared", name).
		WithHint("write [comparators.INDICATOR] and below it %s = { value = ..., date = \"...\" }", name)
	return true
}

// comparatorHint says how a comparator is declared, and which are.
func comparatorHint(id string, declared []string) string {
	title := strings.ToUpper(id[:min(len(id), 1)]) + strings.ReplaceAll(id[min(len(id), 1):], "-", " ")
	hint := fmt.Sprintf("declare it in %s: [comparators.%s], and below it title = %q", organisationTOML, id, title)
	if len(declared) > 0 {
		hint += "; declared already: " + strings.Join(declared, ", ")
	}
	return hint
}

func (a *assembly) comparatorIDs() []string {
	var ids []string
	for _, c := range a.dataset.Organisation.Comparators {
		ids = append(ids, c.ID)
	}
	return ids
}

func (a *assembly) voiceIDs() []string {
	var ids []string
	for _, v := range a.dataset.Organisation.Voices {
		ids = append(ids, v.ID)
	}
	return ids
}

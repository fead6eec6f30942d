package report

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Comparator is a reading of someone else that an indicator is compared with.
type Comparator struct {
	load.ComparatorReading
	Title, Description string            // of the comparator
	Display            string            // the reading as pages show it
	Difference         string            // the indicator's reading less the comparator's; empty where they cannot be compared
	Change             *indicator.Change // the difference as a number; nil where they cannot be compared
	Unlike             string            // why they cannot, as a clause; empty where they can, and without a reading
	OtherUnit          bool              // it was recorded before the indicator changed its unit, so that no chart has it
	recordedIn         quarter.Quarter
}

// comparedFor is how many quarters a comparator is shown for, unless a later quarter
// records it anew or the target rests on it: such readings are published once a year.
const comparedFor = 4

// recordComparators takes up the comparators that a quarter records.
func (t *timeline) recordComparators(q *load.Quarter) {
	for id, all := range q.Compared {
		i := t.dataset.Indicator(id).At(q.Quarter)
		if t.comparators[id] == nil {
			t.comparators[id] = map[string]Comparator{}
		}
		for _, c := range all {
			t.comparators[id][c.Comparator] = Comparator{ComparatorReading: c, Display: i.Unit.FormatRecorded(c.Value), recordedIn: q.Quarter}
		}
	}
}

// comparatorFigures are the figures of others that targets of an indicator refer to, by
// comparator; nil where none does. A figure that was recorded in another unit than that of
// the quarter is none.
func (t *timeline) comparatorFigures(i *indicator.Indicator, q quarter.Quarter) map[string]indicator.Theirs {
	var all map[string]indicator.Theirs
	for id, c := range t.comparators[i.ID] {
		if otherUnit(i, c.recordedIn, q) || !slices.ContainsFunc(i.Targets, func(target indicator.Target) bool { return restsOn(target, id) }) {
			continue
		}
		if all == nil {
			all = map[string]indicator.Theirs{}
		}
		all[id] = c.Theirs
	}
	return all
}

// restsOn reports whether a target refers to the figure of a comparator.
func restsOn(t indicator.Target, comparator string) bool {
	return t.Relative() && t.Condition.Bound.Kind == indicator.ComparatorFigure && t.Condition.Bound.Comparator == comparator
}

// otherUnit reports whether an indicator changed its unit from one quarter to another.
func otherUnit(i *indicator.Indicator, from, to quarter.Quarter) bool {
	return i.At(from).Unit.ID != i.At(to).Unit.ID
}

// compare gives a measure its comparators, with the difference of its reading from
// each that is like it.
func (m *Measure) compare(with []Comparator) {
	last := m.last()
	for _, c := range with {
		c.OtherUnit = otherUnit(m.Indicator, c.recordedIn, last.Quarter)
		theirs := indicator.Point{Reading: indicator.Reading{State: indicator.Present, Value: c.Value}}
		if last.Reading.Present() {
			c.Unlike = m.unlike(c, last)
		}
		if change, ok := m.Indicator.Difference(theirs, last); ok && c.Unlike == "" {
			c.Difference, c.Change = change.Display(), &change
		}
		m.Comparators = append(m.Comparators, c)
	}
}

// unlike says why a figure cannot be compared with a comparator's, as a clause.
func (m *Measure) unlike(c Comparator, ours indicator.Point) string {
	if was, is := m.Indicator.At(c.recordedIn).Unit, m.Indicator.Unit; was.ID != is.ID {
		return fmt.Sprintf("ours is in %s and theirs in %s", is.Name, was.Name)
	}
	return m.Indicator.UnlikeTheirs(ours, c.Theirs)
}

// Remark is what readers should know of the figure, and why it is not compared with the
// indicator's; empty when there is nothing to say.
func (c Comparator) Remark() string {
	if c.Unlike == "" {
		return c.Note
	}
	return strings.TrimSpace(wording.Sentence(c.Note) + " " + wording.Sentence("Not compared: "+c.Unlike))
}

// comparatorsOf are an indicator's comparators as last recorded, in the order in
// which the organisation declares them.
func (t *timeline) comparatorsOf(id string) []Comparator {
	i := t.dataset.Indicator(id)
	var all []Comparator
	for _, declared := range t.dataset.Organisation.Comparators {
		c, known := t.comparators[id][declared.ID]
		judges := restsOn(i.TargetAt(t.now), declared.ID) && !otherUnit(i, c.recordedIn, t.now)
		if known && (judges || t.now.Since(c.recordedIn) < comparedFor) {
			c.Title, c.Description = declared.Title, declared.Description
			all = append(all, c)
		}
	}
	return all
}

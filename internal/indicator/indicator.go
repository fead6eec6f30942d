// Package indicator holds the rules of performance reporting: what an indicator
// is, which target is in force when, and how a reading is judged.
//
// Values come in; judgements with their working in words go out. The package uses
// no files and no clock, and knows quarters and how sentences are written, but no other part of the
// program.
//
// Figures are decimals, never binary floats. A half is rounded away from zero
// (Government Statistical Service, "Rounding in official statistics").
package indicator

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Indicator is one measure and how it is judged.
type Indicator struct {
	ID, Title    string   // what it is called
	Set, Service string   // ids
	AlsoIn       []string // ids of further sets
	Definition   string   // what is measured
	Note         string   // shown with the definition
	ChartTitle   string   // empty: the indicator's title
	ChartWords   string   // the author's description of the chart; empty: written from the figures
	Unit         Unit     // of its readings
	Decimals     int      // shown; the recorded figure is judged
	Polarity     Polarity
	Frequency    Frequency
	Due          []int           // numbers of the quarters in which a reading is due
	Since, Until quarter.Quarter // first and last quarter reported; zero: no limit
	SinceReason  string          // why there is nothing before Since
	UntilReason  string          // why there is nothing after Until
	Names        []Name          // dated names, by From; before the first one, Title
	Benchmark    bool            // benchmarking data exists

	// JudgedAsPrinted means that a figure is judged as pages print it, not as it was
	// recorded.
	JudgedAsPrinted bool

	// Threshold is the greatest count that is not published; zero: all are. CountsPeople
	// means that figures are counts although the unit does not look like it.
	Threshold    int
	CountsPeople bool
	KeepsRest    bool // a count is not published either where what is left of its base is small
	Rounding     int  // counts are published as the nearest multiple of it; zero: as they are

	Covers    Covers         // the span of its figures
	Breaks    []Break        // by From, earliest first
	Changes   []RuleChange   // by From, earliest first; the other fields are those before the first
	Direction *DirectionRule // nil: the organisation's
	// AddsUp means that the readings of a year can be added up to a
	// figure for the year to date.
	AddsUp  bool
	Derived *Derived      // nil: recorded, not computed
	Targets []Target      // by From, earliest first
	Schemes []DatedScheme // by From, earliest first
}

// InSet reports whether the indicator belongs to a set, as to its own or a further one.
func (i *Indicator) InSet(id string) bool { return i.Set == id || slices.Contains(i.AlsoIn, id) }

// Polarity says which readings are better.
type Polarity string

// The polarities. An indicator with polarity None is a volume and is not judged.
const (
	Bigger  Polarity = "bigger"
	Smaller Polarity = "smaller"
	Range   Polarity = "range"
	None    Polarity = "none"
)

// Words is the polarity for use in a sentence: "bigger is better".
func (p Polarity) Words() string {
	switch p {
	case Bigger:
		return "bigger is better"
	case Smaller:
		return "smaller is better"
	case Range:
		return "in range is better"
	}
	return "a volume, not judged"
}

// Frequency says how often a reading is due.
type Frequency string

// The frequencies.
const (
	Quarterly  Frequency = "quarterly"
	HalfYearly Frequency = "half-yearly"
	Annual     Frequency = "annual"
)

// Due lists the numbers of the quarters in which a reading is due, unless the
// indicator has its own list.
func (f Frequency) Due() []int {
	switch f {
	case HalfYearly:
		return []int{2, 4}
	case Annual:
		return []int{4}
	}
	return []int{1, 2, 3, 4}
}

// IsDue reports whether a reading is due in the quarter.
func (i *Indicator) IsDue(q quarter.Quarter) bool {
	return slices.Contains(i.Due, q.Number())
}

// NextDue is the first quarter after another in which a reading is due, as it is known in
// that one: nobody knows yet that the indicator will have ended by then.
func (i *Indicator) NextDue(q quarter.Quarter) quarter.Quarter {
	for next := q.Add(1); next.Since(q) <= quarter.InYear; next = next.Add(1) {
		if i.IsDue(next) {
			return next
		}
	}
	return quarter.Quarter{}
}

// Reports reports whether the indicator is reported in the quarter: not before
// Since and not after Until.
func (i *Indicator) Reports(q quarter.Quarter) bool {
	return !q.Before(i.Since) && (i.Until.IsZero() || !q.After(i.Until))
}

// DerivedIn is the reading that the indicator's parts come to in a quarter; see
// [Derived.Reading]. Each part covers as many months as the indicator's figures, unless
// its reading says otherwise.
func (i *Indicator) DerivedIn(q quarter.Quarter, readingOf func(id string) Reading) Reading {
	usual, rounded := i.Months(Point{Quarter: q}), 0
	r := i.Derived.Reading(func(id string) Reading {
		part := readingOf(id)
		rounded = max(rounded, part.Rounded)
		if part.Months == 0 {
			part.Months = usual
		}
		return part
	})
	if r.Months == usual {
		r.Months = 0
	}
	now := i.At(q)
	if r = now.Rounded(r); r.Present() && !now.counting(r) {
		r.Rounded = rounded
	}
	return r
}

// Derived computes a reading from the readings of other indicators in the same
// quarter: From, plus each of Sum, minus each of Less.
type Derived struct {
	From decimal.Decimal
	Sum  []string // ids
	Less []string // ids
}

// Parts lists the ids of all the indicators from which the value is computed.
func (d *Derived) Parts() []string {
	return slices.Concat(d.Sum, d.Less)
}

// Reading computes the value from the parts. If a part is absent, so is the result,
// for the same reason; it is absent too where parts cover unlike months. The result is
// provisional if any part is, otherwise estimated if any part is.
func (d *Derived) Reading(readingOf func(id string) Reading) Reading {
	result := Reading{State: Present, Value: d.From, Derived: true}
	for n, id := range d.Parts() {
		part := readingOf(id)
		switch {
		case !part.Present():
			return Reading{State: part.State, Reason: part.Reason, Unrecorded: part.Unrecorded}
		case n > 0 && part.Months != result.Months:
			return Reading{Reason: fmt.Sprintf("Not computed: one of its parts covers %s and another %s.", months(result.Months), months(part.Months))}
		case n >= len(d.Sum):
			result.Value = result.Value.Sub(part.summand())
		default:
			result.Value = result.Value.Add(part.summand())
		}
		result.Months = part.Months
		if result.Status != Provisional && part.Status != "" {
			result.Status = part.Status
		}
	}
	return result
}

// Words says how often a reading is due: "every quarter".
func (f Frequency) Words() string {
	switch f {
	case HalfYearly:
		return "every half-year"
	case Annual:
		return "once a year"
	}
	return "every quarter"
}

// ReportedWords says how often a reading is due and, where the indicator has quarters of
// its own, in which: "in quarter 2", "once a year, in quarter 2".
func (i *Indicator) ReportedWords() string {
	if len(i.Due) == 0 || slices.Equal(i.Due, i.Frequency.Due()) {
		return i.Frequency.Words()
	}
	words := "in quarters " + wording.List(i.Due)
	switch {
	case len(i.Due) == quarter.InYear:
		return Quarterly.Words()
	case len(i.Due) == 1:
		words = fmt.Sprintf("in quarter %d", i.Due[0])
	}
	if i.Frequency == HalfYearly || i.Frequency == Annual {
		return i.Frequency.Words() + ", " + words
	}
	return words
}

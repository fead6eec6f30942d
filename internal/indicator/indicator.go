// Package indicator is the rules of performance reporting: what an indicator
// is, which target holds when, and how a reading is judged.
//
// Values come in, judgements with their working in words go out. The package
// is pure: no files, no clock, no pages. It knows quarters and decimals and
// nothing else of the program.
//
// Figures are decimals, never binary floats, and half rounds up, away from
// zero (Government Statistical Service, "Rounding in official statistics").
package indicator

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Indicator is one measure and how it is judged.
type Indicator struct {
	ID, Title    string
	Set, Service string // ids
	Definition   string
	Note         string // shown with the definition
	ChartTitle   string // of its chart; empty: its own
	ChartWords   string // what its chart shows, as the author says it; empty: made from the figures
	Unit         Unit
	Decimals     int // shown; judged on the recorded decimal
	Polarity     Polarity
	Frequency    Frequency
	Due          []int           // numbers of the quarters in which a reading is due
	Since, Until quarter.Quarter // first and last quarter reported; zero: open
	SinceReason  string          // why there is nothing before Since
	UntilReason  string          // why there is nothing after Until
	Names        []Name          // what documents called it, by From; Title where none is in force
	Benchmark    bool            // benchmarking data exists

	// LatestAvailable says that an absent reading is judged on the latest
	// earlier one.
	LatestAvailable bool
	// AddsUp says that the readings of a financial year add up to a figure for
	// the year to date.
	AddsUp  bool
	Derived *Derived
	Targets []Target // by From, earliest first
}

// Polarity says which way is better.
type Polarity string

// The polarities. A measure of polarity None is a volume: it is not judged.
const (
	Bigger  Polarity = "bigger"
	Smaller Polarity = "smaller"
	Range   Polarity = "range"
	None    Polarity = "none"
)

// Words says the polarity as a sentence does: "bigger is better".
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

// Due lists the numbers of the quarters in which a reading of that frequency
// is due, unless the indicator names its own.
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

// Reports reports whether the indicator is part of the quarter at all.
func (i *Indicator) Reports(q quarter.Quarter) bool {
	return !q.Before(i.Since) && (i.Until.IsZero() || !q.After(i.Until))
}

// Derived computes a reading from those of other indicators of the same
// quarter: From, plus each of Sum, less each of Less.
type Derived struct {
	From decimal.Decimal
	Sum  []string // ids
	Less []string // ids
}

// Parts lists the ids of all the indicators that the value is made from.
func (d *Derived) Parts() []string {
	return slices.Concat(d.Sum, d.Less)
}

// Reading computes the value. It is absent when a part is, with that part's
// absence, and as unsettled as the least settled part.
func (d *Derived) Reading(of func(id string) Reading) Reading {
	whole := Reading{State: Present, Value: d.From, Derived: true}
	for n, id := range d.Parts() {
		part := of(id)
		switch {
		case !part.Present():
			return Reading{State: part.State, Reason: part.Reason, Unrecorded: part.Unrecorded}
		case n >= len(d.Sum):
			whole.Value = whole.Value.Sub(part.Value)
		default:
			whole.Value = whole.Value.Add(part.Value)
		}
		if whole.Status != Provisional && part.Status != "" {
			whole.Status = part.Status
		}
	}
	return whole
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

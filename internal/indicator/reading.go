package indicator

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// State says whether there is a figure and, if not, why.
type State int

// The states. The zero State is an absence, so that a figure nobody recorded
// can never pass for zero.
const (
	NotAvailable State = iota
	Present
	NotDue
	NotApplicable
	Confidential
)

var stateNames = [...]string{"not available", "present", "not due", "not applicable", "confidential"}

// String is the state in words: "not available".
func (s State) String() string { return stateNames[s] }

// Symbol is the shorthand that tables print for an absence (Analysis Function,
// "Symbols in tables"): [x] not available, [z] not applicable, [c]
// confidential. A figure has none.
func (s State) Symbol() string {
	return [...]string{"[x]", "", "[z]", "[z]", "[c]"}[s]
}

// ParseState reads an absence in words.
func ParseState(words string) (State, bool) {
	for s, name := range stateNames {
		if name == words && State(s) != Present {
			return State(s), true
		}
	}
	return NotAvailable, false
}

// Absences lists the words for absences, as authors write them.
func Absences() []string {
	return []string{stateNames[NotAvailable], stateNames[NotDue], stateNames[NotApplicable], stateNames[Confidential]}
}

// Status says how settled a figure is.
type Status string

// The statuses. The empty Status is a final figure.
const (
	Provisional Status = "provisional"
	Estimated   Status = "estimated"
)

// Reading is one indicator's figure in one quarter, or its absence. The zero
// value is a figure that is not available.
type Reading struct {
	State    State
	Value    decimal.Decimal // only when Present
	Reason   string          // why it is absent
	Count    *decimal.Decimal
	Base     *decimal.Decimal // with Count: "44 of 47"
	Status   Status
	Note     string
	Printed  string // what the source prints in the place of a figure: "1 child"
	Decimals *int   // shown of this figure; nil: the indicator's
	Months   int    // that the figure covers, up to the quarter's end; zero: the quarter
	Derived  bool   // computed from other indicators
	Revision *Revision
	// Unrecorded marks an absence that no file states: nothing is known of the
	// quarter.
	Unrecorded bool
}

// Revision is a later correction of a reading.
type Revision struct {
	In     quarter.Quarter // the quarter whose report made it
	Was    string          // what was published before, as shown
	Reason string
}

// Present reports whether there is a figure.
func (r Reading) Present() bool { return r.State == Present }

// QuarterMonths is how many months a quarter has.
const QuarterMonths = 3

// Span is how many months the figure covers.
func (r Reading) Span() int {
	if r.Months == 0 {
		return QuarterMonths
	}
	return r.Months
}

// OfBase says the count and its base: "44 of 47"; or the count alone: "51".
// It is empty when no count was recorded.
func (r Reading) OfBase() string {
	switch {
	case r.Count == nil:
		return ""
	case r.Base == nil:
		return Number(*r.Count, 0)
	}
	return fmt.Sprintf("%s of %s", Number(*r.Count, 0), Number(*r.Base, 0))
}

// quotientDecimals is how exactly count over base is computed.
const quotientDecimals = 12

// Quotient is the value of a count with its base in the given unit. The base
// must not be zero.
func (u Unit) Quotient(count, base decimal.Decimal) decimal.Decimal {
	if u.Percentage {
		count = count.Shift(2)
	}
	return count.DivRound(base, quotientDecimals)
}

// Point is an indicator's reading in one quarter of a series.
type Point struct {
	Quarter quarter.Quarter
	Reading Reading
}

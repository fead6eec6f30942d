package indicator

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// State says whether there is a figure and, if not, why.
type State int

// The states. The zero State is an absence, so that a figure that was not recorded
// can never be taken for zero.
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

// Symbol is the shorthand for an absence in tables (Analysis Function, "Symbols in
// tables"): [x] not available, [z] not due or not applicable, [c] confidential. It
// is empty for a figure.
func (s State) Symbol() string {
	return [...]string{"[x]", "", "[z]", "[z]", "[c]"}[s]
}

// ParseState reads an absence in words. It returns false for any other text.
func ParseState(words string) (State, bool) {
	for s, name := range stateNames {
		if name == words && State(s) != Present {
			return State(s), true
		}
	}
	return NotAvailable, false
}

// Absences lists the words that authors write for absences.
func Absences() []string {
	return []string{stateNames[NotAvailable], stateNames[NotDue], stateNames[NotApplicable], stateNames[Confidential]}
}

// Status says whether a figure may still change.
type Status string

// The statuses. The empty Status means that the figure is final.
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
	Printed  string    // what the source prints instead of a figure: "1 child"
	Decimals *int      // shown for this figure; nil: as many as the indicator has
	Months   int       // covered, up to the quarter's end; zero: as the indicator's
	Date     time.Time // that the figure is of; zero: the end of the quarter
	Derived  bool      // computed from other indicators
	Revision *Revision
	// Carried is the earlier quarter whose figure is judged in the place of this
	// absence; zero: none.
	Carried quarter.Quarter
	// Unrecorded marks an absence that no file states, so that nothing is known
	// about the quarter.
	Unrecorded bool
	// Rounded is the multiple to which counts were rounded; zero: they are as recorded.
	Rounded int
	exact   *Reading // as it was before; nil: as it is. See [Exact]
}

// Present reports whether there is a figure.
func (r Reading) Present() bool { return r.State == Present }

// QuarterMonths is the number of months in a quarter.
const QuarterMonths = 3

// OfBase writes the count and its base: "44 of 47", or "51" without a base. It is
// empty when no count was recorded.
func (r Reading) OfBase() string {
	switch {
	case r.Count == nil:
		return ""
	case r.Base == nil:
		return Number(*r.Count, 0)
	}
	return fmt.Sprintf("%s of %s", Number(*r.Count, 0), Number(*r.Base, 0))
}

// quotientDecimals is the number of decimals to which divisions are computed.
const quotientDecimals = 12

// Quotient is the count divided by the base, as a percentage if the unit is one.
// The base must not be zero.
func (u Unit) Quotient(count, base decimal.Decimal) decimal.Decimal {
	if u.Percentage {
		count = count.Shift(2)
	}
	return count.DivRound(base, quotientDecimals)
}

// Point is an indicator's reading in one quarter of a series.
type Point struct {
	Quarter quarter.Quarter // of the reading
	Reading Reading
	// Comparators are the figures of others as known in the quarter, by id, where a
	// target refers to them.
	Comparators map[string]Theirs
	// Decimals are those with which pages show the figure, so that it agrees with what is
	// said of it; nil before it is judged. What is pointed to is never changed.
	Decimals *int
	// Expected marks a forecast. The quarters before it have no figures yet, so that it is
	// judged by the class whose edge it reaches, as a carried figure is.
	Expected bool
}

package export

import (
	"encoding/json"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// changes are how a reading differs from earlier ones.
type changes struct {
	SincePrevious change `json:"since_previous" doc:"Since the quarter before."`
	SinceYear     change `json:"since_year" doc:"Since the same quarter of last year."`
}

// change is how a reading differs from an earlier one.
type change struct {
	Quarter string       `json:"quarter" form:"quarter" doc:"The earlier quarter."`
	Amount  *json.Number `json:"amount" doc:"By how much, to four decimals at most; null where the figures cannot be compared."`
	In      string       `json:"measured_in,omitempty" codes:"measured_in" doc:"What the amount is in: percentage points, or per cent of the earlier figure."`
	Display string       `json:"display,omitempty" doc:"The change as pages show it."`
	Reason  string       `json:"reason,omitempty" doc:"Why the figures cannot be compared."`
}

// difference is how far a reading is from somebody else's.
type difference struct {
	Amount  json.Number `json:"amount" doc:"By how much the reading is more than theirs, to four decimals at most; negative where it is less."`
	In      string      `json:"measured_in" codes:"measured_in" doc:"What the amount is in: percentage points, or per cent of their figure."`
	Display string      `json:"display" doc:"The difference as pages show it."`
}

func newChanges(r row) changes {
	return changes{newChange(r.changeSince(1)), newChange(r.changeSince(quarter.InYear))}
}

func (r row) changeSince(quarters int) report.Change { return r.measure.ChangeAt(r.at, quarters) }

func newChange(from report.Change) change {
	one := change{Quarter: from.From.String(), Reason: from.Why}
	if c := from.Amount; c != nil {
		one.Amount, one.In, one.Display = changeNumber(c), changeUnit(c), c.Display()
	}
	return one
}

func newDifference(from *indicator.Change) *difference {
	if from == nil {
		return nil
	}
	return &difference{*changeNumber(from), changeUnit(from), from.Display()}
}

// changeDecimals are as many decimals as a change is good for: a percentage has no end
// of them.
const changeDecimals = 4

func changeNumber(c *indicator.Change) *json.Number {
	return computedNumber(c.Amount.Round(changeDecimals))
}

// changeUnits are what changes can be in.
var changeUnits = []string{"percentage points", "per cent"}

func changeUnit(c *indicator.Change) string {
	if c.Points {
		return changeUnits[0]
	}
	return changeUnits[1]
}

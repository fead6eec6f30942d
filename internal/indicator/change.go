package indicator

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Change is the difference between two readings of an indicator.
type Change struct {
	From, To Point
	// Amount is a number of percentage points for percentages, otherwise a
	// percentage of the earlier reading.
	Amount decimal.Decimal
	// Decimals are those shown: as many as the unit says, and of percentages as many as
	// the figures have. A change is never shown as none.
	Decimals int
	Points   bool // Amount is in percentage points
}

// ChangeBetween computes the change from one figure of the indicator to another. It
// returns false when one is absent, when they are of unlike spans or a break lies
// between them, or when the change would be a percentage of zero.
func (i *Indicator) ChangeBetween(from, to Point) (Change, bool) {
	if i.Unlike(from, to) != "" {
		return Change{}, false
	}
	return i.Difference(from, to)
}

// Difference is how far a figure is from another, which may be somebody else's. It
// returns false when one is absent, or when it would be a percentage of zero.
func (i *Indicator) Difference(from, to Point) (Change, bool) {
	if !from.Reading.Present() || !to.Reading.Present() {
		return Change{}, false
	}
	amount, decimals := to.Reading.Value.Sub(from.Reading.Value), i.Unit.ChangeDecimals
	if i.Unit.Percentage {
		decimals = max(decimals, i.Decimals)
	} else {
		if from.Reading.Value.IsZero() {
			return Change{}, false
		}
		amount = amount.Shift(2).DivRound(from.Reading.Value.Abs(), quotientDecimals)
	}
	return Change{from, to, amount, Unit{}.Decisive(amount, decimals), i.Unit.Percentage}, true
}

// Display is the change for a table: "-1.7%", "+4 points".
func (c Change) Display() string {
	amount := Number(c.Amount, c.Decimals)
	if c.Amount.IsPositive() && amount != Number(decimal.Zero, c.Decimals) {
		amount = "+" + amount
	}
	switch {
	case c.Points && strings.TrimLeft(amount, "+-") == "1":
		return amount + " point"
	case c.Points:
		return amount + " points"
	}
	return amount + "%"
}

// Words is the change for a sentence: "down 1.7%", "up 4 percentage points",
// "no change".
func (c Change) Words() string {
	if c.Amount.Round(int32(c.Decimals)).IsZero() {
		return "no change"
	}
	direction := "up"
	if c.Amount.IsNegative() {
		direction = "down"
	}
	amount := Number(c.Amount.Abs(), c.Decimals)
	switch {
	case c.Points && amount == "1":
		return direction + " 1 percentage point"
	case c.Points:
		return fmt.Sprintf("%s %s percentage points", direction, amount)
	}
	return fmt.Sprintf("%s %s%%", direction, amount)
}

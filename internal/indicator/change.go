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
	// the figures are shown with. A change is never shown as none.
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
	from.Reading.Value, to.Reading.Value = i.judgedAt(from), i.judgedAt(to)
	return i.difference(from, to, max(i.DecimalsAt(from), i.DecimalsAt(to)))
}

// Difference is how far a figure is from somebody else's, which is shown with all of its
// decimals. It returns false when one is absent, or when it would be a percentage of
// zero.
func (i *Indicator) Difference(theirs, ours Point) (Change, bool) {
	shown := max(places(theirs.Reading), i.DecimalsAt(ours))
	ours.Reading.Value = i.judgedAt(ours)
	return i.difference(theirs, ours, shown)
}

// judgedAt is the value of a point's figure that is compared: as recorded, or as printed.
func (i *Indicator) judgedAt(p Point) decimal.Decimal {
	return i.At(p.Quarter).judgedValue(p.Reading)
}

// difference is how far one figure is from another; shown is the number of decimals with
// which pages show the finer of the two.
func (i *Indicator) difference(from, to Point, shown int) (Change, bool) {
	if !from.Reading.Present() || !to.Reading.Present() {
		return Change{}, false
	}
	both := i.asPrecise(from, to)
	was, is := both[0].Reading, both[1].Reading
	amount, decimals := is.Value.Sub(was.Value), i.Unit.ChangeDecimals
	if i.Unit.Percentage {
		decimals = max(decimals, min(shown, max(i.Decimals, places(was), places(is))))
	} else {
		if was.Value.IsZero() {
			return Change{}, false
		}
		amount = amount.Shift(2).DivRound(was.Value.Abs(), quotientDecimals)
	}
	return Change{from, to, amount, Unit{}.Decisive(amount, decimals), i.Unit.Percentage}, true
}

// WithDecimals is the change with as many decimals as an author asks for. Percentage
// points have no more than the figures that they are the difference of.
func (c Change) WithDecimals(asked int) Change {
	if most := max(c.Decimals, places(Reading{Value: c.Amount})); c.Points {
		asked = min(asked, most)
	}
	c.Decimals = asked
	return c
}

// Display is the change for a table: "−1.7%", "+4 points".
func (c Change) Display() string {
	amount := Number(c.Amount, c.Decimals)
	if c.Amount.IsPositive() && amount != Number(decimal.Zero, c.Decimals) {
		amount = "+" + amount
	}
	switch {
	case c.Points && strings.TrimLeft(amount, "+"+minus) == "1":
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

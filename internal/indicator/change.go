package indicator

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Change is the difference between two readings of an indicator. In words it is that of
// the figures as pages show them, so that readers who subtract them come to the same.
type Change struct {
	// Amount is a number of percentage points for percentages, otherwise a
	// percentage of the earlier reading.
	Amount decimal.Decimal
	// Decimals are those shown: as many as the unit says, and of percentages as many as
	// the figures are shown with. A change is never shown as none.
	Decimals int
	Points   bool // Amount is in percentage points

	from, to Point           // with the decimals that pages show
	shown    decimal.Decimal // Amount of the figures as shown
}

// ChangeBetween computes the change from one figure of the indicator to another. It
// returns false when one is absent, when they are of unlike spans or a break lies
// between them, or when the change would be a percentage of zero.
func (i *Indicator) ChangeBetween(from, to Point) (Change, bool) {
	if i.Unlike(from, to) != "" {
		return Change{}, false
	}
	was, is := i.DecimalsAt(from), i.DecimalsAt(to)
	from.Decimals, to.Decimals = &was, &is
	from.Reading.Value, to.Reading.Value = i.judgedAt(from), i.judgedAt(to)
	return i.difference(from, to)
}

// Difference is how far a figure is from somebody else's, which is shown with all of its
// decimals. It returns false when one is absent, or when it would be a percentage of
// zero.
func (i *Indicator) Difference(theirs, ours Point) (Change, bool) {
	all := places(theirs.Reading)
	theirs.Decimals = &all
	return i.difference(theirs, i.Beside(ours, theirs.Reading.Value))
}

// Beside is a figure of the indicator as it is compared with somebody else's: with enough
// decimals that the greater of the two is the greater as shown.
func (i *Indicator) Beside(ours Point, theirs decimal.Decimal) Point {
	shown := i.DecimalsAt(ours)
	ours.Decimals, ours.Reading.Value = &shown, i.judgedAt(ours)
	for ours.asShown().Reading.Value.Cmp(theirs) != ours.Reading.Value.Cmp(theirs) && showMore(ours) {
	}
	return ours
}

// judgedAt is the value of a point's figure that is compared: as recorded, or as printed.
func (i *Indicator) judgedAt(p Point) decimal.Decimal {
	return i.At(p.Quarter).judgedValue(p.Reading)
}

// difference is how far one figure is from another, each with its decimals.
func (i *Indicator) difference(from, to Point) (Change, bool) {
	if !from.Reading.Present() || !to.Reading.Present() || !i.Unit.Percentage && from.Reading.Value.IsZero() {
		return Change{}, false
	}
	both := i.asPrecise(from, to)
	c := Change{from: from, to: to, Points: i.Unit.Percentage, Decimals: i.Unit.ChangeDecimals}
	c.Amount, c.shown = c.between(both[0], both[1]), c.between(from.asShown(), to.asShown())
	if c.Points {
		c.Decimals = max(c.Decimals, places(Reading{Value: c.shown}))
	}
	c.Decimals = Unit{}.Decisive(c.shown, c.Decimals)
	return c, true
}

// between is the amount of a change from one figure to another.
func (c Change) between(from, to Point) decimal.Decimal {
	was, is := from.Reading.Value, to.Reading.Value
	if c.Points {
		return is.Sub(was)
	}
	return is.Sub(was).Shift(2).DivRound(was.Abs(), quotientDecimals)
}

// WithDecimals is the change with as many decimals as an author asks for. Percentage
// points that have more than the pages' figures are the difference of figures with as
// many, but have no more than those were recorded with.
func (c Change) WithDecimals(asked int) Change {
	if c.Points && asked > c.Decimals {
		asked = min(asked, max(c.Decimals, places(Reading{Value: c.Amount})))
		c.from.Decimals, c.to.Decimals = &asked, &asked
		c.shown = c.between(c.from.asShown(), c.to.asShown())
	}
	c.Decimals = asked
	return c
}

// Display is the change for a table: "−1.7%", "+4 points".
func (c Change) Display() string {
	amount := Number(c.shown, c.Decimals)
	if c.shown.IsPositive() && amount != Number(decimal.Zero, c.Decimals) {
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

// Told is the change as the end of a sentence, with the figure that it led to: "fell by 1.7%
// to 6.1", "rose by 4 percentage points to 74%" or "was unchanged at 6.1". In between may
// stand since when.
func (c Change) Told(since, figure string) string {
	amount, up := strings.CutPrefix(c.Words(), "up ")
	if up {
		return "rose by " + amount + since + " to " + figure
	}
	if amount, down := strings.CutPrefix(amount, "down "); down {
		return "fell by " + amount + since + " to " + figure
	}
	return "was unchanged" + since + " at " + figure
}

// Words is the change for a sentence: "down 1.7%", "up 4 percentage points",
// "no change".
func (c Change) Words() string {
	if c.shown.Round(int32(c.Decimals)).IsZero() {
		return "no change"
	}
	direction := "up"
	if c.shown.IsNegative() {
		direction = "down"
	}
	amount := Number(c.shown.Abs(), c.Decimals)
	switch {
	case c.Points && amount == "1":
		return direction + " 1 percentage point"
	case c.Points:
		return fmt.Sprintf("%s %s percentage points", direction, amount)
	}
	return fmt.Sprintf("%s %s%%", direction, amount)
}

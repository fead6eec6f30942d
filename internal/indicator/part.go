package indicator

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// Part is what a quarter adds to a figure for the year to date: its own part of it.
type Part struct {
	Value decimal.Decimal
	// Points means that Value is percentage points of what the whole year's percentages
	// are of, and not a percentage of the quarter's own.
	Points   bool
	Decimals int // shown
	unit     Unit
}

// The units of parts that are percentage points, in a sentence and in a table.
var (
	pointsInWords = Unit{Suffix: " percentage points", SuffixOne: " percentage point"}
	pointsInTable = Unit{Suffix: " points", SuffixOne: " point"}
)

// PartIn is a quarter's own part of the figure for the year to date. The first quarter of
// a year is its own part, and any other the figure less that of the quarter before. Where
// there is none, it says why, as a clause.
//
// Of counts of a base, counts and bases are taken from one another, and then divided.
// Where the base stays the same it is that of the whole year: then the percentages are
// taken from one another, and so they are without counts. That makes percentage points,
// also in the first quarter: a difference of percentages is no percentage of the quarter.
func (i *Indicator) PartIn(series []Point, q quarter.Quarter) (Part, string) {
	i = i.At(q)
	if !i.Covers.YearToDate {
		return Part{}, i.partless()
	}
	to, why := i.toDate(series, q)
	if why != "" {
		return Part{}, why
	}
	if q.Number() == 1 {
		part := Part{Value: to.Reading.Value, Points: i.Unit.Percentage && to.Reading.Base == nil, unit: i.Unit}
		return part.shownWith(i.recordedDecimals(to.Reading)), ""
	}
	from, why := i.toDate(series, q.Add(-1))
	if why != "" {
		return Part{}, why
	}
	if why := i.brokenOff(from, to); why != "" {
		return Part{}, why
	}
	return i.part(from, to)
}

// partless says why figures that are not for the year to date have no parts.
func (i *Indicator) partless() string {
	switch words := i.Covers.Words(); {
	case i.Covers.AtDate:
		return "its figures are of one day, and not for the year to date"
	case words != "":
		return "its figures are " + words + ", and not for the year to date"
	}
	return "its figures are of the quarter already"
}

// toDate is the figure for the year to date of a quarter. Where there is none, it says
// why.
func (i *Indicator) toDate(series []Point, q quarter.Quarter) (Point, string) {
	p, ok := PointIn(series, q)
	carried, judged := PointIn(series, p.Reading.Carried)
	switch {
	case !ok:
		return p, Missing(series, q)
	case judged && carried.Reading.Present():
		return p, fmt.Sprintf("%s is judged on the figure of %s, and has none of its own", q.Name(), carried.Quarter.Name())
	case !p.Reading.Present():
		return p, withReason(Missing(series, q), p.Reading.Reason)
	}
	if had := i.Months(p); had != i.Months(Point{Quarter: q}) {
		return p, fmt.Sprintf("the figure for %s covers %s and not the year to date", q.Name(), months(had))
	}
	if why := i.endsEarly(p); why != "" {
		return p, why
	}
	return p, ""
}

// part is one figure less another of the same year.
func (i *Indicator) part(from, to Point) (Part, string) {
	was, is := from.Reading, to.Reading
	part := Part{Value: is.Value.Sub(was.Value), Points: i.Unit.Percentage, unit: i.Unit}
	switch why := ""; {
	case was.Base == nil && is.Base == nil:
	case was.Base == nil:
		return Part{}, oneBase(to, from)
	case is.Base == nil:
		return Part{}, oneBase(from, to)
	default:
		if part, why = part.byCounts(from, to); why != "" {
			return Part{}, why
		}
	}
	if !part.Points && !i.Unit.Allows(part.Value) {
		return Part{}, fmt.Sprintf("%s for the quarter is not what its unit allows", i.FormatExact(part.Value.Round(2)))
	}
	return part.shownWith(max(i.recordedDecimals(was), i.recordedDecimals(is))), ""
}

// shownWith is the part with as many decimals, and more where it would seem to be all or
// nothing and is not.
func (p Part) shownWith(decimals int) Part {
	p.Decimals = p.unitIn(pointsInTable).Decisive(p.Value, decimals)
	return p
}

// PartChange is the change from one quarter's part to another's. It returns false where
// there is none, or the two are not alike.
func (i *Indicator) PartChange(series []Point, from, to quarter.Quarter) (Change, bool) {
	before, _ := PointIn(series, from)
	now, _ := PointIn(series, to)
	if !before.Reading.Present() || !now.Reading.Present() || i.brokenOff(before, now) != "" {
		return Change{}, false
	}
	was, why := i.PartIn(series, from)
	is, whyNow := i.PartIn(series, to)
	if why != "" || whyNow != "" || was.Points != is.Points {
		return Change{}, false
	}
	before.Reading.Value, now.Reading.Value = was.Value, is.Value
	before.Decimals, now.Decimals = &was.Decimals, &is.Decimals
	return i.difference(before, now)
}

// oneBase says that of two figures only one is a count of a base.
func oneBase(with, without Point) string {
	return fmt.Sprintf("the figure for %s has a count and a base, and that for %s does not", with.Quarter.Name(), without.Quarter.Name())
}

// byCounts is the part of two figures that are counts of a base.
func (p Part) byCounts(from, to Point) (Part, string) {
	was, is := from.Reading, to.Reading
	count, base := is.Count.Sub(*was.Count), is.Base.Sub(*was.Base)
	switch {
	case base.IsNegative():
		return p, fmt.Sprintf("the base fell from %s in %s to %s in %s", Number(*was.Base, 0), from.Quarter.Name(), Number(*is.Base, 0), to.Quarter.Name())
	case base.IsPositive():
		p.Value, p.Points = p.unit.Quotient(count, base), false
	case count.IsZero() && !p.Points:
		return p, "nothing was counted in " + to.Quarter.Name()
	}
	return p, ""
}

// unitIn is the unit of the part: the indicator's, or else that of points.
func (p Part) unitIn(points Unit) Unit {
	if p.Points {
		return points
	}
	return p.unit
}

// Words is the part for a sentence: "26.9 percentage points", "54".
func (p Part) Words(decimals int) string { return p.unitIn(pointsInWords).Format(p.Value, decimals) }

// Display is the part for a table: "26.9 points", "54".
func (p Part) Display() string { return p.unitIn(pointsInTable).Format(p.Value, p.Decimals) }

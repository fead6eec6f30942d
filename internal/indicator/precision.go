package indicator

import (
	"fmt"
	"slices"
)

// precision is how many decimals a figure is good for: of a share or a quotient, which
// is exact, all of them; of a number as many as were written, and no fewer than the
// indicator is shown with.
func (i *Indicator) precision(r Reading) int {
	if r.divided() {
		return quotientDecimals
	}
	return max(i.recordedDecimals(r), places(r))
}

// divided reports whether a figure follows from a count and its base, or is computed
// from one that does.
func (r Reading) divided() bool {
	return r.Base != nil || r.Derived && places(r) >= quotientDecimals
}

// places is the number of decimals that a figure has.
func places(r Reading) int { return max(0, -int(r.Value.Exponent())) }

// asPrecise gives figures one precision, so that they can be compared: 113 of 118 against a
// printed 96% is 96% against 96%, for nobody knows what was rounded to 96. Numbers that
// were written are exact beside one another. A figure is not rounded to nothing, nor to
// all.
func (i *Indicator) asPrecise(points ...Point) []Point {
	if !slices.ContainsFunc(points, func(p Point) bool { return p.Reading.divided() }) {
		return points
	}
	least := quotientDecimals
	for _, p := range points {
		least = min(least, i.precision(p.Reading))
	}
	points = slices.Clone(points)
	for n := range points {
		r := &points[n].Reading
		r.Value = r.Value.Round(int32(i.Unit.Decisive(r.Value, least)))
	}
	return points
}

// compared writes two figures of a series that is being judged, and gives them enough
// decimals that what is said of them is true of the figures as written, but none that
// they do not have.
func (i *Indicator) compared(from, to Point, holds func(from, to Point) bool) string {
	far := i.alikeFar(from, to)
	for shown := true; shown; {
		was, is := from.asShown(), to.asShown()
		shown = (!holds(was, is) || i.alikeFar(was, is) != far && far != "") && showMore(from, to)
	}
	if i.sameShown(from, to) {
		return fmt.Sprintf("%s, the same as in %s", i.Unit.Format(to.Reading.Value, *to.Decimals), from.Quarter.Name())
	}
	return fmt.Sprintf("%s against %s in %s", i.Unit.Format(to.Reading.Value, *to.Decimals),
		i.Unit.Format(from.Reading.Value, *from.Decimals), from.Quarter.Name())
}

// moved says how a figure that was compared moved, beside that figure: "up from 86% in
// Quarter 4, 2018/19".
func (i *Indicator) moved(from, to Point) string {
	was := i.Unit.Format(from.Reading.Value, *from.Decimals)
	switch to.asShown().Reading.Value.Cmp(from.asShown().Reading.Value) {
	case 0:
		return "the same as in " + from.Quarter.Name()
	case 1:
		return fmt.Sprintf("up from %s in %s", was, from.Quarter.Name())
	}
	return fmt.Sprintf("down from %s in %s", was, from.Quarter.Name())
}

// sameShown reports whether two figures of a series that is being judged look the same.
func (i *Indicator) sameShown(from, to Point) bool {
	return i.Unit.Format(from.Reading.Value, *from.Decimals) == i.Unit.Format(to.Reading.Value, *to.Decimals)
}

package indicator

import (
	"github.com/shopspring/decimal"

	"outturn/internal/quarter"
)

// A figure of a quarter looks the same wherever a page shows it. It has at least the
// decimals of its unit, and more where what is said of it would otherwise not be true of
// the figures as written. While a series is judged, each point therefore has a number of
// decimals of its own, which every sentence raises to what it needs.

// asJudged is a series as it is judged: with figures as they are printed where the
// indicator says so, and with decimals of its own for each.
func (i *Indicator) asJudged(series []Point) []Point {
	all, decimals := append([]Point(nil), series...), make([]int, len(series))
	for n, p := range all {
		all[n].Decimals = &decimals[n]
		if !p.Reading.Present() {
			continue
		}
		then := i.At(p.Quarter)
		if n == len(all)-1 { // it is judged here, and anew
			decimals[n] = then.decimalsOf(p.Reading)
		} else {
			decimals[n] = then.DecimalsAt(p)
		}
		all[n].Reading.Value = then.judgedValue(p.Reading)
	}
	return all
}

// asShown is a point of a series that is being judged, with its figure rounded as pages
// show it.
func (p Point) asShown() Point {
	p.Reading.Value = p.Reading.Value.Round(int32(*p.Decimals))
	return p
}

// showMore gives the coarsest of some figures one more decimal, or all that are alike in
// this. It returns false where all that they have are shown already. One with no number of
// decimals of its own is left alone.
func showMore(figures ...Point) bool {
	least, shown := maxShown, false
	for _, p := range figures {
		if p.Decimals != nil && *p.Decimals < places(p.Reading) {
			least = min(least, *p.Decimals)
		}
	}
	for _, p := range figures {
		if p.Decimals != nil && *p.Decimals == least && least < min(maxShown, places(p.Reading)) {
			*p.Decimals++
			shown = true
		}
	}
	return shown
}

func decimalsEach(series []Point) []int {
	each := make([]int, len(series))
	for n, p := range series {
		each[n] = *p.Decimals
	}
	return each
}

// decimalsOf are the decimals of the last figure of a series, and of those before it that
// have others than when they were judged themselves.
func decimalsOf(series, asJudged []Point) map[quarter.Quarter]int {
	all := map[quarter.Quarter]int{}
	for n, p := range asJudged {
		if before := series[n].Decimals; p.Reading.Present() && (n == len(asJudged)-1 || before == nil || *before != *p.Decimals) {
			all[p.Quarter] = *p.Decimals
		}
	}
	return all
}

// recorded is a point of a series as it was recorded; the zero Point where it has none.
func recorded(series []Point, of Point) Point {
	p, _ := PointIn(series, of.Quarter)
	return p
}

// DecimalsIn is how many decimals the figure of a quarter has on the pages of this
// evaluation. It returns false where that is as many as in the quarter's own.
func (e *Evaluation) DecimalsIn(q quarter.Quarter) (int, bool) {
	n, ok := e.decimals[q]
	return n, ok
}

// DisplayAt writes a reading: the figure, with enough decimals to agree with its
// judgement against the target of its own quarter, or the symbol of its absence.
func (i *Indicator) DisplayAt(p Point) string {
	i = i.At(p.Quarter)
	if !p.Reading.Present() {
		return p.Reading.State.Symbol()
	}
	return i.Unit.Format(p.Reading.Value, i.DecimalsAt(p))
}

// DecimalsAt is the number of decimals with which DisplayAt writes a figure: its own where
// it has been judged.
func (i *Indicator) DecimalsAt(p Point) int {
	if p.Decimals != nil {
		return *p.Decimals
	}
	i = i.At(p.Quarter)
	if t := i.TargetAt(p.Quarter); t.Status == Set && !t.Relative() && !i.JudgedAsPrinted {
		return DecimalsToAgree(i.judge(t, p.Quarter), p.Reading.Value, i.decimalsOf(p.Reading))
	}
	return i.decimalsOf(p.Reading)
}

// decimalsOf is the number of decimals of a reading when no judgement needs more: its
// own, or otherwise the indicator's, and more where a figure would seem to be all or
// nothing and is not: 299 of 300 is 99.7%, not 100%, and 0.4% is not 0%.
func (i *Indicator) decimalsOf(r Reading) int {
	return i.Unit.Decisive(r.Value, i.recordedDecimals(r))
}

// recordedDecimals is the number of decimals that authors give a reading.
func (i *Indicator) recordedDecimals(r Reading) int {
	if r.Decimals != nil {
		return *r.Decimals
	}
	return i.Decimals
}

var hundred = decimal.NewFromInt(100)

// Decisive is the number of decimals, at least as many as given, with which a value
// that is not zero is not shown as zero, nor a percentage that is not 100 as 100.
func (u Unit) Decisive(value decimal.Decimal, decimals int) int {
	for decimals < maxShown && u.seemsWhole(value, decimals) {
		decimals++
	}
	return decimals
}

// seemsWhole reports whether a value that is not zero is rounded to zero, or a
// percentage that is not 100 to 100.
func (u Unit) seemsWhole(value decimal.Decimal, decimals int) bool {
	if value.Exponent() >= -int32(decimals) {
		return false // nothing is rounded
	}
	rounded := value.Round(int32(decimals))
	if rounded.Equal(value) {
		return false
	}
	return rounded.IsZero() || u.Percentage && rounded.Equal(hundred)
}

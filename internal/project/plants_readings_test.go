package project_test

import (
	"path"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/audit"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// readingPlants are slips in readings: of those of a quarter, and of earlier ones that it
// was the first to give.
func (f *field) readingPlants() []plant {
	var all []plant
	for _, s := range f.sites("data/20") {
		i, q := f.reading(s)
		if i == nil {
			continue
		}
		if before := f.in(i, q.Add(-1)); (s.field == "" || s.field == "value") && len(before) == 1 && !before[0].Equal(f.in(i, q)[0]) && f.stated(s) {
			all = append(all, s.plant("reading: that of the quarter before", before[0].String()))
		}
		s.mistyped(func(kind, instead string, v decimal.Decimal) {
			switch {
			case s.field == "count" || s.field == "of":
				if f.contradictsShare(i, q, s.field, v) || f.stated(s) {
					all = append(all, s.plant(map[string]string{"count": "count", "of": "base"}[s.field]+" of a share", instead))
				}
			case (s.field == "" || s.field == "value") && f.contradictsReading(i, q, v, s):
				all = append(all, s.plant("reading: "+kind, instead))
			}
		})
	}
	return all
}

// reading is the indicator and the quarter that a site is a reading of.
func (f *field) reading(s site) (*indicator.Indicator, quarter.Quarter) {
	of := strings.TrimSuffix(strings.TrimPrefix(s.file, "data/"), ".toml")
	switch {
	case path.Dir(path.Dir(s.file)) != "data" || len(s.section) == 0:
		return nil, quarter.Quarter{}
	case s.section[0] == "earlier":
		of = s.section[1]
	case s.section[0] != "readings":
		return nil, quarter.Quarter{}
	}
	q, err := quarter.April.Parse(of)
	if err != nil {
		return nil, quarter.Quarter{}
	}
	return f.Dataset.Indicator(s.key), q
}

// contradictsReading reports whether the files contradict a figure: its unit does not allow
// it, it is far from all those around it, typed text states another one, or its group no
// longer comes to a hundred.
func (f *field) contradictsReading(i *indicator.Indicator, q quarter.Quarter, v decimal.Decimal, s site) bool {
	return !i.At(q).Unit.Allows(v) || far(v, f.around(i, q)) || f.stated(s) || f.breaksGroup(i, q, v)
}

// breaksGroup reports whether with a figure the four grades of audits, which are shares of
// all audits, no longer come to a hundred.
func (f *field) breaksGroup(i *indicator.Indicator, q quarter.Quarter, v decimal.Decimal) bool {
	sum, grade := decimal.Zero, false
	for _, id := range []string{"audits-outstanding", "audits-good", "audits-requires-improvement", "audits-inadequate"} {
		of := f.in(f.Dataset.Indicator(id), q)
		switch {
		case len(of) == 0:
			return false
		case id == i.ID:
			sum, grade = sum.Add(v), true
		default:
			sum = sum.Add(of[0])
		}
	}
	return grade && sum.Sub(decimal.NewFromInt(100)).Abs().GreaterThan(decimal.NewFromInt(2))
}

// around are up to four figures of an indicator on each side of a quarter, with neither a
// break nor another unit between; none where the nearest is more than half a year away.
func (f *field) around(i *indicator.Indicator, at quarter.Quarter) []decimal.Decimal {
	var before, after []decimal.Decimal
	beside := false
	last := f.Dataset.Quarters[len(f.Dataset.Quarters)-1].Quarter
	for q := f.Dataset.Quarters[0].Quarter; !q.After(last); q = q.Add(1) {
		r := f.Dataset.ReadingAsOf(i.ID, q, last)
		broken := slices.ContainsFunc(i.Breaks, func(b indicator.Break) bool { return b.From.After(q) != b.From.After(at) })
		if !r.Present() || broken || q == at || i.At(q).Unit.ID != i.At(at).Unit.ID {
			continue
		}
		apart := q.Since(at)
		beside = beside || apart >= -2 && apart <= 2
		if apart < 0 {
			before = append(before, r.Value)
		} else {
			after = append(after, r.Value)
		}
	}
	if !beside {
		return nil
	}
	return append(before[max(0, len(before)-4):], after[:min(4, len(after))]...)
}

// far reports whether a value is no figure of those around it: it lies further from them
// than three times what they lie apart, or is of another size.
func far(v decimal.Decimal, around []decimal.Decimal) bool {
	low, high, ok := alike(around)
	if !ok {
		return false
	}
	gap := decimal.Max(high.Sub(low), high.DivRound(decimal.NewFromInt(10), 3)).Mul(decimal.NewFromInt(3))
	return v.GreaterThan(high.Add(gap)) || v.LessThan(low.Sub(gap)) || ofAnotherSize(v, around)
}

// ofAnotherSize reports whether a value is less than a third, or more than three times, of
// figures that are alike.
func ofAnotherSize(v decimal.Decimal, around []decimal.Decimal) bool {
	low, high, ok := alike(around)
	three := decimal.NewFromInt(3)
	return ok && (v.GreaterThan(high.Mul(three)) || v.Mul(three).LessThan(low))
}

// alike are the ends of at least three figures of which the greatest is ten or more, and
// less than twice the least.
func alike(figures []decimal.Decimal) (low, high decimal.Decimal, ok bool) {
	if len(figures) < 3 {
		return low, high, false
	}
	low, high = slices.MinFunc(figures, decimal.Decimal.Cmp), slices.MaxFunc(figures, decimal.Decimal.Cmp)
	return low, high, high.LessThan(low.Mul(decimal.NewFromInt(2))) && high.GreaterThanOrEqual(decimal.NewFromInt(10))
}

// stated reports whether a typed number of the prose is what a site says.
func (f *field) stated(s site) bool {
	for _, d := range f.Audits {
		for _, n := range d.Numbers {
			if a := n.Against; n.Verdict == audit.Matched && !a.IsZero() && a.File.Name == s.file && a.Start <= s.start && s.end <= a.End && strings.Contains(strings.ReplaceAll(n.Text, ",", ""), s.text) {
				return true
			}
		}
	}
	return false
}

// contradictsShare reports whether the files contradict the count or the base of a share:
// there are more than all, or the share is far from those around it, or the count makes
// the share that is given of no base.
func (f *field) contradictsShare(i *indicator.Indicator, q quarter.Quarter, field string, v decimal.Decimal) bool {
	r := f.Dataset.ReadingAsOf(i.ID, q, q)
	if r.Base == nil {
		return i.Unit.Percentage && !someBase(v, r.Value)
	}
	count, base := *r.Count, *r.Base
	if field == "count" {
		count = v
	} else {
		base = v
	}
	return count.GreaterThan(base) || count.IsNegative() || !count.IsInteger() || !base.IsInteger() || far(i.Unit.Quotient(count, base), f.around(i, q))
}

// someBase reports whether a count may be a percentage of any number: of posts in part, it
// need not be whole.
func someBase(count, percent decimal.Decimal) bool {
	decimals := -percent.Exponent()
	for base := int64(1); base < 20000; base++ {
		if count.Shift(2).DivRound(decimal.NewFromInt(base), decimals).Equal(percent) {
			return count.IsPositive()
		}
	}
	return !count.IsInteger()
}

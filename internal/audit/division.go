package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
)

// division is a whole and what the sentence divides it into after a colon: "19,150 hours:
// 11,490 from independent providers and 7,660 in-house".
type division struct {
	whole numeral.Numeral
	all   []numeral.Numeral
}

// divided reads the parts after the first colon of a sentence, where they are two or more
// counts, each less than the whole before it.
func (s *sentence) divided() (division, bool) {
	colon := -1
	for n := s.first; n < s.last && colon < 0; n++ {
		if s.at(n) == ":" {
			colon = n
		}
	}
	var p division
	for _, n := range s.numerals {
		switch {
		case n.Naming != numeral.NoName:
		case n.Last <= colon:
			p.whole = n
		case n.First > colon && n.Unit != numeral.Percent && s.opensPart(n, colon):
			p.all = append(p.all, n)
		}
	}
	exact := func(n numeral.Numeral) bool {
		return n.Unit != numeral.Points && n.Unit != numeral.Percent && n.Unit != numeral.Rate && n.Of == nil && n.High == nil && n.Hedge == numeral.Exact && !n.Signed
	}
	ok := colon > 0 && len(p.all) > 1 && exact(p.whole) && significant(p.whole) >= 3 && !slices.ContainsFunc(p.all, func(n numeral.Numeral) bool {
		return !exact(n) || n.Unit != p.whole.Unit && n.Unit != numeral.Plain || !n.Value.LessThan(p.whole.Value)
	})
	return p, ok
}

// opensPart reports whether a number begins one of the parts of a list: after the colon, a
// comma, "and" or a semicolon.
func (s *sentence) opensPart(n numeral.Numeral, colon int) bool {
	before := n.First - 1
	if s.at(before) == "£" {
		before--
	}
	return before == colon || s.at(before) == "," || s.at(before) == ";" || s.at(before) == "and"
}

// sum is what the parts come to.
func (p division) sum() decimal.Decimal {
	sum := decimal.Zero
	for _, n := range p.all {
		sum = sum.Add(n.Value)
	}
	return sum
}

// partOfWhole judges a number that is one of the parts of a whole: those make it, or fail to by a
// slip of the pen in one of them.
func (s *sentence) partOfWhole(n numeral.Numeral) (Number, bool) {
	p, ok := s.divided()
	at := slices.IndexFunc(p.all, func(one numeral.Numeral) bool { return one.Start == n.Start })
	if !ok || at < 0 || s.quotes(n) {
		return Number{}, false
	}
	whole := s.passage.text[p.whole.Start:p.whole.End]
	missing := p.whole.Value.Sub(p.sum())
	if missing.Abs().LessThanOrEqual(s.partsSlack(p)) {
		return Number{Verdict: Matched, About: "one of the parts of " + whole}, true
	}
	if at != p.slip(missing) {
		return Number{}, false
	}
	return Number{Verdict: Contradicted,
		About: fmt.Sprintf("the parts come to %s, and the text gives %s", indicator.Unit{}.FormatRecorded(p.sum()), whole),
		Says:  "add the parts up again"}, true
}

// partsSlack is how far the parts may be from the whole as they are rounded.
func (s *sentence) partsSlack(p division) decimal.Decimal {
	if p.whole.Unit != numeral.Money && p.whole.Step.Equal(decimal.NewFromInt(1)) {
		return decimal.Zero
	}
	return p.whole.Step.Mul(decimal.NewFromInt(int64(len(p.all)) + 1)).Div(decimal.NewFromInt(2))
}

// slip is the first part that with what is missing would be a slip of the pen away from what is
// written; -1 for none.
func (p division) slip(missing decimal.Decimal) int {
	return slices.IndexFunc(p.all, func(n numeral.Numeral) bool {
		return significant(n) >= 2 && slipOfPen(n, fact{value: n.Value.Add(missing)})
	})
}

package audit

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// pair is a part and the whole that it is of, as a sentence gives them: "Of 698 potholes,
// 641 were repaired", "698 potholes, 641 of them", "641 potholes of 698".
type pair struct{ part, whole numeral.Numeral }

// pairs are those of the sentence, found once.
func (s *sentence) pairs() []pair {
	if s.paired == nil {
		s.paired = s.findPairs()
	}
	return s.paired
}

func (s *sentence) findPairs() []pair {
	all := []pair{}
	var plain []numeral.Numeral
	for _, n := range s.numerals {
		switch {
		case n.Naming != numeral.NoName || n.High != nil || n.Fraction || n.Unit != numeral.Plain:
			continue
		case n.Of != nil:
			whole := n
			whole.Value, whole.Of = *n.Of, nil
			part := n
			part.Of = nil
			all = append(all, pair{part, whole})
			continue
		}
		if len(plain) > 0 {
			before := plain[len(plain)-1]
			switch {
			case s.opensWithWhole(before), s.isOfThem(n):
				all = append(all, pair{n, before})
			case s.isOutOf(before, n):
				all = append(all, pair{before, n})
			}
		}
		plain = append(plain, n)
	}
	return all
}

// opensWithWhole reports whether a sentence or clause begins "Of 698" or "Of the 698".
func (s *sentence) opensWithWhole(n numeral.Numeral) bool {
	at := n.First - 1
	for s.at(at) == "the" || s.at(at) == "all" || s.at(at) == "these" || s.at(at) == "our" {
		at--
	}
	first, _ := s.clause(n.First, n.Last)
	return s.at(at) == "of" && (at == s.first || at == first)
}

// isOfThem reports whether a number is of what was counted just before: "641 of them".
func (s *sentence) isOfThem(n numeral.Numeral) bool {
	return s.at(n.Last) == "of" && s.hasAny(n.Last+1, n.Last+2, "them", "these", "those", "whom", "which")
}

// isOutOf reports whether a second number is what the first is a part of: "31 complaints
// of 42", "16 cases out of 21".
func (s *sentence) isOutOf(part, whole numeral.Numeral) bool {
	return s.at(whole.First-1) == "of" && whole.First-part.Last <= 4 && !s.hasAny(part.Last, whole.First-1, ",", "and", "target", "tolerance", "limit", "to")
}

// mispaired finds the count or the base of a measure where a number gives it wrongly as
// part or whole of a pair: the other of the two is right, and the words or the digits
// leave no doubt.
func (s *sentence) mispaired(n numeral.Numeral, all []*report.Measure, c cue) (fact, bool) {
	if s.passage.table != nil || s.quotes(n) || s.speculative(n.First, n.Last) {
		return fact{}, false
	}
	for _, p := range s.pairs() {
		if p.part.Start != n.Start && p.whole.Start != n.Start {
			continue
		}
		for _, m := range append(slices.Clone(all), s.implied()...) {
			if last := m.Series[len(m.Series)-1]; last.Reading.Present() && last.Reading.Base == nil {
				continue // it has no counts
			}
			for _, f := range s.factsOf(m) {
				if f.role != countRole || f.base == nil || !s.pairedIn(f, c) {
					continue
				}
				if wrong, ok := s.wrongOf(p, f); ok && (p.part.Start == p.whole.Start || n.Start == p.part.Start == (wrong.role != baseRole)) {
					return wrong, true
				}
			}
		}
	}
	return fact{}, false
}

// pairedIn reports whether a count is of the quarter that the words name, or of the
// report's where they name none.
func (s *sentence) pairedIn(f fact, c cue) bool {
	if len(c.quarters) == 1 {
		return f.quarter == c.quarters[0]
	}
	return c.quarters == nil && f.quarter == s.report.Quarter && !s.anotherTimeIn(s.first, s.last)
}

// wrongOf is the fact that one side of a pair should have stated.
func (s *sentence) wrongOf(p pair, f fact) (fact, bool) {
	rest := f
	rest.role, rest.value = restRole, f.base.Sub(f.value)
	base := f
	base.role, base.value = baseRole, *f.base
	isPart := p.part.Value.Equal(f.value) || p.part.Value.Equal(rest.value)
	switch {
	case p.whole.Value.Equal(base.value) && !isPart:
		for _, one := range []fact{f, rest} {
			if s.surelyPart(p, one) {
				return one, true
			}
		}
	case !p.whole.Value.Equal(base.value) && isPart && significant(p.part) >= 2 && (slipOfPen(p.whole, base) || s.givesShare(f)):
		return base, true
	}
	return fact{}, false
}

// surelyPart reports whether a part is meant for a count: it is a slip away from it, or
// stands beside the percentage that the count and its base make, and the count is not
// given elsewhere.
func (s *sentence) surelyPart(p pair, f fact) bool {
	if s.countStated(f.value) {
		return false
	}
	if slipOfPen(p.part, f) {
		return true
	}
	return f.role == countRole && s.givesShare(f) && !p.part.InWords
}

// countStated reports whether a plain number of the passage is a value.
func (s *sentence) countStated(v decimal.Decimal) bool {
	return slices.ContainsFunc(s.passage.numerals, func(o numeral.Numeral) bool {
		return o.Naming == numeral.NoName && o.Unit == numeral.Plain && o.Value.Equal(v)
	})
}

// givesShare reports whether the sentence gives the percentage that a count and its base
// make, or the next one does.
func (s *sentence) givesShare(f fact) bool {
	share := percent.Quotient(f.value, *f.base)
	return slices.ContainsFunc(s.passage.numerals, func(o numeral.Numeral) bool {
		return o.Unit == numeral.Percent && o.Naming == numeral.NoName && o.First >= s.first && o.First < s.last+6 && significant(o) >= 2 && o.Matches(share)
	})
}

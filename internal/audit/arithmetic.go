package audit

import (
	"fmt"
	"slices"

	"outturn/internal/numeral"
)

// arithmetic judges a number by others of its passage: a count of a base beside its
// percentage, and sums and differences.
func (s *sentence) arithmetic(n numeral.Numeral) (Number, bool) {
	others := s.alike(n)
	for i, a := range others {
		for _, b := range others[i+1:] {
			if n.Matches(a.Value.Add(b.Value)) || n.Matches(a.Value.Sub(b.Value).Abs()) {
				return Number{Verdict: Matched, About: fmt.Sprintf("from %s and %s", s.passage.text[a.Start:a.End], s.passage.text[b.Start:b.End])}, true
			}
		}
	}
	return Number{}, false
}

// alike are the other numbers of the passage in the unit of one, with at least two digits.
func (s *sentence) alike(n numeral.Numeral) []numeral.Numeral {
	var all []numeral.Numeral
	for _, o := range s.passage.numerals {
		if o.Naming == numeral.NoName && o.Unit == n.Unit && o.Of == nil && o.High == nil && o.Start != n.Start && !o.Value.Equal(n.Value) && n.Value.NumDigits() > 1 {
			all = append(all, o)
		}
	}
	return all
}

// shareBeside judges a percentage that stands beside the count and base that make it:
// "44 of 47 (94%)".
func (s *sentence) shareBeside(n numeral.Numeral) (Number, bool) {
	at := slices.IndexFunc(s.numerals, func(o numeral.Numeral) bool { return o.Start == n.Start })
	if n.Unit != numeral.Percent || at < 0 {
		return Number{}, false
	}
	for _, other := range []int{at - 1, at + 1} {
		if other < 0 || other >= len(s.numerals) {
			continue
		}
		o := s.numerals[other]
		if o.Of == nil || o.Fraction || o.Naming != numeral.NoName || !s.besides(n, o) {
			continue
		}
		made, _ := o.Share()
		if n.Matches(made) {
			return Number{Verdict: Matched, About: "from " + s.passage.text[o.Start:o.End]}, true
		}
		if s.quotes(n) {
			return Number{}, false
		}
		text := s.passage.text[o.Start:o.End]
		return Number{Verdict: Contradicted,
			About: fmt.Sprintf("%s is %s%%, not %s", text, made.Round(max(0, -n.Step.Exponent())).String(), s.passage.text[n.Start:n.End]),
			Says:  "check the count, its base and the percentage"}, true
	}
	return Number{}, false
}

// besides reports whether nothing but a bracket or a small word stands between two
// numbers.
func (s *sentence) besides(a, b numeral.Numeral) bool {
	first, last := min(a.Last, b.Last), max(a.First, b.First)
	if last-first > 3 {
		return false
	}
	for at := first; at < last; at++ {
		if word := s.at(at); s.passage.tokens[at].Kind != numeral.Sign && word != "or" && word != "that" && word != "is" && word != "which" && word != "ie" {
			return false
		}
	}
	return true
}

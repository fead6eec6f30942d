package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/limit"
	"outturn/internal/numeral"
)

// arithmetic judges a number by others of its passage, of which it may be the sum or the
// difference.
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

// alike are the other numbers of the passage in the unit of one, with at least two digits: of
// very many those nearest to it.
func (s *sentence) alike(n numeral.Numeral) []numeral.Numeral {
	var all []numeral.Numeral
	near := s.passage.numerals
	if here := slices.IndexFunc(near, func(o numeral.Numeral) bool { return o.Start == n.Start }); here >= 0 {
		near = near[max(0, here-limit.Addends):min(len(near), here+limit.Addends+1)]
	}
	for _, o := range near {
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
	all := s.countsBeside(n, at)
	for _, o := range all {
		if made, _ := o.Share(); n.Matches(made) || n.Matches(decimal.NewFromInt(100).Sub(made)) { // of those counted, or of the others
			if f, ok := s.shareOf(n, o); ok {
				return s.matched(f), true
			}
			return Number{Verdict: Matched, About: "from " + s.passage.text[o.Start:o.End]}, true
		}
	}
	if len(all) == 0 || s.quotes(n) {
		return Number{}, false
	}
	made, _ := all[0].Share()
	text := s.passage.text[all[0].Start:all[0].End]
	return Number{Verdict: Contradicted,
		About: fmt.Sprintf("%s is %s%%, not %s", text, made.Round(max(0, -n.Step.Exponent())).String(), s.passage.text[n.Start:n.End]),
		Says:  "check the count, its base and the percentage"}, true
}

// shareOf is the figure of a measure that a percentage and the count beside it both give.
func (s *sentence) shareOf(n, count numeral.Numeral) (fact, bool) {
	for _, m := range s.possible(n) {
		for _, f := range factsIn(m, s.report.Quarter) {
			if f.role == countRole && f.base != nil && f.value.Equal(count.Value) && f.base.Equal(*count.Of) {
				now := valueFact(m, s.report.Quarter)
				return now, n.Unit == now.unit && n.Matches(now.value)
			}
		}
	}
	return fact{}, false
}

// countsBeside are the counts of a base that a percentage may stand for.
func (s *sentence) countsBeside(n numeral.Numeral, at int) []numeral.Numeral {
	var all []numeral.Numeral
	for other := max(0, at-2); other < min(at+2, len(s.numerals)); other++ {
		if o := s.numerals[other]; other != at && o.Of != nil && !o.Fraction && o.Naming == numeral.NoName && s.standsForCount(n, o) {
			all = append(all, o)
		}
	}
	if o, ok := s.countBefore(); ok && len(all) == 0 && n.First-s.first <= 3 {
		all = append(all, o)
	}
	return all
}

// standsForCount reports whether a percentage stands for a count of a base in its sentence: in
// brackets, after a colon or "or", or with little between them.
func (s *sentence) standsForCount(a, b numeral.Numeral) bool {
	first, last := min(a.Last, b.Last), max(a.First, b.First)
	set := s.at(last - 1)
	if s.hasAny(first, last+1, "target", "tolerance", "year", "quarter", "against", "limit") || s.hasAny(a.Last, a.Last+1, "tolerance", "target") {
		return false
	}
	if a.First > b.First && last-first <= 10 && (set == "(" || set == ":" || set == "or") {
		return true
	}
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

// countBefore is the count of a base that the sentence before gives, where this one says
// "that is" of it.
func (s *sentence) countBefore() (numeral.Numeral, bool) {
	opens := s.at(s.first) == "that's" || (s.at(s.first) == "that" || s.at(s.first) == "this") && s.at(s.first+1) == "is"
	if !opens || s.before == nil {
		return numeral.Numeral{}, false
	}
	var only numeral.Numeral
	count := 0
	for _, n := range s.before.numerals {
		if n.Of != nil && !n.Fraction && n.Naming == numeral.NoName {
			only, count = n, count+1
		}
	}
	return only, count == 1
}

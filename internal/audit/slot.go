package audit

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// partial is the share of a name's weight that, in commentary on the measure, a clause
// has to have to be about it.
const partial = 0.4

// slot reports whether a numeral stands where the words expect the measure's figure: the
// clause names the measure, and no other number there is that figure.
func (s *sentence) slot(n numeral.Numeral, m *report.Measure, f fact, c cue) bool {
	elsewhere := s.passage.about != nil && s.passage.about != m
	unlike := n.High != nil || n.Unit != f.unit || f.role != valueRole && f.role != countRole && f.role != baseRole
	if elsewhere || unlike || c.earlier && c.quarters == nil || !s.settled(n, f, c) || s.statedBeside(n, f) {
		return false
	}
	if len(c.quarters) == 1 && (s.followsNumberOf(n, m) || c.quarters[0] != s.report.Quarter && s.covers(n, m) >= partial) {
		return true
	}
	if n.Unit == numeral.Plain {
		return f.role == valueRole && s.counts(n, m)
	}
	if f.role == valueRole && s.passage.about == m && n.First == s.first && !s.partOfIt(n) {
		return true
	}
	return f.role == valueRole && (s.covers(n, m) >= partial && !s.partOfIt(n) || s.defines(n, m))
}

// followsNumberOf reports whether a number of the sentence is the measure's and this one goes on from it, so that "after
// 1,257 in Quarter 4" is too.
func (s *sentence) followsNumberOf(n numeral.Numeral, m *report.Measure) bool {
	for _, v := range s.verdicts {
		if v.measure == m {
			return s.near(n.First, 3, "after", "from", "against", "than", "with", "and")
		}
	}
	return false
}

// statedBeside reports whether another number of the passage or, in commentary on one
// measure, of the document states a fact already.
func (s *sentence) statedBeside(n numeral.Numeral, f fact) bool {
	near := []*passage{s.passage}
	if s.passage.about != nil {
		near = s.passage.siblings
	}
	return slices.ContainsFunc(near, func(p *passage) bool {
		return slices.ContainsFunc(p.numerals, func(o numeral.Numeral) bool {
			return (p != s.passage || o.Start != n.Start) && o.Naming == numeral.NoName && o.Unit == n.Unit && o.Matches(f.value) && (f.role != valueRole || !p.bounds(o))
		})
	})
}

// bounds reports whether a number of a passage is said to be a target or a tolerance.
func (p *passage) bounds(n numeral.Numeral) bool {
	return slices.ContainsFunc(p.tokens[max(0, n.First-3):n.First], func(t numeral.Token) bool {
		return t.Text == "target" || t.Text == "tolerance" || t.Text == "limit"
	})
}

// counts reports whether what a plain number counts is the measure: its name follows
// directly, or is what the number is said to be.
func (s *sentence) counts(n numeral.Numeral, m *report.Measure) bool {
	noun := stem(numeral.Token{Kind: numeral.Word, Text: n.Noun})
	if s.passage.about == m && !n.InWords && n.Value.GreaterThan(decimal.NewFromInt(19)) && noun != "" && s.vocabulary.words[m][noun] {
		return true
	}
	follows := func(at int) bool { return at >= n.Last && at <= n.Last+1 }
	return !moreWords[s.at(n.Last)] && slices.ContainsFunc(s.mentions, func(one mention) bool {
		around := one.first < n.First && one.last > n.Last
		before := one.last <= n.First && n.First-one.last <= 3
		return one.measure == m && one.share >= enough && (follows(one.head) || follows(one.first) || before || around)
	})
}

// defines reports whether a share is of what the measure's definition is a share of:
// "60% of children waited less than 14 months".
func (s *sentence) defines(n numeral.Numeral, m *report.Measure) bool {
	first, last := s.clause(n.First, n.Last)
	known, all := 0, 0
	for at := max(first, n.Last); at < last; at++ {
		if w := stem(s.passage.tokens[at]); w != "" {
			all++
			if s.vocabulary.words[m][w] {
				known++
			}
		}
	}
	return (s.passage.about == m || s.onlyMeasure() == m) && (known >= 2 && 2*known > all || s.passage.about == m && known > 0 && known == all)
}

// covers is the share of a measure's name that the clause of a numeral has.
func (s *sentence) covers(n numeral.Numeral, m *report.Measure) float64 {
	first, last := s.clause(n.First, n.Last)
	for _, one := range s.mentions {
		if one.measure == m && one.first >= first && one.first < last && (s.passage.about == nil || s.passage.about == m || one.share > 0.95) {
			return max(one.share, enough)
		}
	}
	if s.passage.about != m {
		return 0
	}
	return s.vocabulary.cover(m, s.passage.tokens[first:last])
}

// partOfIt reports whether a share is of some part of the subject: "97% of care plans".
func (s *sentence) partOfIt(n numeral.Numeral) bool {
	return s.at(n.Last) == "of"
}

func (s *sentence) mentioned(m *report.Measure, first, last int) bool {
	return slices.ContainsFunc(s.mentions, func(one mention) bool { return one.measure == m && one.first >= first && one.first < last })
}

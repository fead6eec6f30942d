package audit

import (
	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// settled reports whether nothing in the sentence makes it doubtful that a numeral is
// about a fact.
func (s *sentence) settled(n numeral.Numeral, f fact, c cue) bool {
	if n.Unit == numeral.Percent && s.partOfIt(n) && f.role == valueRole && !s.defines(n, f.measure) {
		return false
	}
	bound := c.firm && (f.role == targetRole || f.role == toleranceRole)
	if n.Unit == numeral.Plain && f.unit != numeral.Plain && !bound && !nearMiss(n, f) && !s.unitless(n, f, c) || !bound && !plausible(n, f) {
		return false
	}
	if n.Unit == numeral.Plain && f.role == valueRole && stem(numeral.Token{Kind: numeral.Word, Text: n.Noun}) != "" && !s.knownNoun(n, f.measure) {
		return false
	}
	if f.role == changeRole || f.role == relativeRole {
		return (len(c.quarters) > 0 || s.sinceLast(n)) && s.changes(n, f.measure)
	}
	return true
}

// changes reports whether a change is said of the measure: it is the subject of the verb,
// or the number before is its figure.
func (s *sentence) changes(n numeral.Numeral, m *report.Measure) bool {
	verb := n.First - 1
	for verb > s.first && (s.at(verb) == "by" || s.at(verb) == "about" || smallWords[s.at(verb)] && !ups[s.at(verb)] && !downs[s.at(verb)]) {
		verb--
	}
	if s.subjectOf(verb) == m {
		return true
	}
	for i, o := range s.numerals {
		if o.First == n.First && i > 0 {
			before := s.numerals[i-1]
			for _, v := range s.verdicts {
				if v.measure == m && v.Span == s.spanOf(before) && n.First-before.Last < 9 {
					return true
				}
			}
		}
	}
	first, last := s.clause(n.First, n.Last)
	switch {
	case s.topic() == m && n.First-s.first <= 4, s.onlyMeasure() == m && s.mentions[0].first-s.first <= 4:
		return true
	}
	return s.passage.about == m && s.vocabulary.cover(m, s.passage.tokens[first:last]) >= partial && s.covers(n, m) >= partial
}

// unitless reports whether a number without a unit is a figure whose unit goes without
// saying: "down from 11.0 in Quarter 2" of days.
func (s *sentence) unitless(n numeral.Numeral, f fact, c cue) bool {
	saysWhat := stem(numeral.Token{Kind: numeral.Word, Text: n.Noun}) != ""
	if !c.firm || n.InWords || saysWhat || f.value.IsZero() || f.unit == numeral.Percent && !s.fromOrTo(n) {
		return false
	}
	ratio := n.Value.DivRound(f.value, 6)
	return ratio.GreaterThan(decimal.New(5, -1)) && ratio.LessThan(decimal.New(2, 0))
}

// plausible reports whether a number of things is near enough to a fact to be meant for it.
func plausible(n numeral.Numeral, f fact) bool {
	tenfold := n.Value.Equal(f.value.Shift(1)) || n.Value.Equal(f.value.Shift(-1))
	if n.Unit == numeral.Percent || n.Unit == numeral.Points || f.value.IsZero() || tenfold || nearMiss(n, f) {
		return true
	}
	ratio := n.Value.DivRound(f.value, 6).Abs()
	return ratio.GreaterThan(decimal.New(3, -1)) && ratio.LessThan(decimal.New(33, -1))
}

// sinceLast reports whether a change without a named time can only be that since the last
// figure: nothing else in the sentence compares.
func (s *sentence) sinceLast(n numeral.Numeral) bool {
	return !s.hasAny(s.first, s.last, "months", "year", "annual", "annually", "since", "over", "compared", "than", "against", "average")
}

// knownNoun reports whether what a plain number counts is what the measure counts.
func (s *sentence) knownNoun(n numeral.Numeral, m *report.Measure) bool {
	for at := n.Last; at < n.Last+4 && at < s.last; at++ {
		if w := stem(s.passage.tokens[at]); w != "" && s.vocabulary.words[m][w] {
			return true
		}
	}
	return false
}

// fromOrTo reports whether a number is one end of "from 91 to 96 per cent".
func (s *sentence) fromOrTo(n numeral.Numeral) bool {
	return s.at(n.First-1) == "from" || s.at(n.First-1) == "to" && s.fromBefore(n.First-1)
}

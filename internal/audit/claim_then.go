package audit

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// givenThen is the measure and the earlier quarter whose figure a number gives, where the
// words name that quarter alone.
func (s *sentence) givenThen(n numeral.Numeral) (*report.Measure, indicator.Point, bool) {
	at := s.spanOf(n)
	i := slices.IndexFunc(s.verdicts, func(v Number) bool { return v.Span == at && v.Verdict == Matched && v.figure && !v.current })
	if i < 0 || significant(n) < 2 || n.Hedge != numeral.Exact || n.Of != nil {
		return nil, indicator.Point{}, false
	}
	of := s.quartersOf(n, false)
	if len(of) != 1 || of[0] == s.report.Quarter {
		return nil, indicator.Point{}, false
	}
	m := s.verdicts[i].measure
	p, ok := indicator.PointIn(m.Series, of[0])
	return m, p, ok && p.Reading.Present() && slices.ContainsFunc(factsIn(m, of[0]), func(f fact) bool { return f.role == valueRole && states(n, f) })
}

// extremeThen checks a superlative of an earlier figure: "the highest was 15.2, in Quarter 4".
// A figure since then that lies beyond it denies it.
func (s *sentence) extremeThen(at int) (claim, bool) {
	said, ok := superlatives[s.at(at)]
	if !ok {
		return claim{}, false
	}
	first, _ := s.clause(at, at+1)
	if ordinals[s.at(at-1)] > 0 || s.hasAny(at-2, at, "previous", "last", "next", "among", "joint", "after", "second") || s.hasAny(first, at, "had", "then", "until") {
		return claim{}, false
	}
	n, ok := s.numberOfExtreme(at)
	if !ok {
		return claim{}, false
	}
	m, then, ok := s.givenThen(n)
	if !ok {
		return claim{}, false
	}
	want := said.wayFor(m.Indicator.Polarity)
	for _, p := range m.Series {
		if want != 0 && p.Quarter.After(then.Quarter) && p.Reading.Present() && m.Indicator.Unlike(then, p) == "" && p.Reading.Value.Cmp(then.Reading.Value) == want && m.Shown(p) != m.Shown(then) {
			says := fmt.Sprintf("it was %s in %s and %s in %s", m.Shown(then), then.Quarter.Name(), m.Shown(p), p.Quarter.Name())
			return claim{first: at, last: at + 1, measure: m, says: says, place: s.placeOf(valueFact(m, p.Quarter))}, true
		}
	}
	return claim{}, false
}

// numberOfExtreme is the number that a superlative is of: the one that it is said to be,
// "the highest figure was 251", or the one before it, "15.2 in Quarter 4, the highest".
func (s *sentence) numberOfExtreme(at int) (numeral.Numeral, bool) {
	first, last := s.clause(at, at+1)
	if s.ofSomeOnly(at, last) {
		return numeral.Numeral{}, false
	}
	verb := slices.IndexFunc(s.passage.tokens[at:min(last, at+8)], func(t numeral.Token) bool { return t.Text == "was" })
	opens := s.at(at-1) == "the" && at-1-first <= 1
	for _, n := range s.numerals {
		after := opens && verb > 0 && n.First > at+verb && n.First <= at+verb+8 && n.Last <= last
		if n.Naming == numeral.NoName && after {
			return n, true
		}
	}
	for _, n := range slices.Backward(s.numerals) {
		if n.Naming == numeral.NoName && n.Last <= at && n.First >= first && at-n.Last <= 10 {
			return n, s.at(at-1) == "the" && s.at(at-2) == "," && s.extentNamed(at)
		}
	}
	return numeral.Numeral{}, false
}

// extentNamed reports whether a superlative says of which quarters it is.
func (s *sentence) extentNamed(at int) bool {
	end, _ := s.extent(at)
	return end > 0
}

// ofSomeOnly reports whether a superlative is of a part, of another thing or of one year.
func (s *sentence) ofSomeOnly(at, last int) bool {
	t := s.passage.tokens[min(at+1, len(s.passage.tokens)-1)]
	if at+1 < s.last && t.Kind == numeral.Word && !standIns[t.Text] && !extremeNouns[t.Text] && t.Text != "was" {
		return true
	}
	for n := at + 1; n < min(last, at+8); n++ {
		if word := s.at(n); monthNumbers[word] > 0 || word == "year" || word == "years" || word == "among" || word == "before" || word == "previously" {
			inPeriod := slices.ContainsFunc(s.periods, func(p period) bool { return p.first <= n && n < p.last && !p.year && len(p.quarters) == 1 })
			if !inPeriod || monthNumbers[word] > 0 {
				return true
			}
		}
	}
	return false
}

// placeThen checks words for a position of an earlier figure: "86.9% in Quarter 4, which was
// outside tolerance".
func (s *sentence) placeThen(at int) (claim, bool) {
	words, next, ok := s.placeWords(at)
	if !ok || s.at(next) == "of" || s.hasAny(at-3, at, "not", "no", "never", "longer", "back") {
		return claim{}, false
	}
	n, ok := s.numberJustBefore(at)
	if !ok {
		return claim{}, false
	}
	m, then, ok := s.givenThen(n)
	if !ok {
		return claim{}, false
	}
	e, ok := evaluationIn(m, then.Quarter)
	if !ok || !e.Position.Judged() || e.Carried || e.OtherPosition() || e.Target.Condition != nil || e.Target.Low != nil {
		return claim{}, false
	}
	if strings.HasSuffix(words, "tolerance") || holdsIn(words, e) {
		return claim{}, false
	}
	label := s.report.Organisation.Labels.InSentence(e.Position)
	says := fmt.Sprintf("it was %s in %s: %s", m.Shown(then), then.Quarter.Name(), label)
	return claim{first: at, last: next, measure: m, says: says, place: s.placeOf(valueFact(m, then.Quarter))}, true
}

// numberJustBefore is the number before words for a position that "which was", "and was" or
// "when it was" goes on from.
func (s *sentence) numberJustBefore(at int) (numeral.Numeral, bool) {
	verb := at - 1
	for s.at(verb) == "also" || s.at(verb) == "still" || s.at(verb) == "just" || s.at(verb) == "well" {
		verb--
	}
	if s.at(verb) != "was" && s.at(verb) != "were" || !s.hasAny(verb-2, verb, "which", "and", "when") {
		return numeral.Numeral{}, false
	}
	for _, n := range slices.Backward(s.numerals) {
		if n.Naming == numeral.NoName && n.Last < verb {
			return n, verb-n.Last <= 8
		}
	}
	return numeral.Numeral{}, false
}

// evaluationIn is the evaluation of a measure's figure of a quarter.
func evaluationIn(m *report.Measure, q quarter.Quarter) (*indicator.Evaluation, bool) {
	for n, p := range m.Series {
		if p.Quarter == q && p.Reading.Present() {
			return m.Evaluations[n], true
		}
	}
	return nil, false
}

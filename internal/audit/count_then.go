package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// countThen judges a number of indicators that had a position in an earlier quarter: the
// last that the sentence names before the number, or the one after its words.
func (s *sentence) countThen(i int, n numeral.Numeral, found, also []indicator.Position) {
	then, ok := s.quarterOfCount(i, n)
	if !ok || s.quotes(n) || s.speculative(n.First, n.Last) || n.Unit != numeral.Plain || n.Fraction {
		return
	}
	s.compareThen(n, []quarter.Quarter{then}, found, also)
}

// compareThen compares a number of indicators with the counts of those that had some positions
// in one of several quarters.
func (s *sentence) compareThen(n numeral.Numeral, quarters []quarter.Quarter, found, also []indicator.Position) {
	sets, said := s.sets(n)
	var counts []int
	for _, then := range quarters {
		for _, set := range sets {
			positions, ok := s.positionsIn(set, then)
			if !ok {
				return
			}
			for _, wanted := range [][]indicator.Position{found, append(slices.Clone(found), also...)} {
				counts = append(counts, countIn(positions, wanted))
			}
		}
	}
	if !s.differs(n, counts, sets, said) {
		return
	}
	s.decide(n, Number{Verdict: Contradicted,
		About: fmt.Sprintf("the text says %s, and by the data it was %d in %s", s.passage.text[n.Start:n.End], counts[0], quarters[0].Name()),
		Says:  "count the indicators of that quarter again"})
}

// countEarlier judges a number with which the one before it is compared: "three were hit, up
// from two in the summer". It reports whether it is such a number.
func (s *sentence) countEarlier(i int, n numeral.Numeral) bool {
	if i == 0 || !s.hasAny(n.First-1, n.First, "from", "against", "than") {
		return false
	}
	at := slices.IndexFunc(s.periods, func(p period) bool {
		return p.first >= n.Last && p.first-n.Last <= 2 && s.isAnotherTime(p) && s.ofEarlierCount(p)
	})
	if at < 0 {
		return false
	}
	before := s.numerals[i-1]
	found, also, ok := s.standingOf(i-1, before)
	if !ok || !s.countsIndicators(before) || s.quotes(n) || s.speculative(n.First, n.Last) || n.Unit != numeral.Plain || n.Fraction || n.Of != nil {
		return true
	}
	then := s.periods[at].quarters
	s.compareThen(n, then, found, also)
	return true
}

// quarterOfCount is the quarter that a count of indicators is of: the last that the
// sentence names before it, or directly after its words.
func (s *sentence) quarterOfCount(i int, n numeral.Numeral) (quarter.Quarter, bool) {
	var q quarter.Quarter
	for _, p := range s.periods {
		if len(p.quarters) != 1 || p.unknown {
			return q, false
		}
		if p.first < n.First {
			q = p.quarters[0]
		}
	}
	end := s.last
	for _, next := range s.numerals[i+1:] {
		if next.Naming == numeral.NoName {
			end = next.First
			break
		}
	}
	for _, p := range s.periods {
		if p.first >= n.Last && p.last <= end {
			q = p.quarters[0]
			break
		}
	}
	return q, !q.IsZero() && q != s.report.Quarter
}

// positionsIn are the positions of a set's indicators in an earlier quarter. It is false
// where one of them is not known for that quarter.
func (a *auditor) positionsIn(set string, q quarter.Quarter) ([]indicator.Position, bool) {
	var all []indicator.Position
	for _, e := range a.counted(set) {
		p, ok := positionIn(e, q)
		if !ok {
			return nil, false
		}
		all = append(all, p)
	}
	return all, len(all) > 0
}

func positionIn(e *report.Entry, q quarter.Quarter) (indicator.Position, bool) {
	if e.Group != nil || len(e.Measures) != 1 {
		return "", false
	}
	m := e.Measures[0]
	for n, p := range m.Series {
		if p.Quarter == q && p.Reading.Present() {
			return m.Evaluations[n].Position, true
		}
	}
	return "", false
}

package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// worths are the words for indicators that got better or worse.
var worths = map[string]int{
	"improved": 1, "better": 1, "improving": 1,
	"worsened": -1, "deteriorated": -1, "worse": -1, "worsening": -1, "slipped": -1,
}

// worthAfter is whether a number of indicators is of those that got better or worse: "six
// of the ten improved", "four got worse".
func (s *sentence) worthAfter(n numeral.Numeral) int {
	for at := n.Last; at < min(s.last, n.Last+5); at++ {
		word := s.at(at)
		if worth := worths[word]; worth != 0 {
			if s.at(at+1) != "than" && s.at(at-1) != "got" && (word == "better" || word == "worse") && s.comparesWithTarget() {
				return 0 // than the target, as before
			}
			if s.at(at+1) == "than" && s.hasAny(at+2, at+5, "target", "targets", "england", "average", "tolerance") {
				return 0
			}
			return worth
		}
		if t := s.passage.tokens[at]; t.Kind != numeral.Word || !indicatorNouns[word] && !countWordsAfter[word] && word != "the" && word != "got" && word != "measures" {
			return 0
		}
	}
	return 0
}

// comparesWithTarget reports whether a sentence, or the one before, speaks of targets.
func (s *sentence) comparesWithTarget() bool {
	first := s.first
	if s.before != nil {
		first = s.before.first
	}
	return slices.ContainsFunc(s.passage.tokens[first:s.last], func(t numeral.Token) bool { return t.Text == "target" || t.Text == "targets" })
}

// countMoved judges a number of indicators that got better or worse since the quarter
// before, or since the one that the sentence names.
func (s *sentence) countMoved(n numeral.Numeral, worth int) {
	if s.quotes(n) || s.speculative(n.First, n.Last) || s.has(vague, s.first, s.last) && len(s.periods) == 0 {
		return
	}
	from := s.report.Quarter.Add(-1)
	for _, p := range s.periods {
		switch {
		case len(p.quarters) == 0 || p.quarters[0] == s.report.Quarter:
			continue
		case from != s.report.Quarter.Add(-1) && from != p.quarters[0]:
			return
		}
		from = p.quarters[0]
	}
	sets, said := s.sets(n)
	var counts []int
	for _, set := range sets {
		for _, shown := range []bool{false, true} {
			count := 0
			for _, e := range s.counted(set) {
				if e.Group == nil && worthOf(e.Measures[0], from, s.report.Quarter, shown) == worth {
					count++
				}
			}
			counts = append(counts, count)
		}
	}
	if !s.differs(n, counts, sets, said) {
		return
	}
	way := map[int]string{1: "better", -1: "worse"}[worth]
	s.decide(n, Number{Verdict: Contradicted,
		About: fmt.Sprintf("the text says %s, and in the data %d are %s than in %s", s.passage.text[n.Start:n.End], counts[0], way, from.Name()),
		Says:  "count the indicators again"})
}

// worthOf is whether a measure got better or worse between two quarters, by its figures or
// as a page shows them; 0 where neither is so or the two cannot be compared.
func worthOf(m *report.Measure, from, to quarter.Quarter, shown bool) int {
	earlier, ok := indicator.PointIn(m.Series, from)
	later, also := indicator.PointIn(m.Series, to)
	if !ok || !also || !earlier.Reading.Present() || !later.Reading.Present() || shown && m.Shown(earlier) == m.Shown(later) {
		return 0
	}
	way := later.Reading.Value.Cmp(earlier.Reading.Value)
	switch m.Indicator.Polarity {
	case indicator.Bigger:
		return way
	case indicator.Smaller:
		return -way
	}
	return 0
}

package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// beside checks "better than England", "above the national average", "below statistical
// neighbours".
func (s *sentence) beside(at int) (claim, bool) {
	word, next := s.at(at), at+1
	switch {
	case (word == "better" || word == "worse" || word == "higher" || word == "lower") && s.at(next) == "than":
		next++
	case word == "above" || word == "below":
	default:
		return claim{}, false
	}
	if s.at(next) == "the" {
		next++
	}
	c, end := s.comparatorAt(next)
	m := s.placed(at, end)
	if c == "" || m == nil {
		return claim{}, false
	}
	i := slices.IndexFunc(m.Comparators, func(one report.Comparator) bool { return one.Comparator == c })
	if i < 0 || m.Comparators[i].Unlike != "" || !m.Evaluation.Reading.Present() {
		return claim{}, false
	}
	theirs := m.Comparators[i]
	if s.wellPlaced(word, m, theirs.Value) {
		return claim{}, false
	}
	return claim{at, end, m, fmt.Sprintf("it is %s against %s (%s)", m.Display, theirs.Display, theirs.Title), s.placeOf(fact{measure: m, place: comparatorPlace(m, c)})}, true
}

// wellPlaced reports whether a measure's figure is to another's as a word says.
func (s *sentence) wellPlaced(word string, m *report.Measure, theirs decimal.Decimal) bool {
	order := m.Evaluation.Reading.Value.Cmp(theirs)
	switch word {
	case "above", "higher":
		return order > 0
	case "below", "lower":
		return order < 0
	}
	if word == "worse" {
		order = -order
	}
	switch m.Indicator.Polarity {
	case indicator.Bigger:
		return order > 0
	case indicator.Smaller:
		return order < 0
	}
	return true
}

// comparatorAt reads the name of a comparator from a token on.
func (s *sentence) comparatorAt(at int) (id string, end int) {
	for _, c := range s.report.Organisation.Comparators {
		for _, words := range comparatorNames(c.ID, c.Title) {
			if s.reads(at, words) && len(words) > end-at {
				id, end = c.ID, at+len(words)
			}
		}
	}
	return id, end
}

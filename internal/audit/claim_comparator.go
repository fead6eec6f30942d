package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// relation is how a figure is said to stand to another: higher or lower, or better or
// worse, which the polarity tells which way is.
type relation struct{ way, worth int }

// relationsTo are the words for a relation that stand before a comparator.
var relationsTo = map[string]relation{
	"above": {way: 1}, "over": {way: 1}, "higher than": {way: 1}, "more than": {way: 1}, "greater than": {way: 1}, "longer than": {way: 1}, "slower than": {way: 1}, "larger than": {way: 1}, "bigger than": {way: 1},
	"below": {way: -1}, "under": {way: -1}, "lower than": {way: -1}, "fewer than": {way: -1}, "less than": {way: -1}, "shorter than": {way: -1}, "faster than": {way: -1}, "quicker than": {way: -1}, "smaller than": {way: -1},
	"better than": {worth: 1}, "ahead of": {worth: 1}, "favourably with": {worth: 1}, "well with": {worth: 1}, "clear of": {worth: 1},
	"worse than": {worth: -1}, "behind": {worth: -1}, "unfavourably with": {worth: -1}, "badly with": {worth: -1}, "poorly with": {worth: -1}, "short of": {worth: -1}, "shy of": {worth: -1}, "adrift of": {worth: -1},
	"outside": {worth: -1}, "inside": {worth: 1},
}

// relating are the words with which they begin.
var relating = func() map[string]bool {
	all := map[string]bool{}
	for words := range relationsTo {
		first, _, _ := strings.Cut(words, " ")
		all[first] = true
	}
	return all
}()

// relationAt reads the words for a relation at a token.
func (s *sentence) relationAt(at int) (relation, int, bool) {
	if !relating[s.at(at)] {
		return relation{}, at, false
	}
	if r, ok := relationsTo[s.at(at)+" "+s.at(at+1)]; ok {
		return r, at + 2, true
	}
	r, ok := relationsTo[s.at(at)]
	return r, at + 1, ok
}

// againstComparator checks "better than England", "well above the national average", "a day faster
// than the region".
func (s *sentence) againstComparator(at int) (claim, bool) {
	said, next, ok := s.relationAt(at)
	if !ok {
		return claim{}, false
	}
	for s.has(beforeComparators, next, next+1) {
		next++
	}
	c, end := s.comparatorAt(next)
	owns := c != "" && possessed(s.at(end-1)) != s.at(end-1) && end < s.last && s.passage.tokens[end].Kind == numeral.Word
	if c == "" || owns && !figureWords[s.at(end)] && s.at(end) != "average" {
		return claim{}, false // "England's worst quarter"
	}
	clause, last := s.clause(at, end)
	if s.anotherTimeIn(clause, last) || s.has(pasts, clause, last) || s.ofPartOrMonth(end) {
		return claim{}, false
	}
	m, known := s.presentFigureIn(s.phrase(at))
	if !known {
		m = s.placed(at, end)
	}
	if m == nil {
		m = s.carried(at)
	}
	if m == nil {
		return claim{}, false
	}
	i := slices.IndexFunc(m.Comparators, func(one report.Comparator) bool { return one.Comparator == c })
	if i < 0 || m.Comparators[i].Unlike != "" || !m.Evaluation.Reading.Present() {
		return claim{}, false
	}
	theirs := m.Comparators[i]
	if s.wellPlaced(said, m, theirs.Value) {
		return claim{}, false
	}
	says := fmt.Sprintf("it is %s against %s (%s)", m.Display, theirs.Display, theirs.Title)
	return claim{at, end, m, says, s.placeOf(fact{measure: m, place: comparatorPlace(m, c)}), said.rightly(m, theirs.Value) + theirs.Title}, true
}

// rightly says how a measure's figure is to another's, in the terms of a relation that is
// said wrongly: "it is worse than ".
func (r relation) rightly(m *report.Measure, theirs decimal.Decimal) string {
	order := m.Evaluation.Reading.Value.Cmp(theirs)
	switch {
	case order == 0:
		return "it is the same as "
	case r.way != 0 && order > 0:
		return "it is above "
	case r.way != 0:
		return "it is below "
	case r.worth > 0:
		return "it is worse than "
	}
	return "it is better than "
}

// beforeComparators are the words between a relation and the name of a comparator.
var beforeComparators = wordSet("the that those of our both in nearest statistical average figure for")

// wellPlaced reports whether a measure's figure is to another's as a word says.
func (s *sentence) wellPlaced(said relation, m *report.Measure, theirs decimal.Decimal) bool {
	order := m.Evaluation.Reading.Value.Cmp(theirs)
	if said.way != 0 {
		return order == said.way
	}
	switch m.Indicator.Polarity {
	case indicator.Bigger:
		return order == said.worth
	case indicator.Smaller:
		return order == -said.worth
	}
	return true
}

// comparatorAt reads the name of a comparator from a token of the sentence on.
func (s *sentence) comparatorAt(at int) (id string, end int) {
	if at >= s.last {
		return "", at
	}
	return s.comparatorFrom(at)
}

// comparatorFrom reads the name of a comparator from a token of the passage on.
func (s *sentence) comparatorFrom(at int) (id string, end int) {
	for _, c := range s.report.Organisation.Comparators {
		for _, words := range comparatorNames(c.ID, c.Title) {
			if s.passage.reads(at, words) && len(words) > end-at {
				id, end = c.ID, at+len(words)
			}
		}
	}
	return id, end
}

package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

var (
	improved  = wordSet("improved")
	worsened  = wordSet("worsened deteriorated")
	unchanged = wordSet("unchanged")
	notMoved  = wordSet("short below behind within outside above into due back from-above between")
	vague     = wordSet("year years annual annually month months monthly week long-term over steadily generally recent average usually typically always")
)

// movement checks "rose", "fell", "improved", "worsened" and "unchanged".
func (s *sentence) movement(at int) (claim, bool) {
	word := s.at(at)
	way, end := s.verbWay(at)
	if way == 0 && !improved[word] && !worsened[word] && !unchanged[word] && !upDown[word] || notMoved[s.at(max(end, at+1))] {
		return claim{}, false
	}
	m := s.subjectOf(at)
	if c, ok := s.fromTo(at); ok {
		return c, true
	}
	clause, _ := s.clause(at, at+1)
	if s.hasAny(max(clause, at-6), at, "target", "tolerance", "limit") && s.at(at-1) != "target" && !s.numeralIn(max(clause, at-6), at) || s.at(at-2) == "target" || s.goesBothWays(at, end) || s.ofPartOrMonth(max(end, at+1)) {
		return claim{}, false
	}
	if m == nil {
		m = s.carried(at)
	}
	if m == nil || upDown[word] {
		return claim{}, false
	}
	from, ok := s.since(at)
	if !ok {
		return claim{}, false
	}
	change, place, ok := s.changeOf(m, from)
	if !ok {
		return claim{}, false
	}
	good := change.sign
	switch m.Indicator.Polarity {
	case indicator.Smaller:
		good = -good
	case indicator.Bigger:
	default:
		if improved[word] || worsened[word] {
			return claim{}, false
		}
	}
	if way != 0 && change.sign == way || improved[word] && good > 0 || worsened[word] && good < 0 || unchanged[word] && change.sign == 0 {
		return claim{}, false
	}
	return claim{at, max(end, at+1), m, change.words, place, movedRightly(change.sign, good, improved[word] || worsened[word])}, true
}

// movedRightly says which way a figure went: by its sign or, of its worth, by whether that
// is good.
func movedRightly(sign, good int, worth bool) string {
	switch {
	case sign == 0:
		return "it did not change"
	case worth && good > 0:
		return "it improved"
	case worth:
		return "it worsened"
	case sign > 0:
		return "it rose"
	}
	return "it fell"
}

// goesBothWays reports whether another verb of change is joined to one: "rose and then
// fell".
func (s *sentence) goesBothWays(at, end int) bool {
	if s.at(end) == "and" && (s.at(end+1) == "then" || wayOf(s.at(end+1)) != 0) || s.at(at-1) == "and" && wayOf(s.at(at-2)) != 0 {
		return true
	}
	return s.at(at-1) == "then" && s.at(at-2) == "and"
}

// ofPartOrMonth reports whether the words after a verb of change make it one of a part, or
// of a month: "rose in Sandhill", "rose in December", "rose for most of the quarter".
func (s *sentence) ofPartOrMonth(end int) bool {
	switch s.at(end) {
	case "for":
		return s.at(end+1) == "most" || s.at(end+1) == "some" || s.at(end+1) == "part"
	case "in", "on", "at", "during", "among":
	default:
		return false
	}
	for _, p := range s.periods {
		if p.first == end+1 {
			return monthNumbers[s.at(end+1)] > 0
		}
	}
	if s.at(end+1) == "the" && (s.at(end) == "in" || s.at(end) == "during") {
		return s.at(end+2) != "quarter" && s.at(end+2) != "year" && s.at(end+2) != "last" && s.at(end+2) != "same" && ordinals[s.at(end+2)] == 0
	}
	return !wholeWords[s.at(end+1)]
}

// wholeWords are the words after "rose in" that make it no part.
var wholeWords = wordSet("the this average that last balance each every all both total number quarter quarters a any succession turn line")

// since is the quarter with which a verb compares: one that the clause names, or zero for
// the last figure before. It is false where the words do not say.
func (s *sentence) since(at int) (quarter.Quarter, bool) {
	first, last := s.statement(at)
	after := slices.ContainsFunc(s.periods, func(p period) bool { return p.first > at && p.first < last && len(p.quarters) > 0 })
	for _, p := range s.periods {
		if p.first < first || p.first >= last || len(p.quarters) == 0 || after && p.first < at {
			continue
		}
		if p.quarters[0] == s.report.Quarter || p.year && p.quarters[0].Year() == s.report.Quarter.Year() {
			continue
		}
		if len(p.quarters) == 1 && comparing[s.at(p.first-1)] {
			return p.quarters[0], true
		}
		return quarter.Quarter{}, false
	}
	if s.hasAny(at, last, "since", "after", "once", "until", "first") || s.has(vague, first, last) || s.fromNumber(at) || s.hasAny(first, at, "had", "having") {
		return quarter.Quarter{}, false
	}
	return quarter.Quarter{}, true
}

// moved is how a measure's figure differs from an earlier one.
type moved struct {
	sign  int
	words string
}

// changeOf compares the report's figure of a measure with an earlier one: of a quarter, or
// the last before. It is false where the two cannot be compared.
func (s *sentence) changeOf(m *report.Measure, from quarter.Quarter) (moved, source.Span, bool) {
	if from.IsZero() {
		from = previous(s.report.Quarter, m)
	}
	earlier, ok := indicator.PointIn(m.Series, from)
	last := indicator.Last(m.Series)
	if !ok || last.Quarter != s.report.Quarter {
		return moved{}, source.Span{}, false
	}
	if _, comparable := m.Indicator.ChangeBetween(earlier, last); !comparable {
		return moved{}, source.Span{}, false
	}
	sign := last.Reading.Value.Cmp(earlier.Reading.Value)
	if sign != 0 && m.Shown(earlier) == m.Shown(last) {
		return moved{}, source.Span{}, false // both "unchanged" and the direction are right
	}
	how := "went from %s to %s"
	switch sign {
	case 1:
		how = "it rose from %s to %s"
	case -1:
		how = "it fell from %s to %s"
	default:
		how = "it went from %s to %s"
	}
	words := fmt.Sprintf(how, m.Shown(earlier), m.Shown(last)) + " since " + from.Name()
	return moved{sign, words}, s.placeOf(valueFact(m, s.report.Quarter)), true
}

// valueFact is the fact of a measure's figure in a quarter.
func valueFact(m *report.Measure, q quarter.Quarter) fact {
	for _, f := range factsIn(m, q) {
		if f.role == valueRole {
			return f
		}
	}
	return fact{measure: m, quarter: q}
}

var multiples = map[string][2]int64{"doubled": {180, 225}, "trebled": {270, 340}, "tripled": {270, 340}, "halved": {42, 58}, "quadrupled": {360, 450}}

// multiple checks "doubled" and "halved".
func (s *sentence) multiple(at int) (claim, bool) {
	limits, ok := multiples[s.at(at)]
	if !ok {
		return claim{}, false
	}
	m := s.subjectOf(at)
	from, known := s.since(at)
	if m == nil || !known {
		return claim{}, false
	}
	change, place, ok := s.changeOf(m, from)
	if !ok {
		return claim{}, false
	}
	if from.IsZero() {
		from = previous(s.report.Quarter, m)
	}
	earlier, _ := indicator.PointIn(m.Series, from)
	if earlier.Reading.Value.IsZero() {
		return claim{}, false
	}
	ratio := indicator.Last(m.Series).Reading.Value.Shift(2).DivRound(earlier.Reading.Value, 4)
	if ratio.GreaterThanOrEqual(decimal.NewFromInt(limits[0])) && ratio.LessThanOrEqual(decimal.NewFromInt(limits[1])) {
		return claim{}, false
	}
	return claim{at, at + 1, m, change.words, place, ""}, true
}

package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// held checks for how long words for a position are said to be true: "above target for three
// successive quarters", "within tolerance in all five quarters", "for the first time since
// Quarter 2".
func (s *sentence) held(at int) (claim, bool) {
	words, next, ok := s.placeWords(at)
	if !ok {
		return claim{}, false
	}
	count, since, end := s.heldFor(next)
	if end == 0 {
		return claim{}, false
	}
	m := s.heldOf(at, next)
	if m == nil || m.Indicator.Frequency != indicator.Quarterly || m.Evaluation.OtherPosition() {
		return claim{}, false
	}
	for n, p := range slices.Backward(m.Series) {
		back := s.report.Quarter.Since(p.Quarter)
		e := m.Evaluations[n]
		if back >= count && !(since && back <= count && back > 0) || !judgedPlainly(e) {
			break
		}
		first := since && back > 0 // it was not so before
		if holdsIn(words, e) == first && !s.doubtfulWords(words) {
			label := s.report.Organisation.Labels.InSentence(e.Position)
			says := fmt.Sprintf("it was %s in %s: %s", m.Shown(p), p.Quarter.Name(), label)
			return claim{first: at, last: end, measure: m, says: says, place: s.placeOf(valueFact(m, p.Quarter))}, true
		}
	}
	return claim{}, false
}

// doubtfulWords reports whether words for a position may mean two things of a figure that is
// not judged as they say.
func (s *sentence) doubtfulWords(words string) bool {
	return words == "exceeded" || words == "above tolerance" || words == "below tolerance"
}

// judgedPlainly reports whether an evaluation is of a figure of its own quarter against one
// target.
func judgedPlainly(e *indicator.Evaluation) bool {
	return e.Position.Judged() && !e.Carried && !e.OtherPosition() && e.Target.Condition == nil && e.Target.Low == nil
}

// heldOf is the measure of words for a position that go on about a span.
func (s *sentence) heldOf(at, next int) *report.Measure {
	first, _ := s.statement(at)
	if s.has(others, first, at) || s.hasAny(first, at, "had", "last", "when") || s.hasAny(at-3, at, "not", "never", "no") {
		return nil
	}
	if m := s.carried(at); m != nil {
		return m
	}
	if topic := s.topic(); topic != nil && (s.passage.about != nil || s.standsFor(first) || s.at(first) == "performance") {
		return topic
	}
	if m := s.onlyMeasure(); m != nil && len(s.mentions) == 1 && s.mentions[0].first < at {
		return m
	}
	return nil
}

// heldFor reads a span up to now after words for a position: how many quarters back it goes
// and, where it says "for the first time", that it was otherwise before. The end is 0 where
// none is named.
func (s *sentence) heldFor(next int) (count int, firstTime bool, end int) {
	switch {
	case s.reads(next, []string{"for", "the", "first", "time", "in"}):
		count, end = s.spanAt(next + 5)
		return count - 1, true, s.endOf(count, end)
	case s.reads(next, []string{"for", "the", "first", "time", "since"}):
		for _, p := range s.periods {
			if p.first == next+5 && len(p.quarters) == 1 {
				return s.report.Quarter.Since(p.quarters[0]) - 1, true, p.last
			}
		}
	case s.reads(next, []string{"in", "all"}), s.at(next) == "for":
		at := next + 1
		if s.at(next) == "in" {
			at++
		}
		return s.inQuarters(at)
	}
	return 0, false, 0
}

// inQuarters reads "three successive quarters", "the last five quarters" and "the third
// quarter running".
func (s *sentence) inQuarters(at int) (count int, firstTime bool, end int) {
	for s.at(at) == "the" || s.at(at) == "last" || s.at(at) == "past" {
		at++
	}
	if run, last := s.runAt(at); run > 1 {
		return run, false, last
	}
	for _, n := range s.numerals {
		if n.First != at || n.Naming != numeral.NoName || n.Unit != numeral.Plain || n.Of != nil || !n.Value.IsInteger() || n.Value.NumDigits() > 2 {
			continue
		}
		end = n.Last
		if word := s.at(end); word == "successive" || word == "consecutive" {
			end++
		}
		if s.at(end) == "quarters" {
			return int(n.Value.IntPart()), false, end + 1
		}
	}
	return 0, false, 0
}

// endOf is the end of a span of some quarters; 0 of too short a one.
func (s *sentence) endOf(count, end int) int {
	if count < 2 {
		return 0
	}
	return end
}

// lastHeld checks "was last within tolerance in Quarter 2" and "last met its target a year
// ago".
func (s *sentence) lastHeld(at int) (claim, bool) {
	if s.at(at-1) != "last" {
		return claim{}, false
	}
	words, next, ok := s.placeWords(at)
	if !ok || s.doubtfulWords(words) {
		return claim{}, false
	}
	for s.at(next) == "in" || s.at(next) == "at" || s.at(next) == "," {
		next++
	}
	i := slices.IndexFunc(s.periods, func(p period) bool { return p.first == next && len(p.quarters) == 1 })
	if i < 0 {
		return claim{}, false
	}
	m := s.heldOf(at-1, next)
	if m == nil {
		return claim{}, false
	}
	return s.heldIn(at-1, s.periods[i].last, m, words, s.periods[i].quarters[0])
}

// heldIn denies words for a position that are not true of a measure in an earlier quarter.
func (s *sentence) heldIn(first, last int, m *report.Measure, words string, q quarter.Quarter) (claim, bool) {
	e, ok := evaluationIn(m, q)
	if !ok || !judgedPlainly(e) || holdsIn(words, e) {
		return claim{}, false
	}
	p, _ := indicator.PointIn(m.Series, q)
	label := s.report.Organisation.Labels.InSentence(e.Position)
	says := fmt.Sprintf("it was %s in %s: %s", m.Shown(p), q.Name(), label)
	return claim{first: first, last: last, measure: m, says: says, place: s.placeOf(valueFact(m, q))}, true
}

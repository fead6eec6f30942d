package audit

import (
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// every checks "has risen in every quarter since last autumn" and "fell in each quarter for
// two years".
func (s *sentence) every(at int) (claim, bool) {
	end, from, ok := s.everyAt(at)
	if !ok {
		return claim{}, false
	}
	m := s.extremeSubject(at)
	if m == nil || m.Indicator.Frequency != indicator.Quarterly {
		return claim{}, false
	}
	first, last := s.statement(at)
	want := s.runWay(first, max(last, end), m)
	if want == 0 || s.hasAny(first, at, "had", "not", "target", "tolerance") {
		return claim{}, false
	}
	return s.ran(at, end, m, s.report.Quarter.Since(from), want)
}

// everyAt reads "in every quarter" with the span that follows it: the end of the words, and
// the quarter from which on they are meant.
func (s *sentence) everyAt(at int) (end int, from quarter.Quarter, ok bool) {
	if word := s.at(at); word != "every" && word != "each" || s.at(at+1) != "quarter" {
		return 0, from, false
	}
	now := s.report.Quarter
	switch next := s.at(at + 2); next {
	case "since":
		for _, p := range s.periods {
			if p.first == at+3 && len(p.quarters) > 0 && len(p.quarters) <= 2 {
				return p.last, latest(p.quarters), latest(p.quarters).Before(now)
			}
		}
	case "for", "over", "of", "in":
		quarters, last := s.spanAt(at + 3)
		return last, now.Add(-quarters), quarters > 1
	}
	return 0, from, false
}

// latest is the last of some quarters.
func latest(all []quarter.Quarter) quarter.Quarter {
	return slices.MaxFunc(all, func(a, b quarter.Quarter) int { return a.Since(b) })
}

// spanAt reads a span up to now: "two years", "the last year", "the past six quarters"; 0
// where none begins at a token.
func (s *sentence) spanAt(at int) (quarters, end int) {
	for s.at(at) == "the" || s.at(at) == "last" || s.at(at) == "past" {
		at++
	}
	for _, n := range s.numerals {
		switch {
		case n.First != at || n.Naming != numeral.NoName || n.Of != nil || !n.Value.IsInteger() || n.Value.NumDigits() > 2:
		case n.Unit == numeral.Years:
			return quarter.InYear * int(n.Value.IntPart()), n.Last
		case s.at(n.Last) == "quarters":
			return int(n.Value.IntPart()), n.Last + 1
		}
	}
	if s.at(at) == "a" {
		at++
	}
	if s.at(at) == "year" && !s.hasAny(at-1, at, "this", "financial") {
		return quarter.InYear, at + 1
	}
	return 0, at
}

// longer reports whether a run of quarters that ends now began before the count that an
// ordinal gives: of "the third fall running" that the fourth was.
func longer(m *report.Measure, count, want int) bool {
	n := len(m.Series) - 1 - count
	if n < 1 {
		return false
	}
	steps := m.Series[n-1:]
	comparable := !slices.ContainsFunc(steps[:2], func(p indicator.Point) bool { return !p.Reading.Present() }) && m.Indicator.Unlike(steps[0], steps[1]) == ""
	return comparable && steps[1].Reading.Value.Cmp(steps[0].Reading.Value) == want && m.Shown(steps[0]) != m.Shown(steps[1])
}

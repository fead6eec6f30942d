package audit

import (
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// inRow are the words that end a run: "the third quarter running".
var inRow = [][]string{{"running"}, {"in", "a", "row"}, {"in", "succession"}}

// running checks "the third quarter running", "the second consecutive fall", "for five
// quarters in a row" and "in each of the last three quarters" beside a word that says which
// way the figures went.
func (s *sentence) running(at int) (claim, bool) {
	count, end := s.runAt(at)
	if count < 2 {
		return claim{}, false
	}
	m := s.extremeSubject(at)
	if m == nil || m.Indicator.Frequency != indicator.Quarterly {
		return claim{}, false
	}
	clause, _ := s.clause(at, end)
	first, last := s.statement(at)
	want := s.runWay(first, max(last, end), m)
	if want == 0 || s.relatesToTime(clause) || s.anotherTimeIn(first, last) || s.hasAny(first, at, "had") {
		return claim{}, false
	}
	if c, ok := s.ran(at, end, m, count, want); ok || ordinals[s.at(at)] == 0 || !longer(m, count, want) {
		return c, ok
	}
	return claim{at, end, m, "it has gone that way for longer", s.placeOf(valueFact(m, s.report.Quarter)), ""}, true
}

// ran compares the last figures of a measure, each with the one before.
func (s *sentence) ran(at, end int, m *report.Measure, count, want int) (claim, bool) {
	series := m.Series
	for back := range count {
		n := len(series) - 1 - back
		if n < 1 || !series[n].Reading.Present() || !series[n-1].Reading.Present() || m.Indicator.Unlike(series[n-1], series[n]) != "" {
			return claim{}, false
		}
		if series[n].Reading.Value.Cmp(series[n-1].Reading.Value) != want && m.Shown(series[n]) != m.Shown(series[n-1]) {
			words := fmt.Sprintf("it went from %s in %s to %s in %s", m.Shown(series[n-1]), series[n-1].Quarter.Name(), m.Shown(series[n]), series[n].Quarter.Name())
			return claim{at, end, m, words, s.placeOf(valueFact(m, series[n].Quarter)), ""}, true
		}
	}
	return claim{}, false
}

// runNouns are what a run is of, beside words of change.
var runNouns = wordSet("quarter quarters time times twice improvement improvements deterioration deteriorations")

// runAt reads how many quarters a run has; 0 where no run begins at a token.
func (s *sentence) runAt(at int) (count, end int) {
	next := at + 1
	count = ordinals[s.at(at)]
	if s.at(at) == "twice" {
		count, next = 2, at
	}
	if count == 0 {
		for _, n := range s.numerals {
			if n.First == at && n.Unit == numeral.Plain && n.Of == nil && n.Value.IsInteger() {
				count, next = int(n.Value.IntPart()), n.Last
			}
		}
	}
	if count < 2 || count > 20 {
		return 0, 0
	}
	joined := s.hasAny(next, next+1, "consecutive", "successive", "straight")
	if joined {
		next++
	}
	if noun := s.at(next); !runNouns[noun] && wayOf(noun) == 0 {
		return 0, 0
	}
	next++
	for _, words := range inRow {
		if s.reads(next, words) {
			return count, next + len(words)
		}
	}
	if joined || s.hasAny(at-3, at, "each") && s.hasAny(at-1, at, "last") {
		return count, next
	}
	return 0, 0
}

// runWay is which way the words of a clause say that figures went, for a measure; 0 where
// they do not say, or say both.
func (s *sentence) runWay(first, last int, m *report.Measure) int {
	want := 0
	for n := first; n < last; n++ {
		way := 0
		switch word := s.at(n); {
		case wayOf(word) != 0 && !more[word] && !less[word]:
			way = wayOf(word)
		case upDown[word] && (drifts[s.at(n-1)] || s.at(n+1) == "for"):
			way = wayOf(word)
		case word == "improved" || word == "improvement" || word == "improvements" || word == "improving":
			way = relation{worth: 1}.wayFor(m.Indicator.Polarity)
		case word == "worsened" || word == "deteriorated" || word == "deterioration" || word == "worsening":
			way = relation{worth: -1}.wayFor(m.Indicator.Polarity)
		}
		if way != 0 && want != 0 && way != want {
			return 0
		}
		if way != 0 {
			want = way
		}
	}
	return want
}

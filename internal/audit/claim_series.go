package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// extreme checks "highest since Quarter 1, 2018/19", "the lowest in six quarters" and "the
// best on record".
func (s *sentence) extreme(at int) (claim, bool) {
	word := s.at(at)
	if word != "highest" && word != "lowest" && word != "best" && word != "worst" {
		return claim{}, false
	}
	end, from := s.extent(at)
	first, _ := s.clause(at, at+1)
	if s.relatesToTime(first) || s.givesEarlier(first, at) {
		return claim{}, false
	}
	m := s.extremeSubject(at)
	if end == 0 || s.datedAfter(end) || m == nil || !indicator.Last(m.Series).Reading.Present() || indicator.Last(m.Series).Quarter != s.report.Quarter {
		return claim{}, false
	}
	last := indicator.Last(m.Series)
	want := 1
	switch {
	case word == "lowest":
		want = -1
	case word == "highest":
	case m.Indicator.Polarity == indicator.Smaller:
		want = -1
	case m.Indicator.Polarity != indicator.Bigger:
		return claim{}, false
	}
	if word == "worst" {
		want = -want
	}
	for _, p := range m.Series {
		if p.Quarter.Before(from) || p.Quarter == last.Quarter || !p.Reading.Present() || m.Indicator.Unlike(p, last) != "" {
			continue
		}
		if p.Reading.Value.Cmp(last.Reading.Value) == want {
			return claim{at, end, m, fmt.Sprintf("it was %s in %s and is %s now", m.Shown(p), p.Quarter.Name(), m.Shown(last)), s.placeOf(valueFact(m, p.Quarter))}, true
		}
	}
	return claim{}, false
}

// givesEarlier reports whether the last number of some tokens is a measure's figure of
// another quarter: "a year ago it was 19%, the lowest of the six quarters".
func (s *sentence) givesEarlier(first, last int) bool {
	earlier := false
	for _, n := range s.numerals {
		if n.First < first || n.Last > last || n.Naming != numeral.NoName {
			continue
		}
		at := s.spanOf(n)
		for _, v := range s.verdicts {
			if v.Span == at {
				earlier = v.Verdict == Matched && !v.current && s.periodIn(s.first, last)
			}
		}
	}
	return earlier
}

// datedAfter reports whether the sentence goes on to say of which other quarter a
// superlative is: "the lowest of the series was 77.6% in Quarter 2".
func (s *sentence) datedAfter(end int) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return p.first >= end && len(p.quarters) > 0 && p.quarters[0] != s.report.Quarter
	})
}

// extremeSubject is the measure of a superlative: the only one of the clause, or what the
// document is about.
func (s *sentence) extremeSubject(at int) *report.Measure {
	first, last := s.clause(at, at+1)
	var found *report.Measure
	for _, m := range s.mentions {
		if m.first >= first && m.first < last && m.share > 0.9 {
			if found != nil && found != m.measure {
				return nil
			}
			found = m.measure
		}
	}
	if found == nil && s.topic() != nil {
		return s.topic()
	}
	if found == nil && s.onlyMeasure() != nil {
		return s.onlyMeasure()
	}
	return found
}

// extent reads from which quarter on a superlative holds: the end of its words, and the
// first quarter after the one named. The end is zero where none is named.
func (s *sentence) extent(at int) (end int, from quarter.Quarter) {
	for n := at + 1; n < min(at+8, s.last); n++ {
		switch word := s.at(n); {
		case word == "since":
			for _, p := range s.periods {
				if p.first == n+1 && len(p.quarters) > 0 {
					return p.last, p.quarters[0].Add(1)
				}
			}
			return 0, from
		case word == "record" && s.at(n-1) == "on", word == "ever":
			return n + 1, from
		case (word == "series" || word == "reported" || word == "shown") && s.hasAny(at, n, "of"):
			return n + 1, from
		case word == "these" && s.at(n+1) == "quarters":
			return n + 2, from
		case (word == "quarters" || word == "years") && n > at+1:
			count := 0
			for _, number := range s.numerals {
				if number.First <= n && number.Last >= n && number.Last <= n+1 {
					count = int(number.Value.IntPart())
				}
			}
			if word == "years" {
				count *= quarter.InYear
			}
			if count == 0 {
				return 0, from
			}
			return n + 1, s.report.Quarter.Add(1 - count)
		}
	}
	return 0, from
}

// running checks "the third quarter running" and "for the third quarter in a row" beside a
// word that says which way.
func (s *sentence) running(at int) (claim, bool) {
	count := ordinals[s.at(at)]
	end := 0
	switch {
	case count < 2:
		return claim{}, false
	case s.at(at+1) == "quarter" && s.at(at+2) == "running":
		end = at + 3
	case s.at(at+1) == "quarter" && s.at(at+2) == "in" && s.at(at+3) == "a" && s.at(at+4) == "row":
		end = at + 5
	case (s.at(at+1) == "consecutive" || s.at(at+1) == "successive") && s.at(at+2) == "quarter":
		end = at + 3
	default:
		return claim{}, false
	}
	m := s.extremeSubject(at)
	first, last := s.clause(at, end)
	want := 0
	for n := first; n < last; n++ {
		if way := wayOf(s.at(n)); way != 0 && !more[s.at(n)] && !less[s.at(n)] {
			want = way
		}
	}
	if m == nil || want == 0 || m.Indicator.Frequency != indicator.Quarterly {
		return claim{}, false
	}
	series := m.Series
	for back := range count {
		n := len(series) - 1 - back
		if n < 1 || !series[n].Reading.Present() || !series[n-1].Reading.Present() || m.Indicator.Unlike(series[n-1], series[n]) != "" {
			return claim{}, false
		}
		if series[n].Reading.Value.Cmp(series[n-1].Reading.Value) != want {
			words := fmt.Sprintf("it went from %s in %s to %s in %s", m.Shown(series[n-1]), series[n-1].Quarter.Name(), m.Shown(series[n]), series[n].Quarter.Name())
			return claim{at, end, m, words, s.placeOf(valueFact(m, series[n].Quarter))}, true
		}
	}
	return claim{}, false
}

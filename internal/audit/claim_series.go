package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// superlatives are the words for an extreme: which way, or how good.
var superlatives = map[string]relation{
	"highest": {way: 1}, "lowest": {way: -1}, "longest": {way: 1}, "shortest": {way: -1}, "largest": {way: 1}, "smallest": {way: -1}, "biggest": {way: 1},
	"most": {way: 1}, "fewest": {way: -1}, "busiest": {way: 1}, "quietest": {way: -1}, "slowest": {way: 1}, "quickest": {way: -1}, "fastest": {way: -1},
	"best": {worth: 1}, "worst": {worth: -1},
}

// wayFor is which way a relation goes for an indicator; 0 where its polarity does not say.
func (r relation) wayFor(p indicator.Polarity) int {
	switch {
	case r.way != 0:
		return r.way
	case p == indicator.Bigger:
		return r.worth
	case p == indicator.Smaller:
		return -r.worth
	}
	return 0
}

// extreme checks "highest since Quarter 1, 2018/19", "the second lowest in six quarters"
// and "the best on record".
func (s *sentence) extreme(at int) (claim, bool) {
	said, ok := superlatives[s.at(at)]
	if !ok {
		return claim{}, false
	}
	end, from := s.extent(at)
	first, _ := s.clause(at, at+1)
	if end == 0 || s.datedAfter(at, end) || s.relatesToTime(first) || s.givesEarlier(first, at) || s.hasAny(at-2, at, "previous", "last", "next", "among", "joint", "after", "from", "than") || s.hasAny(at-5, at, "when") || s.hasAny(at-5, at, "had") && s.hasAny(at-4, at, "been") {
		return claim{}, false
	}
	m := s.extremeSubject(at)
	if m == nil || !indicator.Last(m.Series).Reading.Present() || indicator.Last(m.Series).Quarter != s.report.Quarter {
		return claim{}, false
	}
	want := said.wayFor(m.Indicator.Polarity)
	if want == 0 || s.numeralIn(end-1, end) && s.vocabulary.hasKin(m) {
		return claim{}, false // "the best of the four" may be of four areas
	}
	if s.at(at) == "most" && s.at(at-1) != "the" || !s.extremeOfFigure(at) {
		return claim{}, false
	}
	rank := max(1, ordinals[s.at(at-1)])
	return s.ranked(at, end, m, from, want, rank)
}

// extremeOfFigure reports whether a superlative is of the measure's figure and not of
// something else: of "the best week since April" it is not.
func (s *sentence) extremeOfFigure(at int) bool {
	next := s.at(at + 1)
	if occasions[next] && !s.nameHas(next) {
		return false // "the busiest month since April" of a figure of quarters
	}
	t := s.passage.tokens[min(at+1, len(s.passage.tokens)-1)]
	if at+1 >= s.last || t.Kind != numeral.Word || standIns[next] || extremeNouns[next] || stopWords[next] {
		return !((next == "recorded" || next == "yet") && at+2 < s.last && s.passage.tokens[at+2].Kind != numeral.Sign)
	}
	m := s.extremeSubject(at)
	return m != nil && s.vocabulary.words[m][stem(t)]
}

// occasions are spans of time that are no quarter.
var occasions = wordSet("month week weekend day night hour shift morning afternoon evening single")

var extremeNouns = wordSet("since in of on for ever yet recorded quarter result level value position score outcome time wait three six five four so we that it among seen reported")

// ranked compares the report's figure with those since a quarter: it is to be the first,
// or the one of a rank, one way.
func (s *sentence) ranked(at, end int, m *report.Measure, from quarter.Quarter, want, rank int) (claim, bool) {
	last := indicator.Last(m.Series)
	var beyond []indicator.Point
	for _, p := range m.Series {
		if p.Quarter.Before(from) || p.Quarter == last.Quarter || !p.Reading.Present() || m.Indicator.Unlike(p, last) != "" {
			continue
		}
		if p.Reading.Value.Cmp(last.Reading.Value) == want && m.Shown(p) != m.Shown(last) {
			beyond = append(beyond, p)
		}
	}
	if len(beyond) == rank-1 {
		return claim{}, false
	}
	if len(beyond) == 0 {
		return claim{at - 1, end, m, fmt.Sprintf("the %s of %s is itself beyond all the others", m.Shown(last), last.Quarter.Name()), s.placeOf(valueFact(m, last.Quarter)), ""}, true
	}
	p := beyond[len(beyond)-1]
	return claim{at, end, m, fmt.Sprintf("it was %s in %s and is %s now", m.Shown(p), p.Quarter.Name(), m.Shown(last)), s.placeOf(valueFact(m, p.Quarter)), ""}, true
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
				earlier = v.Verdict == Matched && (v.figure || v.measure == nil) && !v.current && s.anotherTimeIn(s.first, last) ||
					v.Verdict == Unsupported && s.anotherTimeIn(n.First-3, n.First)
			}
		}
	}
	return earlier
}

// datedAfter reports whether the words go on to say of which other quarter a superlative
// is: "the lowest of the series was 77.6% in Quarter 2". What comes after a figure of its own
// does not: "519, the lowest of the series, and 12% below Quarter 1".
func (s *sentence) datedAfter(at, end int) bool {
	_, last := s.clause(at, at+1)
	if s.numeralIn(at-4, at) && (s.at(end) == "," || s.at(end) == "and") {
		last = end
	}
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return p.first >= end && p.first < last && len(p.quarters) > 0 && p.quarters[0] != s.report.Quarter
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
	if found == nil && s.named() != nil {
		return s.named()
	}
	if found == nil && len(s.mentions) == 0 {
		return s.presentFigure()
	}
	return found
}

// extent reads from which quarter on a superlative holds: the end of its words, and the
// first quarter after the one named. The end is zero where none is named.
func (s *sentence) extent(at int) (end int, from quarter.Quarter) {
	for n := at + 1; n < min(at+10, s.last); n++ {
		switch word := s.at(n); {
		case word == "so" && s.at(n+1) == "far":
			return n + 2, from
		case s.divides(n) || word == ",":
			return 0, from
		case word == "since":
			for _, p := range s.periods {
				if p.first == n+1 && len(p.quarters) == 1 {
					return p.last, p.quarters[0].Add(1)
				}
			}
			return 0, from
		case word == "record" && s.at(n-1) == "on", word == "ever", word == "yet", word == "recorded", word == "had" && s.at(n-1) == "have",
			s.at(n-1) == "have" && s.at(n-2) == "we" && (word == "reported" || word == "seen" || word == "recorded" || word == "shown"):
			return n + 1, from
		case word == "year" && s.at(n-1) == "the" && s.at(n-2) == "of" && s.report.Quarter.Number() > 1:
			return n + 1, s.report.Quarter.Year().Quarter(1)
		case (word == "series" || word == "reported" || word == "shown") && s.hasAny(at, n, "of", "in"):
			return n + 1, from
		case word == "these" && s.at(n+1) == "quarters":
			return n + 2, from
		}
		if end, from := s.extentInNumbers(at, n); end > 0 {
			return end, from
		}
	}
	return 0, from
}

// extentInNumbers reads "of the six quarters", "in six quarters", "of the six" and "in
// two years" at a number.
func (s *sentence) extentInNumbers(at, n int) (end int, from quarter.Quarter) {
	for _, number := range s.numerals {
		if number.First != n || number.Naming != numeral.NoName || !s.hasAny(at, n, "of", "in", "for") {
			continue
		}
		count, next := int(number.Value.IntPart()), number.Last
		switch unit := s.at(next); {
		case unit == "quarters":
			next++
		case number.Unit == numeral.Years || unit == "years":
			count *= quarter.InYear
		case s.at(n-1) != "the" || s.passage.tokens[min(next, len(s.passage.tokens)-1)].Kind == numeral.Word && next < s.last && !s.divides(next) && s.at(next) != "and":
			return 0, from
		}
		if count < 2 || count > 60 {
			return 0, from
		}
		return next, s.report.Quarter.Add(1 - count)
	}
	return 0, from
}

package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// rise reads which way a change goes: the word for it nearest to the numeral.
func (s *sentence) rise(n numeral.Numeral) int {
	for d := 1; d <= 5; d++ {
		for _, at := range []int{n.First - d, n.Last + d - 1} {
			if at > n.First && d > 2 {
				continue
			}
			if way := wayOf(s.at(at)); way != 0 {
				return way
			}
		}
	}
	return 0
}

var relations = wordSet("more fewer higher lower better worse above below less greater faster slower longer shorter up down")

// setAgainst reports whether a number is how far a figure is from an earlier one: "26 more
// than in Quarter 1", "12% below Quarter 1", "13% down on the year before".
func (s *sentence) setAgainst(n numeral.Numeral) bool {
	if !relations[s.at(n.Last)] {
		return false
	}
	_, last := s.clause(n.First, n.Last)
	for _, p := range s.periods {
		near := p.first-n.Last <= 4 || p.first < last && s.hasAny(n.Last, p.first, "than") && !s.numeralIn(n.Last, p.first)
		if p.first > n.Last && near && len(p.quarters) > 0 && len(p.quarters) <= 2 && p.quarters[0] != s.report.Quarter {
			return true
		}
	}
	return false
}

// toCurrent reports whether the number after "to" is the present figure of a measure that
// the sentence is about, so that the one before is an earlier figure of it.
func (s *sentence) toCurrent(n numeral.Numeral) bool {
	all, _ := s.subjects(n.First, n.Last)
	return s.at(n.Last) == "to" && slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.First == n.Last+1 && slices.ContainsFunc(all, func(m *report.Measure) bool {
			return slices.ContainsFunc(s.factsOf(m), func(f fact) bool {
				return f.role == valueRole && f.quarter == s.report.Quarter && o.Matches(f.value)
			})
		})
	})
}

// fromBefore reports whether what a figure changed from stands before a token: "from 9.7
// days in June to".
func (s *sentence) fromBefore(at int) bool {
	first, _ := s.clause(at, at+1)
	for _, n := range s.numerals {
		if n.Naming == numeral.NoName && n.First > first && n.Last <= at && at-n.Last < 5 && s.at(n.First-1) == "from" {
			return true
		}
	}
	return false
}

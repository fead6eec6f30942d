package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
)

// datedDirectly reports whether a time follows a number directly: "9.7 days in June".
func (s *sentence) datedDirectly(n numeral.Numeral) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		near := p.first-n.Last <= 2 || p.first-n.Last == 3 && s.at(n.Last) == "," && s.at(n.Last+1) == "in"
		return len(p.quarters) == 1 && p.first >= n.Last && near && !s.has(comparing, n.Last, p.first)
	})
}

// datedBefore reports whether a time stands directly before a number: "A year ago: 6.1",
// "the same quarter of 2023/24 (1,688)".
func (s *sentence) datedBefore(n numeral.Numeral) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		if len(p.quarters) != 1 || p.last > n.First || n.First-p.last > 3 {
			return false
		}
		for at := p.last; at < n.First; at++ {
			if word := s.at(at); word != "(" && word != ":" && word != "it" && word != "was" && word != "the" && !standIns[word] {
				return false
			}
		}
		return true
	})
}

// comparing are the words before a time with which something is compared.
var comparing = wordSet("on since until than with versus over from against to")

var atOrIn = wordSet("in at for of")

// quartersOf are the quarters that the words near a numeral name; nil where they name
// none. What a change is measured from is no time of a figure, and the other way round.
func (s *sentence) quartersOf(n numeral.Numeral, change bool) []quarter.Quarter {
	first, last := s.clause(n.First, n.Last)
	var best *period
	distance := 1 << 30
	for i := range s.periods {
		p := &s.periods[i]
		base := comparing[s.at(p.first-1)] || comparing[s.at(p.first-2)] && atOrIn[s.at(p.first-1)]
		if p.last == n.First-1 && s.at(p.last) == "to" && s.at(p.first-1) != "to" && s.fromBefore(p.last) {
			continue // "from 1,284 in the third quarter to 1,267"
		}
		if p.last <= n.First && p.first > s.first+1 && s.numeralBetween(n, p) {
			continue
		}
		if p.first > n.Last && (s.nearer(p, n) || p.first-n.Last > 6) {
			continue
		}
		if base && p.last < n.First && s.hasAny(p.last, n.First, "when") {
			base = false
		}
		if p.unknown || p.first < first || p.first >= last || base && !change {
			continue
		}
		d := p.first - n.Last
		if p.first < n.First {
			d = n.First - p.last + 2 // a time after the number is nearer
		}
		if s.numeralBetween(n, p) || p.last <= n.First && s.hasAny(p.last, n.First, "and", ",", "from", "to", ";") {
			d += 6
		}
		if d < distance {
			best, distance = p, d
		}
	}
	if best == nil {
		return nil
	}
	return best.quarters
}

// nearer reports whether another number that counts stands nearer before a time.
func (s *sentence) nearer(p *period, n numeral.Numeral) bool {
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.Naming == numeral.NoName && o.First > n.First && o.Last <= p.first && (o.Unit == n.Unit || o.Unit == numeral.Plain) && p.first-o.Last < 8
	})
}

// numeralBetween reports whether another number that counts stands between a numeral and
// a time.
func (s *sentence) numeralBetween(n numeral.Numeral, p *period) bool {
	lo, hi := min(n.Last, p.last), max(n.First, p.first)
	return slices.ContainsFunc(s.numerals, func(o numeral.Numeral) bool {
		return o.Naming == numeral.NoName && o.First >= lo && o.Last <= hi && o.First != n.First
	})
}

package audit

import (
	"fmt"

	"outturn/internal/numeral"
)

// fromTo checks a verb against the two numbers that it stands with: "rose from 8% to
// 13.9%".
func (s *sentence) fromTo(at int) (claim, bool) {
	way, end := s.verbWay(at)
	if upDown[s.at(at)] {
		way, end = wayOf(s.at(at)), at+1
	}
	if c, ok := s.toAndFrom(at); ok {
		return c, true
	}
	if way == 0 || s.at(end) != "from" {
		return claim{}, false
	}
	if c, ok := s.fromBack(at, way, end); ok {
		return c, true
	}
	for i, n := range s.numerals[:max(0, len(s.numerals)-1)] {
		to := s.numerals[i+1]
		if n.First != end+1 || to.First > n.Last+2 || s.at(to.First-1) != "to" || n.Unit != to.Unit && n.Unit != numeral.Plain {
			continue
		}
		if to.Value.Cmp(n.Value) == -way {
			return s.notSo(at, way > 0, n, to, to.Last), true
		}
	}
	return claim{}, false
}

// toAndFrom checks "rose to 85.0%, from 83.3% in Quarter 1" against the two numbers.
func (s *sentence) toAndFrom(at int) (claim, bool) {
	way, end := s.verbWay(at)
	if s.at(end) != "to" || way == 0 {
		return claim{}, false
	}
	for i, now := range s.numerals {
		if now.First != end+1 {
			continue
		}
		for _, from := range s.numerals[i+1:] {
			if s.at(from.First-1) != "from" || from.Naming != numeral.NoName || from.First-now.Last > 10 || from.Unit != now.Unit {
				continue
			}
			if now.Value.Cmp(from.Value) == -way {
				return s.notSo(at, way > 0, from, now, now.Last), true
			}
		}
	}
	return claim{}, false
}

// fromBack checks "8,990, down from 9,530" and "28.7 days, up from 26.4" against the two
// numbers.
func (s *sentence) fromBack(at, way, end int) (claim, bool) {
	for i, from := range s.numerals {
		if from.First != end+1 || i == 0 {
			continue
		}
		now := s.numerals[i-1]
		if now.Naming != numeral.NoName || from.Naming != numeral.NoName || now.Last > at || at-now.Last > 10 || from.Unit != now.Unit && from.Unit != numeral.Plain || s.at(from.Last) == "to" {
			continue
		}
		if now.Value.Cmp(from.Value) == -way {
			return s.notSo(at, way > 0, from, now, from.Last), true
		}
	}
	return claim{}, false
}

// fromNumber reports whether a verb gives the figure that it starts from, so that its
// numbers are checked instead.
func (s *sentence) fromNumber(at int) bool {
	return s.at(at+1) == "from"
}

// notSo is the claim of a verb that its own two numbers contradict.
func (s *sentence) notSo(verb int, up bool, from, now numeral.Numeral, last int) claim {
	than := "less"
	if up {
		than = "more"
	}
	text := s.passage.text
	return claim{first: verb, last: last, says: fmt.Sprintf("%s is not %s than %s", text[now.Start:now.End], than, text[from.Start:from.End])}
}

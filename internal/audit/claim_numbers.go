package audit

import (
	"fmt"
	"slices"

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
	for _, n := range s.numerals {
		to, ok := s.numeralAfterTo(n)
		if n.First != end+1 || !ok || n.Unit != to.Unit && n.Unit != numeral.Plain {
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
		if from.First != end+1 || from.Naming != numeral.NoName || s.at(from.Last) == "to" {
			continue
		}
		if _, goesTo := s.numeralAfterTo(from); goesTo {
			continue
		}
		now, ok := s.numberBefore(at, i, from)
		if !ok {
			return s.fromThen(at, way, from)
		}
		if now.Value.Cmp(from.Value) == -way {
			return s.notSo(at, way > 0, from, now, from.Last), true
		}
	}
	return claim{}, false
}

// numberBefore is the nearest number before a verb, in the unit of the one after it.
func (s *sentence) numberBefore(at, i int, from numeral.Numeral) (numeral.Numeral, bool) {
	for _, now := range slices.Backward(s.numerals[:i]) {
		if now.Naming == numeral.NoName && now.Last <= at && at-now.Last <= 10 && (from.Unit == now.Unit || from.Unit == numeral.Plain && i > 0 && now.Start == s.numerals[i-1].Start) {
			return now, true
		}
	}
	return numeral.Numeral{}, false
}

// fromThen checks "That is up from 75.0%" against the figure that the sentence before gives.
func (s *sentence) fromThen(at, way int, from numeral.Numeral) (claim, bool) {
	if s.before == nil || at-s.first > 4 || !s.goesOn(s.first, at) || from.Hedge != numeral.Exact || from.High != nil || from.Of != nil {
		return claim{}, false
	}
	m := s.before.presentFigure()
	if m == nil || s.anotherTimeIn(s.first, at) {
		return claim{}, false
	}
	now := valueFact(m, s.report.Quarter)
	if now.unit != from.Unit || now.value.Cmp(from.Value) != -way || from.Matches(now.value) {
		return claim{}, false
	}
	from.Unit = now.unit
	return claim{first: at, last: from.Last, measure: m, says: fmt.Sprintf("it is %s now", m.Display), place: s.placeOf(now)}, true
}

// numeralAfterTo is the number that a figure went to from another: "from 476 at the end of June
// to 431".
func (s *sentence) numeralAfterTo(from numeral.Numeral) (numeral.Numeral, bool) {
	for _, to := range s.numerals {
		if to.First < from.Last || to.Naming != numeral.NoName {
			continue
		}
		return to, s.at(to.First-1) == "to" && to.First-from.Last <= 8 && !s.hasAny(from.Last, to.First, ",", ";", "and")
	}
	return numeral.Numeral{}, false
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

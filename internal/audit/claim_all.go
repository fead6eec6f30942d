package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
)

// allOrNone checks "all indicators are on target" and "no indicator is outside tolerance".
func (s *sentence) allOrNone(at int) (claim, bool) {
	word := s.at(at)
	none := word == "no" || word == "none"
	if !none && word != "all" && word != "every" || at > s.first+1 || s.ofPart() || s.countsThen() {
		return claim{}, false
	}
	n := numeral.Numeral{First: at, Last: at + 1}
	noun := s.indicatorNoun(n)
	if noun < 0 || s.hasAny(at, noun, "but", "these", "those", "this", "of") || s.hasAny(noun, s.last, "except", "but", "apart", "that", "which") {
		return claim{}, false
	}
	found, also := s.standings(noun, s.last)
	sets, said := s.sets(n)
	if len(found) == 0 || !said && len(sets) > 2 {
		return claim{}, false
	}
	for _, set := range sets {
		for _, wanted := range [][]indicator.Position{found, append(slices.Clone(found), also...)} {
			entries := s.counted(set)
			count := countIn(positionsOf(entries), wanted)
			if none && count == 0 || !none && slices.Contains(bases(entries), count) {
				return claim{}, false
			}
		}
	}
	count := countIn(positionsOf(s.counted(sets[0])), found)
	return claim{first: at, last: noun + 1, says: fmt.Sprintf("in the data it is %s", s.countWords(count, found, sets[0]))}, true
}

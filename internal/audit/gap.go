package audit

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// targetNouns are the words for a target.
var targetNouns = wordSet("target targets goal goals ambition aim objective aspiration")

// gap is what the words after a number make of it: the distance of a figure from something.
type gap struct {
	said  relation
	whose string // a comparator's id; empty: of the target or tolerance
	other bool   // it is the comparator's distance from the figure: "lower than ours"
	end   int    // after its words
}

// gapArticles are the words between a relation and what it is a distance from.
var gapArticles = wordSet("the its our their that those of in is was for as a whole statistical nearest agreed annual national")

// owns are the words for the organisation itself, after a comparator's figure.
var owns = [][]string{{"ours"}, {"our", "own"}, {"we", "did"}, {"we", "do"}, {"we", "have"}, {"we", "had"}, {"we", "took"}, {"here"}}

// gapAfter reads the words after a number that make it a distance: "five below the target of
// 48", "half a point better than England", "0.3 points lower than ours".
func (s *sentence) gapAfter(n numeral.Numeral) (gap, bool) {
	said, at, ok := s.relationAt(n.Last)
	if !ok && n.Unit == numeral.Plain && n.Noun != "" {
		said, at, ok = s.relationAt(n.Last + 1) // "0.8 kg more than"
	}
	if sided := s.at(n.Last) == "outside" || s.at(n.Last) == "inside"; sided && n.InWords && n.Unit == numeral.Plain {
		return gap{}, false // "three within tolerance and two outside it"
	}
	if !ok || n.Naming != numeral.NoName || n.Of != nil || n.High != nil || n.Unit == numeral.Percent {
		return gap{}, false
	}
	if end, own := s.ownAt(at); own {
		whose := s.comparatorBefore(n.First)
		return gap{said, whose, true, end}, whose != ""
	}
	for ; gapArticles[s.at(at)]; at++ {
		if id, end := s.comparatorAt(at); id != "" {
			return gap{said, id, false, end}, !s.possesses(end)
		}
	}
	if id, end := s.comparatorAt(at); id != "" {
		return gap{said, id, false, end}, !s.possesses(end)
	}
	if bound := s.numeralAt(at); bound != nil {
		if s.isTarget(*bound, n) {
			return gap{said: said, end: bound.Last}, true
		}
		for ; at < s.last && !targetNouns[s.at(at)] && at < n.Last+7; at++ {
		}
	}
	switch word := s.at(at); {
	case targetNouns[word] || word == "tolerance":
	case word == "it" && s.has(targetNouns, s.first, n.First): // "The goal is 50%, so we are two points short of it"
	case word == "what" && s.at(at+1) == "we":
	default:
		return gap{}, false
	}
	return gap{said: said, end: at + 1}, true
}

// numeralAt is the numeral that begins at a token; nil where none does.
func (s *sentence) numeralAt(at int) *numeral.Numeral {
	i := slices.IndexFunc(s.numerals, func(n numeral.Numeral) bool { return n.First == at && n.Naming == numeral.NoName })
	if i < 0 {
		return nil
	}
	return &s.numerals[i]
}

// isTarget reports whether a number after "than the" is the target of the measure that a
// distance is of: "0.8 kg less than the 118 kg".
func (s *sentence) isTarget(bound, n numeral.Numeral) bool {
	if s.at(bound.First-1) != "the" && s.at(bound.First-1) != "our" {
		return false
	}
	m := s.subjectsOf(n)
	return len(m) > 0 && slices.ContainsFunc(factsIn(m[0], s.report.Quarter), func(f fact) bool {
		return f.role == targetRole && bound.Matches(f.value)
	})
}

// possesses reports whether the words before a place own what stands there: "England's
// worst quarter". Their figure they may own.
func (s *sentence) possesses(end int) bool {
	return possessed(s.at(end-1)) != s.at(end-1) && end < s.last && s.passage.tokens[end].Kind == numeral.Word && !figureWords[s.at(end)] && s.at(end) != "average"
}

// ownAt reads words for the organisation's own figure: "ours", "we did", "the county's".
func (s *sentence) ownAt(at int) (end int, ok bool) {
	for _, words := range owns {
		if s.reads(at, words) {
			return at + len(words), true
		}
	}
	if s.at(at) == "the" {
		at++
	}
	word := s.at(at)
	ends := at+1 >= s.last || s.passage.tokens[at+1].Kind == numeral.Sign
	publisher := strings.Fields(strings.ToLower(s.report.Organisation.Publisher))
	return at + 1, word != possessed(word) && ends && slices.Contains(publisher, possessed(word))
}

// comparatorBefore is the comparator that the sentence names last before a place.
func (s *sentence) comparatorBefore(place int) string {
	for at := place - 1; at >= s.first; at-- {
		if id, end := s.comparatorAt(at); id != "" && end <= place {
			return id
		}
	}
	return ""
}

// distant checks on which side of a target, a tolerance or another's figure a number puts a
// measure: the distance is as the data have it, and they have it the other way round.
func (s *sentence) distant(at int) (claim, bool) {
	number := s.numeralAt(at)
	if number == nil {
		return claim{}, false
	}
	n := *number
	g, ok := s.gapAfter(n)
	if first, last := s.statement(n.First); !ok || s.anotherTimeIn(first, last) || s.has(pasts, first, last) || s.passage.table != nil {
		return claim{}, false
	}
	var wrong *fact
	for _, m := range s.possible(n) {
		for _, f := range s.factsOf(m) {
			if !g.measures(f) || f.quarter != s.report.Quarter || !s.statesGap(n, f) {
				continue
			}
			if g.sideOf(f) {
				return claim{}, false
			}
			if wrong == nil {
				wrong = &f
			}
		}
	}
	if wrong == nil {
		return claim{}, false
	}
	return claim{first: n.First, last: g.end, measure: wrong.measure, says: s.gapWords(*wrong), place: s.placeOf(valueFact(wrong.measure, s.report.Quarter))}, true
}

// possible are the measures that a number may be of, the likeliest first.
func (s *sentence) possible(n numeral.Numeral) []*report.Measure {
	all, _ := s.subjects(n.First, n.Last)
	all = slices.Clone(all)
	for _, m := range s.implied() {
		all = addOnce(all, m)
	}
	return all
}

// measures reports whether a fact is a distance of the kind that is said.
func (g gap) measures(f fact) bool {
	if g.whose != "" {
		return f.role == differenceRole && f.whose == g.whose
	}
	return f.role == gapRole
}

// statesGap reports whether a number is a distance, on whichever side. Of points and days
// the unit may go without saying.
func (s *sentence) statesGap(n numeral.Numeral, f fact) bool {
	n = s.bare(n)
	unit := n.Unit == f.unit || n.Unit == numeral.Plain && f.unit != numeral.Money
	return unit && !f.value.IsZero() && n.Matches(f.value.Abs())
}

// sideOf reports whether a distance lies on the side that is said.
func (g gap) sideOf(f fact) bool {
	way := g.said.wayFor(f.measure.Indicator.Polarity)
	if g.other {
		way = -way
	}
	return way == 0 || f.value.Sign() == way
}

// gapWords say how a figure is to what it is a distance from.
func (s *sentence) gapWords(f fact) string {
	side := map[int]string{1: "above", -1: "below"}[f.value.Sign()]
	to := "its target or tolerance"
	if f.whose != "" {
		to = f.comparatorTitle()
	}
	return fmt.Sprintf("it is %s, which is %s %s", f.measure.Display, side, to)
}

package audit

import (
	"strings"

	"outturn/internal/numeral"
)

// comparatorNear is the id of the comparator that a numeral is said to be of.
func (s *sentence) comparatorNear(n numeral.Numeral) string {
	for _, c := range s.report.Organisation.Comparators {
		for _, words := range comparatorNames(c.ID, c.Title) {
			if s.follows(n, words) || s.precedes(n, words) {
				return c.ID
			}
		}
	}
	return s.comparatorDoing(n)
}

// comparatorDoing is the id of the comparator that a clause is about, where a number gives
// what it does: "our nearest neighbours still do a little better, at 85.1%".
func (s *sentence) comparatorDoing(n numeral.Numeral) string {
	first, _ := s.clause(n.First, n.Last)
	aside := (s.at(n.First-1) == "at" || s.at(n.First-1) == "with") && s.at(n.First-2) == ","
	for at := first; at < min(first+4, n.First); at++ {
		id, end := s.comparatorAt(at)
		if end > at && s.onlyFigureWords(end, n.First) {
			return id // "England has a rate of 14.0"
		}
		if aside && end > at && s.hasAny(end, n.First, "do", "does", "did", "are", "is", "were", "was") && !s.namesIn(end, n.First) {
			return id
		}
	}
	return ""
}

// comparatorNames are the ways in which prose names a comparator.
func comparatorNames(id, title string) [][]string {
	title = strings.ToLower(title)
	all := [][]string{strings.Fields(title)}
	if rest, found := strings.CutSuffix(title, " average"); found {
		all = append(all, strings.Fields(rest))
	}
	if rest, found := strings.CutSuffix(title, " area"); found {
		all = append(all, strings.Fields(rest), strings.Fields("area of the "+rest))
	}
	switch {
	case title == "england" || strings.Contains(title, "national") || id == "england":
		all = append(all, []string{"england"}, []string{"nationally"}, []string{"national", "average"}, []string{"national", "figure"}, []string{"national", "rate"}, []string{"national", "mean"},
			[]string{"english", "average"}, []string{"english", "figure"}, []string{"english", "rate"}, []string{"england", "as", "a", "whole"})
	case strings.Contains(title, "region") && !strings.Contains(title, "agency"):
		all = append(all, []string{"regionally"}, []string{"region"}, []string{"regional", "average"}, []string{"regional", "figure"}, []string{"regional", "mean"}, []string{"regional", "rate"})
	case strings.Contains(title, "neighbours"):
		all = append(all, []string{"neighbours"}, []string{"similar", "authorities"}, []string{"similar", "councils"})
	}
	return all
}

var (
	beforeComparator = wordSet("in for ( the across of among our")
	afterComparator  = wordSet("of ( is was at average , figure rate last had have latest are were which stood stands")
)

// follows reports whether words stand shortly after a numeral: "77% nationally", "77% in
// England", "77% (England)".
func (s *sentence) follows(n numeral.Numeral, words []string) bool {
	from := n.Last
	for skipped := 0; skipped < 4; skipped++ {
		if s.reads(from, words) {
			return true
		}
		if !beforeComparator[s.at(from)] {
			return false
		}
		from++
	}
	return false
}

// precedes reports whether words stand shortly before a numeral: "the national average of
// 77%", "England's 77%", "England (77%)".
func (s *sentence) precedes(n numeral.Numeral, words []string) bool {
	to := n.First
	for skipped := 0; skipped < 5; skipped++ {
		from := to - len(words)
		if s.reads(from, words) {
			return true
		}
		if !afterComparator[s.at(to-1)] {
			return false
		}
		to--
	}
	return false
}

// reads reports whether some words stand from a token on.
func (s *sentence) reads(at int, words []string) bool {
	return at >= s.first && at+len(words) <= s.last && s.passage.reads(at, words)
}

// reads reports whether some words stand from a token on.
func (p *passage) reads(at int, words []string) bool {
	if at < 0 || at+len(words) > len(p.tokens) {
		return false
	}
	for n, w := range words {
		if possessed(p.tokens[at+n].Text) != w {
			return false
		}
	}
	return len(words) > 0
}

// onlyFigureWords reports whether nothing but what gives a figure stands among some tokens:
// "has a rate of".
func (s *sentence) onlyFigureWords(first, last int) bool {
	for n := first; n < last; n++ {
		if !figureWords[s.at(n)] {
			return false
		}
	}
	return last-first <= 5
}

var figureWords = wordSet("has have had a an the rate figure share of one reach reaches reached reported reports is are was were at stands stood")

// possessed is a word without the sign of what belongs to it: "England's", "neighbours'".
func possessed(word string) string {
	return strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
}

package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// restWords are the words for those of a whole that are not in the part that is good.
var restWords = wordSet("late missed overdue failed lost outside refused not unanswered outstanding closed without other")

// misleft finds what a count leaves of its base where a number gives that wrongly: "589 of
// 598 were made safe in time and eleven missed".
func (s *sentence) misleft(n numeral.Numeral, all []*report.Measure, c cue) (fact, bool) {
	if n.Unit != numeral.Plain || n.Of != nil || n.High != nil || s.passage.table != nil || s.quotes(n) || !s.saysRest(n) {
		return fact{}, false
	}
	for _, p := range s.pairs() {
		if p.part.Start == n.Start || p.whole.Start == n.Start {
			continue
		}
		rest := p.whole.Value.Sub(p.part.Value)
		if n.Value.Equal(rest) || n.Value.GreaterThan(p.whole.Value) {
			continue
		}
		for _, m := range append(slices.Clone(all), s.implied()...) {
			for _, f := range s.factsOf(m) {
				if f.role == countRole && f.base != nil && s.pairedIn(f, c) && f.base.Equal(p.whole.Value) && f.value.Equal(p.part.Value) {
					f.role, f.value = restRole, rest
					return f, true
				}
			}
		}
	}
	return fact{}, false
}

// saysRest reports whether a number is of those that were late, missed or left out.
func (s *sentence) saysRest(n numeral.Numeral) bool {
	at := n.Last
	for s.at(at) == "of" || s.at(at) == "them" || s.at(at) == "were" || s.at(at) == "was" || s.at(at) == "had" || s.at(at) == "did" {
		at++
	}
	return restWords[s.at(at)] || restWords[s.at(n.First-1)]
}

// misscaled finds a rate that the text gives for every 1,000 where it is for every 10,000.
func (s *sentence) misscaled(n numeral.Numeral, all []*report.Measure) (fact, bool) {
	scale := s.scaleAfter(n)
	if scale == "" {
		return fact{}, false
	}
	for _, m := range append(slices.Clone(all), s.implied()...) {
		own := scaleOf(m)
		now := valueFact(m, s.report.Quarter)
		if own != "" && own != scale && n.Matches(now.value) && significant(n) >= 2 && (stem(numeral.Token{Kind: numeral.Word, Text: n.Noun}) == "" || s.knownNoun(n, m)) {
			return now, true
		}
	}
	return fact{}, false
}

// scaleOf is the number of which a measure's rate is, by its unit or title; empty where it is
// no rate.
func scaleOf(m *report.Measure) string {
	return scaleIn(numeral.Tokens(m.Indicator.Unit.Name + " " + m.Indicator.Unit.Suffix + " " + m.Name.Title))
}

// scaleAfter is the number of which a rate is said to be: the 1,000 of "8.3 missed
// collections per 1,000".
func (s *sentence) scaleAfter(n numeral.Numeral) string {
	return scaleIn(s.passage.tokens[n.First:min(s.last, n.Last+6)])
}

// scaleIn finds "per 1,000", "for every 10,000" and "in every 1,000".
func scaleIn(tokens []numeral.Token) string {
	for n := range tokens {
		if n == 0 {
			continue
		}
		switch before := tokens[n-1].Text; tokens[n].Text {
		case "1,000", "10,000", "100,000", "1000", "10000", "100000":
			if before == "per" || before == "every" || before == "each" {
				return tokens[n].Text
			}
		}
	}
	return ""
}

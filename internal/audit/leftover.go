package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// restWords are the words for those of a whole that are not in the part that is good.
var restWords = wordSet("late missed overdue failed lost outside refused not unanswered outstanding closed without other longer")

// misleft finds what a count leaves of its base where a number gives that wrongly: "589 of
// 598 were made safe in time and eleven missed".
func (s *sentence) misleft(n numeral.Numeral, all []*report.Measure, c cue) (fact, bool) {
	if n.Unit != numeral.Plain || n.Of != nil || n.High != nil || s.passage.table != nil || s.quotes(n) || !s.saysRest(n) {
		return fact{}, false
	}
	pairs := s.pairs()
	for before := s.before; before != nil && len(pairs) == 0; before = before.before {
		pairs = before.pairs() // "Of 512, 446 were cleared in time. Sixty-six took longer."
	}
	for _, p := range pairs {
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
	return s.slipOfRest(n, c, len(pairs) == 0)
}

// slipOfRest finds what a count leaves of its base where a number, without the count beside it,
// is a slip of the pen away from that: "262 repairs were late".
func (s *sentence) slipOfRest(n numeral.Numeral, c cue, alone bool) (fact, bool) {
	m := s.topic()
	if m == nil {
		m = s.onlyMeasure()
	}
	if m == nil || !alone || significant(n) < 2 {
		return fact{}, false
	}
	for _, f := range s.factsOf(m) {
		if f.role == restRole && s.restIn(f, c) && slipOfPen(n, f) {
			return f, true
		}
	}
	return fact{}, false
}

// restIn reports whether a fact is of the quarter that the words name, or of the report's.
func (s *sentence) restIn(f fact, c cue) bool {
	if len(c.quarters) == 1 {
		return f.quarter == c.quarters[0]
	}
	return c.quarters == nil && !c.earlier && f.quarter == s.report.Quarter
}

// saysRest reports whether a number is of those that were late, missed or left out.
func (s *sentence) saysRest(n numeral.Numeral) bool {
	at := n.Last
	if !restWords[s.at(at)] && s.passage.tokens[min(at, len(s.passage.tokens)-1)].Kind == numeral.Word && (s.at(at+1) == "were" || s.at(at+1) == "was") {
		at++ // "226 repairs were late"
	}
	for s.at(at) == "took" || s.at(at) == "of" || s.at(at) == "them" || s.at(at) == "were" || s.at(at) == "was" || s.at(at) == "had" || s.at(at) == "did" {
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

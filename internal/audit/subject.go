package audit

import (
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// subjectOf is the measure that a verb is about: the one named shortly before it or, in
// commentary, what the document is about where the sentence says "the figure" or "it".
func (s *sentence) subjectOf(verb int) *report.Measure {
	first, _ := s.clause(verb, verb+1)
	for n := len(s.mentions) - 1; n >= 0; n-- {
		m := s.mentions[n]
		if m.head >= verb || m.first < first {
			continue
		}
		if m.share >= enough && s.startsClause(m.first, first) && (m.last > verb || verb-m.last <= 8 && s.leadsTo(m.last, verb)) {
			return m.measure
		}
		return nil
	}
	if about := s.passage.about; about != nil && first == s.first && verb-first <= 6 && s.leadsTo(first, verb) && s.vocabulary.cover(about, s.passage.tokens[first:verb]) >= 0.35 {
		return about
	}
	if s.standsIn(first, verb) {
		topic := s.topic()
		if topic == nil && s.before != nil {
			topic = s.before.onlyMeasure()
		}
		if topic != nil && canBe(s.at(first+1), topic) {
			return topic
		}
	}
	return nil
}

// canBe reports whether a word can stand for a measure: a proportion only for a share, a
// number only for what is counted.
func canBe(word string, m *report.Measure) bool {
	unit, _ := unitOf(m.Indicator.Unit)
	switch word {
	case "proportion", "share", "percentage":
		return unit == numeral.Percent
	case "number", "total":
		return unit != numeral.Percent
	}
	return true
}

// leadsTo reports whether nothing but what goes on with a name stands between it and a
// verb: no other verb, and no sign.
func (s *sentence) leadsTo(first, last int) bool {
	for n := first; n < last; n++ {
		if word := s.at(n); s.passage.tokens[n].Kind == numeral.Sign && word != "," && word != "(" && word != ")" || otherVerbs[word] && n < last-2 || rises[word] || falls[word] {
			return false
		}
	}
	return true
}

var otherVerbs = wordSet("is are was were has have had will would does do did but and")

var (
	smallWords = wordSet("has have had is are was were also again then both still now all slightly sharply further and , % again only just this quarter in the since")
	leadWords  = wordSet("days weeks median mean to taken the number of percentage share rate proportion average a total overall both and but however , while so our timeliness performance on in for this quarter at end year")
)

func (s *sentence) onlySmallWords(first, last int) bool {
	for n := first; n < last; n++ {
		if !smallWords[s.at(n)] {
			return false
		}
	}
	return true
}

// startsClause reports whether a mention is the grammatical subject of its clause: little
// stands before it.
func (s *sentence) startsClause(at, first int) bool {
	for n := first; n < at; n++ {
		if !leadWords[s.at(n)] && s.passage.tokens[n].Kind != numeral.Digits {
			return false
		}
	}
	return true
}

// standsIn reports whether a clause begins with a word that stands for what the passage is
// about: "it", "the figure", "this measure".
func (s *sentence) standsIn(first, verb int) bool {
	if first != s.first {
		return false
	}
	word, next := s.at(first), s.at(first+1)
	switch {
	case word == "it":
		return verb-first <= 4 && s.onlySmallWords(first+1, verb)
	case (word == "the" || word == "this" || word == "our") && standIns[next]:
		return s.onlySmallWords(first+2, verb)
	case word == "performance":
		return s.onlySmallWords(first+1, verb)
	}
	return false
}

// presentFigure is the measure whose present figure the sentence gives; nil where it gives
// that of none or of several.
func (s *sentence) presentFigure() *report.Measure {
	m, _ := s.presentFigureIn(s.first, s.last)
	return m
}

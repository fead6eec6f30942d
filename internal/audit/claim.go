package audit

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// claims checks what the sentence says in words about its measures.
func (s *sentence) claims() {
	for at := s.first; at < s.last; at++ {
		for _, check := range []func(int) (claim, bool){s.movement, s.multiple, s.extreme, s.running, s.place, s.beside} {
			if c, ok := check(at); ok && !s.tells(c) {
				s.deny(c)
			}
		}
	}
}

// claim is something said in words that the data contradict.
type claim struct {
	first, last int // tokens of the words
	measure     *report.Measure
	says        string      // what the data say instead: "it fell from 41% to 30%"
	place       source.Span // where they do
}

// tells reports whether a claim is only reported, denied or supposed.
func (s *sentence) tells(c claim) bool {
	first, last := s.clause(c.first, c.last)
	return s.has(quoting, first, last) || s.has(unreal, first, c.first) || s.near(c.first, 3, "not", "never", "no", "nor", "hardly", "neither", "cannot")
}

// deny reports a claim that the data contradict.
func (s *sentence) deny(c claim) {
	said := s.passage.text[s.passage.tokens[c.first].Start:s.passage.tokens[c.last-1].End]
	about := "the text says %q, and %s"
	if c.measure != nil {
		about = "the text says %q of " + c.measure.Name.Title + ", and in the data %s"
	}
	s.ds.Report(rule.ContradictedClaim, s.span(c.first, c.last), about, said, c.says).
		WithHint("correct the words, or the figures").WithAgainst(c.place)
}

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
		if word := s.at(n); s.passage.tokens[n].Kind == numeral.Sign && word != "," && word != "(" && word != ")" || otherVerbs[word] && n < last-2 || rose[word] || fell[word] {
			return false
		}
	}
	return true
}

var otherVerbs = wordSet("is are was were has have had will would does do did but and")

var (
	smallWords = wordSet("has have had is are was were also again then both still now all slightly sharply further and , % again only just this quarter in the since")
	leadWords  = wordSet("the number of percentage share rate proportion average a total overall both and but however , while so our timeliness performance on in for this quarter at end year")
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

var (
	rose      = wordSet("rose risen increased grew grown climbed")
	fell      = wordSet("fell fallen decreased dropped declined reduced shrank dipped slipped")
	improved  = wordSet("improved")
	worsened  = wordSet("worsened deteriorated")
	unchanged = wordSet("unchanged")
	notMoved  = wordSet("short below behind within outside above into due back from-above between")
	vague     = wordSet("year years annual annually month months monthly week long-term over steadily generally recent average usually typically always")
)

// movement checks "rose", "fell", "improved", "worsened" and "unchanged".
func (s *sentence) movement(at int) (claim, bool) {
	word := s.at(at)
	if !rose[word] && !fell[word] && !improved[word] && !worsened[word] && !unchanged[word] && !upDown[word] || notMoved[s.at(at+1)] {
		return claim{}, false
	}
	m := s.subjectOf(at)
	if c, ok := s.fromTo(at); ok {
		return c, true
	}
	if m == nil || upDown[word] {
		return claim{}, false
	}
	from, ok := s.since(at)
	if !ok {
		return claim{}, false
	}
	change, place, ok := s.changeOf(m, from)
	if !ok {
		return claim{}, false
	}
	good := change.sign
	switch m.Indicator.Polarity {
	case indicator.Smaller:
		good = -good
	case indicator.Bigger:
	default:
		if improved[word] || worsened[word] {
			return claim{}, false
		}
	}
	if rose[word] && change.sign > 0 || fell[word] && change.sign < 0 || improved[word] && good > 0 || worsened[word] && good < 0 || unchanged[word] && change.sign == 0 {
		return claim{}, false
	}
	return claim{at, at + 1, m, change.words, place}, true
}

// since is the quarter with which a verb compares: one that the clause names, or zero for
// the last figure before. It is false where the words do not say.
func (s *sentence) since(at int) (quarter.Quarter, bool) {
	first, last := s.clause(at, at+1)
	for _, p := range s.periods {
		if p.first < first || p.first >= last || len(p.quarters) == 0 {
			continue
		}
		if p.quarters[0] == s.report.Quarter || p.year && p.quarters[0].Year() == s.report.Quarter.Year() {
			continue
		}
		if len(p.quarters) == 1 && comparing[s.at(p.first-1)] {
			return p.quarters[0], true
		}
		return quarter.Quarter{}, false
	}
	if s.has(vague, first, last) || s.fromNumber(at) || s.has(wordSet("had having"), first, at) {
		return quarter.Quarter{}, false
	}
	return quarter.Quarter{}, true
}

// fromTo checks a verb against the two numbers that it stands with: "rose from 8% to
// 13.9%".
func (s *sentence) fromTo(at int) (claim, bool) {
	word := s.at(at)
	if c, ok := s.toAndFrom(at); ok {
		return c, true
	}
	if s.at(at+1) != "from" || !rose[word] && !fell[word] && !upDown[word] {
		return claim{}, false
	}
	if c, ok := s.fromBack(at); ok {
		return c, true
	}
	for i, n := range s.numerals[:max(0, len(s.numerals)-1)] {
		to := s.numerals[i+1]
		if n.First != at+2 || to.First > n.Last+2 || s.at(to.First-1) != "to" || n.Unit != to.Unit && n.Unit != numeral.Plain {
			continue
		}
		if order := to.Value.Cmp(n.Value); rose[word] && order < 0 || fell[word] && order > 0 {
			text := s.passage.text
			return claim{first: at, last: to.Last, says: fmt.Sprintf("%s is not %s than %s", text[to.Start:to.End], map[bool]string{true: "more", false: "less"}[rose[word]], text[n.Start:n.End])}, true
		}
	}
	return claim{}, false
}

// toAndFrom checks "rose to 85.0%, from 83.3% in Quarter 1" against the two numbers.
func (s *sentence) toAndFrom(at int) (claim, bool) {
	up := rose[s.at(at)]
	if s.at(at+1) != "to" || !up && !fell[s.at(at)] {
		return claim{}, false
	}
	for i, now := range s.numerals {
		if now.First != at+2 {
			continue
		}
		for _, from := range s.numerals[i+1:] {
			if s.at(from.First-1) != "from" || from.Naming != numeral.NoName || from.First-now.Last > 10 || from.Unit != now.Unit {
				continue
			}
			if order := now.Value.Cmp(from.Value); up && order < 0 || !up && order > 0 {
				text := s.passage.text
				return claim{first: at, last: now.Last, says: fmt.Sprintf("%s is not %s than %s", text[now.Start:now.End], map[bool]string{true: "more", false: "less"}[up], text[from.Start:from.End])}, true
			}
		}
	}
	return claim{}, false
}

// fromBack checks "8,990, down from 9,530" and "28.7 days, up from 26.4" against the two
// numbers.
func (s *sentence) fromBack(at int) (claim, bool) {
	up := rose[s.at(at)] || s.at(at) == "up"
	for i, from := range s.numerals {
		if from.First != at+2 || i == 0 {
			continue
		}
		now := s.numerals[i-1]
		if now.Naming != numeral.NoName || from.Naming != numeral.NoName || now.Last > at || at-now.Last > 4 || from.Unit != now.Unit && from.Unit != numeral.Plain || s.at(from.Last) == "to" {
			continue
		}
		if order := now.Value.Cmp(from.Value); up && order < 0 || !up && order > 0 {
			text := s.passage.text
			return claim{first: at, last: from.Last, says: fmt.Sprintf("%s is not %s than %s", text[now.Start:now.End], map[bool]string{true: "more", false: "less"}[up], text[from.Start:from.End])}, true
		}
	}
	return claim{}, false
}

// fromNumber reports whether a verb gives the figure that it starts from, so that its
// numbers are checked instead.
func (s *sentence) fromNumber(at int) bool {
	return s.at(at+1) == "from"
}

// moved is how a measure's figure differs from an earlier one.
type moved struct {
	sign  int
	words string
}

// changeOf compares the report's figure of a measure with an earlier one: of a quarter, or
// the last before. It is false where the two cannot be compared.
func (s *sentence) changeOf(m *report.Measure, from quarter.Quarter) (moved, source.Span, bool) {
	if from.IsZero() {
		from = previous(s.report.Quarter, m)
	}
	earlier, ok := indicator.PointIn(m.Series, from)
	last := indicator.Last(m.Series)
	if !ok || last.Quarter != s.report.Quarter {
		return moved{}, source.Span{}, false
	}
	if _, comparable := m.Indicator.ChangeBetween(earlier, last); !comparable {
		return moved{}, source.Span{}, false
	}
	sign := last.Reading.Value.Cmp(earlier.Reading.Value)
	how := "went from %s to %s"
	switch sign {
	case 1:
		how = "it rose from %s to %s"
	case -1:
		how = "it fell from %s to %s"
	default:
		how = "it went from %s to %s"
	}
	words := fmt.Sprintf(how, m.Shown(earlier), m.Shown(last)) + " since " + from.Name()
	return moved{sign, words}, s.placeOf(valueFact(m, s.report.Quarter)), true
}

// valueFact is the fact of a measure's figure in a quarter.
func valueFact(m *report.Measure, q quarter.Quarter) fact {
	for _, f := range factsOf(m) {
		if f.role == valueRole && f.quarter == q {
			return f
		}
	}
	return fact{measure: m, quarter: q}
}

var multiples = map[string][2]int64{"doubled": {180, 225}, "trebled": {270, 340}, "tripled": {270, 340}, "halved": {42, 58}, "quadrupled": {360, 450}}

// multiple checks "doubled" and "halved".
func (s *sentence) multiple(at int) (claim, bool) {
	limits, ok := multiples[s.at(at)]
	if !ok {
		return claim{}, false
	}
	m := s.subjectOf(at)
	from, known := s.since(at)
	if m == nil || !known {
		return claim{}, false
	}
	change, place, ok := s.changeOf(m, from)
	if !ok {
		return claim{}, false
	}
	if from.IsZero() {
		from = previous(s.report.Quarter, m)
	}
	earlier, _ := indicator.PointIn(m.Series, from)
	if earlier.Reading.Value.IsZero() {
		return claim{}, false
	}
	ratio := indicator.Last(m.Series).Reading.Value.Shift(2).DivRound(earlier.Reading.Value, 4)
	if ratio.GreaterThanOrEqual(decimal.NewFromInt(limits[0])) && ratio.LessThanOrEqual(decimal.NewFromInt(limits[1])) {
		return claim{}, false
	}
	return claim{at, at + 1, m, change.words, place}, true
}

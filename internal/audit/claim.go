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
		if m.last > verb || m.first < first {
			continue
		}
		if verb-m.last <= 3 && s.onlySmallWords(m.last, verb) && m.share >= 0.9 && s.startsClause(m.first, first) {
			return m.measure
		}
		return nil
	}
	if about := s.standsIn(first, verb); about {
		if s.passage.about != nil {
			return s.passage.about
		}
		if s.before != nil && len(s.before.mentions) == 1 {
			return s.before.mentions[0].measure
		}
	}
	return nil
}

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
		if !leadWords[s.at(n)] {
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
	fell      = wordSet("fell fallen decreased dropped declined reduced shrank")
	improved  = wordSet("improved")
	worsened  = wordSet("worsened deteriorated")
	unchanged = wordSet("unchanged")
	notMoved  = wordSet("short below behind within outside above into due back from-above between")
	vague     = wordSet("year years annual annually month months monthly week long-term over steadily generally recent average usually typically always")
)

// movement checks "rose", "fell", "improved", "worsened" and "unchanged".
func (s *sentence) movement(at int) (claim, bool) {
	word := s.at(at)
	if !rose[word] && !fell[word] && !improved[word] && !worsened[word] && !unchanged[word] || notMoved[s.at(at+1)] {
		return claim{}, false
	}
	m := s.subjectOf(at)
	if c, ok := s.fromTo(at); ok {
		return c, true
	}
	if m == nil {
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
	if s.has(vague, first, last) || s.fromNumber(at) {
		return quarter.Quarter{}, false
	}
	return quarter.Quarter{}, true
}

// fromTo checks a verb against the two numbers that it stands with: "rose from 8% to
// 13.9%".
func (s *sentence) fromTo(at int) (claim, bool) {
	word := s.at(at)
	if s.at(at+1) != "from" || !rose[word] && !fell[word] {
		return claim{}, false
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

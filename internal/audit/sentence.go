package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
	"outturn/internal/source"
)

// sentence is a sentence of a passage with all that is known of it.
type sentence struct {
	*auditor
	passage     *passage
	first, last int // tokens
	numerals    []numeral.Numeral
	mentions    []mention
	periods     []period
	before      *sentence // in the same passage
	verdicts    []Number
	guesses     []*report.Measure // see implied
	paired      []pair            // see pairs
	partly      *report.Measure   // see named
	looked      bool
	dividing    []bool // for each token, whether it divides clauses
}

// sentences reads the sentences of a passage.
func (a *auditor) sentences(p *passage) []*sentence {
	var all []*sentence
	var before *sentence
	for _, one := range p.sentences {
		s := &sentence{auditor: a, passage: p, first: one.First, last: one.Last, before: before}
		for _, n := range p.numerals {
			if n.First >= s.first && n.Last <= s.last {
				s.numerals = append(s.numerals, n)
			}
		}
		s.mentions = a.vocabulary.mentions(p.tokens, s.first, s.last, a.long)
		s.addLinked()
		s.periods = periods(p.tokens, s.first, s.last, a.report.Quarter)
		all = append(all, s)
		before = s
	}
	return all
}

// addLinked adds the measures that figures of the sentence are about.
func (s *sentence) addLinked() {
	for _, one := range s.passage.pieces {
		if one.figure == nil {
			continue
		}
		m := s.report.Measure(one.figure.Subject.Text)
		if m == nil || slices.ContainsFunc(s.mentions, func(known mention) bool { return known.measure == m }) {
			continue
		}
		for n := s.first; n < s.last; n++ {
			if t := s.passage.tokens[n]; t.Start >= one.at && t.Start < one.at+max(one.length, 1) {
				s.mentions = append(s.mentions, mention{measure: m, first: n, last: n + 1, head: n, share: 1, stems: 1})
				break
			}
		}
	}
	slices.SortStableFunc(s.mentions, func(a, b mention) int { return a.first - b.first })
}

// at is the text of a token of the sentence; empty beyond its ends.
func (s *sentence) at(n int) string {
	if n < s.first || n >= s.last {
		return ""
	}
	return s.passage.tokens[n].Text
}

// span is where some tokens of the sentence stand.
func (s *sentence) span(first, last int) source.Span {
	return s.passage.span(s.passage.tokens[first].Start, s.passage.tokens[last-1].End)
}

// has reports whether any of some words stands among the tokens from first up to last.
func (s *sentence) has(words map[string]bool, first, last int) bool {
	for n := max(first, s.first); n < min(last, s.last); n++ {
		if words[s.at(n)] {
			return true
		}
	}
	return false
}

// hasAny reports whether any of a few words stands among the tokens from first up to last.
func (s *sentence) hasAny(first, last int, words ...string) bool {
	for n := max(first, s.first); n < min(last, s.last); n++ {
		if slices.Contains(words, s.at(n)) {
			return true
		}
	}
	return false
}

// clause is the run of tokens around one, between signs and words that join clauses.
func (s *sentence) clause(first, last int) (int, int) {
	for first > s.first && !s.divides(first-1) {
		first--
	}
	for last < s.last && !s.divides(last) {
		last++
	}
	return first, last
}

var dividers = wordSet("; : — but while although though whereas where because so which who")

// divides reports whether a token of the sentence divides clauses.
func (s *sentence) divides(n int) bool {
	if n < s.first || n >= s.last {
		return false
	}
	if s.dividing == nil {
		s.dividing = make([]bool, s.last-s.first)
		for at := range s.dividing {
			s.dividing[at] = s.isDivider(s.first + at)
		}
	}
	return s.dividing[n-s.first]
}

func (s *sentence) isDivider(n int) bool {
	word := s.at(n)
	if word == ":" && n-s.first <= 5 {
		return false // a label: "Shelters: 5.2 days"
	}
	return dividers[word] || word == "and" && s.at(n-1) == ","
}

// quoting are words of a sentence that tells what someone else says.
var quoting = wordSet("printed prints print misprint misprinted quoted wrongly reportedly wrong corrected originally draft leaflet newspaper press")

// quotes reports whether the clause of a numeral tells what another document says.
func (s *sentence) quotes(n numeral.Numeral) bool {
	first, last := s.clause(n.First, n.Last)
	for at := first; at+1 < last; at++ {
		if (s.at(at) == "first" || s.at(at) == "earlier") && s.at(at+1) == "figure" {
			return true // that was put right later
		}
	}
	return s.has(quoting, first, last)
}

// unreal are words of a sentence that tells what is not, or not yet.
var unreal = wordSet(`would could should may might if expected forecast forecasts expects expect aim aims aimed planned hope hopes hoped
	will predicted projected projection estimate likely unlikely ambition proposed proposal unless must shall intends intend
	anticipated scenario wants want allowed allows assumed assumes strategy budgeted`)

// speculative reports whether a clause tells what is not, or not yet.
func (s *sentence) speculative(first, last int) bool {
	from, _ := s.clause(first, last)
	return s.has(unreal, from, first)
}

// subjects are the measures that a numeral may be of, the likeliest first, and whether
// the sentence itself says so.
func (s *sentence) subjects(first, last int) (all []*report.Measure, said bool) {
	for _, m := range s.byDistance(first, last) {
		all = addOnce(all, m.measure)
	}
	said = len(all) > 0
	if s.passage.about != nil {
		all = addOnce(all, s.passage.about)
		return all, true
	}
	if topic := s.topic(); topic != nil {
		all = addOnce(all, topic)
		return all, true
	}
	for _, id := range s.passage.listed {
		all = addOnce(all, s.report.Measure(id))
	}
	return all, said
}

// addOnce adds a measure to a list that may have it already; nil is none.
func addOnce(all []*report.Measure, m *report.Measure) []*report.Measure {
	if m == nil || slices.Contains(all, m) {
		return all
	}
	return append(all, m)
}

// topic is the measure that the text is about where a sentence names none: that of the
// document, the only one that the passage has named so far, or that of its block.
func (s *sentence) topic() *report.Measure {
	if s.passage.about != nil {
		return s.passage.about
	}
	if len(s.mentions) > 0 {
		return nil
	}
	if !s.opensOn() {
		return s.named()
	}
	var only *report.Measure
	var opening []string // of sentences between that name none
	for before := s.before; before != nil && only == nil; before = before.before {
		switch all := before.measuresNamed(); {
		case len(all) > 1:
			return nil
		case len(all) == 1:
			only = all[0]
		case !before.opensOn():
			opening = append(opening, stem(s.passage.tokens[before.first]))
		}
	}
	if slices.ContainsFunc(opening, func(word string) bool { return !s.vocabulary.words[only][word] }) {
		return nil // they are about something else
	}
	if only == nil && len(s.passage.listed) == 1 {
		return s.report.Measure(s.passage.listed[0])
	}
	return only
}

// measuresNamed are the measures that a sentence names in full or, where it names none, the one
// that it names in part, or whose present figure it gives.
func (s *sentence) measuresNamed() []*report.Measure {
	var all []*report.Measure
	for _, m := range s.mentions {
		if m.share >= enough && !slices.Contains(all, m.measure) {
			all = append(all, m.measure)
		}
	}
	if len(s.mentions) == 0 {
		all = addOnce(all, s.named())
	}
	if len(all) == 0 {
		all = addOnce(all, s.presentFigure())
	}
	return all
}

// opensOn reports whether a sentence that names no measure goes on about what was spoken
// of before: it begins with no subject of its own.
func (s *sentence) opensOn() bool {
	t := s.passage.tokens[s.first]
	return t.Kind != numeral.Word || stem(t) == "" || goingOn[t.Text] || standIns[t.Text] || continuing[t.Text]
}

// named is the measure that a sentence names in part.
func (s *sentence) named() *report.Measure {
	if !s.looked {
		s.looked, s.partly = true, s.vocabulary.named(s.passage.tokens[s.first:s.last], s.long)
		if s.partly == nil {
			s.partly = s.opener()
		}
	}
	return s.partly
}

// opener is the measure that a sentence begins with by a word that no other measure's
// name has: "Arrears rose". No other measure is named by such a word.
func (s *sentence) opener() *report.Measure {
	var only *report.Measure
	opening := true
	for n := s.first; n < s.last; n++ {
		t := s.passage.tokens[n]
		opening = opening && n < s.first+4 && t.Kind == numeral.Word && !otherVerbs[t.Text] && wayOf(t.Text) == 0
		switch m := s.vocabulary.sole[stem(t)]; {
		case m == nil || m == only:
		case only != nil || !opening:
			return nil
		default:
			only = m
		}
	}
	return only
}

// continuing are other words with which such a sentence begins.
var continuing = wordSet(`target tolerance england nationally regionally neighbours nearly about roughly even performance we performance then there here these those
	some most many half fewer more fifteen both neither none one two three four five six seven eight nine ten for when if because since until
	having being reaching narrowly further another together despite unlike like he she they you our their my i best worst highest lowest last next previous
	missed met hit kept every each once twice overall still current provisional limit goal promise`)

// byDistance are the mentions in the order in which a numeral is likely to be of them:
// what directly follows it, then the nearest before it in its clause, then the nearest
// after, then those of other clauses.
func (s *sentence) byDistance(first, last int) []mention {
	from, to := s.clause(first, last)
	rank := func(m mention) int {
		outside := 0
		if m.head < from || m.head >= to {
			outside = 1000
		}
		switch {
		case m.head >= last && m.head <= last+1:
			return 0
		case m.head < first:
			return outside + first - m.head
		}
		return outside + 100 + m.head - last
	}
	all := slices.Clone(s.mentions)
	slices.SortStableFunc(all, func(a, b mention) int { return rank(a) - rank(b) })
	return all
}

// standIns are words that stand for a measure: "the figure rose".
var standIns = wordSet("figure rate share number measure indicator total proportion percentage performance result outcome")

// near reports whether some words stand within a few tokens before a place.
func (s *sentence) near(place, reach int, words ...string) bool {
	return s.hasAny(place-reach, place, words...)
}

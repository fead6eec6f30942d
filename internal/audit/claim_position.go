package audit

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// place checks what a sentence about one measure says of its target or tolerance: "above
// target", "within tolerance", "missed its target".
func (s *sentence) place(at int) (claim, bool) {
	words, next, ok := s.placeWords(at)
	if !ok {
		words, next, ok = s.placeNumber(at)
	}
	var m *report.Measure
	switch {
	case ok:
		if m = s.placed(at, next); m == nil {
			m = s.placedByFigure(at, next)
		}
	default:
		if words, next, ok = s.metWords(at); !ok || s.anotherTimeIn(s.first, s.last) || s.hasAny(s.first, next, "last", "first", "previously", "had") {
			return claim{}, false
		}
		if m = s.topic(); m == nil {
			m = s.onlyMeasure()
		}
	}
	if m == nil || s.ofPartOrMonth(next) || s.boundOfOther(next, m) || s.otherNumber(next, m) || !m.Evaluation.Position.Judged() || m.Evaluation.Carried {
		return claim{}, false
	}
	target := m.Evaluation.Target
	if target.Condition != nil || target.Low != nil || s.holds(words, m) {
		return claim{}, false
	}
	label := s.report.Organisation.Labels.InSentence(m.Evaluation.Position)
	says := fmt.Sprintf("it is %s against a target of %s: %s", m.Display, m.Indicator.FormatExact(target.Value), label)
	return claim{at, next, m, says, s.placeOf(valueFact(m, s.report.Quarter)), placedRightly(words, m)}, true
}

// placedRightly says how a measure's figure is to its target or tolerance, in the terms of
// words that are not true of it.
func placedRightly(words string, m *report.Measure) string {
	order := m.Evaluation.Reading.Value.Cmp(m.Evaluation.Target.Value)
	switch words {
	case "within":
		return "it is outside tolerance"
	case "outside":
		return "it is within tolerance"
	case "above tolerance":
		return "it is not above its tolerance"
	case "below tolerance":
		return "it is not below its tolerance"
	case "met", "exceeded":
		return "it missed its target"
	case "missed":
		return "it met its target"
	}
	return "it is " + [...]string{"below", "on", "above"}[order+1] + " target"
}

// boundOfOther reports whether the target that words for a position name is in another unit
// than a measure's: "above the target of 60%" of a number of visits.
func (s *sentence) boundOfOther(next int, m *report.Measure) bool {
	if s.at(next) != "of" {
		return false
	}
	unit, _ := unitOf(m.Indicator.Unit)
	return slices.ContainsFunc(s.numerals, func(n numeral.Numeral) bool {
		return n.First == next+1 && n.Naming == numeral.NoName && n.Unit != unit && n.Unit != numeral.Plain
	})
}

// holds reports whether words for a position, as placeWords reads them, are true of a
// measure. Where officers state another position than the rule gives, only what they
// state can be compared.
func (s *sentence) holds(words string, m *report.Measure) bool {
	if words == "above tolerance" || words == "below tolerance" {
		return m.Evaluation.OtherPosition() || s.besideTolerance(m, words == "above tolerance")
	}
	return holdsIn(words, &m.Evaluation)
}

// holdsIn is holds of the figure of any quarter.
func holdsIn(words string, e *indicator.Evaluation) bool {
	p, value, target := e.Position.Kind(), e.Reading.Value, e.Target.Value
	switch words {
	case "within":
		return p == indicator.Within || p == indicator.Better
	case "outside":
		return p == indicator.Outside
	}
	if e.OtherPosition() {
		return true
	}
	switch words {
	case "above target":
		return value.GreaterThan(target)
	case "below target":
		return value.LessThan(target)
	case "met":
		return p == indicator.Better
	case "exceeded": // of a limit it may mean that the figure is above it
		return p == indicator.Better || value.GreaterThan(target)
	}
	return p != indicator.Better // missed
}

// numberPlaces are the words for a position before a number, by what they say.
var numberPlaces = map[string]string{"above": "above target", "over": "above target", "below": "below target", "under": "below target",
	"met": "met", "reached": "met", "missed": "missed"}

// placeNumber reads what is said of a target that its number stands for: "above the 75% that we
// aim for".
func (s *sentence) placeNumber(at int) (string, int, bool) {
	words := numberPlaces[s.at(at)]
	if s.at(at) == "of" && s.at(at-1) == "short" {
		words = "missed"
	}
	if words == "" || s.at(at+1) != "the" && s.at(at+1) != "our" {
		return "", 0, false
	}
	bound := s.numeralAt(at + 2)
	if bound == nil || bound.Of != nil || bound.High != nil || significant(*bound) < 2 && bound.Unit == numeral.Plain {
		return "", 0, false
	}
	return words, bound.Last, true
}

// otherNumber reports whether words for a position end with a number that is not the target of
// a measure.
func (s *sentence) otherNumber(next int, m *report.Measure) bool {
	unit, _ := unitOf(m.Indicator.Unit)
	return slices.ContainsFunc(s.numerals, func(n numeral.Numeral) bool {
		return n.Last == next && n.Naming == numeral.NoName && (n.Unit != unit || !n.Matches(m.Evaluation.Target.Value))
	})
}

// metWords reads what is said of a target after its name: "the target of 60 was missed".
func (s *sentence) metWords(at int) (string, int, bool) {
	if !targetNouns[s.at(at)] {
		return "", 0, false
	}
	for n := at + 1; n < min(at+9, s.last); n++ {
		if word := s.at(n); word != "was" && word != "is" && word != "were" {
			if word == "," || word == ";" || word == "and" || word == "set" {
				return "", 0, false
			}
			continue
		}
		next := n + 1
		if s.at(next) == "therefore" || s.at(next) == "again" || s.at(next) == "narrowly" || s.at(next) == "just" {
			next++
		}
		switch {
		case metVerbs[s.at(next)]:
			return "met", next + 1, true
		case s.at(next) == "missed", s.at(next) == "not" && metVerbs[s.at(next+1)]:
			return "missed", next + 1, true
		}
		return "", 0, false
	}
	return "", 0, false
}

// metVerbs are the verbs for a target that was met.
var metVerbs = wordSet("met exceeded achieved attained reached beaten hit surpassed")

// targetPlaces and tolerancePlaces are the words before a target and a tolerance that give a
// position, by their key.
var (
	targetPlaces = map[string]string{
		"above": "above target", "over": "above target", "below": "below target", "under": "below target",
		"met": "met", "meets": "met", "meeting": "met", "beat": "met", "beats": "met", "beating": "met", "achieved": "met", "achieves": "met",
		"on": "met", "passed": "met", "reached": "met", "reaches": "met", "hit": "met", "hits": "met",
		"exceeded": "exceeded", "exceeds": "exceeded", "exceeding": "exceeded",
		"missed": "missed", "misses": "missed", "missing": "missed", "off": "missed",
		"short of": "missed", "shy of": "missed", "ahead of": "met", "clear of": "met", "better than": "met", "worse than": "missed",
	}
	tolerancePlaces = map[string]string{
		"within": "within", "in": "within", "inside": "within", "outside": "outside",
		"above": "above tolerance", "over": "above tolerance", "below": "below tolerance", "under": "below tolerance",
	}
)

// placeWords reads what is said of a target or a tolerance from a token on, as a key.
func (s *sentence) placeWords(at int) (string, int, bool) {
	word := s.at(at)
	if word == "of" || word == "than" {
		word = s.at(at-1) + " " + word
	}
	ofTarget, ofTolerance := targetPlaces[word], tolerancePlaces[word]
	if ofTarget == "" && ofTolerance == "" {
		return "", 0, false
	}
	next := s.object(at + 1)
	switch object := s.at(next); {
	case targetNouns[object]:
		return ofTarget, next + 1, ofTarget != ""
	case object == "tolerance":
		return ofTolerance, next + 1, ofTolerance != ""
	}
	return "", 0, false
}

// object is the place of what words for a position are about: after "the", "its agreed" and
// a number that stands for a target, "the 75% target".
func (s *sentence) object(at int) int {
	if word := s.at(at); word == "the" || word == "its" || word == "their" || word == "our" || word == "this" {
		at++
	}
	if word := s.at(at); word == "agreed" || word == "annual" || word == "quarterly" {
		at++
	}
	for _, n := range s.numerals {
		if n.First == at && targetNouns[s.at(n.Last)] {
			return n.Last
		}
	}
	return at
}

// placed is the measure of words for a position: the nearest named before them in their
// clause or, in commentary, what the document is about if nothing else is named.
func (s *sentence) placed(at, next int) *report.Measure {
	first, last := s.clause(at, next)
	if s.saysOfOthers(first, last, at, next) {
		return nil
	}
	if topic := s.topic(); topic != nil && s.passage.about == nil && s.standsFor(first) {
		return topic
	}
	linked := s.has(links, max(first, at-4), at) || s.numeralIn(max(first, at-3), at)
	for n := len(s.mentions) - 1; n >= 0; n-- {
		m := s.mentions[n]
		if m.first < first || m.first >= at {
			continue
		}
		if m.share < 0.9 || at-m.last > 8 || !linked && at-m.last > 1 {
			return nil
		}
		return m.measure
	}
	only := s.onlyMeasure()
	if m := s.presentFigure(); m != nil && linked && (only == m || len(s.mentions) == 0) {
		return m
	}
	if only != nil && first > s.first && s.at(first-1) == ":" {
		return only
	}
	if s.passage.about != nil && linked && s.opensWithTopic(first, at) {
		return s.passage.about
	}
	return nil
}

// placedByFigure is the measure of words for a position that stand in a clause which
// names none, but gives its figure or goes on about it.
func (s *sentence) placedByFigure(at, next int) *report.Measure {
	first, last := s.statement(at)
	clause, _ := s.clause(at, next)
	if s.saysOfOthers(first, max(last, next), at, next) || s.anotherTimeIn(clause, clause+2) {
		return nil
	}
	return s.carried(at)
}

var (
	links  = wordSet("has have is was are were stands remains remained and but does do performs still came comes stays lies sits remain stay")
	others = wordSet("cases those teams groups areas and each every all both would other others not no")
)

// saysOfOthers reports whether a clause with words for a position is about several
// measures, about others or another time, or about what is hard to reach.
func (s *sentence) saysOfOthers(first, last, at, next int) bool {
	following := s.at(next)
	switch {
	case s.has(indicatorNouns, first, at) && !s.hasAny(first, at, "measure", "indicator"), s.has(others, first, at), s.anotherTimeIn(first, last), s.relatesToTime(first):
		return true
	case following == "for" && ordinals[s.at(next+2)] == 0 && !s.numeralIn(next+1, next+2), following == "set", following == "of" && !s.numeralIn(next, next+3):
		return true
	}
	return s.hasAny(first, last, "quarters", "before", "earlier", "formerly") ||
		s.hasAny(first, at, "hard", "difficult", "none") || s.hasAny(at-4, at, "keep", "keeping", "bring", "bringing", "get", "stay", "return", "back", "be", "hard", "difficult")
}

// opensWithTopic reports whether a clause in commentary begins with what the document is
// about, with a word for it, or goes on from a clause that does.
func (s *sentence) opensWithTopic(first, at int) bool {
	switch {
	case s.standsFor(first):
		return true
	case first == s.first:
		return s.at(first) == "at" || s.namesTopic(first, at)
	}
	goesOn := slices.Contains([]string{"and", "but", "still"}, s.at(first)) || s.at(first-1) == "and" && links[s.at(first)]
	return len(s.mentions) == 0 && goesOn
}

// onlyMeasure is the measure that the sentence names, where it names one alone.
func (s *sentence) onlyMeasure() *report.Measure { return s.onlyNamedIn(s.first, s.last) }

// standsFor reports whether a clause begins with "it" or "the measure".
func (s *sentence) standsFor(first int) bool {
	next := s.at(first + 1)
	switch s.at(first) {
	case "it":
		return true
	case "that":
		return next == "is" || next == "was"
	case "this":
		return next == "is" || next == "was" || standIns[next]
	}
	return s.at(first) == "the" && standIns[next]
}

// namesTopic reports whether some tokens name what the document is about.
func (s *sentence) namesTopic(first, last int) bool {
	return s.vocabulary.cover(s.passage.about, s.passage.tokens[first:last]) >= enough
}

// anotherTimeIn reports whether a clause speaks of another time than the report's quarter.
func (s *sentence) anotherTimeIn(first, last int) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return p.first >= first && p.first < last && s.isAnotherTime(p)
	})
}

// isAnotherTime reports whether a period is known and leaves out the report's quarter. What
// is so "for the first time since Quarter 2" is so now.
func (s *sentence) isAnotherTime(p period) bool {
	return len(p.quarters) > 0 && !slices.Contains(p.quarters, s.report.Quarter) && !s.reads(p.first-3, []string{"first", "time", "since"})
}

func (s *sentence) numeralIn(first, last int) bool {
	for _, n := range s.numerals {
		if n.First >= first && n.First < last {
			return true
		}
	}
	return false
}

// besideTolerance reports whether a measure's figure is on the side of its tolerance that
// the text says, or it has none.
func (s *sentence) besideTolerance(m *report.Measure, above bool) bool {
	for _, f := range s.factsOf(m) {
		if f.role == toleranceRole && f.quarter == s.report.Quarter && !m.Evaluation.Target.Tolerance.Distance() {
			return above == m.Evaluation.Reading.Value.GreaterThan(f.value)
		}
	}
	return true
}

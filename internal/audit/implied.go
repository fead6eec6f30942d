package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// half is the share of a name's weight that a sentence has where it names a measure in
// part.
const half = 0.45

// implied are the measures that a sentence may be about although it names them in part or
// not at all, the likeliest first: those whose figures it gives, those of its words, of the
// sentences before it, of the heading and of the passage before.
func (s *sentence) implied() []*report.Measure {
	all := []*report.Measure{}
	for _, v := range s.verdicts {
		if v.Verdict == Matched {
			all = addOnce(all, v.measure)
		}
	}
	if s.guesses == nil {
		s.guesses = s.guess()
	}
	for _, m := range s.guesses {
		all = addOnce(all, m)
	}
	return all
}

// guess lists the measures that the words of a sentence, and those around it, may be about.
func (s *sentence) guess() []*report.Measure {
	all := []*report.Measure{}
	addNamed := func(tokens []numeral.Token) {
		for _, m := range s.vocabulary.mentions(tokens, 0, len(tokens), s.long) {
			all = addOnce(all, m.measure)
		}
		all = addOnce(all, s.vocabulary.named(tokens, s.long))
	}
	all = addOnce(all, s.passage.about)
	for one := s; one != nil; one = one.before {
		addNamed(s.passage.tokens[one.first:one.last])
	}
	addNamed(s.passage.under())
	if p := s.passage.before; p != nil {
		addNamed(p.tokens)
	}
	for _, id := range s.passage.listed {
		all = addOnce(all, s.report.Measure(id))
	}
	return all
}

// named is the measure of which some tokens have the greatest part of the name, where it
// is a good part and clearly more than of any other; nil if no measure is named so.
func (v *vocabulary) named(tokens []numeral.Token, long map[string]string) *report.Measure {
	seen := map[string]bool{}
	sum := v.newTally()
	defer sum.free()
	var found []string
	for _, t := range tokens {
		found = appendStems(found[:0], t, long)
		for _, stem := range found {
			if seen[stem] || isDigits(stem) {
				continue
			}
			seen[stem] = true
			sum.add(v.byStem[stem], v.weight[stem])
		}
	}
	scores := map[*report.Measure]float64{}
	for _, c := range sum.candidates {
		name, weight := v.names[c], sum.of[c].weight
		if share := weight / name.total; share >= half && (sum.of[c].stems > 1 || len(name.stems) == 1) {
			scores[name.measure] = max(scores[name.measure], weight*share)
		}
	}
	var best *report.Measure
	first, second := 0.0, 0.0
	for m, score := range scores {
		switch {
		case score > first:
			best, first, second = m, score, first
		case score > second:
			second = score
		}
	}
	if second > 0.75*first {
		return nil
	}
	return best
}

// slipOfImplied finds a fact of a measure that the sentence may be about, of the quarter
// that its words name, that a number of three digits or more is a slip of the pen away
// from. It is a fact that the text does not give elsewhere.
func (s *sentence) slipOfImplied(n numeral.Numeral, c cue) (fact, bool) {
	if s.passage.table != nil || n.Hedge != numeral.Exact || s.quotes(n) || s.speculative(n.First, n.Last) || s.inBareYear(s.first, s.last) || s.isPace(n) {
		return fact{}, false
	}
	roles := []role{valueRole, countRole, baseRole}
	switch {
	case c.whose != "":
		roles = []role{comparatorRole}
	case c.firm:
		roles = c.roles
	}
	for _, m := range s.implied() {
		for _, f := range s.factsOf(m) {
			if n.Unit != f.unit || !slices.Contains(roles, f.role) || c.whose != "" && f.whose != c.whose || !s.inTime(f, c) || c.earlier && c.quarters == nil && f.quarter == s.report.Quarter {
				continue
			}
			if !n.Matches(f.value) && (nearMiss(n, f) || c.whose != "" && s.clearlyOf(m)) && !s.statedBeside(n, f) {
				return f, true
			}
		}
	}
	return fact{}, false
}

// clearlyOf reports whether the sentence is about one measure alone: it names no other, or
// gives its figure.
func (s *sentence) clearlyOf(m *report.Measure) bool {
	return s.topic() == m || s.onlyMeasure() == m || s.presentFigure() == m
}

// toTarget reports whether the words after a number measure a distance from a target or
// tolerance: "under target", "above the 85% target".
func (s *sentence) toTarget(n numeral.Numeral) bool {
	return s.hasAny(n.Last+1, n.Last+5, "target", "tolerance", "limit")
}

// isPace reports whether a number is of every quarter or day: "135 a quarter".
func (s *sentence) isPace(n numeral.Numeral) bool {
	return s.hasAny(n.Last, n.Last+2, "a", "each", "every", "per")
}

// turned finds the change of a measure that a number gives with the other sign: "three
// more" where the data have three fewer. No measure that the sentence may be about has
// changed by as much the other way.
func (s *sentence) turned(n numeral.Numeral, c cue) (fact, bool) {
	if c.rise == 0 && !slices.Contains(c.roles, gapRole) && !s.toTarget(n) || s.passage.table != nil || n.High != nil || n.Of != nil || s.quotes(n) || s.speculative(n.First, n.Last) {
		return fact{}, false
	}
	first, _ := s.clause(n.First, n.Last)
	reversed := s.anotherTimeIn(first, n.First) && s.hasAny(first, n.First, "was", "were", "had")
	if reversed || s.hasAny(n.Last, n.Last+4, "this", "now") {
		return fact{}, false // "a year ago it was four days longer", "309 fewer than this one"
	}
	all, _ := s.subjects(n.First, n.Last)
	during := len(c.quarters) == 1 && c.quarters[0] == s.report.Quarter // "fell by 17 in the quarter"
	var found fact
	ok := false
	for _, m := range append(slices.Clone(all), s.implied()...) {
		for _, f := range s.factsOf(m) {
			change := f.role == changeRole || f.role == relativeRole
			if f.role == gapRole && s.toTarget(n) && f.quarter == s.report.Quarter && n.Unit == f.unit && n.Matches(f.value.Abs()) {
				if !s.otherSide(n, f) {
					return fact{}, false
				}
				found, ok = f, true
			}
			if !change || c.rise == 0 || f.quarter != s.report.Quarter || f.value.IsZero() || !compatible(n, f) || !n.Matches(f.value.Abs()) {
				continue
			}
			if !slices.Contains(c.quarters, f.from) && (c.quarters != nil && !during || f.from != previous(s.report.Quarter, m)) {
				continue
			}
			if f.value.Sign() == c.rise {
				return fact{}, false
			}
			found, ok = f, true
		}
	}
	return found, ok
}

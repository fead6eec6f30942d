package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// contradict finds the fact that a numeral should have stated, where the words leave no
// doubt that it is about it.
func (s *sentence) contradict(n numeral.Numeral, all []*report.Measure, said bool, c cue) (Number, bool) {
	if !said || s.passage.table != nil || s.quotes(n) || s.supposes(n, c) || n.Fraction || s.elsewhere(n, c) {
		return Number{}, false
	}
	for at, m := range all {
		if at > 0 && !s.speaksOf(n, m) || !s.saidHere(n, m, c) {
			continue
		}
		if f, ok := s.misread(n, m, c); ok {
			return s.contradiction(n, f), true
		}
		if f, ok := s.slipped(n, m, c); ok {
			return s.contradiction(n, f), true
		}
		if f, ok := s.miscounted(n, m); ok {
			return s.contradiction(n, f), true
		}
		if f, ok := s.misplaced(n, m, c); ok {
			return s.contradiction(n, f), true
		}
		f, ok := s.expected(n, m, c)
		if ok && (at == 0 && c.firm && s.settled(n, f, c) || nearMiss(n, f) && s.settled(n, f, c) || s.mistyped(n, f, c) || s.slot(n, m, f, c)) {
			return s.contradiction(n, f), true
		}
	}
	return Number{}, false
}

// supposes reports whether a numeral is of what is not, or not yet. Of a target that
// somebody "would have met" it is not.
func (s *sentence) supposes(n numeral.Numeral, c cue) bool {
	if c.firm && (slices.Contains(c.roles, targetRole) || slices.Contains(c.roles, toleranceRole)) {
		first, _ := s.clause(n.First, n.Last)
		return s.hasAny(first, n.First, "will", "shall", "propose", "proposed", "proposal", "planned", "next", "new", "if", "should", "may", "might", "old", "former", "previous") || s.at(first) == "had"
	}
	return s.speculative(n.First, n.Last)
}

// beyondAll finds a share of more than a hundred per cent where the measures named
// are shares, and the words tell of no change.
func (s *sentence) beyondAll(n numeral.Numeral, all []*report.Measure, c cue) (Number, bool) {
	hundred := decimal.NewFromInt(100)
	if n.Unit != numeral.Percent || n.Value.LessThanOrEqual(hundred) || slices.Contains(c.roles, changeRole) || s.at(n.Last) == "of" || moreWords[s.at(n.Last)] || s.quotes(n) {
		return Number{}, false
	}
	for _, m := range all {
		if u := m.Indicator.Unit; u.Percentage && u.Maximum != nil && u.Maximum.Equal(hundred) {
			return Number{Verdict: Contradicted, measure: m, Says: "check the number: " + m.Name.Title + " is a share",
				About: fmt.Sprintf("the text says %s, and a share is at most 100%%", s.passage.text[n.Start:n.End])}, true
		}
	}
	return Number{}, false
}

// speaksOf reports whether a measure is named in the clause of a numeral, or is what the
// document is about.
func (s *sentence) speaksOf(n numeral.Numeral, m *report.Measure) bool {
	first, last := s.clause(n.First, n.Last)
	return s.mentioned(m, first, last) || s.topic() == m
}

// expected is the fact of a measure that a numeral at its place should state: the nearest
// of those that the words leave.
func (s *sentence) expected(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	roles := c.roles
	if len(roles) == 0 {
		roles = valueRoles
	}
	var best fact
	found := false
	for _, f := range s.factsOf(m) {
		if !slices.Contains(roles, f.role) || !compatible(n, f) || c.whose != "" && f.whose != c.whose {
			continue
		}
		if f.counted || n.Of == nil && (f.role == countRole || f.role == baseRole || f.role == restRole) {
			continue // see miscounted
		}
		if f.role == relativeRole && n.Unit == numeral.Percent && isShare(m) || n.Unit == numeral.Percent && f.unit == numeral.Points {
			continue // of a share, a change in per cent may be of anything
		}
		bound := f.role == targetRole || f.role == toleranceRole
		if f.role == targetRole && s.ofOtherSpan(n, m) || bound && len(c.quarters) == 1 && f.quarter != c.quarters[0] {
			continue
		}
		if c.earlier && c.quarters == nil && f.quarter != previous(s.report.Quarter, m) && f.role != comparatorRole || !s.inTime(f, c) {
			continue
		}
		if (f.role == changeRole || f.role == relativeRole) && !slices.Contains(c.quarters, f.from) && f.from != previous(s.report.Quarter, m) {
			continue
		}
		if !found || distance(n, f).LessThan(distance(n, best)) {
			best, found = f, true
		}
	}
	return best, found
}

// previous is the quarter of the last figure before a quarter.
func previous(q quarter.Quarter, m *report.Measure) quarter.Quarter {
	for back := 1; back <= reach; back++ {
		for _, p := range m.Series {
			if p.Quarter == q.Add(-back) && p.Reading.Present() {
				return p.Quarter
			}
		}
	}
	return q.Add(-1)
}

func distance(n numeral.Numeral, f fact) decimal.Decimal {
	value := f.value
	if !n.Signed && (f.role == changeRole || f.role == relativeRole || f.role == gapRole) {
		value = value.Abs()
	}
	d := n.Value.Sub(value).Abs()
	if n.Of != nil && !n.Fraction {
		d = d.Add(decimal.NewFromInt(1))
	}
	if f.role == valueRole || f.role == targetRole {
		return d
	}
	return d.Add(decimal.New(1, -3))
}

// contradiction is the verdict on a numeral that a fact contradicts.
func (s *sentence) contradiction(n numeral.Numeral, f fact) Number {
	about := fmt.Sprintf("the text says %s, and the data %s", s.passage.text[n.Start:n.End], f.figure())
	if (f.role == changeRole || f.role == relativeRole) && !n.Signed && n.Matches(f.value.Abs()) {
		about = "the text gives the change another direction than the data, where it is " + f.directed()
	}
	if of := "its target or tolerance"; (f.role == gapRole || f.role == differenceRole) && n.Matches(f.value.Abs()) {
		if f.role == differenceRole {
			of = f.comparatorTitle()
		}
		about = fmt.Sprintf("the text puts the figure on the other side of %s than the data, where it is %s", of, f.measure.Display)
	}
	says := f.words()
	if write := f.directive(s.report.Quarter); write != "" {
		says += "; write " + write + " to have it filled in"
	}
	return Number{Verdict: Contradicted, measure: f.measure, Against: s.placeOf(f), About: about, Says: says}
}

// isShare reports whether a measure's figures are percentages.
func isShare(m *report.Measure) bool {
	unit, _ := unitOf(m.Indicator.Unit)
	return unit == numeral.Percent
}

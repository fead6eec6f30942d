package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// misdated finds the fact of the one quarter that the words name, where a number states
// that of another quarter: the figure was given a wrong date. The same goes for the
// quarter from which a change is measured.
func (s *sentence) misdated(n numeral.Numeral, all []*report.Measure, c cue) (fact, bool) {
	if len(c.quarters) == 0 || len(c.quarters) > 2 || slices.Contains(c.quarters, s.report.Quarter) || s.passage.table != nil || n.High != nil || n.Of != nil || n.Hedge != numeral.Exact || s.quotes(n) || s.speculative(n.First, n.Last) {
		return fact{}, false
	}
	for _, m := range append(slices.Clone(all), s.implied()...) {
		if f, ok := s.otherDate(n, m, c); ok {
			return f, true
		}
	}
	return fact{}, false
}

func (s *sentence) otherDate(n numeral.Numeral, m *report.Measure, c cue) (right fact, ok bool) {
	changes := s.setAgainst(n) || slices.Contains(c.roles, changeRole)
	found, wrong := false, false
	for _, f := range s.factsOf(m) {
		if f.counted || n.Unit != f.unit && !bareOf(n, f) || c.rise != 0 && changes && f.value.Sign() != c.rise {
			continue
		}
		named := slices.Contains(c.quarters, f.quarter)
		switch {
		case changes && (f.role == changeRole || f.role == relativeRole) && f.quarter == s.report.Quarter:
			named = slices.Contains(c.quarters, f.from)
		case changes || f.role != valueRole && f.role != countRole && f.role != restRole || !s.datedDirectly(n) && !s.datedBefore(n):
			continue
		}
		matches := n.Matches(f.value) || changes && n.Matches(f.value.Abs())
		switch {
		case named && matches:
			return fact{}, false
		case named && !found:
			right, found = f, true
		case matches && (significant(n) >= 2 || n.Unit == numeral.Points):
			wrong = true
		}
	}
	return right, found && wrong
}

// bareOf reports whether a number without a unit may be a figure of days or of a rate: "as
// against 69 in Quarter 1".
func bareOf(n numeral.Numeral, f fact) bool {
	return n.Unit == numeral.Plain && f.unit >= numeral.Rate && f.role == valueRole && !n.InWords && significant(n) >= 2
}

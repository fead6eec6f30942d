package sense

import (
	"fmt"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
)

// fallingTotals warns of a figure for the year to date that is below that of the quarter
// before, where such figures can only grow: counts and, if the targets of the year grow,
// others.
func (c *checker) fallingTotals(s *series) {
	if !s.Covers.YearToDate {
		return
	}
	for n := 1; n < len(s.known); n++ {
		a, b := s.known[n-1], s.known[n]
		if a.quarter.Year() != b.quarter.Year() || !s.joined(a.quarter, b.quarter) || s.months(b) <= s.months(a) {
			continue
		}
		if !c.slipped[a.at] && !c.slipped[b.at] && b.Value.LessThan(a.Value) && a.Value.IsPositive() && s.grows(a.quarter, b.quarter) {
			c.report(rule.FallingTotal, s.Indicator, b.at, "if it is of its quarter alone, add what the year had before",
				"%s for the year to date is less than the %s of %s", shown(b.Value), shown(a.Value), a.quarter.Name())
		}
	}
}

// grows reports whether figures for the year to date can only rise: a count that is no
// average, or one whose target rises.
func (s *series) grows(a, b quarter.Quarter) bool {
	was, had := s.targetOf(a)
	is, has := s.targetOf(b)
	if had && has {
		return is.GreaterThan(was)
	}
	below := func(f figure) bool { return f.Value.IsNegative() || f.Base != nil }
	return !s.Unit.Percentage && !slices.ContainsFunc(s.known, below) && !average.MatchString(s.Title+" "+s.Unit.Name)
}

var average = wordsOf(`average|mean|median|per|rate|ratio|days to|days taken|time|time to|time taken|score|index|percentage|proportion|share|net|balance|change|level|hours|minutes|outstanding|current|at the end`)

// risingYears warns of figures that rise through each year and begin again with the next,
// where covers does not say that they are for the year to date.
func (c *checker) risingYears(s *series) {
	if s.Covers != (indicator.Covers{}) || s.Derived != nil {
		return
	}
	years := 0
	for n := 0; n < len(s.known); {
		end, rises := s.yearFrom(n)
		if end == len(s.known) && end-n < quarter.InYear {
			break // the year that still runs
		}
		if !rises || n > 0 && !s.beginsAgain(s.known[n-1], s.known[n]) {
			return
		}
		years++
		n = end
	}
	if years >= 2 {
		c.report(rule.RisingYear, s.Indicator, c.declared(s.ID, "title"),
			fmt.Sprintf("write covers = \"year to date\" in [indicator.%s], where each figure is of the year so far", s.ID),
			"the figures of %q rise through each of %d years and begin again with the next, as totals for the year to date do", s.ID, years)
	}
}

// yearFrom is the end of the figures of one year, and whether they are of all its quarters
// and rise as totals do: the last to twice the first at least.
func (s *series) yearFrom(n int) (end int, rises bool) {
	end, rises = n+1, s.known[n].quarter.Number() == 1 && s.known[n].Value.IsPositive()
	for end < len(s.known) && s.known[end].quarter.Year() == s.known[n].quarter.Year() {
		rises = rises && s.known[end].Value.GreaterThan(s.known[end-1].Value)
		end++
	}
	return end, rises && end-n == quarter.InYear && s.known[end-1].Value.GreaterThanOrEqual(s.known[n].Value.Mul(two))
}

// beginsAgain reports whether a year's first figure falls to less than six tenths of the
// last one before it.
func (s *series) beginsAgain(last, first figure) bool {
	return first.Value.Mul(ten).LessThan(last.Value.Mul(six)) && s.joined(last.quarter, first.quarter)
}

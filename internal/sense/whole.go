package sense

import (
	"fmt"

	"outturn/internal/rule"
)

// fractions warns of a figure with a fraction in a series of whole numbers: a count of
// people or bins. Money and shares are often rounded, and percentages may have decimals.
func (c *checker) fractions(s *series) {
	for n, f := range s.known {
		u := s.At(f.quarter).Unit
		if c.slipped[f.at] || f.Value.IsInteger() || f.Base != nil || f.Decimals != nil || u.Percentage || u.Prefix != "" || s.Decimals != 0 {
			continue
		}
		if s.others(n, fewest, func(o figure) bool { return o.Value.IsInteger() }) {
			c.report(rule.FractionalCount, s.Indicator, f.at, fmt.Sprintf("write the whole number; %s is what would be shown", f.Value.Round(0)),
				"%s is not a whole number, and every other figure of %q is", shown(f.Value), s.ID)
		}
	}
}

// negatives warns of the one figure below zero of a series, in a unit without a minimum. A
// change or a balance may well be below zero once.
func (c *checker) negatives(s *series) {
	if signed.MatchString(s.Title) {
		return
	}
	for n, f := range s.known {
		if f.Value.IsNegative() && s.At(f.quarter).Unit.Minimum == nil && s.others(n, fewest, func(o figure) bool { return o.Value.IsPositive() }) {
			c.report(rule.LoneNegative, s.Indicator, f.at, fmt.Sprintf("write %s, if that is meant; minimum = 0 in the unit refuses such figures", f.Value.Abs()),
				"%s is below zero, and every other figure of %q is above", shown(f.Value), s.ID)
		}
	}
}

var signed = wordsOf(`change|changes|net|balance|balances|variance|growth|difference|gap|surplus|deficit|reduction|increase|saving|savings|progress|outturn|overspend|underspend|return|temperature|score`)

// fewest is how many other figures make a pattern.
const fewest = 3

// others reports whether all other figures of the series have a property, and are at least
// so many.
func (s *series) others(n, least int, has func(figure) bool) bool {
	for m, o := range s.known {
		if m != n && !has(o) {
			return false
		}
	}
	return len(s.known) > least
}

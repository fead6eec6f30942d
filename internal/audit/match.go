package audit

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// match finds a fact of one of the measures that a numeral states.
func (s *sentence) match(n numeral.Numeral, all []*report.Measure, c cue) (fact, bool) {
	strict := c.firm && len(c.roles) > 0
	for _, loose := range []bool{false, true} {
		if loose && strict && c.now {
			return fact{}, false
		}
		for _, m := range all {
			for _, f := range s.factsOf(m) {
				if compatible(n, f) && s.fits(n, f, c, loose) && states(n, f) {
					return f, true
				}
			}
		}
	}
	return fact{}, false
}

// fits reports whether a fact is what the words round a numeral say; loosely, where only
// what they exclude counts.
func (s *sentence) fits(n numeral.Numeral, f fact, c cue, loose bool) bool {
	if g, ok := s.gapAfter(n); ok && g.measures(f) && !g.sideOf(f) || f.role == gapRole && s.otherSide(n, f) {
		return false
	}
	if c.rise != 0 && (f.role == changeRole || f.role == relativeRole) && f.value.Sign() != 0 && f.value.Sign() != c.rise {
		return false
	}
	if len(c.roles) > 0 && !slices.Contains(c.roles, f.role) && (c.firm || !loose) {
		return false
	}
	if c.whose != "" && f.whose != c.whose {
		return false
	}
	if loose {
		if (f.role == targetRole || f.role == toleranceRole) && !s.has(boundWords, s.first, s.last) && s.passage.table == nil && !s.passage.isHead {
			return false
		}
		if f.role == comparatorRole && s.passage.table == nil && !s.speaksOfOthers() {
			return false
		}
		if !slices.Contains(valueRoles, f.role) && f.role != comparatorRole && f.quarter != s.report.Quarter {
			return false
		}
		return c.quarters == nil || len(c.quarters) > 1 && !c.firm || s.inTime(f, c)
	}
	return s.inTime(f, c)
}

// otherSide reports whether the words after a number put a figure on the other side of its
// target than a distance from it does: "4.5 points under target" of one that is over it.
func (s *sentence) otherSide(n numeral.Numeral, f fact) bool {
	said, _, ok := s.relationAt(n.Last)
	way := said.wayFor(f.measure.Indicator.Polarity)
	return ok && way != 0 && f.value.Sign() != 0 && f.value.Sign() != way
}

// speaksOfOthers reports whether a sentence or the one before sets a figure beside that of
// others.
func (s *sentence) speaksOfOthers() bool {
	for one := s; one != nil && one.first >= s.first-60; one = one.before {
		for at := one.first; at < one.last; at++ {
			if _, end := s.comparatorFrom(at); end > at || otherBodies[s.passage.tokens[at].Text] {
				return true
			}
		}
	}
	return false
}

// otherBodies are words for those with whom a figure is compared.
var otherBodies = wordSet(`others other elsewhere national nationally country average averages peer peers neighbours neighbouring similar group groups authorities
	councils forces services trusts comparators comparator comparison benchmark region regional regionally england english sector larger family`)

// boundWords are the words of a sentence that gives a target or a tolerance.
var boundWords = wordSet(`target targets tolerance tolerances limit limits goal goals promise promised threshold aim aims aimed standard standards ceiling maximum
	minimum required requires require expects expected asked asks set sets line mark band range within than exceed exceeded exceeds level contract least most`)

// inTime reports whether a fact is of the time that the words name: by default the
// report's quarter.
func (s *sentence) inTime(f fact, c cue) bool {
	now := s.report.Quarter
	switch {
	case f.role == comparatorRole || f.role == differenceRole:
		return true
	case f.role == changeRole || f.role == relativeRole:
		return f.quarter == now && (c.quarters == nil || slices.Contains(c.quarters, f.from) || slices.Contains(c.quarters, now))
	case f.role == targetRole || f.role == toleranceRole:
		return f.quarter == now || slices.Contains(c.quarters, f.quarter)
	case c.quarters != nil:
		return slices.Contains(c.quarters, f.quarter)
	case c.earlier:
		return true
	}
	return f.quarter == now
}

// compatible reports whether a numeral can state a fact, by its unit.
func compatible(n numeral.Numeral, f fact) bool {
	switch {
	case n.Fraction:
		return f.unit == numeral.Percent && f.role == valueRole
	case n.Of != nil:
		return f.role == countRole
	case n.Unit == f.unit:
		return true
	case n.Unit == numeral.Percent && f.unit == numeral.Points:
		return true // "up 6%" of a percentage: see percentForPoints
	case n.Unit == numeral.Plain:
		return f.unit != numeral.Money && f.role == valueRole || f.unit != numeral.Points && f.unit != numeral.Percent && f.unit != numeral.Money
	}
	return false
}

// states reports whether a numeral states a fact.
func states(n numeral.Numeral, f fact) bool {
	value := f.value
	if f.role == changeRole || f.role == relativeRole || f.role == gapRole || f.role == differenceRole {
		if !n.Signed {
			value = value.Abs()
		}
	}
	if n.Of != nil && !n.Fraction && (f.base == nil || !f.base.Equal(*n.Of)) {
		return false
	}
	if n.Fraction {
		share, _ := n.Share()
		return share.Sub(value).Abs().LessThanOrEqual(decimal.NewFromInt(4))
	}
	return n.Matches(value)
}

// anywhere finds a fact of any measure that a number of three digits or more states. Where
// the words name a quarter it is of that.
func (s *sentence) anywhere(n numeral.Numeral, c cue) (fact, bool) {
	if len(digitsOf.Replace(n.Value.String())) < 3 || n.High != nil {
		return fact{}, false
	}
	if c.whose != "" {
		for _, m := range s.implied() {
			for _, f := range s.factsOf(m) {
				if f.role == comparatorRole && f.whose == c.whose && n.Unit == f.unit && n.Matches(f.value) {
					return f, true
				}
			}
		}
	}
	for _, m := range s.report.Measures {
		for _, f := range s.factsOf(m) {
			if (f.role == valueRole || f.role == countRole || f.role == baseRole || f.role == targetRole) && n.Unit == f.unit && n.Matches(f.value) && (c.quarters == nil && !c.now || s.inTime(f, c)) {
				return f, true
			}
		}
	}
	return fact{}, false
}

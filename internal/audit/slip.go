package audit

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// misread finds a fact that a numeral has in another unit, or as a change the other way.
func (s *sentence) misread(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	roles := c.roles
	if len(roles) == 0 {
		roles = valueRoles
	}
	for _, f := range s.factsOf(m) {
		if !slices.Contains(roles, f.role) || c.whose != "" && f.whose != c.whose || !s.inTime(f, c) {
			continue
		}
		otherUnit := n.Unit != f.unit && n.Unit != numeral.Plain && f.unit != numeral.Plain && n.Of == nil && !s.pointsAsPercent(n, f)
		if f.role == relativeRole && n.Unit == numeral.Points && significant(n) < 2 {
			continue // the same number by chance
		}
		if otherUnit && n.Matches(f.value) && (c.firm || s.covers(n, m) >= partial) {
			return f, true
		}
	}
	return fact{}, false
}

// misplaced finds a fact that a numeral has for another quarter than the one named beside
// it, or for another comparator, where the data have nothing for the one that is named.
func (s *sentence) misplaced(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	named := len(c.quarters) == 1 && s.timedBeside(n, c.quarters[0])
	var found fact
	ok := false
	for _, f := range s.factsOf(m) {
		switch {
		case c.whose != "" && f.role == comparatorRole:
			if f.whose == c.whose {
				return fact{}, false
			}
			if n.Unit == f.unit && n.Matches(f.value) {
				found, ok = f, true
			}
		case named && c.whose == "" && f.role == valueRole && n.Unit == f.unit:
			if f.quarter == c.quarters[0] {
				return fact{}, false
			}
			if n.Matches(f.value) && f.quarter.Since(s.report.Quarter) >= -quarter.InYear {
				found, ok = f, true
			}
		}
	}
	return found, ok && (c.firm || s.covers(n, m) >= partial || s.counts(n, m) || s.followsNumberOf(n, m))
}

// timedBeside reports whether a time stands directly beside a numeral: "27 in Quarter 4",
// "At Quarter 4 it was 27".
func (s *sentence) timedBeside(n numeral.Numeral, q quarter.Quarter) bool {
	return slices.ContainsFunc(s.periods, func(p period) bool {
		return len(p.quarters) == 1 && p.quarters[0] == q && (p.first >= n.Last && p.first-n.Last <= 6 || p.last <= n.First && n.First-p.last <= 4)
	})
}

// slipped finds a fact of four digits or more, of any quarter of the last year or more,
// that a number is a slip of the pen away from. So long a number is like another by chance
// only seldom. Of several it is that of the quarter that the words name, or the latest.
func (s *sentence) slipped(n numeral.Numeral, m *report.Measure, c cue) (fact, bool) {
	if n.Value.Abs().LessThan(decimal.NewFromInt(1000)) {
		return fact{}, false
	}
	var best fact
	found := false
	for _, f := range s.factsOf(m) {
		if n.Unit == f.unit && f.quarter.Since(s.report.Quarter) >= -quarter.InYear && f.value.GreaterThanOrEqual(decimal.NewFromInt(1000)) && nearMiss(n, f) {
			named, bestNamed := slices.Contains(c.quarters, f.quarter), slices.Contains(c.quarters, best.quarter)
			if !found || named && !bestNamed || named == bestNamed && f.quarter.After(best.quarter) {
				best, found = f, true
			}
		}
	}
	return best, found
}

// miscounted finds the count and base that a numeral gives with one of them wrong.
func (s *sentence) miscounted(n numeral.Numeral, m *report.Measure) (fact, bool) {
	if s.saysRest(n) {
		return fact{}, false // see misleft
	}
	for _, f := range s.factsOf(m) {
		if f.quarter != s.report.Quarter || f.base == nil {
			continue
		}
		right := n.Value.Equal(f.value) || n.Of != nil && n.Value.Equal(f.base.Sub(f.value))
		switch {
		case n.Of != nil && right != f.base.Equal(*n.Of) && !(right && likeByChance(n, f)):
			return f, true
		case n.Of == nil && n.Unit == numeral.Plain && !right && n.Step.Equal(decimal.NewFromInt(1)) && !n.Value.Equal(*f.base) && s.countBeside(n, f):
			return f, true
		case n.Of == nil && n.Unit == numeral.Plain && (s.passage.about == m || s.onlyMeasure() == m) && !right && s.isBase(n, m) && !n.Value.Equal(*f.base) && (slipOfPen(n, fact{value: *f.base}) || s.givesShare(f)) && !s.statedBeside(n, fact{value: *f.base}):
			f.value, f.role = *f.base, baseRole
			return f, true
		}
	}
	return fact{}, false
}

// likeByChance reports whether a part that is right says little, because it is so small and
// its whole is nowhere near the base: "two of the three offices" where 84 of 86 were made
// in time.
func likeByChance(n numeral.Numeral, f fact) bool {
	whole := n
	whole.Value = *n.Of
	return significant(n) < 2 && (n.InWords || !n.Value.Equal(f.value)) && !slipOfPen(whole, fact{value: *f.base})
}

// countBeside reports whether a number stands where the count of a base belongs: directly
// before the percentage that the two make, or in a sentence that gives the base and says
// of the number what the measure is.
func (s *sentence) countBeside(n numeral.Numeral, f fact) bool {
	share := percent.Quotient(f.value, *f.base)
	hasBase, hasCount := false, false
	for _, o := range s.numerals {
		if o.First == n.First || o.Naming != numeral.NoName {
			continue
		}
		hasBase = hasBase || o.Unit == numeral.Plain && o.Value.Equal(*f.base)
		hasCount = hasCount || o.Unit == numeral.Plain && (o.Value.Equal(f.value) || o.Value.Equal(f.base.Sub(f.value)))
		if o.Unit == numeral.Percent && o.Matches(share) && o.First >= n.Last && o.First-n.Last <= 2 {
			return true
		}
	}
	first, last := s.clause(n.First, n.Last)
	return hasBase && !hasCount && s.vocabulary.cover(f.measure, s.passage.tokens[max(first, n.Last):last]) >= 0.3
}

// isBase reports whether a number is said to be of all that the measure is a share of:
// "of the 2,289 open cases", "received 47 requests".
func (s *sentence) isBase(n numeral.Numeral, m *report.Measure) bool {
	before := s.at(n.First - 1)
	first, _ := s.clause(n.First, n.Last)
	return s.knownNoun(n, m) && (before == "of" && n.First-1 == first && len(s.numerals) > 1 || before == "the" && s.at(n.First-2) == "of" || before == "all" || before == "received" || before == "audited")
}

// pointsAsPercent reports whether a change of a percentage is written in per cent.
func (s *sentence) pointsAsPercent(n numeral.Numeral, f fact) bool {
	return n.Unit == numeral.Percent && f.unit == numeral.Points
}

// nearMiss reports whether a numeral of three digits or more is a slip of the pen away
// from a fact: two digits swapped, one digit other, the point moved.
func nearMiss(n numeral.Numeral, f fact) bool {
	if n.Of != nil || n.High != nil || f.role == changeRole || f.role == relativeRole || f.role == gapRole || f.role == differenceRole {
		return false
	}
	return significant(n) >= 3 && slipOfPen(n, f)
}

// digitsOf takes the sign and the point out of a number.
var digitsOf = strings.NewReplacer(".", "", "-", "")

// significant is how many digits a numeral has without zeros at its ends.
func significant(n numeral.Numeral) int {
	typed := n.Value.StringFixed(max(0, -n.Step.Exponent()))
	return len(strings.Trim(digitsOf.Replace(typed), "0"))
}

// slipOfPen reports whether a numeral differs from a fact as a slip does: two digits
// swapped, one digit other, the point moved.
func slipOfPen(n numeral.Numeral, f fact) bool {
	places := max(0, -n.Step.Exponent())
	typed, known := n.Value.StringFixed(places), f.value.StringFixed(places)
	digits := strings.Count(typed, "") - 1
	if typed == known || digits < 2 {
		return false
	}
	if n.Value.Equal(f.value.Shift(1)) || n.Value.Equal(f.value.Shift(-1)) {
		return true
	}
	if len(typed) != len(known) {
		return false
	}
	var differ []int
	for i := range digits {
		if typed[i] != known[i] {
			differ = append(differ, i)
		}
	}
	return len(differ) == 1 || len(differ) == 2 && typed[differ[0]] == known[differ[1]] && typed[differ[1]] == known[differ[0]]
}

// mistyped reports whether a numeral of two digits is a slip away from the measure's figure
// of the report's quarter, which the text gives nowhere else.
func (s *sentence) mistyped(n numeral.Numeral, f fact, c cue) bool {
	return f.role == valueRole && f.quarter == s.report.Quarter && n.Unit == f.unit && n.High == nil && n.Of == nil && !n.InWords && !c.earlier && c.quarters == nil &&
		n.Hedge == numeral.Exact && significant(n) == 2 && slipOfPen(n, f) && s.settled(n, f, c) && !s.statedBeside(n, f)
}

// thenWords are words of a sentence that tells of an earlier time.
var thenWords = wordSet(`earlier previous previously last before ago then been low peak record since autumn summer winter spring year years
	first fell rose dropped increased improved from was were had compared against after than start began once`)

// stale finds the present fact of a measure where a numeral states that of an earlier
// quarter, and nothing in the sentence tells of an earlier time: the figure was left from
// the last paper.
func (s *sentence) stale(n numeral.Numeral, f fact, c cue) (fact, bool) {
	if f.quarter == s.report.Quarter || f.role != valueRole && f.role != countRole || c.quarters != nil || c.earlier || n.Unit != f.unit && n.Of == nil {
		return fact{}, false
	}
	first, last := s.phrase(n.First)
	if s.passage.table != nil || s.introducedThen() || s.has(thenWords, first, last) || s.anotherTimeIn(s.first, s.last) || s.quotes(n) || s.speculative(n.First, n.Last) || !s.saidHere(n, f.measure, c) {
		return fact{}, false
	}
	for _, now := range s.factsOf(f.measure) {
		if now.quarter == s.report.Quarter && now.role == f.role && !states(n, now) && !s.statedBeside(n, now) {
			return now, true
		}
	}
	return fact{}, false
}

package sense

import (
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

// inARow is how many equal figures in a row are told.
const inARow = 4

// equalFigures warns of a figure that stands in four quarters or more one after another,
// where it has digits that are hardly ever the same twice.
func (c *checker) equalFigures(s *series) {
	if s.Frequency != indicator.Quarterly || s.byYears() {
		return
	}
	for first := 0; first < len(s.known); {
		next := first + 1
		for next < len(s.known) && s.repeats(s.known[next-1], s.known[next]) {
			next++
		}
		if n := next - first; n >= inARow && n <= 2*inARow && telling(s.known[first].Reading, n < len(s.known)) {
			last := s.known[next-1]
			c.report(rule.EqualFigures, s.Indicator, last.at, "check whether the figures since "+s.known[first].quarter.Name()+" were copied",
				"%q is %s in %s one after another", s.ID, shown(last.Value), wording.Count(n, "quarter"))
		}
		first = next
	}
}

// repeats reports whether a figure is that of the quarter just before.
func (s *series) repeats(a, b figure) bool {
	return b.quarter.Since(a.quarter) == 1 && sameFigure(a.Reading, b.Reading) && s.joined(a.quarter, b.quarter)
}

// sameFigure reports whether two figures are the same, with count and base.
func sameFigure(a, b indicator.Reading) bool {
	same := func(a, b *decimal.Decimal) bool { return (a == nil) == (b == nil) && (a == nil || a.Equal(*b)) }
	return a.Value.Equal(b.Value) && same(a.Base, b.Base)
}

// digitsOf takes the sign and the point out of a number.
var digitsOf = strings.NewReplacer("-", "", ".", "")

// telling reports whether a figure is one that hardly comes up twice: with three digits,
// or with a decimal where others of the series differ. 100 and 120 have fewer.
func telling(r indicator.Reading, varies bool) bool {
	if r.Base != nil {
		return r.Base.GreaterThanOrEqual(ten) && !r.Count.Equal(*r.Base) && !r.Count.IsZero()
	}
	digits := strings.Trim(digitsOf.Replace(r.Value.String()), "0")
	return len(digits) >= 3 || varies && !r.Value.IsInteger()
}

// byYears reports whether the series consists of whole years, each with one figure: an
// annual figure that every quarter repeats.
func (s *series) byYears() bool {
	years := 0
	for n, f := range s.known {
		switch {
		case f.quarter.Number() == 1 && n > 0 && !s.known[n-1].Value.Equal(f.Value):
			years++
		case n > 0 && f.quarter.Number() != 1 && !s.known[n-1].Value.Equal(f.Value):
			return false
		}
	}
	return years > 0 && len(s.known) > quarter.InYear
}

package audit

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// sum is what the quarters of a span come to: figures, counts or bases of a measure.
type sum struct {
	measure  *report.Measure
	from, to quarter.Quarter
	value    decimal.Decimal
}

// sumsOf lists the sums of a measure over the year so far, the last two quarters and the
// last four. Only what is counted adds up.
func (s *sentence) sumsOf(m *report.Measure) []sum {
	now := s.report.Quarter
	starts := []quarter.Quarter{now.Year().Quarter(1), now.Add(-1), now.Add(1 - quarter.InYear)}
	parts := []func(indicator.Point) *decimal.Decimal{
		func(p indicator.Point) *decimal.Decimal { return p.Reading.Count },
		func(p indicator.Point) *decimal.Decimal { return p.Reading.Base },
	}
	if unit, _ := unitOf(m.Indicator.Unit); unit == numeral.Plain {
		parts = append(parts, func(p indicator.Point) *decimal.Decimal { return &p.Reading.Value })
	}
	var all []sum
	for _, from := range starts {
		for _, part := range parts {
			if value, ok := sumFrom(m, from, now, part); ok {
				all = append(all, sum{m, from, now, value})
			}
		}
	}
	return all
}

// sumFrom adds up one part of a measure's readings. It is false where a quarter lacks it.
func sumFrom(m *report.Measure, from, to quarter.Quarter, part func(indicator.Point) *decimal.Decimal) (total decimal.Decimal, ok bool) {
	for _, q := range from.Through(to) {
		p, known := indicator.PointIn(m.Series, q)
		if !known || !p.Reading.Present() || part(p) == nil || m.Indicator.Months(p) != indicator.QuarterMonths {
			return total, false
		}
		total = total.Add(*part(p))
	}
	return total, from != to
}

// summed judges a number that the words give as the sum of several quarters. A sum that the
// measures implied come to is a match; one a slip of the pen away from it is not.
func (s *sentence) summed(n numeral.Numeral) (Number, bool) {
	if n.Unit != numeral.Plain || n.High != nil || s.passage.table != nil || significant(n) < 2 || !s.saysSum(n) {
		return Number{}, false
	}
	var near *sum
	for _, m := range s.implied() {
		for _, one := range s.sumsOf(m) {
			if n.Value.Equal(one.value) && (n.Of == nil || s.isSum(m, *n.Of)) {
				return Number{Verdict: Matched, About: one.words(), measure: m}, true
			}
			if near == nil && n.Hedge == numeral.Exact && significant(n) >= 3 && n.Of == nil && slipOfPen(n, fact{value: one.value}) {
				near = &one
			}
		}
	}
	if near == nil || s.quotes(n) || s.speculative(n.First, n.Last) {
		return Number{}, false
	}
	return Number{Verdict: Contradicted, measure: near.measure,
		About: fmt.Sprintf("the text says %s, and the data come to %s", s.passage.text[n.Start:n.End], indicator.Unit{}.FormatRecorded(near.value)),
		Says:  near.words() + ": add up again"}, true
}

func (s *sentence) isSum(m *report.Measure, v decimal.Decimal) bool {
	for _, one := range s.sumsOf(m) {
		if one.value.Equal(v) {
			return true
		}
	}
	return false
}

// words say what a sum is of.
func (t sum) words() string {
	return fmt.Sprintf("%s: sum of %s to %s", t.measure.Name.Title, t.from.Name(), t.to.Name())
}

// saysSum reports whether the sentence speaks of several quarters together: the year so
// far, the half year, nine months.
func (s *sentence) saysSum(n numeral.Numeral) bool {
	if s.toDateCue(n) || s.hasAny(s.first, s.last, "half-year", "altogether") {
		return true
	}
	for at := s.first; at < s.last; at++ {
		switch before := s.at(at - 1); s.at(at) {
		case "half":
			if before == "first" || before == "second" || s.at(at+1) == "year" || s.at(at+1) == "of" && s.at(at+2) == "the" && s.at(at+3) == "year" {
				return true
			}
		case "year":
			if before == "the" && s.hasAny(at-3, at-1, "over", "in", "for", "of", "across") || before == "whole" {
				return true
			}
		case "months":
			if before == "six" || before == "nine" || before == "twelve" || before == "12" {
				return true
			}
		case "since", "april", "january":
			if s.at(at) == "since" && monthNumbers[s.at(at+1)] > 0 || s.at(at+1) == "to" && monthNumbers[s.at(at+2)] > 0 {
				return true
			}
		}
	}
	return false
}

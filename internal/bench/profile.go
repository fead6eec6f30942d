package bench

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// profile is a kind of measure: what it counts, and how it is judged.
type profile struct {
	title       string
	unit        string
	polarity    string
	base        int // the value around which readings lie, in tenths
	yearly      int // how much it changes in a year, in tenths
	step        int // readings scatter by up to seven of these, in tenths
	denominator int // what readings are counted out of; 0 when they are plain values
	target      func(era int) string
}

// eraQuarters is how long a target holds: an era of three years.
const eraQuarters = 12

// profiles has one for every way to judge a measure: no tolerance, a tolerance
// given as a limit, as limits, as points or as a percentage, met within a
// margin, target to be set, and a volume. Their number has no common divisor
// with the numbers of sets and services, so that every set and service has all
// of them.
var profiles = []profile{
	{title: "cases decided on time", unit: "percent", polarity: "bigger", base: 880, yearly: 3, step: 12,
		target: func(era int) string { return fmt.Sprintf("{ target = %d, tolerance = %d }", 88+era, 84+era) }},
	{title: "repeat requests within a year", unit: "percent", polarity: "smaller", base: 120, yearly: -2, step: 8,
		target: func(era int) string {
			return fmt.Sprintf("{ target = %s, tolerance = { points = 3 } }", tenths(120-5*era))
		}},
	{title: "days from application to decision", unit: "days", polarity: "smaller", base: 1400, yearly: -10, step: 40,
		target: func(era int) string {
			return fmt.Sprintf("{ target = %d, tolerance = { percent = 10 } }", 138-3*era)
		}},
	{title: "visits made in time", unit: "percent", polarity: "bigger", base: 890, yearly: 2, step: 11, denominator: 60,
		target: func(era int) string {
			return fmt.Sprintf("{ target = %d, tolerance = { points = 6 }, met_within = { points = 1 } }", 89+era)
		}},
	{title: "people supported", unit: "rate", polarity: "range", base: 2000, yearly: 5, step: 90,
		target: func(era int) string {
			low, high := 180+era, 220+era
			return fmt.Sprintf("{ low = %d, high = %d, tolerance = { low = %d, high = %d } }", low, high, low-20, high+20)
		}},
	{title: "requests received", unit: "count", polarity: "none", base: 55000, yearly: 150, step: 700},
	{title: "cost of a case", unit: "pounds", polarity: "smaller", base: 4120, yearly: 12, step: 55,
		target: func(era int) string {
			if era == 0 {
				return `{ status = "to be set", reason = "Three years of figures are needed first." }`
			}
			return fmt.Sprintf("{ target = %d }", 410+4*era)
		}},
}

// hasTarget reports whether a target is set in an era. Measures in pounds have
// one from the second era on.
func (p profile) hasTarget(era int) bool {
	return p.target != nil && (p.unit != "pounds" || era > 0)
}

// hasTolerance reports whether the targets have a tolerance.
func (p profile) hasTolerance() bool { return p.target != nil && p.unit != "pounds" }

// tenths writes a number of tenths as a decimal.
func tenths(n int) string { return decimal.New(int64(n), -1).String() }

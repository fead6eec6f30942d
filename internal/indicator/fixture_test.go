package indicator_test

import (
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Fixtures of the tests. A mistake in one panics.

var (
	percentages = indicator.Unit{ID: "percent", Name: "per cent", Suffix: "%", Percentage: true}
	days        = indicator.Unit{ID: "days", Name: "days", Suffix: " days", ChangeDecimals: 1}
	pounds      = indicator.Unit{ID: "pounds", Name: "pounds", Prefix: "£", ChangeDecimals: 1}
	numbers     = indicator.Unit{ID: "number", Name: "number", ChangeDecimals: 1}
)

var labels = indicator.Labels{
	indicator.Better:      "Better than target",
	indicator.Within:      "In tolerance",
	indicator.Outside:     "Outside tolerance",
	indicator.Untargeted:  "No target",
	indicator.Unset:       "Target to be set",
	indicator.Unavailable: "Not available",
	indicator.Undue:       "Not yet due",
}

var rules = indicator.Rules{Labels: labels, Trend: indicator.DefaultTrend()}

// byValue compares structs of this package: decimals by value, quarters with ==,
// and an empty list as equal to nil.
var byValue = cmp.Options{
	cmpopts.EquateComparable(quarter.Quarter{}),
	cmpopts.EquateEmpty(),
	cmp.AllowUnexported(indicator.Reading{}),
}

func num(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func ref(s string) *decimal.Decimal {
	d := num(s)
	return &d
}

func at(s string) quarter.Quarter {
	q, err := quarter.April.Parse(s)
	if err != nil {
		panic(err)
	}
	return q
}

func figure(s string) indicator.Reading {
	return indicator.Reading{State: indicator.Present, Value: num(s)}
}

func absent(state indicator.State, reason string) indicator.Reading {
	return indicator.Reading{State: state, Reason: reason}
}

// series has readings for consecutive quarters up to the last one. A dash is a
// reading that is not available, and z one that is not due.
func series(last string, values ...string) []indicator.Point {
	var points []indicator.Point
	q := at(last).Add(1 - len(values))
	for _, value := range values {
		reading := indicator.Reading{}
		switch value {
		case "-":
		case "z":
			reading.State = indicator.NotDue
		default:
			reading = figure(value)
		}
		points = append(points, indicator.Point{Quarter: q, Reading: reading})
		q = q.Add(1)
	}
	return points
}

// target is a target that is set from the beginning.
func target(value string, tolerance, metWithin indicator.Margin) indicator.Target {
	return indicator.Target{Status: indicator.Set, Value: num(value), Tolerance: tolerance, MetWithin: metWithin}
}

// targetRange is a range to be in, from the beginning.
func targetRange(low, high string, tolerance, metWithin indicator.Margin) indicator.Target {
	return indicator.Target{Status: indicator.Set, Low: ref(low), High: ref(high), Tolerance: tolerance, MetWithin: metWithin}
}

// inWords is a target in words that says which figures meet it, such as "above 5".
func inWords(side indicator.Polarity, value string, tolerance, metWithin indicator.Margin) indicator.Target {
	t := target(value, tolerance, metWithin)
	t.Condition = &indicator.Condition{Side: side, Strict: true, Bound: indicator.Reference{Value: num(value)}, Words: "in words"}
	return t
}

var noMargin indicator.Margin

func limit(s string) indicator.Margin {
	return indicator.Margin{Kind: indicator.Limit, Value: num(s)}
}

func limits(low, high string) indicator.Margin {
	return indicator.Margin{Kind: indicator.Limits, Low: num(low), High: num(high)}
}

func points(s string) indicator.Margin {
	return indicator.Margin{Kind: indicator.Points, Value: num(s)}
}

// openly is a margin with its edge outside.
func openly(m indicator.Margin) indicator.Margin {
	m.Open = true
	return m
}

func percent(s string) indicator.Margin {
	return indicator.Margin{Kind: indicator.Percent, Value: num(s)}
}

// measure is an indicator that is shown in whole numbers.
func measure(unit indicator.Unit, polarity indicator.Polarity, targets ...indicator.Target) *indicator.Indicator {
	return &indicator.Indicator{ID: "measure", Unit: unit, Polarity: polarity, Targets: targets}
}

func contains(text, part string) bool { return strings.Contains(text, part) }

// pointsOf has readings for consecutive quarters up to the last one.
func pointsOf(last quarter.Quarter, readings []indicator.Reading) []indicator.Point {
	var points []indicator.Point
	for n, r := range readings {
		points = append(points, indicator.Point{Quarter: last.Add(n + 1 - len(readings)), Reading: r})
	}
	return points
}

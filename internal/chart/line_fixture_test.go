package chart_test

import (
	"maps"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/chart"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Fixtures of the tests of lines and bars. A mistake in one panics.

var (
	percentages = indicator.Unit{ID: "percent", Name: "per cent", Suffix: "%", Percentage: true}
	numbers     = indicator.Unit{ID: "number", Name: "number"}
	pounds      = indicator.Unit{ID: "pounds", Name: "pounds", Prefix: "£"}
	longNamed   = indicator.Unit{ID: "posts", Name: "full-time equivalent social workers for every 10,000 children of the city", Suffix: " posts"}
)

var judging = indicator.Rules{
	Labels: indicator.Labels{
		indicator.Better: "Better than target", indicator.Within: "In tolerance", indicator.Outside: "Outside tolerance",
		indicator.Untargeted: "No target", indicator.Unset: "Target to be set",
		indicator.Unavailable: "Not available", indicator.Undue: "Not yet due",
	},
	Trend: indicator.DefaultTrend(),
}

func plotOf(i indicator.Indicator, series []indicator.Point, comparators ...chart.Comparator) chart.Plot {
	if i.ID == "" {
		i.ID, i.Title = "measure", "Visits made in time"
	}
	var judged []*indicator.Evaluation
	for n := range series {
		e := i.Evaluate(series[:n+1], indicator.StatedJudgement{}, judging)
		judged = append(judged, &e)
	}
	return chart.Of(&i, series, judged, comparators...)
}

// seriesTo has readings for consecutive quarters up to the last one: "91 x 85p 85r
// 88e 87pr". A letter alone is an absence, as in tables, and d is a reading that is
// not due. Letters after a figure say that it is provisional, estimated or revised.
func seriesTo(last, readings string) []indicator.Point {
	words := strings.Fields(readings)
	q := dated(last).Add(1 - len(words))
	var points []indicator.Point
	for n, word := range words {
		points = append(points, indicator.Point{Quarter: q.Add(n), Reading: reading(word)})
	}
	return points
}

func reading(word string) indicator.Reading {
	switch word {
	case "x":
		return indicator.Reading{}
	case "d":
		return indicator.Reading{State: indicator.NotDue}
	case "z":
		return indicator.Reading{State: indicator.NotApplicable}
	case "c":
		return indicator.Reading{State: indicator.Confidential}
	}
	digits := strings.TrimRight(word, "per")
	r := indicator.Reading{State: indicator.Present, Value: decimal.RequireFromString(digits)}
	for _, mark := range word[len(digits):] {
		switch mark {
		case 'p':
			r.Status = indicator.Provisional
		case 'e':
			r.Status = indicator.Estimated
		case 'r':
			r.Revision = &indicator.Revision{Was: "1", Reason: "late records"}
		}
	}
	return r
}

func dated(s string) quarter.Quarter {
	q, err := quarter.April.Parse(s)
	if err != nil {
		panic(err)
	}
	return q
}

func number(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func limitAt(s string) indicator.Margin {
	return indicator.Margin{Kind: indicator.Limit, Value: number(s)}
}

func goalFrom(from, value string, tolerance indicator.Margin) indicator.Target {
	return indicator.Target{From: dated(from), Status: indicator.Set, Value: number(value), Tolerance: tolerance}
}

func percentage(p indicator.Polarity, targets ...indicator.Target) indicator.Indicator {
	return indicator.Indicator{Unit: percentages, Polarity: p, Targets: targets}
}

// usual is a percentage with a target of 90% and a tolerance of 85%.
func usual() indicator.Indicator {
	return percentage(indicator.Bigger, goalFrom("2015-16/q1", "90", limitAt("85")))
}

func volume(u indicator.Unit) indicator.Indicator {
	return indicator.Indicator{Unit: u, Polarity: indicator.None}
}

// allPlots are charts with every kind of series and comparator.
func allPlots() map[string]chart.Plot {
	all := plainPlots()
	maps.Copy(all, comparatorPlots())
	maps.Copy(all, yearPlots())
	maps.Copy(all, changedPlots())
	maps.Copy(all, spanPlots())
	maps.Copy(all, classPlots())
	return all
}

// plainPlots are charts with every kind of series, without comparators.
func plainPlots() map[string]chart.Plot {
	const q2 = "2019-20/q2"
	low, high := number("12"), number("18")
	within := goalFrom("2018-19/q1", "90", limitAt("80"))
	within.MetWithin = indicator.Margin{Kind: indicator.Points, Value: number("3")}
	ranged := indicator.Target{From: dated("2015-16/q1"), Status: indicator.Set, Low: &low, High: &high,
		Tolerance: indicator.Margin{Kind: indicator.Limits, Low: number("10"), High: number("22")}}
	exact := percentage(indicator.Bigger, goalFrom("2015-16/q1", "89.95", limitAt("85.5")))
	titled := usual()
	titled.ID, titled.Title = "a-b", `Visits <script>alert("&")</script> & 'more'`
	changed := percentage(indicator.Bigger, goalFrom("2015-16/q1", "85", limitAt("80")), goalFrom("2019-20/q1", "90", limitAt("87")))
	between := percentage(indicator.Bigger, goalFrom("2015-16/q1", "85", limitAt("80")),
		indicator.Target{From: dated("2018-19/q4"), Status: indicator.ToBeSet}, goalFrom("2019-20/q1", "90", limitAt("87")))
	renewed := percentage(indicator.Bigger, goalFrom("2015-16/q1", "90", limitAt("85")), goalFrom("2019-20/q1", "90.0", limitAt("85.0")))
	million := volume(pounds)
	million.Polarity, million.Targets = indicator.Smaller, []indicator.Target{goalFrom("2015-16/q1", "1000000", limitAt("1100000"))}
	return map[string]chart.Plot{
		"usual":            plotOf(usual(), seriesTo(q2, "86 88 91 84 92 93")),
		"all-missing":      plotOf(usual(), seriesTo(q2, "x x d c x x")),
		"nothing-at-all":   plotOf(volume(numbers), seriesTo(q2, "x x x")),
		"one-point":        plotOf(usual(), seriesTo(q2, "91")),
		"one-of-many":      plotOf(usual(), seriesTo(q2, "x x 91 x x x")),
		"zero":             plotOf(percentage(indicator.Smaller), seriesTo(q2, "0 0 0 0")),
		"constant":         plotOf(percentage(indicator.Bigger), seriesTo(q2, "47 47 47 47")),
		"all-hundred":      plotOf(percentage(indicator.Bigger, goalFrom("2015-16/q1", "100", indicator.Margin{})), seriesTo(q2, "100 100 100 100 100 100")),
		"target-beyond":    plotOf(percentage(indicator.Bigger, goalFrom("2015-16/q1", "95", limitAt("90"))), seriesTo(q2, "31 35 33 38 36 40")),
		"target-changed":   plotOf(changed, seriesTo(q2, "84 86 83 88 89 91 90 92")),
		"target-between":   plotOf(between, seriesTo(q2, "84 86 83 88 89 91")),
		"target-renewed":   plotOf(renewed, seriesTo(q2, "84 86 83 88 89 91")),
		"ten-years":        plotOf(usual(), seriesTo(q2, strings.Repeat("82 85 84 88 91 90 87 x 93 92 ", 4))),
		"ten-years-dense":  plotOf(usual(), seriesTo(q2, strings.Repeat("82p 95 71 88 99r ", 8))),
		"half-yearly":      plotOf(usual(), seriesTo(q2, strings.Repeat("d 85 d 84 ", 10))),
		"twelve":           plotOf(usual(), seriesTo("2019-20/q1", "81 99 82 98 83 97 84 96 85 95 86 94")),
		"negative":         plotOf(indicator.Indicator{Unit: pounds, Polarity: indicator.Bigger, Targets: []indicator.Target{goalFrom("2015-16/q1", "0", limitAt("-5"))}}, seriesTo(q2, "-12 -8 3 -4 -1 2")),
		"million":          plotOf(million, seriesTo(q2, "1000000 1049999 987654 1100001 1250000 1000000")),
		"range":            plotOf(percentage(indicator.Range, ranged), seriesTo(q2, "9 13 17 20 24 15")),
		"hundred":          plotOf(percentage(indicator.Bigger, goalFrom("2015-16/q1", "50", limitAt("40"))), seriesTo(q2, "0 100 0 50 0 100")),
		"unsettled":        plotOf(usual(), seriesTo(q2, "86 88r 91r 84 92e 93p")),
		"unsettled-both":   plotOf(usual(), seriesTo(q2, "86 88 x 84r 92 93pr")),
		"latest-available": plotOf(usual(), carryingTo(q2, "86 88 91 84 92 x")),
		"long-unit":        plotOf(long(), seriesTo(q2, "11.2 11.9 12.4 12.6 12.1 12.8")),
		"met-within":       plotOf(percentage(indicator.Bigger, within), seriesTo(q2, "86 88 91 84 92 88")),
		"exact-target":     plotOf(exact, seriesTo("2019-20/q1", "86 89.6 89.95 90 88 89.94")),
		"escaped":          plotOf(titled, seriesTo(q2, "86 88 91 84 92 93")),
		"to-be-set":        plotOf(percentage(indicator.Bigger, indicator.Target{From: dated("2015-16/q1"), Status: indicator.ToBeSet}), seriesTo(q2, "86 88 91")),
		"bars":             plotOf(volume(numbers), seriesTo(q2, "1210 1433 1204 1377r x 1518p")),
		"bars-zero":        plotOf(volume(numbers), seriesTo(q2, "0 0 0 0")),
		"bars-small":       plotOf(volume(numbers), seriesTo(q2, "0 1 0 1 1 1")),
		"bars-negative":    plotOf(volume(pounds), seriesTo(q2, "-3 4 -1 0 2 -5")),
		"bars-million":     plotOf(volume(numbers), seriesTo(q2, "1000000 1200000 1199999 900000 1000000 1300000 700000 850000")),
		"bars-ten-years":   plotOf(volume(numbers), seriesTo(q2, strings.Repeat("820 851 844 883 912 902 871 x 931 922 ", 4))),
	}
}

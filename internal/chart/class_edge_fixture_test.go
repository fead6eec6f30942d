package chart_test

import (
	"outturn/internal/chart"
	"outturn/internal/indicator"
)

func ownClass(kind indicator.Position, label string, from indicator.Edge) indicator.Class {
	return indicator.Class{Position: indicator.Own(kind, label), Label: label, From: from}
}

// fourClasses are exceeding, on target, close and behind.
func fourClasses() *indicator.Scheme {
	return &indicator.Scheme{ID: "four", Classes: []indicator.Class{
		ownClass(indicator.Better, "Exceeding", indicator.Edge{Kind: indicator.ByPercent, Value: number("5")}),
		ownClass(indicator.Better, "On target", indicator.Edge{Kind: indicator.AtTarget}),
		ownClass(indicator.Within, "Close", indicator.Edge{Kind: indicator.AtTolerance, Open: true}),
		ownClass(indicator.Outside, "Behind", indicator.Edge{}),
	}}
}

// classPlots are charts of indicators that are judged by classes of an organisation's own.
func classPlots() map[string]chart.Plot {
	const q2 = "2019-20/q2"
	by := func(i indicator.Indicator, schemes ...indicator.DatedScheme) indicator.Indicator {
		i.Schemes = schemes
		return i
	}
	always := indicator.DatedScheme{Scheme: fourClasses()}
	low, high := number("12"), number("18")
	ranged := indicator.Target{From: dated("2015-16/q1"), Status: indicator.Set, Low: &low, High: &high,
		Tolerance: indicator.Margin{Kind: indicator.Limits, Low: number("10"), High: number("22")}}
	core := &indicator.Scheme{ID: "core", Classes: []indicator.Class{
		ownClass(indicator.Better, "Core", indicator.Edge{Kind: indicator.ByPoints, Value: number("2")}),
		ownClass(indicator.Better, "In range", indicator.Edge{Kind: indicator.AtTarget}),
		ownClass(indicator.Within, "Near", indicator.Edge{Kind: indicator.AtTolerance}),
		ownClass(indicator.Outside, "Far", indicator.Edge{}),
	}}
	within := goalFrom("2018-19/q1", "80", limitAt("70"))
	within.MetWithin = indicator.Margin{Kind: indicator.Points, Value: number("3")}
	bounded := percentage(indicator.Bigger, goalFrom("2015-16/q1", "92", limitAt("85")))
	most := number("95")
	bounded.Unit.Maximum = &most
	days := indicator.Indicator{Unit: indicator.Unit{ID: "days", Name: "days", Suffix: " days"}, Polarity: indicator.Smaller, Targets: []indicator.Target{goalFrom("2015-16/q1", "20", limitAt("25"))}}
	tight := &indicator.Scheme{ID: "tight", Classes: []indicator.Class{
		ownClass(indicator.Better, "Far better than what was asked for", indicator.Edge{Kind: indicator.ByPoints, Value: number("0.4")}),
		ownClass(indicator.Better, "As asked for", indicator.Edge{Kind: indicator.AtTarget}),
		ownClass(indicator.Within, "Nearly as asked for", indicator.Edge{Kind: indicator.ByPoints, Value: number("-0.4")}),
		ownClass(indicator.Within, "Not as asked for", indicator.Edge{Kind: indicator.ByPoints, Value: number("-0.8")}),
		ownClass(indicator.Outside, "Far from it", indicator.Edge{}),
	}}
	year := usual()
	year.Covers.YearToDate = true
	return map[string]chart.Plot{
		"classes":            plotOf(by(usual(), always), seriesTo(q2, "86 88 91 84 92 93")),
		"classes-smaller":    plotOf(by(days, always), seriesTo(q2, "28 24 21 22 19 18")),
		"classes-range":      plotOf(by(percentage(indicator.Range, ranged), indicator.DatedScheme{Scheme: core}), seriesTo(q2, "9 13 16 21 15 17")),
		"classes-met-within": plotOf(by(percentage(indicator.Bigger, within), always), seriesTo(q2, "66 78 81 84 72 79")),
		"classes-begin":      plotOf(by(usual(), indicator.DatedScheme{From: dated("2019-20/q1"), Scheme: fourClasses()}), seriesTo(q2, "86 88 91 84 92 93")),
		"classes-end":        plotOf(by(usual(), always, indicator.DatedScheme{From: dated("2019-20/q1")}), seriesTo(q2, "86 88 91 84 92 93")),
		"classes-bounded":    plotOf(by(bounded, always), seriesTo(q2, "86 88 91 84 91 92")),
		"classes-tight":      plotOf(by(usual(), indicator.DatedScheme{Scheme: tight}), seriesTo(q2, "86 88 91 84 92 93")),
		"classes-year":       plotOf(by(year, always), seriesTo(q2, "80 84 86 85 82 96")),
		"classes-ten-years":  plotOf(by(usual(), always), seriesTo(q2, "82 85 84 88 91 90 87 x 93 92 82 85 84 88 91 90 87 x 93 92 82 85 84 88 91 90 87 x 93 92 82 85 84 88")),
	}
}

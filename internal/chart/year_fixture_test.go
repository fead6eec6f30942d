package chart_test

import (
	"outturn/internal/chart"
	"outturn/internal/indicator"
)

// tax is a collection rate for the year to date, with a profile of targets.
func tax() indicator.Indicator {
	t := goalFrom("2015-16/q1", "98", indicator.Margin{Kind: indicator.Points, Value: number("1")})
	t.YearEnd = true
	for _, v := range []string{"29", "56", "84"} {
		t.Profile = append(t.Profile, number(v))
	}
	return indicator.Indicator{Unit: percentages, Decimals: 1, Polarity: indicator.Bigger, Covers: indicator.Covers{YearToDate: true}, Targets: []indicator.Target{t}}
}

// spending is an amount for the year to date, of which less is better, with targets
// dated by quarter.
func spending() indicator.Indicator {
	i := volume(pounds)
	i.Polarity, i.Covers.YearToDate = indicator.Smaller, true
	i.Targets = []indicator.Target{goalFrom("2019-20/q1", "250000", limitAt("275000")), goalFrom("2019-20/q2", "500000", limitAt("550000"))}
	return i
}

func withBreak(i indicator.Indicator, from string) indicator.Indicator {
	i.Breaks = append(i.Breaks, indicator.Break{From: dated(from), Reason: "The system was replaced"})
	return i
}

const (
	taxOf2018 = "28.9 56.2 84.5 98.1 "
	taxOf2017 = "28.1 55.0 83.0 97.4 "
)

// yearPlots are charts of figures for the year to date.
func yearPlots() map[string]chart.Plot {
	toDate := volume(numbers)
	toDate.Covers.YearToDate = true
	return map[string]chart.Plot{
		"year":               plotOf(tax(), seriesTo("2019-20/q2", taxOf2017+taxOf2018+"29.1 56.8")),
		"year-first-quarter": plotOf(tax(), seriesTo("2019-20/q1", taxOf2018+"29.1")),
		"year-last-quarter":  plotOf(tax(), seriesTo("2019-20/q4", taxOf2018+"29.1 56.8 84.1 98.4")),
		"year-alone":         plotOf(tax(), seriesTo("2019-20/q3", "56.8 84.1")),
		"year-seven":         plotOf(tax(), seriesTo("2019-20/q3", "20 50 80 95 21 51 81 96 25 53 81 96 27 54 82 97 "+taxOf2017+taxOf2018+"29.1 56.8 85")),
		"year-unsettled":     plotOf(tax(), seriesTo("2019-20/q3", "28.1 x 83.0r 97.4 28.9p d 84.5r 98.1e 29.1r x 85p")),
		"year-missing":       plotOf(tax(), seriesTo("2019-20/q2", taxOf2018+"x c")),
		"year-nothing":       plotOf(tax(), seriesTo("2019-20/q2", "x x x x x x")),
		"year-volume":        plotOf(toDate, seriesTo("2019-20/q2", "310 640 980 1402 305 x")),
		"year-spending":      plotOf(spending(), seriesTo("2019-20/q2", "240000 510000 760000 1010000 262500 540000")),
		"year-break-before":  plotOf(withBreak(tax(), "2018-19/q1"), seriesTo("2019-20/q2", taxOf2017+taxOf2018+"29.1 56.8")),
		"year-break-within":  plotOf(withBreak(tax(), "2019-20/q3"), seriesTo("2019-20/q4", taxOf2017+taxOf2018+"29.1 56.8 70 80")),
		"year-comparators":   plotOf(tax(), seriesTo("2019-20/q2", taxOf2018+"29.1 56.8"), england("57.5", "September 2019", "2019-20/q2"), neighbours("97", "March 2019", "2018-19/q4"), comparator("a", "Core cities", "54", "September 2018", "2018-19/q2")),
	}
}

// changedPlots are charts of measures with breaks and dated changes.
func changedPlots() map[string]chart.Plot {
	turned := percentage(indicator.Range, goalFrom("2015-16/q1", "20", indicator.Margin{Kind: indicator.Points, Value: number("4")}), goalFrom("2018-19/q4", "15", limitAt("20")))
	turned.Changes = []indicator.RuleChange{{From: dated("2018-19/q4"), Polarity: indicator.Smaller, Reason: "The target is an upper limit."}}
	turned.ID, turned.Title = "turned", "Cases open"
	turned.ApplyChanges()
	recounted := volume(numbers)
	recounted.ID, recounted.Title = "recounted", "Visits"
	percent := percentages
	recounted.Changes = []indicator.RuleChange{{From: dated("2018-19/q3"), Unit: &percent, Polarity: indicator.Bigger, Reason: "The share is counted."}}
	recounted.Targets = []indicator.Target{goalFrom("2015-16/q1", "90", limitAt("85"))}
	recounted.ApplyChanges()
	return map[string]chart.Plot{
		"break":        plotOf(withBreak(usual(), "2018-19/q4"), seriesTo("2019-20/q2", "71 72 74 88 91 92")),
		"break-first":  plotOf(withBreak(usual(), "2018-19/q1"), seriesTo("2019-20/q2", "71 72 74 88 91 92")),
		"break-gap":    plotOf(withBreak(usual(), "2018-19/q4"), seriesTo("2019-20/q2", "71 72 x x 91 92")),
		"break-last":   plotOf(withBreak(usual(), "2019-20/q2"), seriesTo("2019-20/q2", "71 72 74 73 71 92")),
		"breaks-dense": plotOf(withBreak(withBreak(usual(), "2014-15/q3"), "2017-18/q1"), seriesTo("2019-20/q2", "82 85 84 88 91 90 87 x 93 92 82 85 84 88 91 90 87 x 93 92 82 85 84 88 91 90 87 x 93 92 82 85 84 88 91 90 87 x 93 92")),
		"break-bars":   plotOf(withBreak(volume(numbers), "2018-19/q4"), seriesTo("2019-20/q2", "1210 1433 1204 377r x 518p")),
		"turned":       plotOf(turned, seriesTo("2019-20/q2", "18 25 21 14 17 22")),
		"recounted":    plotOf(recounted, seriesTo("2019-20/q2", "410 433 88 91 84 92")),
	}
}

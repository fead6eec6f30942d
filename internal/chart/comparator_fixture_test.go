package chart_test

import (
	"strings"

	"outturn/internal/chart"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// neighbours is a figure of the statistical neighbours, with its date and, if
// known, its quarter.
func neighbours(value, date, in string) chart.Comparator {
	return comparator("statistical-neighbours", "Statistical neighbours", value, date, in)
}

func england(value, date, in string) chart.Comparator {
	return comparator("england", "England", value, date, in)
}

func comparator(id, name, value, date, in string) chart.Comparator {
	c := chart.Comparator{ID: id, Name: name, Value: number(value), Date: date, Quarter: quarter.Quarter{}}
	if in != "" {
		c.Quarter = dated(in)
	}
	return c
}

// four are comparators with similar figures, as rates of children in care have.
func four(in string) []chart.Comparator {
	return []chart.Comparator{
		neighbours("162", "March 2019", in),
		comparator("core-cities", "Core cities", "180", "March 2019", in),
		comparator("west-midlands", "West Midlands", "168", "March 2019", in),
		england("146", "2017/18", ""),
	}
}

func rate() indicator.Indicator {
	return indicator.Indicator{
		Unit:     indicator.Unit{ID: "rate", Name: "for every 10,000 children", Suffix: " for every 10,000"},
		Polarity: indicator.Smaller, Targets: []indicator.Target{goalFrom("2015-16/q1", "165", limitAt("175"))},
	}
}

// comparatorPlots are charts with every kind of comparator.
func comparatorPlots() map[string]chart.Plot {
	const q2 = "2019-20/q2"
	const years = "82 85 84 88 91 90 87 x 93 92 "
	visits := "86 88 91 84 92 93"
	gap := strings.Repeat("61 64 68 66 71 70 ", 2) + strings.Repeat("x ", 9) + "88 86 91 90 89 93 94 92 95 93 96"
	return map[string]chart.Plot{
		"comparator":             plotOf(usual(), seriesTo(q2, visits), neighbours("87.5", "March 2019", "2018-19/q4")),
		"comparator-before":      plotOf(usual(), seriesTo(q2, visits), neighbours("84.8", "March 2017", "2016-17/q4")),
		"comparator-undated":     plotOf(usual(), seriesTo(q2, visits), neighbours("95.2", "", "")),
		"comparator-last":        plotOf(usual(), seriesTo(q2, visits), england("89", "September 2019", q2)),
		"comparators":            plotOf(rate(), seriesTo(q2, "151 158 163 170 174 171 177 169"), four("2018-19/q4")...),
		"comparators-apart":      plotOf(percentage(indicator.Bigger), seriesTo(q2, visits), neighbours("40", "March 2019", "2018-19/q4"), england("60.5", "2017/18", "")),
		"comparator-beyond":      plotOf(usual(), seriesTo(q2, visits), neighbours("62", "March 2019", "2018-19/q4")),
		"comparator-at-target":   plotOf(usual(), seriesTo(q2, visits), neighbours("90", "March 2019", "2018-19/q4")),
		"comparator-at-reading":  plotOf(percentage(indicator.Range), seriesTo(q2, "47 47 47 47"), england("47.0", "March 2019", "2018-19/q4")),
		"comparator-alone":       plotOf(volume(numbers), seriesTo(q2, "x x x x"), england("132", "March 2019", "2018-19/q4")),
		"comparator-latest":      plotOf(usual(), carryingTo(q2, "86 88 91 84 92 x"), england("92.4", "March 2019", "2018-19/q4")),
		"comparator-bars":        plotOf(volume(numbers), seriesTo(q2, "1210 1433 1204 1377r x 1518p"), england("1302.5", "March 2019", "2018-19/q4")),
		"comparators-bars":       plotOf(volume(numbers), seriesTo(q2, strings.Repeat("151 158 163 170 174 171 177 169 ", 2)), four("2018-19/q4")...),
		"comparators-beside":     plotOf(usual(), seriesTo(q2, "82 88"), comparator("a", "Core cities", "80", "2016", ""), comparator("b", "West Midlands", "81", "2016", ""), comparator("c", "England", "60", "2016", "")),
		"comparators-long-names": plotOf(long(), seriesTo(q2, "11.2 11.9 12.4 12.6 12.1 12.8"), longNamedComparators()...),
		"comparators-ten-years":  plotOf(usual(), seriesTo(q2, strings.Repeat(years, 4)), neighbours("84.8", "March 2017", "2016-17/q4"), england("86", "2008/09", "")),
		"gap":                    plotOf(usual(), seriesTo("2023-24/q4", gap)),
		"gap-short":              plotOf(usual(), seriesTo(q2, "x x x x x x x x 93"), england("86", "2008/09", "")),
		"gap-half-yearly":        plotOf(usual(), seriesTo(q2, strings.Repeat("d 85 d 84 ", 3)+"d x d x d x d x d 91 d 94 d 92")),
		"gap-roomy":              plotOf(usual(), seriesTo(q2, "x x x x x 92")),
	}
}

// carryingTo has readings for consecutive quarters up to the last one, an absence that
// carries the figure of the quarter before.
func carryingTo(last, readings string) []indicator.Point {
	points := seriesTo(last, readings)
	end := &points[len(points)-1]
	end.Reading.Carried = end.Quarter.Add(-1)
	return points
}

// long has a unit that is written once above the axis.
func long() indicator.Indicator {
	i := volume(longNamed)
	i.Polarity, i.Decimals = indicator.Bigger, 1
	i.Targets = []indicator.Target{goalFrom("2015-16/q1", "12.50", indicator.Margin{})}
	return i
}

func longNamedComparators() []chart.Comparator {
	return []chart.Comparator{
		comparator("a", "Average of the eleven authorities nearest to ours in the children's services tool", "12.05", "the year to March 2019, published in November 2019", "2018-19/q4"),
		comparator("b", `England <all> & "Wales"`, "11.50", "March 2019", "2018-19/q4"),
	}
}

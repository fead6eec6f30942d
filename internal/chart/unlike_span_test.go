package chart_test

import (
	"strings"
	"testing"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

// withMonths says how many months figures cover, counted from the first point; 0 is as
// many as the indicator's usually do.
func withMonths(series []indicator.Point, months ...int) []indicator.Point {
	for n, m := range months {
		series[n].Reading.Months = m
	}
	return series
}

// spanPlots are charts of measures with figures of unlike spans.
func spanPlots() map[string]chart.Plot {
	return map[string]chart.Plot{
		"span":       plotOf(usual(), withMonths(seriesTo("2019-20/q2", "82 84 60 83 85 86"), 0, 0, 12)),
		"span-last":  plotOf(usual(), withMonths(seriesTo("2019-20/q2", "82 84 80 83 85 86"), 0, 0, 0, 0, 0, 6)),
		"span-first": plotOf(usual(), withMonths(seriesTo("2019-20/q2", "82 84 80 83 85 86"), 12)),
		"span-bars":  plotOf(volume(numbers), withMonths(seriesTo("2019-20/q2", "410 433 1600 388 391 x"), 0, 0, 12)),
		"span-break": plotOf(withBreak(usual(), "2018-19/q3"), withMonths(seriesTo("2019-20/q2", "71 72 80 83 85 86"), 12, 0, 0, 12)),
		"span-year":  plotOf(tax(), withMonths(seriesTo("2019-20/q2", taxOf2018+"29.1 97.5"), 0, 0, 0, 0, 0, 12)),
		"span-gap":   plotOf(usual(), withMonths(seriesTo("2019-20/q2", "82 84 60 x 85 86"), 0, 0, 12, 0, 12)),
	}
}

func TestFiguresOfAnotherSpanAreNotCompared(t *testing.T) {
	const covers = "Line chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. "
	for name, want := range map[string]string{
		"span": covers + "From 82% in Quarter 1, 2018/19 to 86% in Quarter 2, 2019/20. " +
			"Lowest over 3 months 82% in Quarter 1, 2018/19, highest 86% in Quarter 2, 2019/20. " +
			"Not compared, because of another span: 60% over 12 months in Quarter 3, 2018/19. ",
		"span-last": covers + "The only figure over 6 months is 86% in Quarter 2, 2019/20. " +
			"The figures from Quarter 1, 2018/19 to Quarter 1, 2019/20 are over 3 months and are not compared. ",
		"span-first": covers + "From 84% in Quarter 2, 2018/19 to 86% in Quarter 2, 2019/20. " +
			"Lowest over 3 months 80% in Quarter 3, 2018/19, highest 86% in Quarter 2, 2019/20. " +
			"Not compared, because of another span: 82% over 12 months in Quarter 1, 2018/19. ",
		"span-bars": "Bar chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. From 410 in Quarter 1, 2018/19 to 391 in Quarter 1, 2019/20. " +
			"Lowest over 3 months 388 in Quarter 4, 2018/19, highest 433 in Quarter 2, 2018/19. " +
			"Not compared, because of another span: 1,600 over 12 months in Quarter 3, 2018/19. ",
		"span-break": covers + "Figures before Quarter 3, 2018/19 cannot be compared with later ones. The system was replaced. " +
			"From 80% in Quarter 3, 2018/19 to 86% in Quarter 2, 2019/20. " +
			"Lowest over 3 months since then 80% in Quarter 3, 2018/19, highest 86% in Quarter 2, 2019/20. " +
			"Not compared, because of another span: 83% over 12 months in Quarter 4, 2018/19. ",
		"span-year": "Line chart of figures for the year to date, by quarter of the year, with a line for each year from 2018/19 to 2019/20. " +
			"Earlier in 2019/20: 29.1% in Quarter 1. 97.5% over 12 months in Quarter 2, 2019/20, with no figure for that quarter of the years before. ",
	} {
		if got := spanPlots()[name].Description(); !strings.HasPrefix(got, want) {
			t.Errorf("%s is described as\n%s\nwhich should begin\n%s", name, got, want)
		}
	}
}

// Lines, sparklines and ECharts join the same figures.
func TestFiguresOfAnotherSpanAreNotJoined(t *testing.T) {
	for name, want := range map[string]struct {
		lines int
		parts string
	}{
		"span":       {3, "Figure|Figures over 12 months|Figure"},
		"span-last":  {4, "Figures over 3 months|Figure"},
		"span-first": {4, "Figures over 12 months|Figure"},
		"span-break": {1, "Figures over 12 months|Before Q3 2018/19|Figure|Figures over 12 months|Figure"},
		"span-gap":   {1, "Figure|Figures over 12 months|Figure"},
	} {
		f := spanPlots()[name]
		for _, drawn := range []string{f.SVG(), f.Spark()} {
			if got := strings.Count(drawn, `<line class="series"`); got != want.lines {
				t.Errorf("%s has %d lines, not %d", name, got, want.lines)
			}
		}
		var parts []string
		for _, s := range optionsOf(t, f).Series {
			if strings.HasPrefix(s.ID, "reading") {
				parts = append(parts, s.Name)
			}
		}
		if got := strings.Join(parts, "|"); got != want.parts {
			t.Errorf("%s has the parts %s, not %s", name, got, want.parts)
		}
	}
}

func TestSpansAreExplained(t *testing.T) {
	if got := spanPlots()["span"].SVG(); !strings.Contains(got, "Not comparable: figures over") || !strings.Contains(got, `class="point apart" cx="-32"`) {
		t.Error("the key does not say, with its mark, of which span a figure is that is not joined")
	}
	words := optionsOf(t, spanPlots()["span-bars"]).series("reading").Data[2].Name
	if words != "1,600, over 12 months" {
		t.Errorf("a bar of another span says %q", words)
	}
}

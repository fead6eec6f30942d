package chart_test

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

const visits = "86 88 91 84 92 93"

func TestComparatorFigures(t *testing.T) {
	tests := []struct {
		of            indicator.Indicator
		in            chart.Comparator
		label, figure string
	}{
		{usual(), neighbours("84.8", "March 2021", ""), "84.8%", "84.8%"},
		{usual(), neighbours("84.0", "March 2021", ""), "84.0%", "84.0%"},
		{usual(), neighbours("1E+2", "March 2021", ""), "100%", "100%"},
		{rate(), england("162", "2018/19", ""), "162", "162 for every 10,000"},
		{volume(pounds), england("-1234.5", "2018/19", ""), "−£1,234.5", "−£1,234.5"},
		{rate(), chart.Comparator{ID: "e", Name: "England", Value: number("162"), Label: "c. 160", Figure: "about 160"}, "c. 160", "about 160"},
	}
	for _, test := range tests {
		c := plotOf(test.of, seriesTo("2019-20/q2", "100"), test.in).Comparators[0]
		if c.Label != test.label || c.Figure != test.figure {
			t.Errorf("%s is shown as %q and %q, want %q and %q", test.in.Value, c.Label, c.Figure, test.label, test.figure)
		}
	}
}

// TestCarriedComparison checks that a figure that is carried is compared with its quarter.
func TestCarriedComparison(t *testing.T) {
	f := plotOf(usual(), carryingTo("2019-20/q2", "88 x"), england("90", "2018/19", ""))
	const want = "England: 90% (2018/19), marked beside the quarters; 88% in Quarter 1, 2019/20 is lower."
	if got := f.Description(); !strings.HasSuffix(got, want) {
		t.Errorf("the description is %q", got)
	}
}

func TestComparisons(t *testing.T) {
	const q2 = "2019-20/q2"
	rolling := usual()
	rolling.Covers.Months = 12
	tests := []struct {
		name     string
		of       indicator.Indicator
		readings string
		with     chart.Comparator
		want     string
	}{
		{"bigger, above", usual(), "93", neighbours("84.8", "September 2019", q2), "Statistical neighbours: 84.8% (September 2019), marked at Quarter 2, 2019/20; 93% is higher, better than theirs."},
		{"bigger, below", usual(), "93", neighbours("93.1", "September 2019", q2), "Statistical neighbours: 93.1% (September 2019), marked at Quarter 2, 2019/20; 93% is lower, worse than theirs."},
		{"smaller, above", percentage(indicator.Smaller), "93", england("90", "September 2019", q2), "England: 90% (September 2019), marked at Quarter 2, 2019/20; 93% is higher, worse than theirs."},
		{"smaller, below", percentage(indicator.Smaller), "93", england("95", "September 2019", q2), "England: 95% (September 2019), marked at Quarter 2, 2019/20; 93% is lower, better than theirs."},
		{"of another date", usual(), "93", neighbours("84.8", "March 2019", ""), "Statistical neighbours: 84.8% (March 2019), marked beside the quarters; 93% is higher."},
		{"a tie", usual(), "93", england("93.0", "2018/19", ""), "England: 93.0% (2018/19), marked beside the quarters; 93% is the same."},
		{"alike when rounded to a whole number", usual(), "93.4", england("93", "September 2019", q2), "England: 93% (September 2019), marked at Quarter 2, 2019/20; 93.4% is higher, better than theirs."},
		{"a range", percentage(indicator.Range), "93", england("90", "2018/19", ""), "England: 90% (2018/19), marked beside the quarters; 93% is higher."},
		{"a volume", volume(numbers), "1518", england("2100", "2018/19", ""), "England: 2,100 (2018/19), marked beside the quarters; 1,518 is lower."},
		{"no date", usual(), "93", england("90", "", ""), "England: 90%, marked beside the quarters; 93% is higher."},
		{"over twelve months, to the same end", rolling, "93", england("90", "September 2018", "2018-19/q2"), "England: 90% (September 2018), marked beside the quarters; 93% is higher."},
		{"over twelve months, to another end", rolling, "93", england("90", "2018/19", "2018-19/q4"), "England: 90% (2018/19), marked beside the quarters."},
		{"over twelve months, to an unknown end", rolling, "93", england("90", "2018/19", ""), "England: 90% (2018/19), marked beside the quarters."},
		{"no figure", usual(), "93 x", england("90", "2018/19", ""), "England: 90% (2018/19), marked beside the quarters."},
		{"confidential", usual(), "93 c", england("90", "2018/19", ""), "England: 90% (2018/19), marked beside the quarters."},
	}
	for _, test := range tests {
		got := plotOf(test.of, seriesTo(q2, test.readings), test.with).Description()
		if !strings.HasSuffix(got, ". "+test.want) {
			t.Errorf("%s: the description is\n%s\nand should end with\n%s", test.name, got, test.want)
		}
	}
}

func TestEveryComparatorIsDescribed(t *testing.T) {
	words := comparatorPlots()["comparators"].Description()
	for _, want := range []string{"Statistical neighbours: 162", "Core cities: 180", "West Midlands: 168", "England: 146 for every 10,000 (2017/18), marked beside the quarters; 169 for every 10,000 is higher."} {
		if !strings.Contains(words, want) {
			t.Errorf("the description does not say %q:\n%s", want, words)
		}
	}
}

func TestAuthorsWordsReplaceComparisons(t *testing.T) {
	i := usual()
	i.ChartWords = "As the author says it."
	f := plotOf(i, seriesTo("2019-20/q2", visits), neighbours("84.8", "March 2021", ""))
	if got := f.Description(); got != i.ChartWords {
		t.Errorf("the description is %q", got)
	}
	if !strings.Contains(f.SVG(), ">As the author says it.</desc>") {
		t.Error("the drawing does not say the author's words")
	}
}

// Every comparator is in the drawing with its name, value and date: beside its line
// or in the key.
func TestComparatorsAreNamed(t *testing.T) {
	written := regexp.MustCompile(`<text class="(keyed|comparator-label comparator-\d)"[^>]*>([^<]*)</text>`)
	for name, f := range comparatorPlots() {
		var all []string
		for _, m := range written.FindAllStringSubmatch(f.SVG(), -1) {
			all = append(all, m[2])
		}
		text := strings.Join(all, " ")
		for _, c := range f.Comparators {
			want := c.Name + " " + c.Label
			if c.Date != "" {
				want += ", " + c.Date
			}
			if want = escaped(want); !strings.Contains(text, want) {
				t.Errorf("%s does not say %q beside a line or in its key, but %q", name, want, text)
			}
		}
	}
}

func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;").Replace(s)
}

// Comparators differ in shape as well as in colour.
func TestFourComparatorsAreToldApart(t *testing.T) {
	var classes, shapes []string
	for _, e := range elements(t, comparatorPlots()["comparators"].SVG()) {
		if class := attribute(e, "class"); strings.HasPrefix(class, "comparator-mark") {
			classes = append(classes, strings.Replace(class, " beside", "", 1))
			shapes = append(shapes, attribute(e, "d"))
		}
	}
	for what, all := range map[string][]string{"colours": classes, "shapes": shapes} {
		slices.Sort(all)
		if n := len(slices.Compact(all)); n != 4 {
			t.Errorf("%d %s for four comparators", n, what)
		}
	}
}

// A comparator is drawn once, at its quarter or beside the quarters, and says nothing
// of any other quarter.
func TestComparatorsAreDrawnOnce(t *testing.T) {
	for name, f := range comparatorPlots() {
		edge, marks := 100.0, 0
		var around xml.StartElement
		for _, e := range elements(t, f.SVG()) {
			class := attribute(e, "class")
			switch {
			case class == "edge":
				edge = percentOf(t, attribute(e, "x1"))
			case strings.HasPrefix(class, "comparator-mark") && strings.HasSuffix(attribute(around, "x"), "%"):
				marks++
				if beside := percentOf(t, attribute(around, "x")) > edge; beside != strings.Contains(class, "beside") {
					t.Errorf("%s: a mark of the class %q at %s, where the quarters end at %v%%", name, class, attribute(around, "x"), edge)
				}
			case strings.HasPrefix(class, "comparator comparator-"):
				t.Errorf("%s draws a line for a comparator", name)
			}
			if e.Name.Local == "svg" {
				around = e
			}
		}
		if marks != len(f.Comparators) {
			t.Errorf("%s has %d marks for %d comparators", name, marks, len(f.Comparators))
		}
	}
}

func percentOf(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "%"), 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestComparatorPlaces(t *testing.T) {
	tests := map[string]string{
		"comparator":         "Statistical neighbours: 87.5% (March 2019), marked at Quarter 4, 2018/19; 93% is higher.",
		"comparator-before":  "Statistical neighbours: 84.8% (March 2017), marked beside the quarters; 93% is higher.",
		"comparator-undated": "Statistical neighbours: 95.2%, marked beside the quarters; 93% is lower.",
		"comparator-last":    "England: 89% (September 2019), marked at Quarter 2, 2019/20; 93% is higher, better than theirs.",
	}
	for name, want := range tests {
		if got := comparatorPlots()[name].Description(); !strings.HasSuffix(got, want) {
			t.Errorf("%s is described as\n%s\nwhich should end with\n%s", name, got, want)
		}
	}
}

func TestSparklinesLeaveComparatorsOut(t *testing.T) {
	alone, beside := plotOf(usual(), seriesTo("2019-20/q2", visits)), comparatorPlots()["comparator-beyond"]
	if diff := cmp.Diff(alone.Spark(), beside.Spark()); diff != "" {
		t.Errorf("a comparator changes the sparkline (-without +with):\n%s", diff)
	}
}

func TestAxisHoldsComparators(t *testing.T) {
	for name, f := range comparatorPlots() {
		axis := optionsOf(t, f).YAxis[0]
		for _, c := range f.Comparators {
			if v := c.Value.InexactFloat64(); v < axis.Min || v > axis.Max {
				t.Errorf("%s: the axis from %v to %v leaves out %s at %v", name, axis.Min, axis.Max, c.Name, v)
			}
		}
	}
}

func TestComparatorOptions(t *testing.T) {
	const triangle, square, down = "Path://M0-5.5 5.5 4.5-5.5 4.5Z", "Path://M-4.5-4.5H4.5V4.5H-4.5Z", "Path://M-5.5-4.5H5.5L0 5.5Z"
	tests := map[string]map[string]string{
		"comparator":         {"comparator-statistical-neighbours": "|||87.5%, March 2019||"},
		"comparator-last":    {"comparator-england": "|||||89%, September 2019"},
		"comparator-undated": {"comparator-statistical-neighbours": "||||||95.2% empty" + triangle, "reading": "86%|88%|91%|84%|92%|93%|"},
		"comparators-apart":  {"comparator-england": "||||||60.5%, 2017/18 empty" + square},
		"comparators-beside": {"comparator-a": "||80%, 2016 empty" + triangle + "|", "comparator-b": "|||81%, 2016 empty" + square, "comparator-c": "||60%, 2016 empty" + down + "|"},
	}
	for name, all := range tests {
		o := optionsOf(t, comparatorPlots()[name])
		for id, want := range all {
			var got []string
			for _, i := range o.series(id).Data {
				got = append(got, strings.TrimSpace(i.Name+" "+i.Symbol))
			}
			if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", name, id, diff)
			}
		}
	}
	var order []string
	for _, s := range optionsOf(t, comparatorPlots()["comparators"]).Series {
		order = append(order, s.Name)
	}
	if diff := cmp.Diff([]string{"Tolerance", "Target", "England", "West Midlands", "Core cities", "Statistical neighbours", "Figure"}, order); diff != "" {
		t.Errorf("the series from the back to the front (-want +got):\n%s", diff)
	}
}

func TestLongGaps(t *testing.T) {
	tests := map[string]string{
		"gap":             "No figure from Quarter 1, 2019/20 to Quarter 1, 2021/22 (not available).",
		"gap-short":       "No figure from Quarter 2, 2017/18 to Quarter 1, 2019/20 (not available).",
		"gap-half-yearly": "No figure for 17 of the quarters (not due, not available), the longest stretch from Quarter 1, 2016/17 to Quarter 1, 2018/19.",
		"gap-roomy":       "No figure from Quarter 1, 2018/19 to Quarter 1, 2019/20 (not available).",
	}
	for name, want := range tests {
		f := comparatorPlots()[name]
		if got := f.Description(); !strings.Contains(got, want) {
			t.Errorf("%s is described as\n%s\nwant in it\n%s", name, got, want)
		}
		if n := strings.Count(f.SVG(), `class="gap`); n != 1 {
			t.Errorf("%s names its gap %d times", name, n)
		}
	}
}

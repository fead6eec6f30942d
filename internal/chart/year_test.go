package chart_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

func TestYearDescriptions(t *testing.T) {
	const (
		kind    = "Line chart of figures for the year to date, by quarter of the year, "
		targets = "Targets of 2019/20: 29% in Quarter 1, 56% in Quarter 2, 84% in Quarter 3, 98% in Quarter 4."
	)
	tests := map[string]string{
		"year": kind + "with a line for each year from 2017/18 to 2019/20. Earlier in 2019/20: 29.1% in Quarter 1. " +
			"56.8% in Quarter 2, 2019/20: higher than 56.2% in Quarter 2, 2018/19 and 55.0% in Quarter 2, 2017/18. " + targets,
		"year-first-quarter": kind + "with a line for each year from 2018/19 to 2019/20. " +
			"29.1% in Quarter 1, 2019/20: higher than 28.9% in Quarter 1, 2018/19. " + targets,
		"year-alone": kind + "in 2019/20. Earlier in 2019/20: 56.8% in Quarter 2. " +
			"84.1% in Quarter 3, 2019/20, with no figure for that quarter of the years before. " + targets,
		"year-missing": kind + "with a line for each year from 2018/19 to 2019/20. " +
			"There is no figure for Quarter 2, 2019/20; in that quarter of the years before: 56.2% in Quarter 2, 2018/19. " + targets,
		"year-nothing": kind + "in 2019/20. There is no figure for Quarter 2, 2019/20, and none for that quarter of the years before. " + targets,
		"year-break-before": kind + "with a line for each year from 2018/19 to 2019/20. Earlier in 2019/20: 29.1% in Quarter 1. " +
			"56.8% in Quarter 2, 2019/20: higher than 56.2% in Quarter 2, 2018/19. " + targets +
			" Figures before Quarter 1, 2018/19 cannot be compared with later ones. The system was replaced. " +
			"Not drawn for Quarter 1, 2017/18 (not comparable)",
		"year-spending": kind + "with a line for each year from 2018/19 to 2019/20. Earlier in 2019/20: £262,500 in Quarter 1. " +
			"£540,000 in Quarter 2, 2019/20: higher than £510,000 in Quarter 2, 2018/19. Targets of 2019/20: £250,000 in Quarter 1, £500,000 in Quarters 2 to 4.",
	}
	for name, want := range tests {
		if got := yearPlots()[name].Description(); !strings.HasPrefix(got, want) {
			t.Errorf("%s is described as\n%s\nwhich should begin\n%s", name, got, want)
		}
	}
}

// TestOrderOfYears checks each order of a figure and those of the same quarter before,
// as they are printed.
func TestOrderOfYears(t *testing.T) {
	for readings, want := range map[string]string{
		"50 x x x 51":           "51.0% in Quarter 1, 2019/20: higher than 50.0% in Quarter 1, 2018/19.",
		"51 x x x 50":           "50.0% in Quarter 1, 2019/20: lower than 51.0% in Quarter 1, 2018/19.",
		"50.04 x x x 50":        "50.0% in Quarter 1, 2019/20: the same as 50.0% in Quarter 1, 2018/19.",
		"40 x x x 60 x x x 50":  "higher than 40.0% in Quarter 1, 2017/18; lower than 60.0% in Quarter 1, 2018/19.",
		"40 90 91 92 x 80 x 50": "50.0% in Quarter 4, 2019/20: lower than 92.0% in Quarter 4, 2018/19.",
	} {
		last := "2019-20/q1"
		if strings.HasPrefix(readings, "40 90") {
			last = "2019-20/q4"
		}
		i := tax()
		i.Targets = nil
		if got := plotOf(i, seriesTo(last, readings)).Description(); !strings.Contains(got, want) {
			t.Errorf("%q is described as\n%s\nwant in it\n%s", readings, got, want)
		}
	}
}

// A figure is said to be higher, lower or the same only against the same quarter.
func TestNoQuarterIsComparedWithAnother(t *testing.T) {
	for name, f := range yearPlots() {
		words := f.Description()
		for _, banned := range []string{"Lowest", "From ", "Every figure"} {
			if strings.Contains(words, banned) {
				t.Errorf("%s says %q: %s", name, banned, words)
			}
		}
		now := fmt.Sprint(f.Points[len(f.Points)-1].Quarter.Number())
		for _, said := range compared.FindAllString(words, -1) {
			for _, m := range quarterNumber.FindAllStringSubmatch(said, -1) {
				if m[1] != now {
					t.Errorf("%s compares Quarter %s with another: %s", name, now, said)
				}
			}
		}
	}
}

var (
	compared      = regexp.MustCompile(`[^.]*(\.\d[^.]*)*: (higher|lower|the same) .*?\. `)
	quarterNumber = regexp.MustCompile(`Quarter (\d)`)
)

// A comparator of an earlier year stands at its quarter's place of the year, whether or
// not a line is drawn of that year. Only one that is older than any line is beside.
func TestComparatorAtItsQuarterOfTheYear(t *testing.T) {
	for name, c := range map[string]struct {
		in     string
		column int
	}{
		"this year":                 {"2019-20/q1", 0},
		"the year before":           {"2018-19/q3", 2},
		"a year that is not drawn":  {"2017-18/q3", 2},
		"the oldest that can be":    {"2015-16/q1", 0},
		"older than any year drawn": {"2014-15/q4", 4},
		"without a quarter":         {"", 4},
	} {
		f := plotOf(tax(), seriesTo("2019-20/q2", taxOf2018+"29.1 56.8"), england("57.5", "then", c.in))
		data := optionsOf(t, f).series("comparator-england").Data
		at := 0
		for data[at].Name == "" {
			at++
		}
		if at != c.column {
			t.Errorf("%s: in column %d, want %d", name, at, c.column)
		}
		words, beside := f.Description(), c.column == 4
		if strings.Contains(words, "marked beside the quarters") != beside || strings.Contains(f.SVG(), `comparator-mark beside`) != beside {
			t.Errorf("%s: drawing and words differ from the options:\n%s", name, words)
		}
	}
}

// The key has the tolerance of each quarter that has no room for its label, like the
// targets.
func TestKeyOfTolerancesOfTheYear(t *testing.T) {
	key := strings.Join(textsOf(yearPlots()["year"].SVG(), "keyed"), " ")
	if want := "Tolerance 28% in Q1, 55% in Q2, 83% in Q3, 97% in Q4"; !strings.Contains(key, want) {
		t.Errorf("the key is %q, without %q", key, want)
	}
}

// A comparator of another quarter of the year is not compared with.
func TestYearComparators(t *testing.T) {
	words := yearPlots()["year-comparators"].Description()
	for _, want := range []string{
		"England: 57.5% (September 2019), marked at Quarter 2, 2019/20; 56.8% is lower, worse than theirs.",
		"Statistical neighbours: 97% (March 2019), marked at Quarter 4, 2018/19. ",
		"Core cities: 54% (September 2018), marked at Quarter 2, 2018/19; 56.8% is higher.",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the description does not say %q:\n%s", want, words)
		}
	}
}

func TestYearSteps(t *testing.T) {
	later := spending()
	later.Targets = append(later.Targets, goalFrom("2019-20/q4", "900000", limitAt("990000")))
	relative := tax()
	relative.Targets = []indicator.Target{{From: dated("2015-16/q1"), Status: indicator.Set,
		Condition: &indicator.Condition{Side: indicator.Bigger, Bound: indicator.Reference{Kind: indicator.LastYear}}}}
	noProfile := tax()
	noProfile.Targets[0].Profile = nil
	for _, test := range []struct {
		name     string
		of       indicator.Indicator
		readings string
		want     string
	}{
		{"a profile", tax(), "29.1 56.8", "0-0 29% 28%|1-1 56% 55%|2-2 84% 83%|3-3 98% 97%"},
		{"dated targets", spending(), "240000 500000", "0-0 £250,000 £275,000|1-3 £500,000 £550,000"},
		{"a target that the quarter does not know", later, "240000 500000", "0-0 £250,000 £275,000|1-3 £500,000 £550,000"},
		{"relative to last year", relative, "28 55 80 97 29 56", "0-0 28.0% |1-1 55.0% "},
		{"the year's end alone", noProfile, "29.1 56.8", "3-3 98% 97%"},
	} {
		var got []string
		for _, s := range plotOf(test.of, seriesTo("2019-20/q2", test.readings)).YearSteps {
			got = append(got, fmt.Sprintf("%d-%d %s %s", s.First, s.Last, strings.TrimPrefix(s.Label, "Target "), strings.TrimPrefix(s.Limit, "Tolerance ")))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestYearsCover(t *testing.T) {
	for name, want := range map[string]string{
		"year": "Q1 2017/18 to Q2 2019/20", "year-alone": "Q2 2019/20 to Q3 2019/20",
		"year-seven": "Q1 2015/16 to Q3 2019/20", "usual": "Q1 2018/19 to Q2 2019/20",
	} {
		if got := allPlots()[name].Covers(); got != want {
			t.Errorf("%s covers %q, want %q", name, got, want)
		}
	}
}

// At most four years are beside the report's, each told apart without colour.
func TestYearLines(t *testing.T) {
	o := optionsOf(t, yearPlots()["year-seven"])
	var names []string
	for _, s := range o.Series {
		names = append(names, s.ID+" "+s.Name)
	}
	want := []string{"tolerance Tolerance", "target Target", "year-4 2015/16", "year-3 2016/17", "year-2 2017/18", "year-1 2018/19", "reading 2019/20"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("the series (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Q1 to June", "Q2 to September", "Q3 to December", "Q4 to March"}, o.XAxis[0].Data); diff != "" {
		t.Errorf("the columns (-want +got):\n%s", diff)
	}
}

// A line leads over neither an absence nor a break.
func TestLinesThatAreLeftOpen(t *testing.T) {
	all := allPlots()
	for name, want := range map[string]int{
		"usual": 5, "break": 4, "break-first": 5, "break-last": 4, "break-gap": 2, "break-bars": 0, "recounted": 3,
		"year-break-within": 2, "year-alone": 1, "year-missing": 0, "year-unsettled": 0,
	} {
		got, breaks := 0, 0
		for _, e := range elements(t, all[name].SVG()) {
			switch class := attribute(e, "class"); {
			case class == "break":
				breaks++
			case (class == "series" || class == "series this-year") && strings.HasSuffix(attribute(e, "x1"), "%"):
				got++
			}
		}
		if got != want {
			t.Errorf("%s has %d lines between figures, want %d", name, got, want)
		}
		if want := min(1, len(all[name].Breaks)); breaks != want {
			t.Errorf("%s marks %d breaks, want %d", name, breaks, want)
		}
	}
}

func TestYearSparks(t *testing.T) {
	year := plotOf(tax(), seriesTo("2019-20/q2", taxOf2017+taxOf2018+"29.1 56.8"))
	for name, test := range map[string]struct {
		plot          chart.Plot
		dots, strokes int
	}{
		"three years":          {year, 2, 2},
		"two, and a quarter":   {year.Between(dated("2018-19/q2"), dated("2019-20/q2")), 2, 1},
		"after the last":       {year.Between(dated("2018-19/q1"), dated("2019-20/q4")), 2, 1},
		"only the last":        {year.Between(dated("2018-19/q3"), dated("2019-20/q2")), 2, 0},
		"a year left out":      {yearPlots()["year-break-before"], 2, 1},
		"an absence":           {plotOf(tax(), seriesTo("2019-20/q2", "28 x 80 97 29 56")), 2, 0},
		"none of that quarter": {yearPlots()["year-missing"], 2, 0},
	} {
		dots, strokes := 0, 0
		for _, e := range elements(t, test.plot.Spark()) {
			switch attribute(e, "class") {
			case "point":
				dots++
			case "series":
				strokes++
			}
		}
		if dots != test.dots || strokes != test.strokes {
			t.Errorf("%s: %d dots and %d lines, want %d and %d", name, dots, strokes, test.dots, test.strokes)
		}
	}
}

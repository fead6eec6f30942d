package chart_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

var grades = []string{"Audits graded outstanding", "Audits graded good", "Audits graded requires improvement", "Audits graded inadequate", "Audits graded not at all"}

// stackOf has a part for each text of readings, up to quarter 2 of 2019/20.
func stackOf(u indicator.Unit, readings ...string) chart.Stack {
	var parts []chart.Part
	for n, r := range readings {
		i := &indicator.Indicator{ID: grades[n], Title: grades[n], Unit: u, Polarity: indicator.None}
		parts = append(parts, chart.Part{Indicator: i, Points: seriesTo("2019-20/q2", r)})
	}
	return chart.StackOf("chart-grades", `Audits by "grade" & quarter`, parts)
}

func stacks() map[string]chart.Stack {
	return map[string]chart.Stack{
		"usual":     stackOf(percentages, "37 26 27 19 13 20", "57 56 51 61 60 61", "7 18 19 20 26 16", "0 0 2 2 2 2"),
		"five":      stackOf(percentages, "20 20", "20 20", "20 20", "20 20", "20 20"),
		"gaps":      stackOf(percentages, "z z 40 x 50 50", "z z 60 60 c 50"),
		"missing":   stackOf(percentages, "x x x", "x x x"),
		"one":       stackOf(percentages, "33.4", "66.6"),
		"one-part":  stackOf(percentages, "80 90"),
		"far-above": stackOf(percentages, "80 90", "70 90", "90 90"),
		"far-below": stackOf(percentages, "14 14", "15 15", "31 32"),
		"zero":      stackOf(percentages, "0 50", "0 50"),
		"counts":    stackOf(numbers, "3 0 12p 1200", "1 0 4r 3600"),
	}
}

func TestGoldenStacks(t *testing.T) {
	for name, s := range stacks() {
		t.Run(name, func(t *testing.T) { golden(t, "stack-"+name, s.SVG()) })
	}
}

func TestStackWords(t *testing.T) {
	tests := map[string]string{
		"usual": "Stacked columns of 4 parts over 6 quarters, Quarter 1, 2018/19 to Quarter 2, 2019/20. " +
			"Between Quarter 1, 2018/19 and Quarter 2, 2019/20: outstanding from 37% to 20%; good from 57% to 61%; requires improvement from 7% to 16%; inadequate from 0% to 2%. " +
			"As reported, the figures add up to 101% in Q1 2018/19, 99% in Q3 2018/19, 102% in Q4 2018/19, 101% in Q1 2019/20, 99% in Q2 2019/20; the columns are not stretched to 100%.",
		"gaps": "Stacked columns of 2 parts over 6 quarters, Quarter 1, 2018/19 to Quarter 2, 2019/20. " +
			"Between Quarter 3, 2018/19 and Quarter 2, 2019/20: outstanding from 40% to 50%; good from 60% to 50%. " +
			"No column for Quarter 1, 2018/19 (no figures), Quarter 2, 2018/19 (no figures), Quarter 4, 2018/19 (outstanding not available), Quarter 1, 2019/20 (good confidential).",
		"missing": "Stacked columns of 2 parts over 3 quarters, Quarter 4, 2018/19 to Quarter 2, 2019/20. No column can be drawn. " +
			"No column for Quarter 4, 2018/19 (no figures), Quarter 1, 2019/20 (no figures), Quarter 2, 2019/20 (no figures).",
		"one": "Stacked columns of 2 parts over 1 quarter, Quarter 2, 2019/20. In Quarter 2, 2019/20: outstanding 33%; good 67%.",
		"one-part": "Stacked columns of 1 part over 2 quarters, Quarter 1, 2019/20 to Quarter 2, 2019/20. " +
			"Between Quarter 1, 2019/20 and Quarter 2, 2019/20: Audits graded outstanding from 80% to 90%. " +
			"As reported, the figures add up to 80% in Q1 2019/20, 90% in Q2 2019/20; rounding alone does not explain that.",
		"far-below": "Stacked columns of 3 parts over 2 quarters, Quarter 1, 2019/20 to Quarter 2, 2019/20. " +
			"Between Quarter 1, 2019/20 and Quarter 2, 2019/20: outstanding from 14% to 14%; good from 15% to 15%; requires improvement from 31% to 32%. " +
			"As reported, the figures add up to 60% in Q1 2019/20, 61% in Q2 2019/20; rounding alone does not explain that.",
		"zero": "Stacked columns of 2 parts over 2 quarters, Quarter 1, 2019/20 to Quarter 2, 2019/20. In Quarter 2, 2019/20: outstanding 50%; good 50%. " +
			"No column for Quarter 1, 2019/20 (every part is 0).",
		"counts": "Stacked columns of 2 parts over 4 quarters, Quarter 3, 2018/19 to Quarter 2, 2019/20. Each column is the whole, and the parts are shares of it. " +
			"Between Quarter 3, 2018/19 and Quarter 2, 2019/20: outstanding from 3 to 1,200; good from 1 to 3,600. No column for Quarter 4, 2018/19 (every part is 0).",
	}
	all := stacks()
	for name, want := range tests {
		if diff := cmp.Diff(want, all[name].Words); diff != "" {
			t.Errorf("the words of %s differ (-want +got):\n%s", name, diff)
		}
	}
}

// The sum of four whole figures can differ from 100 by 2 because of rounding.
func TestStackRounding(t *testing.T) {
	for last, rounded := range map[string]bool{"1": false, "2": true, "3": true, "5": true, "6": true, "7": false} {
		note := stackOf(percentages, "24", "36", "36", last).Note()
		if got := strings.HasSuffix(note, "; the columns are not stretched to 100%."); got != rounded {
			t.Errorf("a sum of 96 and %s: %q", last, note)
		}
	}
	if note := stackOf(percentages, "5.5", "94.5").Note(); note != "Shown rounded, the figures seem to add up to 101% in Q2 2019/20; unrounded they add up to 100%." {
		t.Errorf("a sum of 5.5 and 94.5: %q", note)
	}
	if note := stackOf(percentages, "24", "36", "36", "4").Note(); note != "" {
		t.Errorf("a sum of 100: %q", note)
	}
}

func TestStackParts(t *testing.T) {
	tests := []struct {
		titles  []string
		heading string
		parts   []string
	}{
		{[]string{"Cases open for one year", "Cases open for two years"}, "Cases open for", []string{"one year", "two years"}},
		{[]string{"Good", "Bad"}, "", []string{"Good", "Bad"}},
		{[]string{"Audits graded", "Audits graded good"}, "Audits", []string{"graded", "graded good"}},
		{[]string{"Audits", "Audits"}, "", []string{"Audits", "Audits"}},
		{[]string{"Audits graded good"}, "", []string{"Audits graded good"}},
	}
	for _, test := range tests {
		var parts []chart.Part
		for _, title := range test.titles {
			parts = append(parts, chart.Part{Indicator: &indicator.Indicator{Title: title, Unit: percentages}, Points: seriesTo("2019-20/q2", "50")})
		}
		s := chart.StackOf("a", "b", parts)
		if diff := cmp.Diff(test.parts, s.Parts); diff != "" || s.Heading != test.heading {
			t.Errorf("%v begin with %q:\n%s", test.titles, s.Heading, diff)
		}
	}
}

// TestPatternsAreDefined checks that the drawing defines the pattern that a
// legend's swatch uses.
func TestPatternsAreDefined(t *testing.T) {
	for name, s := range stacks() {
		drawing := s.SVG()
		for n := range s.Parts {
			_, after, patterned := strings.Cut(s.Swatch(n), `href="#`)
			id, _, _ := strings.Cut(after, `"`)
			if patterned && !strings.Contains(drawing, `id="`+id+`"`) {
				t.Errorf("%s defines no pattern %s", name, id)
			}
		}
		if _, err := html.Parse(strings.NewReader(drawing)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

package chart_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/indicator"
)

func TestBreakDescriptions(t *testing.T) {
	const covers = "Line chart of 6 quarters from Quarter 1, 2018/19 to Quarter 2, 2019/20. "
	for name, want := range map[string]string{
		"break": covers + "Figures before Quarter 4, 2018/19 cannot be compared with later ones. The system was replaced. " +
			"From 88% in Quarter 4, 2018/19 to 92% in Quarter 2, 2019/20. Lowest since then 88% in Quarter 4, 2018/19, highest 92% in Quarter 2, 2019/20. ",
		"break-last": covers + "Figures before Quarter 2, 2019/20 cannot be compared with later ones. The system was replaced. " +
			"The only figure since then is 92% in Quarter 2, 2019/20. ",
		"break-first": covers + "From 71% in Quarter 1, 2018/19 to 92% in Quarter 2, 2019/20. ",
		"recounted": covers + "From 88% in Quarter 3, 2018/19 to 92% in Quarter 2, 2019/20. Lowest 84% in Quarter 1, 2019/20, highest 92% in Quarter 2, 2019/20. " +
			"Not drawn for Quarter 1, 2018/19 (in another unit) and Quarter 2, 2018/19 (in another unit). ",
	} {
		if got := changedPlots()[name].Description(); !strings.HasPrefix(got, want) {
			t.Errorf("%s is described as\n%s\nwhich should begin\n%s", name, got, want)
		}
	}
}

func TestNoFigureSinceABreak(t *testing.T) {
	for readings, want := range map[string]string{
		"71 72 74 88 x x": "There is no figure since then. ",
		"71 72 74 88 9 9": "Every figure since then is 9%. ",
	} {
		if got := plotOf(withBreak(usual(), "2019-20/q1"), seriesTo("2019-20/q2", readings)).Description(); !strings.Contains(got, want) {
			t.Errorf("%q is described as\n%s\nwant in it %q", readings, got, want)
		}
	}
}

func TestBreaksAreNamed(t *testing.T) {
	for name, all := range map[string][]string{
		"break":             {">[b] Q4 2018/19<", ">[b] Not comparable before Q4<"},
		"break-bars":        {">[b] Not comparable before Q4<"},
		"breaks-dense":      {">[b] Not comparable before Q3<", ">[b] Not comparable before Q1<"},
		"year-break-before": {">[b] Not comparable before Q1<"},
	} {
		for _, want := range all {
			if got := allPlots()[name].SVG(); !strings.Contains(got, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
}

func TestBreakOptions(t *testing.T) {
	o := optionsOf(t, changedPlots()["break"])
	if got := o.series("reading-0"); got == nil || got.Name != "Before Q4 2018/19" {
		t.Fatalf("the figures before the break are %+v", got)
	}
	var words []string
	for _, id := range []string{"reading-0", "reading"} {
		for _, i := range o.series(id).Data {
			words = append(words, i.Name)
		}
	}
	const want = "71%|72%|74%|||||||88%, not comparable with figures before|91%|92%"
	if diff := cmp.Diff(want, strings.Join(words, "|")); diff != "" {
		t.Errorf("the words (-want +got):\n%s", diff)
	}
	if o.series("reading").MarkLine == nil {
		t.Error("the break is not marked")
	}
}

// Each target has the polarity that its quarter had, and the value.
func TestChangedSteps(t *testing.T) {
	turned := changedPlots()["turned"].Steps
	if len(turned) != 2 || turned[0].Limit != "Tolerance 16% to 24%" || turned[1].Limit != "Tolerance 20%" {
		t.Errorf("the steps are %+v", turned)
	}
	profile := plotOf(tax(), seriesTo("2019-20/q2", "28.9 56.2 84.5 98.1 29.1 56.8")).Steps
	var labels []string
	for _, s := range profile {
		labels = append(labels, s.Label)
	}
	if got := strings.Join(labels, ", "); got != "Target 29%, Target 56%, Target 84%, Target 98%, Target 29%, Target 56%" {
		t.Errorf("the targets of a profile are %s", got)
	}
	unjudged := volume(numbers)
	unjudged.Targets = []indicator.Target{goalFrom("2015-16/q1", "400", limitAt("350"))}
	unjudged.Changes = []indicator.RuleChange{{From: dated("2019-20/q1"), Polarity: indicator.Bigger}}
	unjudged.ApplyChanges()
	if s := plotOf(unjudged, seriesTo("2019-20/q2", "410 433 388 391")).Steps; len(s) != 1 || s[0].First != 2 {
		t.Errorf("the steps of what was a volume are %+v", s)
	}
}

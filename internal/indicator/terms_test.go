package indicator_test

import (
	"strings"
	"testing"

	"outturn/internal/indicator"
)

// Below a figure and its position stand the terms that it was judged by, and beside its trend
// and direction how it moved: nothing that the figure and the label say already.
func TestTermsAndChanges(t *testing.T) {
	judged := measure(percentages, indicator.Bigger, target("90", limit("85"), noMargin))
	reasoned := measure(percentages, indicator.Bigger, indicator.Target{From: at("2018-19/q1"), Reason: "Reported for note."})
	ranged := measure(numbers, indicator.Range, targetRange("10", "20", noMargin, noMargin))
	of := func(values ...string) []indicator.Point { return series("2019-20/q2", values...) }
	counted := of("86", "87", "94")
	counted[2].Reading.Count, counted[2].Reading.Base = ref("44"), ref("47")
	for name, test := range map[string]struct {
		of                       *indicator.Indicator
		series                   []indicator.Point
		terms, change, direction string
	}{
		"up":                  {judged, of("86", "87", "91"), "target at least 90% (tolerance 85%)", "up from 86% in Quarter 4, 2018/19", "up from 87% in Quarter 1, 2019/20"},
		"down":                {judged, of("95", "92", "80"), "target at least 90% (tolerance 85%)", "down from 95% in Quarter 4, 2018/19", "down from 92% in Quarter 1, 2019/20"},
		"just met":            {judged, of("90", "90", "90"), "target at least 90% (tolerance 85%): met", "the same as in Quarter 4, 2018/19", "the same as in Quarter 1, 2019/20"},
		"a small change":      {judged, of("90", "92", "91"), "target at least 90% (tolerance 85%)", "up from 90% in Quarter 4, 2018/19, a change within 1 percentage point", "down from 92% in Quarter 1, 2019/20, a change within 1 percentage point"},
		"with its count":      {judged, counted, "44 of 47; target at least 90% (tolerance 85%)", "up from 86% in Quarter 4, 2018/19", "up from 87% in Quarter 1, 2019/20"},
		"volatile":            {measure(days, indicator.Smaller), of("170", "55", "90"), "", "170 days in Quarter 4, 2018/19, then 55 days, then 90 days: two opposite movements of at least 25% each", "up from 55 days in Quarter 1, 2019/20"},
		"no target":           {reasoned, of("41"), "Reported for note.", "1 of the 2 that a trend needs", ""},
		"an absence":          {judged, of("86", "87", "-"), "", "there is no figure for the quarter", ""},
		"a volume":            {measure(numbers, indicator.None), of("5750", "5687", "5590"), "no target applies, so it is not judged", "down from 5,750 in Quarter 4, 2018/19; neither way is better", ""},
		"as far from a range": {ranged, of("8", "9", "22"), "target 10 to 20 (tolerance not recorded)", "up from 8 in Quarter 4, 2018/19; both 2 from the range", "up from 9 in Quarter 1, 2019/20"},
	} {
		e := test.of.Evaluate(test.series, noJudgement, rules)
		for what, pair := range map[string][2]string{"terms": {e.Terms, test.terms}, "trend": {e.TrendChange, test.change}, "direction": {e.Direction.Change, test.direction}} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s\n got: %s\nwant: %s", name, what, pair[0], pair[1])
			}
		}
	}
}

// A sentence that says how a figure moved names the earlier figure as the longer sentence does.
func movesAsWorked(t *testing.T, working, change string) {
	t.Helper()
	_, was, compared := strings.Cut(change, " from ")
	if was, _, _ = strings.Cut(was, " in Quarter"); compared && !strings.Contains(working, " against "+was+" in Quarter") {
		t.Fatalf("%q is told as %q", working, change)
	}
}

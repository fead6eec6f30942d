package report_test

import (
	"strings"
	"testing"
)

// compared declares four indicators with unlike spans, one of which changes its unit.
var compared = voices + `
-- data/indicators/compared.toml --
[indicator.tax]
title    = "Council tax collected"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
covers   = "year to date"

[indicator.waiting]
title    = "Waiting"
set      = "contract"
service  = "care"
unit     = "number"
polarity = "smaller"
covers   = "rolling 12 months"

[indicator.referrals]
title    = "Referrals"
set      = "contract"
service  = "care"
unit     = "number"
polarity = "smaller"
changes."2019-20/q3" = { unit = "percent", reason = "They are told as a share of contacts." }

[indicator.calls]
title    = "Calls"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
`

// TestComparatorsInAnotherUnit checks that a figure that was recorded before a change of
// unit is no target, and that a figure of then is written in its own unit.
func TestComparatorsInAnotherUnit(t *testing.T) {
	all := reports(t, projectOf(compared,
		strings.Replace(compared[strings.Index(compared, "-- data/indicators/compared.toml --"):], `polarity = "smaller"
changes`, `polarity = "smaller"
targets."2019-20/q1" = "below the England figure"
changes`, 1),
		recorded("2019-20/q2", "referrals = 200", "[comparators.referrals]", `england = { value = 250, date = "2018" }`), paper("2019-20/q2", ""),
		recorded("2019-20/q3", "referrals = 20"), paper("2019-20/q3", "{{value referrals quarter=2019-20/q2 decimals=1}}")))
	same(t, "workings", []string{
		"200 against the target “below the England figure” (250) (tolerance not recorded), smaller is better: better than target",
		"20%: no target. The target is below the England figure, and no figure that it can be compared with is recorded.",
	}, []string{all["2019-20/q2"].Measure("referrals").Evaluation.Working, all["2019-20/q3"].Measure("referrals").Evaluation.Working})
	for _, c := range all["2019-20/q3"].Measure("referrals").Comparators {
		if !c.OtherUnit {
			t.Error("the comparator is not known to be in another unit")
		}
	}
	for _, figure := range all["2019-20/q3"].Paper.Document.Figures {
		same(t, "an earlier figure", []string{"200.0"}, []string{all["2019-20/q3"].Figures[figure].Text})
	}
}

// TestUnlikeComparators checks that a reading is less theirs only where both are of like
// spans and units, and otherwise says why not.
func TestUnlikeComparators(t *testing.T) {
	all := reports(t, projectOf(compared,
		recorded("2019-20/q2", "tax = 56.8", "waiting = 30", "referrals = 200", "calls = { value = 84, months = 6 }",
			"[comparators.tax]", `england = { value = 97, date = "March 2019", quarter = "2018-19/q4" }`,
			`neighbours = { value = 54.3, date = "September 2018", quarter = "2018-19/q2", note = "Of nine councils" }`,
			"[comparators.waiting]", `england = { value = 25, date = "September 2018", quarter = "2018-19/q2" }`,
			`neighbours = { value = 24, date = "2018", note = "Of nine councils" }`,
			"[comparators.referrals]", `england = { value = 250, date = "2018" }`,
			"[comparators.calls]", `england = { value = 80, date = "2018" }`),
		paper("2019-20/q2", ""),
		recorded("2019-20/q3", "waiting = 30", "referrals = 20", "calls = 84", `tax = { missing = "not available", reason = "Late." }`),
		paper("2019-20/q3", "")))
	for q, want := range map[string][]string{
		"2019-20/q2": {
			"tax England  Not compared: ours is for the year to date up to September 2019, and theirs up to March 2019.",
			"tax Neighbours +2.7 points Of nine councils", // 56.8 less 54.3 is 2.5
			"waiting England +20.0% ", // 30 is 5 more than 25
			"waiting Neighbours  Of nine councils. Not compared: ours is over 12 months, and no quarter is recorded of theirs.",
			"referrals England −20.0% ", // 200 is 50 less than 250
			"calls England  Not compared: ours covers 6 months and not the usual 3.",
		},
		"2019-20/q3": {
			"tax England  ",
			"tax Neighbours  Of nine councils",
			"waiting England  Not compared: ours is over 12 months up to December 2019, and theirs up to September 2018.",
			"waiting Neighbours  Of nine councils. Not compared: ours is over 12 months, and no quarter is recorded of theirs.",
			"referrals England  Not compared: ours is in per cent and theirs in number.",
			"calls England +4 points ",
		},
	} {
		var got []string
		for _, m := range all[q].Measures {
			for _, c := range m.Comparators {
				got = append(got, strings.Join([]string{m.Indicator.ID, c.Title, c.Difference, c.Remark()}, " "))
				if (c.Change == nil) != (c.Difference == "") {
					t.Errorf("%s: the difference from %s is %q and as a number %v", m.Indicator.ID, c.Title, c.Difference, c.Change)
				}
			}
		}
		same(t, "the differences in "+q, want, got)
	}
}

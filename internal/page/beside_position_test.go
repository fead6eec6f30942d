package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
)

// worsened is a project with an indicator that got worse and one that did not change, in
// every place where a position stands.
const worsened = `
-- data/organisation.toml --
title     = "Performance"
publisher = "The council"
sets.contract.title  = "Contract"
services.care.title  = "Care"
units.number.name    = "number"
voices.council.title = "The council"
directions.worse     = { label = "Worse", symbol = "▼" }
-- data/indicators/all.toml --
[indicator.visits]
title    = "Visits"
set      = "contract"
service  = "care"
unit     = "number"
polarity = "bigger"
targets."2018-19/q1" = { target = 90, tolerance = 85 }

[indicator.plans]
title    = "Plans"
set      = "contract"
service  = "care"
unit     = "number"
polarity = "bigger"
targets."2018-19/q1" = { target = 90, tolerance = 85 }
-- data/2019-20/q1.toml --
[readings]
visits = 82
plans  = 80
-- data/2019-20/q2.toml --
[readings]
visits = 80
plans  = 80
-- content/2019-20/q2/paper.md --
+++
title  = "Paper"
status = "published"
+++
::: exceptions set=contract position=outside
:::

::: commentary set=contract position=outside
:::

::: chart indicator=visits
:::
-- content/2019-20/q2/indicators/visits.md --
Fewer came.
`

// besidePositions are the words beside positions on every page, by page and selector.
func besidePositions(t *testing.T, changed ...string) map[string][]string {
	t.Helper()
	s := siteOf(t, filesOf(txtar.Parse([]byte(strings.NewReplacer(changed...).Replace(worsened)))), project.Options{})
	got := map[string][]string{}
	for path, selectors := range map[string][]string{
		"":               {".attention-reading"},
		"2019-20/q2/":    {".attention-reading", "table.exceptions .since", ".comment-working", ".figures .since"},
		"services/care/": {".attention-reading"},
		"sets/contract/": {".attention-reading"},
		"indicators/":    {"table .since"},
		"2019-20/":       {"table.year .since"},
	} {
		root := parse(t, s.html(t, path+"index.html"))
		for _, selector := range selectors {
			if all := texts(find(root, selector)); len(all) > 0 {
				got[path+" "+selector] = all
			}
		}
	}
	return got
}

// TestDirectionBesidePositions checks that the direction stands wherever positions do,
// once the organisation says how directions compare.
func TestDirectionBesidePositions(t *testing.T) {
	const visits, plans = "80 target at least 90, tolerance 85; getting worse since Q1 2019/20", "80 target at least 90, tolerance 85; stable since Q1 2019/20"
	attention := []string{visits + "; ▼ worse against Q1 2019/20", plans + "; no change against Q1 2019/20"}
	both := []string{"▼ Worse against Q1 2019/20", "No change against Q1 2019/20"}
	const working = "Target at least 90 (tolerance 85). Trend: "
	want := map[string][]string{
		" .attention-reading":                 attention,
		"2019-20/q2/ .attention-reading":      attention,
		"2019-20/q2/ table.exceptions .since": both,
		"2019-20/q2/ .figures .since":         {both[0]},
		"2019-20/q2/ .comment-working":        {working + "Getting worse since Q1 2019/20. " + both[0] + "."},
		"services/care/ .attention-reading":   attention,
		"sets/contract/ .attention-reading":   attention,
		"indicators/ table .since":            both,
		"2019-20/ table.year .since":          both,
	}
	if diff := cmp.Diff(want, besidePositions(t, `publisher = "The council"`, "publisher = \"The council\"\ndirection = { since = \"previous\" }")); diff != "" {
		t.Errorf("with a direction of the organisation, pages show (-want +got):\n%s", diff)
	}
	attention = []string{visits, plans + "; no change against Q1 2019/20"}
	want = map[string][]string{
		" .attention-reading":                 attention,
		"2019-20/q2/ .attention-reading":      attention,
		"2019-20/q2/ table.exceptions .since": {both[1]},
		"2019-20/q2/ .comment-working":        {working + "Getting worse since Q1 2019/20."},
		"services/care/ .attention-reading":   attention,
		"sets/contract/ .attention-reading":   attention,
		"indicators/ table .since":            {both[1]},
		"2019-20/ table.year .since":          {both[1]},
	}
	if diff := cmp.Diff(want, besidePositions(t, `title    = "Plans"`, "title = \"Plans\"\ndirection = { points = 1 }")); diff != "" {
		t.Errorf("with a direction of one indicator, pages show (-want +got):\n%s", diff)
	}
	attention = []string{visits, plans}
	want = map[string][]string{
		" .attention-reading":               attention,
		"2019-20/q2/ .attention-reading":    attention,
		"2019-20/q2/ .comment-working":      {working + "Getting worse since Q1 2019/20."},
		"services/care/ .attention-reading": attention,
		"sets/contract/ .attention-reading": attention,
	}
	if diff := cmp.Diff(want, besidePositions(t)); diff != "" {
		t.Errorf("without a direction, pages show (-want +got):\n%s", diff)
	}
}

// TestDirectionBesideVoices checks it where the paper sets voices side by side.
func TestDirectionBesideVoices(t *testing.T) {
	got := besidePositions(t, `publisher = "The council"`, "publisher = \"The council\"\ndirection = { since = \"previous\" }",
		"::: commentary set=contract position=outside", "::: challenge indicator=visits",
		"Fewer came.", "::: voice by=council\nFewer came.\n:::")
	want := []string{"Target at least 90 (tolerance 85). ▼ Worse against Q1 2019/20."}
	if diff := cmp.Diff(want, got["2019-20/q2/ .comment-working"]); diff != "" {
		t.Errorf("beside the voices stands (-want +got):\n%s", diff)
	}
}

// In a first year nothing is known of the last year's end, and there is no column for it.
func TestExceptionsBlockOfAFirstYear(t *testing.T) {
	s := siteOf(t, filesOf(txtar.Parse([]byte(worsened))), project.Options{})
	got := rows(t, parse(t, s.html(t, "2019-20/q2/index.html")), "table.exceptions")
	if got[0] != "Indicator | Target | This quarter | Position" || len(got) < 2 || strings.Count(got[1], " | ") != 3 {
		t.Errorf("the table is %q", got)
	}
}

package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
)

// TestForecastsBesidePositions checks that a forecast stands where an indicator needs
// attention, among the exceptions and, where the paper asks for it, in a column.
func TestForecastsBesidePositions(t *testing.T) {
	text := strings.NewReplacer(
		"plans  = 80\n-- content", "plans  = 80\nfiles  = 70\n[forecasts]\nvisits = 88\nfiles  = 60\n-- content",
		"::: commentary set=contract position=outside", "::: indicators set=contract quarters=1 forecasts=yes",
		"::: exceptions set=contract position=outside", "::: exceptions set=contract position=outside,no-target",
		"-- data/2019-20/q1.toml --", `[indicator.files]
title    = "Files"
set      = "contract"
service  = "care"
unit     = "number"
polarity = "bigger"
-- data/2019-20/q1.toml --`).Replace(worsened)
	root := func(path, text string) map[string][]string {
		got := map[string][]string{}
		page := parse(t, siteOf(t, filesOf(txtar.Parse([]byte(text))), project.Options{}).html(t, path))
		for _, selector := range []string{".attention-reading", "table.exceptions .since", "table.appendix"} {
			if all := shown(page, selector); len(all) > 0 {
				got[selector] = all
			}
		}
		return got
	}
	attention := []string{
		"80 target at least 90, tolerance 85; getting worse since Q1 2019/20; forecast for Q4 2019/20: 88, in tolerance",
		"80 target at least 90, tolerance 85; stable since Q1 2019/20",
	}
	got := root("2019-20/q2/index.html", text)
	for selector, want := range map[string][]string{
		".attention-reading":      attention,
		"table.exceptions .since": {"Forecast for Q4 2019/20: 88, in tolerance", "Forecast for Q4 2019/20: 60"},
	} {
		if diff := cmp.Diff(want, got[selector]); diff != "" {
			t.Errorf("%s shows (-want +got):\n%s", selector, diff)
		}
	}
	appendix := []string{
		"Indicator | Q2 2019/20 | Position | Trend | Direction | Target | Tolerance | Forecast for Q4 2019/20 | Good is",
		"Visits | 80 | Outside tolerance | Getting worse since Q1 2019/20 | ▼ Worse against Q1 2019/20 | 90 | 85 | 88 in tolerance | High",
		"Plans | 80 | Outside tolerance | Stable since Q1 2019/20 | No change against Q1 2019/20 | 90 | 85 | – | High",
		"Files | 70 | No target | Too few figures | – | None | – | 60 | High",
	}
	if diff := cmp.Diff(appendix, got["table.appendix"]); diff != "" {
		t.Errorf("the appendix shows (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(attention, root("index.html", text)[".attention-reading"]); diff != "" {
		t.Errorf("the home page shows (-want +got):\n%s", diff)
	}
	without := root("2019-20/q2/index.html", strings.Replace(text, " forecasts=yes", "", 1))
	for _, row := range without["table.appendix"] {
		if strings.Contains(row, "Forecast") || strings.Contains(row, "88") {
			t.Errorf("an appendix that was not asked for forecasts has %q", row)
		}
	}
}

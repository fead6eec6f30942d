package report_test

import (
	"fmt"
	"testing"

	"outturn/internal/report"
)

func moves(all []report.Move) []string {
	var said []string
	for _, m := range all {
		said = append(said, fmt.Sprintf("%s: %s to %s", m.Entry.ID, m.Was, m.Now))
	}
	return said
}

func names(all []report.IndicatorChange) []string {
	var said []string
	for _, c := range all {
		said = append(said, c.Indicator.ID)
	}
	return said
}

// The percentages have a target of 90 and a tolerance of 85.
func TestDigestMoves(t *testing.T) {
	tests := []struct {
		name        string
		before, now string
		list        string // that the move is in
		want        string
	}{
		{"from outside to better", "visits = 84", "visits = 90", "up", "visits: outside to better"},
		{"from outside to within, at the tolerance", "visits = 84.9", "visits = 85", "up", "visits: outside to within"},
		{"from better to within", "visits = 90", "visits = 89.9", "down", "visits: better to within"},
		{"from within to outside", "visits = 85", "visits = 84.9", "down", "visits: within to outside"},
		{"within the same position", "visits = 90", "visits = 100", "", ""},
		{"a figure is missing now", "visits = 90", `visits = { missing = "not available", reason = "Late." }`, "lost", "visits: better to not-available"},
		{"a figure was missing", `visits = { missing = "not available", reason = "Late." }`, "visits = 84", "gained", "visits: not-available to outside"},
		{"missing in both", `visits = { missing = "not available", reason = "Late." }`, `visits = { missing = "not available", reason = "Late." }`, "", ""},
		{"nothing was recorded of it", "others = 90", "visits = 90", "", ""},
		{"not applicable before", `visits = { missing = "not applicable", reason = "None." }`, "visits = 90", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			other := "others = 90"
			if test.before == other {
				test.before = ""
			}
			d := reports(t, projectOf(basics, percentages("visits care", "others care"), recorded("2019-20/q1", test.before, other),
				recorded("2019-20/q2", test.now, other), paper("2019-20/q2", "")))["2019-20/q2"].Digest()
			want := map[string][]string{}
			if test.list != "" {
				want[test.list] = []string{test.want}
			}
			for list, got := range map[string][]report.Move{"up": d.Up, "down": d.Down, "gained": d.Gained, "lost": d.Lost} {
				same(t, list, want[list], moves(got))
			}
		})
	}
}

func TestDigestPutsTheWorstFirst(t *testing.T) {
	d := reports(t, projectOf(basics, percentages("a care", "b care", "c care"), recorded("2019-20/q1", "a = 90", "b = 90", "c = 80"),
		recorded("2019-20/q2", "a = 86", "b = 80", "c = 79"), paper("2019-20/q2", "")))["2019-20/q2"].Digest()
	same(t, "what moved down", []string{"b: better to outside", "a: better to within"}, moves(d.Down))
	var attention []string
	for _, m := range d.Attention {
		attention = append(attention, m.Indicator.ID)
	}
	same(t, "what needs attention", []string{"b", "c"}, attention)
	if d.Total != 3 {
		t.Errorf("the digest counts %d entries, want 3", d.Total)
	}
	if got, want := fmt.Sprint(d.Counts), "[{within 1} {outside 2}]"; got != want {
		t.Errorf("the counts are %s, want %s", got, want)
	}
}

func TestDigestTellsWhatCameAndWent(t *testing.T) {
	declared := percentages("stays care") + `
[indicator.comes]
title = "Comes"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
since = "2019-20/q2"
targets."2019-20/q1" = 90

[indicator.goes]
title = "Goes"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
until = "2019-20/q1"
targets."2018-19/q1" = 90
`
	before, now := recorded("2019-20/q1", "stays = 90", "goes = 90"), recorded("2019-20/q2", "stays = 90", "comes = 90")
	tests := []struct {
		name       string
		files      []string
		compared   bool
		came, went []string
	}{
		{"both quarters reported all", []string{before, now, paper("2019-20/q2", "")}, true, []string{"comes"}, []string{"goes"}},
		{"nothing is recorded of the one before", []string{now, paper("2019-20/q2", "")}, false, nil, nil},
		{"the paper reports a choice", []string{before, now, "-- content/2019-20/q2/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\nscope = \"recorded\"\n+++\n"}, true, []string{"comes"}, []string{"goes"}},
		{"nothing is recorded of what came", []string{before, recorded("2019-20/q2", "stays = 90"), "-- content/2019-20/q2/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\nscope = \"recorded\"\n+++\n"}, true, nil, []string{"goes"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := reports(t, projectOf(append([]string{basics, declared}, test.files...)...))["2019-20/q2"].Digest()
			if d.Compared != test.compared {
				t.Errorf("the quarters are compared: %t, want %t", d.Compared, test.compared)
			}
			same(t, "what came", test.came, names(d.Added))
			same(t, "what went", test.went, names(d.Retired))
		})
	}
}

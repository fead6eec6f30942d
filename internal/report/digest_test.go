package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/report"
)

// listsOf are the lists of a movement, each item as "Visits: outside tolerance to
// better than target".
func listsOf(t testing.TB, m report.Movement) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, list := range m.Lists {
		title, count, _ := strings.Cut(list.Title, ": ")
		if count != strconv.Itoa(len(list.Items)) {
			t.Errorf("a list of %d is headed %q", len(list.Items), list.Title)
		}
		if moved := title == "Improved" || title == "Got worse"; list.Moved != moved {
			t.Errorf("the items of %q were judged in both quarters: %t", title, list.Moved)
		}
		for _, item := range list.Items {
			all[title] = append(all[title], strings.TrimSuffix(item.Title+": "+item.Detail, ": "))
		}
	}
	return all
}

func attentionTo(a report.Attention) []string {
	var all []string
	for _, item := range a.Items {
		all = append(all, item.Measure.Indicator.ID)
	}
	return all
}

// The percentages have a target of 90 and a tolerance of 85.
func TestDigestMoves(t *testing.T) {
	tests := []struct {
		name        string
		before, now string
		list        string // that the move is in
		want        string
	}{
		{"from outside to better", "visits = 84", "visits = 90", "Improved", "Visits: outside tolerance to better than target"},
		{"from outside to within, at the tolerance", "visits = 84.9", "visits = 85", "Improved", "Visits: outside tolerance to in tolerance"},
		{"from better to within", "visits = 90", "visits = 89.9", "Got worse", "Visits: better than target to in tolerance"},
		{"from within to outside", "visits = 85", "visits = 84.9", "Got worse", "Visits: in tolerance to outside tolerance"},
		{"within the same position", "visits = 90", "visits = 100", "", ""},
		{"a figure is missing now", "visits = 90", `visits = { missing = "not available", reason = "Late." }`, "No longer rated", "Visits: better than target to not available"},
		{"no figure is due now", "visits = 90", `visits = { missing = "not due" }`, "", ""},
		{"a figure was not due", `visits = { missing = "not due" }`, "visits = 90", "Newly rated", "Visits: not due to better than target"},
		{"a figure was missing", `visits = { missing = "not available", reason = "Late." }`, "visits = 84", "Newly rated", "Visits: not available to outside tolerance"},
		{"of another span", "visits = 84", "visits = { value = 90, months = 6 }", "Another position, but the figures cannot be compared",
			"Visits: outside tolerance to better than target: the figure for Quarter 1, 2019/20 covers 3 months and that for Quarter 2, 2019/20 covers 6"},
		{"of another span in one position", "visits = 90", "visits = { value = 95, months = 6 }", "", ""},
		{"judged on the figure before", "visits = 90", `visits = { missing = "not available", reason = "Late.", carried = "2019-20/q1" }`, "", ""},
		{"judged on an older figure", `visits = { missing = "not available", reason = "Late." }`,
			`visits = { missing = "not available", reason = "Late.", carried = "2018-19/q4" }`, "Rated on an earlier figure",
			"Visits: not available to better than target: on the figure of Quarter 4, 2018/19"},
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
			d := reports(t, projectOf(basics, percentages("visits care", "others care"), recorded("2018-19/q4", "visits = 91"),
				recorded("2019-20/q1", test.before, other), recorded("2019-20/q2", test.now, other), paper("2019-20/q2", "")))["2019-20/q2"].Digest()
			want := map[string][]string{}
			if test.list != "" {
				want[test.list] = []string{test.want}
			}
			if diff := cmp.Diff(want, listsOf(t, d.Movement)); diff != "" {
				t.Errorf("the movement differs (-want +got):\n%s", diff)
			}
			where := "No indicator changed position."
			if strings.Contains(test.now, "not due") {
				where = "No indicator with a figure due changed position."
			}
			if none := len(want) == 0; none != (d.Movement.None == where) {
				t.Errorf("of %v it is said: %q", want, d.Movement.None)
			}
		})
	}
}

func TestDigestPutsTheWorstFirst(t *testing.T) {
	d := reports(t, projectOf(basics, percentages("a care", "b care", "c care"), recorded("2019-20/q1", "a = 90", "b = 90", "c = 80"),
		recorded("2019-20/q2", "a = 86", "b = 80", "c = 79"), paper("2019-20/q2", "")))["2019-20/q2"].Digest()
	same(t, "what moved down", []string{"B: better than target to outside tolerance", "A: better than target to in tolerance"}, listsOf(t, d.Movement)["Got worse"])
	same(t, "what needs attention", []string{"b", "c"}, attentionTo(d.Attention))
	if want := "Outside tolerance: 2"; d.Attention.Title != want {
		t.Errorf("attention is headed %q, want %q", d.Attention.Title, want)
	}
	if want := "All 3 indicators are rated: 1 in tolerance and 2 outside tolerance"; d.Headline != want {
		t.Errorf("the headline is %q, want %q", d.Headline, want)
	}
}

func TestDigestTellsWhatIsNewAndWhatIsGone(t *testing.T) {
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
		{"both quarters reported all", []string{before, now, paper("2019-20/q2", "")}, true, []string{"Comes"}, []string{"Goes"}},
		{"nothing is recorded of the one before", []string{now, paper("2019-20/q2", "")}, false, nil, nil},
		{"the paper reports a choice", []string{before, now, "-- content/2019-20/q2/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\nscope = \"recorded\"\n+++\n"}, true, []string{"Comes"}, []string{"Goes"}},
		{"nothing is recorded of what came", []string{before, recorded("2019-20/q2", "stays = 90"), "-- content/2019-20/q2/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\nscope = \"recorded\"\n+++\n"}, true, nil, []string{"Goes"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := reports(t, projectOf(append([]string{basics, declared}, test.files...)...))["2019-20/q2"].Digest()
			if compared := d.Movement.None != "No figures for Quarter 1, 2019/20 to compare with."; compared != test.compared {
				t.Errorf("the quarters are compared: %t, want %t", compared, test.compared)
			}
			lists := listsOf(t, d.Movement)
			same(t, "what came", test.came, lists["New"])
			same(t, "what went", test.went, lists["No longer reported"])
		})
	}
}

// What needs attention says what it was judged on and against, and how the commentary
// on it begins. What is getting worse comes first.
func TestAttentionInWords(t *testing.T) {
	r := reports(t, projectOf(voices, percentages("visits care", "plans care", "calls care"),
		`-- data/indicators/late.toml --
[indicator.late]
title = "Late"
set = "contract"
service = "care"
unit = "percent"
polarity = "smaller"
targets."2018-19/q1" = 9
`, recorded("2019-20/q1", "visits = 90", "late = 12"),
		recorded("2019-20/q2", `late = { missing = "not available", reason = "Late.", carried = "2019-20/q1" }`, "visits = 80", "plans = 70", "calls = 95", "[stated]", `calls = { position = "outside", reason = "As agreed." }`),
		paper("2019-20/q2", ""), "-- content/2019-20/q2/indicators/plans.md --\n**Late.** Plans, e.g. {{value plans}}, were late. They are made now.\n"))["2019-20/q2"]
	var got []string
	for _, item := range r.Digest().Attention.Items {
		got = append(got, line(item.Measure.Indicator.ID, item.Reading, item.Against, item.Trend, item.Voice, item.Why))
	}
	same(t, "attention", []string{
		"visits | 80% | target at least 90%, tolerance 85% | getting worse since Q1 2019/20 |  | ",
		"late | 12%, carried from Quarter 1, 2019/20, | target at most 9% |  |  | ",
		"plans | 70% | target at least 90%, tolerance 85% | too few figures |  | Plans, e.g. 70%, were late.",
		"calls | 95% | target at least 90%, tolerance 85%, position as reported by officers | too few figures |  | ",
	}, got)
}

package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"outturn/internal/load"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// voices declares two voices, two comparators and acronyms.
var voices = strings.Replace(basics, "[units.percent]", `[voices.council]
title = "The council"

[voices.trust]
title = "The Trust"

[comparators.england]
title = "England"

[comparators.neighbours]
title = "Neighbours"

[acronyms]
CP  = "Child protection"
CPP = "Child protection plan"
EH  = "Early help"

[units.percent]`, 1)

// minutesOf are the minutes of a quarter with the given actions.
func minutesOf(q, status string, actions ...string) string {
	return "-- content/" + q + "/minutes.md --\n+++\ntitle = \"Minutes\"\nstatus = \"" + status + "\"\nmeeting = \"The panel\"\n" +
		strings.Join(actions, "\n") + "\n+++\nThe panel met.\n"
}

func action(id, more string) string {
	return "[actions." + id + "]\naction = \"Do it.\"\nowner = \"A director\"\n" + more
}

func stand(all []report.Action, q quarter.Quarter) []string {
	var lines []string
	for _, a := range all {
		lines = append(lines, line(a.ID, a.Agreed.String(), string(a.State), a.Note, fmt.Sprintf("overdue %t", a.Overdue(q))))
	}
	return lines
}

// An action is carried forward from the minutes that agree it until a quarter has
// closed it; one that nobody reports on stays open.
func TestActions(t *testing.T) {
	const show = "::: actions\n:::"
	all := reports(t, projectOf(basics, percentages("visits care"),
		recorded("2018-19/q4", "visits = 90"), paper("2018-19/q4", show),
		minutesOf("2018-19/q4", "published", action("send", "due = \"2019-20/q1\""), action("forget", "")),
		recorded("2019-20/q1", "visits = 90", "[actions.send]", `state = "in progress"`, `note = "Half is sent."`), paper("2019-20/q1", show),
		minutesOf("2019-20/q1", "published", action("call", "due = \"2019-20/q2\"")),
		recorded("2019-20/q2", "visits = 90"), paper("2019-20/q2", show),
		recorded("2019-20/q3", "visits = 90", "[actions.send]", `state = "done"`, `note = "All is sent."`), paper("2019-20/q3", show),
		recorded("2019-20/q4", "visits = 90"), paper("2019-20/q4", show)))
	for q, want := range map[string][]string{
		"2018-19/q4": nil,
		"2019-20/q1": {"send | 2018-19/q4 | in progress | Half is sent. | overdue false", "forget | 2018-19/q4 | open |  | overdue false"},
		"2019-20/q2": {"send | 2018-19/q4 | in progress | Half is sent. | overdue true", "forget | 2018-19/q4 | open |  | overdue false",
			"call | 2019-20/q1 | open |  | overdue false"},
		"2019-20/q3": {"forget | 2018-19/q4 | open |  | overdue false", "call | 2019-20/q1 | open |  | overdue true",
			"send | 2018-19/q4 | done | All is sent. | overdue false"},
		"2019-20/q4": {"forget | 2018-19/q4 | open |  | overdue false", "call | 2019-20/q1 | open |  | overdue true"},
	} {
		same(t, "the actions of "+q, want, stand(all[q].Actions, all[q].Quarter))
	}
}

// A paper has no actions of minutes that became public after it: it would change.
func TestActionsOfLateMinutes(t *testing.T) {
	const show = "::: actions\n:::"
	at := func(document string, days ...string) string { // pairs of key and day
		for n := 0; n < len(days); n += 2 {
			document = strings.Replace(document, "title =", days[n]+" = "+days[n+1]+"\ntitle =", 1)
		}
		return document
	}
	for name, test := range map[string]struct {
		minutes, paper []string
		shown          bool
	}{
		"no days":                      {nil, nil, true},
		"published the day before":     {[]string{"publish_on", "2019-07-31"}, []string{"publish_on", "2019-08-01"}, true},
		"published on the same day":    {[]string{"publish_on", "2019-08-01"}, []string{"publish_on", "2019-08-01"}, true},
		"published the day after":      {[]string{"publish_on", "2019-08-02"}, []string{"publish_on", "2019-08-01"}, false},
		"held after it was published":  {[]string{"held_on", "2019-08-02"}, []string{"publish_on", "2019-08-01"}, false},
		"held before, published after": {[]string{"held_on", "2019-07-01", "publish_on", "2019-08-02"}, []string{"publish_on", "2019-08-01"}, false},
		"published after its meeting":  {[]string{"publish_on", "2019-08-02"}, []string{"meeting_on", "2019-08-01"}, false},
		"of a paper without a day":     {[]string{"publish_on", "2019-08-02"}, nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			all := reports(t, projectOf(basics, percentages("visits care"),
				recorded("2018-19/q4", "visits = 90"), paper("2018-19/q4", ""),
				at(minutesOf("2018-19/q4", "published", action("send", "")), test.minutes...),
				recorded("2019-20/q1", "visits = 90"), at(paper("2019-20/q1", show), test.paper...)))
			if got := len(all["2019-20/q1"].Actions) == 1; got != test.shown {
				t.Errorf("the paper shows the action: %t", got)
			}
		})
	}
}

func TestActionsInWords(t *testing.T) {
	now := quarter.April.Of(2019, 2)
	for want, a := range map[string]report.Action{
		"Open | no date given | No update.": {State: load.Open},
		"Done | Quarter 4, 2018/19 | Sent.": {
			Action: load.Action{Due: quarter.April.Of(2018, 4)}, State: load.Done, Note: "Sent.", Reported: now,
		},
		"In progress | no date given | Half. Reported in Quarter 1, 2019/20.": {
			State: load.InProgress, Note: "Half.", Reported: quarter.April.Of(2019, 1),
		},
		"Dropped | no date given | Reported in Quarter 1, 2019/20.": {State: load.Dropped, Reported: quarter.April.Of(2019, 1)},
	} {
		same(t, "the action", []string{want}, []string{line(a.StateWords(), a.DueWords(), a.NoteWords(now))})
	}
}

// What minutes that are not public agreed is in no public report, and what a later
// quarter says of it neither.
func TestActionsOfDraftMinutes(t *testing.T) {
	files := projectOf(basics, percentages("visits care"),
		recorded("2018-19/q4", "visits = 90"), paper("2018-19/q4", ""), minutesOf("2018-19/q4", "draft", action("secret", "")),
		recorded("2019-20/q1", "visits = 90", "[actions.secret]", `state = "in progress"`), paper("2019-20/q1", "::: actions\n:::"))
	for _, r := range faultless(t, files, project.Options{Day: day}).Reports {
		if len(r.Actions) > 0 || r.Minutes != nil {
			t.Errorf("%s knows of the draft: %v", r.Quarter, r.Actions)
		}
	}
	all := faultless(t, files, withDrafts()).Reports
	if last := all[len(all)-1]; len(last.Actions) != 1 || all[0].Minutes == nil || all[0].MinutesPublic {
		t.Errorf("with drafts there are %d actions", len(last.Actions))
	}
}

func TestChanges(t *testing.T) {
	const scheme = "[schemes.two.classes]\nmet = { label = \"Met\", from = \"target\" }\nnot-met = { label = \"Not met\" }\n"
	files := []string{basics + scheme, percentages("visits care"), `
-- data/indicators/dated.toml --
[indicator.gone]
title = "Gone"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
until = "2019-20/q1"
until_reason = "Nobody asked."

[indicator.new]
title = "New"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
since = "2019-20/q2"
since_reason = "Somebody asked."

[indicator.moved]
title = "Moved"
set = "contract"
service = "care"
unit = "percent"
polarity = "smaller"
[indicator.moved.names]
"2018-19/q4" = { title = "Moved", code = "A1" }
"2019-20/q2" = { title = "Moved on" }
[indicator.moved.targets]
"2018-19/q4" = { target = 20, tolerance = 25 }
"2019-20/q2" = { target = 22, tolerance = 25 }

[indicator.freed]
title = "Freed"
set = "volumes"
service = "care"
unit = "percent"
polarity = "bigger"
[indicator.freed.targets]
"2018-19/q4" = 20
"2019-20/q2" = { status = "no target", reason = "It was no use." }

[indicator.eased]
title = "Eased"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
[indicator.eased.targets]
"2018-19/q4" = { target = 90, tolerance = 85 }
"2019-20/q1" = { target = 90, met_within = { points = 1 }, tolerance = 80, reason = "Winter." }

[indicator.recounted]
title = "Recounted"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
scheme = { "2019-20/q1" = "two" }
breaks = { "2018-19/q4" = "Before that.", "2019-20/q1" = "Counted anew." }
changes."2019-20/q2" = { definition = "All of them.", reason = "It was asked for." }
targets."2018-19/q4" = 90
`, recorded("2018-19/q4", "visits = 90", "gone = 1", "moved = 2", "freed = 3", "eased = 4", "recounted = 5"),
		recorded("2019-20/q2", "visits = 90", "new = 1", "moved = 2", "freed = 3", "eased = 4", "recounted = 5")}
	lines := func(files ...string) []string {
		table := blockOf[*report.ChangesTable](t, "::: changes since=2018-19/q4", files...)
		var all []string
		for _, part := range []struct {
			name    string
			changes []report.IndicatorChange
		}{{"added", table.Added}, {"retired", table.Retired}, {"renamed", table.Renamed}, {"retargeted", table.Retargeted},
			{"tolerated", table.Tolerated}, {"altered", table.Altered}, {"broken", table.Broken}} {
			for _, c := range part.changes {
				all = append(all, line(part.name, c.Title, c.Set, c.Before, c.After, c.Reason))
			}
		}
		if table.Empty() != (all == nil) {
			t.Errorf("the table with %d changes is empty: %t", len(all), table.Empty())
		}
		return all
	}
	changed := []string{
		"added | New | Contract |  |  | Somebody asked.",
		"retired | Gone | Contract |  |  | Nobody asked.",
		"renamed | Moved on | Contract | A1 Moved | Moved on | ",
		"retargeted | Moved on | Contract | 20%, tolerance 25% | 22%, tolerance 25% | ",
		"retargeted | Freed | Volumes | 20% | None | It was no use.",
		"tolerated | Eased | Contract | 90%, tolerance 85% | 90%, met from 89%, tolerance 80% | Winter.",
		"altered | Recounted | Contract |  | All of them. | It was asked for.",
		"altered | Recounted | Contract | By target and tolerance | Classes: Met and Not met | ",
		"broken | Recounted | Contract |  |  | From Quarter 1, 2019/20: Counted anew.",
	}
	same(t, "the changes", changed, lines(files...))
	same(t, "no changes", nil, lines(basics, percentages("visits care"), recorded("2018-19/q4", "visits = 90"), recorded("2019-20/q2", "visits = 90")))

	// A paper that reports only what is recorded counts the rest as not reported.
	partial := "-- content/2018-19/q4/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\nscope = \"recorded\"\n+++\n"
	files[3] = recorded("2018-19/q4", "gone = 1", "moved = 2", "freed = 3", "eased = 4", "recounted = 5")
	same(t, "since a partial paper", slices.Insert(changed, 1, "added | Visits | Contract |  |  | "), lines(append(files, partial)...))
}

func TestChallenge(t *testing.T) {
	said := func(id, text string) string {
		return "-- content/2019-20/q2/indicators/" + id + ".md --\n" + text + "\n"
	}
	files := []string{voices, percentages("visits care", "plans care", "calls staff"), recorded("2019-20/q2", "visits = 90", "plans = 80", "calls = 70"),
		said("visits", "::: voice by=trust\nIt went well.\n:::\n\n::: voice by=council\nDid it?\n:::"),
		said("plans", "::: voice by=council\nWhy?\n:::")}
	lines := func(text string) []string {
		var all []string
		for _, item := range blockOf[*report.Challenge](t, text, files...).Items {
			words := []string{item.Measure.Indicator.ID}
			for _, v := range item.Voices {
				words = append(words, fmt.Sprintf("%s %t", v.Title, v.Said != nil))
			}
			all = append(all, line(words...))
		}
		return all
	}
	same(t, "named, in their order", []string{"plans | The council true | The Trust false", "visits | The council true | The Trust true"},
		lines("::: challenge indicator=plans,visits"))
	same(t, "selected by service, one without a word", []string{"calls | The council false | The Trust false"},
		lines("::: challenge service=staff"))
	same(t, "selected by position", []string{"plans | The council true | The Trust false", "calls | The council false | The Trust false"},
		lines("::: challenge position=outside"))
}

// A comparator is known from the quarter that records it, for a year; a later one
// takes its place.
func TestComparators(t *testing.T) {
	var files []string
	for _, q := range quarter.April.Of(2019, 1).Through(quarter.April.Of(2020, 3)) {
		more := ""
		switch q {
		case quarter.April.Of(2019, 2):
			more = "[comparators.visits]\nneighbours = { value = 84.5, date = \"March 2019\", quarter = \"2018-19/q4\" }\nengland = { value = 80, date = \"2018\" }"
		case quarter.April.Of(2019, 4):
			more = "[comparators.visits]\nneighbours = { value = 86, date = \"March 2020\" }"
		}
		files = append(files, recorded(q.String(), "visits = 90", more), paper(q.String(), ""))
	}
	all := reports(t, projectOf(append([]string{voices, percentages("visits care")}, files...)...))
	for q, want := range map[string][]string{
		"2019-20/q1": nil,
		"2019-20/q2": {"England 80% 2018 +10 points", "Neighbours 84.5% March 2019 +5.5 points"},
		"2019-20/q4": {"England 80% 2018 +10 points", "Neighbours 86% March 2020 +4 points"},
		"2020-21/q1": {"England 80% 2018 +10 points", "Neighbours 86% March 2020 +4 points"},
		"2020-21/q2": {"Neighbours 86% March 2020 +4 points"},
		"2020-21/q3": {"Neighbours 86% March 2020 +4 points"},
	} {
		var got []string
		for _, c := range all[q].Measure("visits").Comparators {
			got = append(got, c.Title+" "+c.Display+" "+c.Date+" "+c.Difference)
		}
		same(t, "the comparators of "+q, want, got)
	}
}

// A comparator that the target refers to is shown for as long as it judges.
func TestComparatorsThatJudge(t *testing.T) {
	files := []string{voices, strings.Replace(percentages("visits care"), "{ target = 90, tolerance = 85 }", `"above the England figure"`, 1) + "targets.\"2020-21/q4\" = 90\n"}
	for _, q := range quarter.April.Of(2019, 1).Through(quarter.April.Of(2020, 4)) {
		more := ""
		if q == quarter.April.Of(2019, 2) {
			more = "[comparators.visits]\nneighbours = { value = 84.5, date = \"March 2019\" }\nengland = { value = 80, date = \"2018\" }"
		}
		files = append(files, recorded(q.String(), "visits = 90", more), paper(q.String(), ""))
	}
	all := reports(t, projectOf(files...))
	for q, want := range map[string][]string{
		"2019-20/q1": {"no-target"},
		"2019-20/q2": {"England 80% 2018", "Neighbours 84.5% March 2019", "better"},
		"2020-21/q1": {"England 80% 2018", "Neighbours 84.5% March 2019", "better"},
		"2020-21/q2": {"England 80% 2018", "better"},
		"2020-21/q3": {"England 80% 2018", "better"},
		"2020-21/q4": {"better"}, // by a target that is a number
	} {
		m := all[q].Measure("visits")
		var got []string
		for _, c := range m.Comparators {
			got = append(got, c.Title+" "+c.Display+" "+c.Date)
		}
		same(t, "the comparators of "+q, want, append(got, string(m.Evaluation.Position)))
	}
}

// A reading that a later quarter is the first to publish is no revision, and not
// known before.
func TestEarlierReadings(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care"), `
-- data/indicators/rest.toml --
[indicator.rest]
title = "Rest"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
derived = { from = 100, less = ["visits"] }
`,
		recorded("2019-20/q1", "visits = 86"), paper("2019-20/q1", ""),
		recorded("2019-20/q2", "visits = 92", `[earlier."2018-19/q3"]`, "visits = 80"), paper("2019-20/q2", "")))
	same(t, "before", []string{"2019-20/q1 86% within too few figures"}, told(all["2019-20/q1"].Measure("visits")))
	same(t, "after", []string{"2018-19/q3 80% outside too few figures", "2018-19/q4 [x] not-available", "2019-20/q1 86% within improving", "2019-20/q2 92% better improving"},
		told(all["2019-20/q2"].Measure("visits")))
	same(t, "what is computed from it", []string{"2018-19/q3 20% no-target too few figures", "2018-19/q4 [x] not-available", "2019-20/q1 14% no-target declining", "2019-20/q2 8% no-target declining"},
		told(all["2019-20/q2"].Measure("rest")))
}

func TestScopeRecorded(t *testing.T) {
	text := strings.Replace(paper("2019-20/q2", ""), "+++\n", "+++\nscope = \"recorded\"\n", 1)
	r := reports(t, projectOf(basics, percentages("visits care", "plans care", "calls care"),
		recorded("2019-20/q1", "visits = 86", "calls = 90"),
		recorded("2019-20/q2", "visits = 92", `plans = { missing = "not available", reason = "Lost." }`), text))["2019-20/q2"]
	var ids []string
	for _, m := range r.Measures {
		ids = append(ids, m.Indicator.ID)
	}
	same(t, "the measures", []string{"visits", "plans"}, ids)
}

// What a quarter records of an indicator in any way is in its report, and what is
// computed from what it records.
func TestScopeRecordedInAnyWay(t *testing.T) {
	text := strings.Replace(paper("2019-20/q2", "::: changes since=2019-20/q1\n:::"), "+++\n", "+++\nscope = \"recorded\"\n", 1)
	before := strings.Replace(paper("2019-20/q1", ""), "+++\n", "+++\nscope = \"recorded\"\n", 1)
	derived := `
-- data/indicators/derived.toml --
[indicator.rest]
title = "Rest"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
derived = { from = 100, less = ["visits"] }

[indicator.other]
title = "Other"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
derived = { from = 100, less = ["silent"] }
`
	r := reports(t, projectOf(voices, percentages("visits care", "revised care", "compared care", "stated care", "said care", "silent care"), derived,
		recorded("2019-20/q1", "visits = 86", "revised = 81"), before,
		recorded("2019-20/q2", "visits = 92", `[revisions."2019-20/q1"]`, `revised = { value = 82, was = 81, reason = "Late" }`,
			"[comparators.compared]", `england = { value = 1, date = "2018" }`, "[stated.stated]", `trend = "stable"`, `reason = "So it is."`), text,
		"-- content/2019-20/q2/indicators/said.md --\nSomething.\n"))["2019-20/q2"]
	var ids []string
	for _, m := range r.Measures {
		ids = append(ids, m.Indicator.ID)
	}
	same(t, "the measures", []string{"rest", "visits", "revised", "compared", "stated", "said"}, ids)
	added := r.Blocks[r.Paper.Document.Blocks[0]].(*report.ChangesTable).Added
	var fresh []string
	for _, c := range added {
		fresh = append(fresh, c.Title)
	}
	same(t, "new measures, not those computed then too", []string{"Compared", "Stated", "Said"}, fresh)
}

// A group none of whose judges is in the report leaves its rows to themselves.
func TestScopeRecordedWithAGroup(t *testing.T) {
	text := strings.Replace(paper("2019-20/q2", ""), "+++\n", "+++\nscope = \"recorded\"\n", 1)
	r := reports(t, projectOf(basics, percentages("visits care", "plans care"), groupOf(`members = ["visits", "plans"]`, `judged_by = ["plans"]`),
		recorded("2019-20/q2", "visits = 92"), text))["2019-20/q2"]
	same(t, "the list of entries", []string{"visits better"}, entries(r))
}

func TestYear(t *testing.T) {
	all := reports(t, projectOf(basics, percentages("visits care", "plans care"),
		recorded("2018-19/q2", "visits = 80"), recorded("2018-19/q4", "visits = 86"), recorded("2019-20/q1", "visits = 91", "plans = 99"), paper("2019-20/q1", ""),
		recorded("2019-20/q2", "visits = 92", "plans = 98", `[revisions."2018-19/q4"]`, `visits = { value = 95, was = 86, reason = "Found" }`), paper("2019-20/q2", "")))
	ordered := []*report.Report{all["2019-20/q1"], all["2019-20/q2"]}
	lines := func(y quarter.Year) []string {
		var got []string
		for _, part := range report.YearOf(ordered, y).Parts {
			for _, row := range part.Rows {
				words := []string{part.Title, row.Measure.Indicator.ID, row.Report.Quarter.String()}
				for _, c := range row.Cells {
					words = append(words, fmt.Sprintf("%s %t %s", c.Text, c.Known, c.Position))
				}
				got = append(got, line(words...))
			}
		}
		return got
	}
	same(t, "2018/19, with what is revised and without what has no reading",
		[]string{"Contract | visits | 2019-20/q2 | 80% true outside | 95% true better"}, lines(quarter.April.Year(2018)))
	same(t, "2019/20", []string{
		"Contract | visits | 2019-20/q2 | 91% true better | 92% true better",
		"Contract | plans | 2019-20/q2 | 99% true better | 98% true better",
	}, lines(quarter.April.Year(2019)))
	for y, want := range map[quarter.Year]string{
		quarter.April.Year(2018): "No figures are recorded for Q1 2018/19 and Q3 2018/19.",
		quarter.April.Year(2019): "No figures are recorded for Q3 2019/20 and Q4 2019/20.",
	} {
		if got := report.YearOf(ordered, y).Parts[0].LeftOut; got != want {
			t.Errorf("%s says %q, want %q", y.Label(), got, want)
		}
	}
	var years []string
	for _, y := range report.Years(ordered, nil) {
		years = append(years, y.Label())
	}
	same(t, "the years", []string{"2019/20", "2018/19"}, years)
}

// A review sees the figures of its own quarter, never later ones.
func TestReviews(t *testing.T) {
	review := `-- content/2018-19/annual/review.md --
+++
title       = "Review"
status      = "draft"
period      = "2018/19"
full_report = "All of it"
+++
Visits were at {{value visits}} after {{value visits quarter=previous}} ({{pages 3,14-16 appendix=B}}, {{pages 7}}). {#first}

As {{paragraph first}} says, {{indicator visits}}.
`
	files := projectOf(basics, percentages("visits care"), review,
		recorded("2018-19/q3", "visits = 80"), recorded("2018-19/q4", "visits = 86"),
		recorded("2019-20/q1", "visits = 91", `[revisions."2018-19/q4"]`, `visits = { value = 95, was = 86, reason = "Found" }`))
	all := faultless(t, files, withDrafts()).Reviews
	var got []string
	for _, f := range all[0].Document.Figures {
		got = append(got, all[0].AsOf.Figures[f].Text)
	}
	same(t, "the figures", []string{"86%", "80%", "pages 3, 14 to 16 and Appendix B", "page 7", "paragraph 1", "Visits"}, got)
	if all[0].Public || len(faultless(t, files, project.Options{Day: day}).Reviews) > 0 {
		t.Error("a draft is public")
	}
}

func TestAcronyms(t *testing.T) {
	var got []string
	list := blockOf[*report.AcronymList](t, "EHx and CPP, and what `CP` is.\n\n::: acronyms", voices, percentages("visits care"), recorded("2019-20/q2", "visits = 1"))
	for _, a := range list.Acronyms {
		got = append(got, a.Short+" "+a.Long)
	}
	same(t, "the acronyms", []string{"CP Child protection", "CPP Child protection plan"}, got)
}

// A sum for the year to date has all its quarters, or is none.
func TestYearToDate(t *testing.T) {
	contacts := `
-- data/indicators/contacts.toml --
[indicator.contacts]
title = "Contacts"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
year_to_date = "sum"

[indicator.children]
title = "Children"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
`
	r := reports(t, projectOf(basics, contacts, recorded("2018-19/q4", "contacts = 5100", "children = 1"), recorded("2019-20/q1", "contacts = 5843", "children = 7"),
		recorded("2019-20/q2", "contacts = 5590", "children = 8"), paper("2019-20/q2", ""),
		recorded("2019-20/q4", "contacts = 5000", "children = 9"), paper("2019-20/q4", "")))
	for q, want := range map[string][]string{"2019-20/q2": {"11,433", ""}, "2019-20/q4": {"", ""}} {
		same(t, q, want, []string{r[q].Measure("contacts").YearToDate(), r[q].Measure("children").YearToDate()})
	}
}

// A figure of six months is not added to others, nor compared with one of three.
func TestYearToDateOfOtherMonths(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/contacts.toml --
[indicator.contacts]
title = "Contacts"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
year_to_date = "sum"
`, recorded("2019-20/q1", "contacts = 100"), recorded("2019-20/q2", "contacts = { value = 250, months = 6 }"), paper("2019-20/q2", "::: demand set=volumes\n:::")))["2019-20/q2"]
	m := r.Measure("contacts")
	row := r.Blocks[r.Paper.Document.Blocks[0]].(*report.DemandTable).Rows[0]
	same(t, "what is told", []string{"", "–", "", "no trend: the figure for Quarter 1, 2019/20 covers 3 months and that for Quarter 2, 2019/20 covers 6"},
		[]string{m.YearToDate(), row.SincePrevious, string(m.Evaluation.Trend), m.Evaluation.TrendWorking})
}

// To the public, a revision of what it could not know publishes it first; what was
// before is what was public before.
func TestRevisionOfADraft(t *testing.T) {
	draft := strings.Replace(paper("2019-20/q2", ""), `"published"`, `"draft"`, 1)
	files := projectOf(basics, percentages("visits care"),
		recorded("2019-20/q1", "visits = 84"), paper("2019-20/q1", ""),
		recorded("2019-20/q2", "visits = 81", `[revisions."2019-20/q1"]`, `visits = { value = 87, was = 84, reason = "Secret" }`), draft,
		recorded("2019-20/q3", "visits = 90", `[revisions."2019-20/q1"]`, `visits = { value = 88, was = 87, reason = "Late" }`,
			`[revisions."2019-20/q2"]`, `visits = { value = 82, was = 81, reason = "Late" }`), paper("2019-20/q3", ""))
	remarks := func(drafts bool) []string {
		all := faultless(t, files, project.Options{Drafts: drafts, Day: day}).Reports
		r := all[len(all)-1]
		return append(told(r.Measure("visits")), remark(r, "visits", quarter.April.Of(2019, 1)), remark(r, "visits", quarter.April.Of(2019, 2)))
	}
	same(t, "to the public", []string{"2019-20/q1 88% [r] within too few figures", "2019-20/q2 82% outside declining", "2019-20/q3 90% better improving",
		"Revised in Quarter 3, 2019/20 from 84%: Late.", ""}, remarks(false))
	same(t, "with drafts", []string{"2019-20/q1 88% [r] within too few figures", "2019-20/q2 82% [r] outside declining", "2019-20/q3 90% better improving",
		"Revised in Quarter 3, 2019/20 from 87%: Late.", "Revised in Quarter 3, 2019/20 from 81%: Late."}, remarks(true))
}

// Minutes refer to their own paragraphs, and by name to those of the paper.
func TestParagraphsOfMinutes(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q2", "visits = 92"),
		paper("2019-20/q2", "One. {#one}\n\nTwo. {#two}"),
		"-- content/2019-20/q2/minutes.md --\n+++\ntitle = \"Minutes\"\nstatus = \"published\"\nmeeting = \"The panel\"\n+++\n"+
			"First: {{paragraph two}}.\n\nThird. {#one}\n\n{{paragraph one}}.\n"))["2019-20/q2"]
	var got []string
	for _, f := range r.Minutes.Document.Figures {
		got = append(got, r.Figures[f].Text)
	}
	same(t, "the references", []string{"paragraph 2 of the paper", "paragraph 2"}, got)
}

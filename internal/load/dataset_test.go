package load_test

import (
	"testing"
	"time"

	"outturn/internal/indicator"
	"outturn/internal/load"
)

func TestReadings(t *testing.T) {
	dataset := mustLoad(t, "data/2019-20/q1.toml", `source = "A report"
[readings]
assessments-in-time = { value = 94, count = 44, of = 47, status = "provisional", note = "A remark." }
placement-moves     = { value = 9.5, count = 51 }
contacts            = { missing = "confidential", reason = "Too few" }
`)
	readings := dataset.Quarters[0].Readings
	same(t, "source", "A report", dataset.Quarters[0].Source)
	same(t, "the quotient, not its rounded value", indicator.Reading{
		State: indicator.Present, Value: number("93.617021276596"), Count: pointer("44"), Base: pointer("47"),
		Status: indicator.Provisional, Note: "A remark.",
	}, readings["assessments-in-time"])
	same(t, "a count beside the value", indicator.Reading{State: indicator.Present, Value: number("9.5"), Count: pointer("51")},
		readings["placement-moves"])
	same(t, "an absence", indicator.Reading{State: indicator.Confidential, Reason: "Too few"}, readings["contacts"])
}

func TestAbsenceThatIsNotDueNeedsNoReason(t *testing.T) {
	dataset := mustLoad(t, "data/2019-20/q1.toml", "[readings]\ncontacts = { missing = 'not due' }\n")
	same(t, "state", indicator.NotDue, dataset.Quarters[0].Readings["contacts"].State)
}

func TestStated(t *testing.T) {
	dataset := mustLoad(t, "data/2019-20/q1.toml", `
[stated.contacts]
trend    = "new measure"
position = "not-due"
reason   = "As printed"
`)
	same(t, "stated", map[string]indicator.StatedJudgement{
		"contacts": {Position: indicator.Undue, Trend: indicator.Trend("new measure"), Reason: "As printed"},
	}, dataset.Quarters[0].Stated)
}

// revised is a project in which quarter 3 corrects quarters 1 and 2, and quarter
// 4 corrects quarter 1 again.
func revisedProject(t *testing.T) *load.Dataset {
	t.Helper()
	return mustLoad(t, "data/2019-20/q3.toml", `
[readings]
contacts = 5700
[revisions."2019-20/q1"]
contacts            = { value = 5850, was = 5843, reason = "Late records" }
[revisions."2019-20/q2"]
assessments-in-time = { value = 95, was = 93.6, reason = "Recounted" }
placement-moves     = { value = 9.9, was = 10.0, reason = "Recounted" }
`, "data/2019-20/q4.toml", `
[revisions."2019-20/q1"]
contacts            = { value = 5860, was = 5850, reason = "Later records" }
[revisions."2019-20/q3"]
assessments-in-time = { value = 96, reason = "Not in time for the report" }
`)
}

func TestReadingAsOf(t *testing.T) {
	dataset := revisedProject(t)
	tests := []struct{ id, of, asOf, want, was string }{
		{"contacts", "2019-20/q1", "2018-19/q4", "", ""},
		{"contacts", "2019-20/q1", "2019-20/q1", "5843", ""},
		{"contacts", "2019-20/q1", "2019-20/q2", "5843", ""},
		{"contacts", "2019-20/q1", "2019-20/q3", "5850", "5,843"},
		{"contacts", "2019-20/q1", "2019-20/q4", "5860", "5,850"},
		{"contacts", "2019-20/q1", "2025-26/q1", "5860", "5,850"},
		{"contacts", "2019-20/q2", "2025-26/q1", "5590", ""},
		{"contacts", "2019-20/q3", "2019-20/q2", "", ""},
		{"assessments-in-time", "2019-20/q2", "2019-20/q2", "93.617021276596", ""},
		{"assessments-in-time", "2019-20/q2", "2019-20/q3", "95", "94%"},
		{"placement-moves", "2019-20/q2", "2019-20/q3", "9.9", "10.0%"},
		{"assessments-in-time", "2019-20/q3", "2019-20/q3", "", ""},
		{"assessments-in-time", "2019-20/q3", "2019-20/q4", "96", "not available"},
		{"no-such-indicator", "2019-20/q1", "2019-20/q4", "", ""},
	}
	for _, test := range tests {
		t.Run(test.id+" of "+test.of+" as of "+test.asOf, func(t *testing.T) {
			r := dataset.ReadingAsOf(test.id, q(t, test.of), q(t, test.asOf))
			if !r.Present() {
				same(t, "figure", test.want, "")
				return
			}
			same(t, "figure", test.want, r.Value.String())
			if r.Revision == nil {
				same(t, "former figure", test.was, "")
				return
			}
			same(t, "former figure", test.was, r.Revision.Was)
		})
	}
}

func TestRevisionSaysWhenAndWhy(t *testing.T) {
	dataset := revisedProject(t)
	r := dataset.ReadingAsOf("contacts", q(t, "2019-20/q1"), q(t, "2019-20/q3"))
	same(t, "revision", &indicator.Revision{In: q(t, "2019-20/q3"), Was: "5,843", Reason: "Late records"}, r.Revision)
}

// TestRevisionOfACountAndBase checks that a revision may give the earlier
// figure as it was shown, or more exactly.
func TestRevisionOfACountAndBase(t *testing.T) {
	for _, was := range []string{"94", "93.6", "93.617"} {
		mustLoad(t, "data/2019-20/q3.toml", "[revisions.'2019-20/q2']\nassessments-in-time = { value = 95, was = "+was+", reason = 'Recounted' }\n")
	}
}

func TestPublicOn(t *testing.T) {
	on := day("2019-10-28")
	tests := []struct {
		name             string
		paper            load.Publication
		before, at, next bool
	}{
		{"published", load.Publication{Status: load.Published}, true, true, true},
		{"draft", load.Publication{Status: load.Draft}, false, false, false},
		{"draft with a day", load.Publication{Status: load.Draft, PublishOn: on}, false, false, false},
		{"scheduled", load.Publication{Status: load.Scheduled, PublishOn: on}, false, true, true},
		{"no status", load.Publication{}, false, false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := [3]bool{}
			for i, day := range []time.Time{on.AddDate(0, 0, -1), on, on.AddDate(0, 0, 1)} {
				got[i] = test.paper.PublicOn(day)
			}
			same(t, "public on the day before, on the day, on the day after", [3]bool{test.before, test.at, test.next}, got)
		})
	}
	if scheduled := (&load.Publication{Status: load.Scheduled, PublishOn: on}); scheduled.PublicOn(on.Add(-time.Nanosecond)) {
		t.Error("a scheduled paper is public a moment too early")
	}
}

// TestPublic checks that nothing is left of a quarter with a paper that is not
// public: neither its readings nor the corrections that it makes.
func TestPublic(t *testing.T) {
	scheduled := "+++\ntitle = 'Quarter 3'\nstatus = 'scheduled'\npublish_on = '2020-01-31'\n+++\nText.\n"
	dataset := mustLoad(t, "data/2019-20/q3.toml", `
[readings]
assessments-in-time = 91
placement-moves     = 9
contacts            = 5700
[revisions."2019-20/q1"]
contacts = { value = 5850, was = 5843, reason = "Late records" }
`, "content/2019-20/q3/paper.md", scheduled, "content/2019-20/q3/indicators/contacts.md", "Text.\n",
		"content/2019-20/q4/paper.md", "+++\ntitle = 'Quarter 4'\nstatus = 'draft'\n+++\nText.\n",
		"data/2019-20/q4.toml", "[readings]\nassessments-in-time = 92\nplacement-moves = 9\ncontacts = 5800\n",
		"data/2020-21/q1.toml", "[readings]\ncontacts = 5900\n")
	of, last := q(t, "2019-20/q1"), q(t, "2020-21/q1")
	tests := []struct {
		name, day, contacts string
		quarters            int
	}{
		{"the day before", "2020-01-30", "5843", 3},
		{"the day", "2020-01-31", "5850", 4},
		{"the day after", "2020-02-01", "5850", 4},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			public := dataset.Public(day(test.day))
			same(t, "quarters", test.quarters, len(public.Quarters))
			same(t, "figure", test.contacts, public.ReadingAsOf("contacts", of, last).Value.String())
			if got := public.ReadingAsOf("contacts", q(t, "2019-20/q4"), last); got.Present() {
				t.Errorf("the draft's figure %s is public", got.Value)
			}
			same(t, "indicators", len(dataset.Indicators), len(public.Indicators))
		})
	}
	same(t, "quarters of the dataset itself", 5, len(dataset.Quarters))
}

// TestQuarterWithoutAPaperIsPublic checks that a quarter with figures but no
// paper feeds later series.
func TestQuarterWithoutAPaperIsPublic(t *testing.T) {
	public := mustLoad(t).Public(day("2019-01-01"))
	same(t, "quarters", 2, len(public.Quarters))
}

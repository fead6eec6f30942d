package report_test

import (
	"os"
	"strings"
	"testing"

	"outturn/internal/indicator"
	"outturn/internal/report"
)

// The example's challenge and response of Quarter 2 2018/19. Its documents print
// few measures, and the paper of a year later prints many figures of 2018/19:
// what was published later has no place in the earlier report.

// challenge2018 are the measures that the documents print, as the report shows
// them, with their positions. Targets are printed only for those that give cause
// for concern.
var challenge2018 = map[string]string{
	"assessments-in-45-days":                "91% no-target",
	"children-in-need-with-a-current-plan":  "94% no-target",
	"children-seen-in-time":                 "74% outside",
	"young-offenders-in-work-or-education":  "84% within",
	"re-referrals":                          "27% within",
	"audits-requires-improvement-or-better": "100% no-target",
	"care-proceedings-in-26-weeks":          "70% outside",
	"contacts-a-month":                      "1,898 no-target",
	"children-in-need-average":              "1,677 no-target",
	"children-in-need-rate":                 "396 per 10,000 no-target",
	"children-in-care-average":              "589 no-target",
	"children-in-care-rate":                 "89 per 10,000 no-target",
}

func TestChallenge2018Measures(t *testing.T) {
	r := exampleOf(t, "2018-19/q2")
	for _, m := range r.Measures {
		got := m.Display + " " + string(m.Evaluation.Position)
		if want := challenge2018[m.Indicator.ID]; got != want {
			t.Errorf("%s is %q, want %q: %s", m.Indicator.ID, got, want, m.Evaluation.Working)
		}
	}
	if got, want := len(r.Measures), len(challenge2018); got != want {
		t.Errorf("the report has %d measures, want %d", got, want)
	}
}

func TestChallenge2018KnowsNothingLater(t *testing.T) {
	r := exampleOf(t, "2018-19/q2")
	for _, id := range []string{"supervision-in-time", "contacts", "children-in-need", "audits-inadequate"} {
		if r.Measure(id) != nil {
			t.Errorf("%s, of which this quarter's documents say nothing, is in the report", id)
		}
	}
	known := map[string]string{
		"re-referrals":                  "2014-15/q2 38%, 2015-16/q2 23%, 2018-19/q2 27%",
		"children-seen-in-time":         "2018-19/q1 70%, 2018-19/q2 74%",
		"care-proceedings-in-26-weeks":  "2018-19/q2 70%",
		"assessments-in-45-days":        "2018-19/q2 91%",
		"contacts-a-month":              "2018-19/q2 1,898",
		"child-protection-second-plans": "",
	}
	for id, want := range known {
		if got := points(r, id); got != want {
			t.Errorf("the series of %s is\n%s, want\n%s", id, got, want)
		}
	}
	for _, m := range r.Measures {
		for _, p := range m.Series {
			if p.Quarter.After(r.Quarter) {
				t.Errorf("%s has a point in %s", m.Indicator.ID, p.Quarter)
			}
			if p.Reading.Revision != nil {
				t.Errorf("%s in %s is revised: %s", m.Indicator.ID, p.Quarter, p.Reading.Revision.Reason)
			}
			if said := p.Reading.Note + p.Reading.Reason; strings.Contains(said, "2019/20") {
				t.Errorf("%s in %s speaks of a later year: %s", m.Indicator.ID, p.Quarter, said)
			}
		}
	}
}

// Targets are those of the quarter, not the ones that 2019/20 brought.
func TestChallenge2018Targets(t *testing.T) {
	r := exampleOf(t, "2018-19/q2")
	for id, want := range map[string]string{
		"re-referrals":                         "22% | 28%",
		"children-seen-in-time":                "80% | 75%",
		"young-offenders-in-work-or-education": "90% | ",
		"care-proceedings-in-26-weeks":         "90% | ",
	} {
		if got := targets(r, id); got != want {
			t.Errorf("the target and tolerance of %s are %q, want %q", id, got, want)
		}
	}
	if got := r.Measure("assessments-in-45-days").Evaluation.Target; got.Status != indicator.NoTarget || got.Reason == "" {
		t.Errorf("assessments, for which no target is printed, have the target %v", got)
	}
	if got, want := targets(workedExample(t), "care-proceedings-in-26-weeks"), "80% | 70%"; got != want {
		t.Errorf("a year later the target and tolerance are %q, want %q", got, want)
	}
}

// The paper of 2019/20 published the whole of 2018/19.
func TestWorkedExampleHasTheYearBefore(t *testing.T) {
	r := workedExample(t)
	for id, want := range map[string]string{
		"re-referrals":                          "2014-15/q2 38%, 2015-16/q2 23%, 2018-19/q1 26%, 2018-19/q2 27%, 2018-19/q3 28%, 2018-19/q4 27%, 2019-20/q1 27%, 2019-20/q2 27%",
		"care-proceedings-in-26-weeks":          "2018-19/q1 82%, 2018-19/q2 70%, 2018-19/q3 60%, 2018-19/q4 49%, 2019-20/q1 65%, 2019-20/q2 66%",
		"supervision-in-time":                   "2018-19/q1 91%, 2018-19/q2 90%, 2018-19/q3 90%, 2018-19/q4 87%, 2019-20/q1 84%, 2019-20/q2 86%",
		"audits-requires-improvement-or-better": "2018-19/q1 100%, 2018-19/q2 100%, 2018-19/q3 98%, 2018-19/q4 98%, 2019-20/q1 98%, 2019-20/q2 98%",
		"contacts":                              "2018-19/q1 5,611, 2018-19/q2 5,694, 2018-19/q3 6,075, 2018-19/q4 5,750, 2019-20/q1 5,687, 2019-20/q2 5,590",
	} {
		if got := points(r, id); got != want {
			t.Errorf("the series of %s is\n%s, want\n%s", id, got, want)
		}
	}
	for _, id := range []string{"children-seen-in-time", "contacts-a-month", "frontline-agency-staff"} {
		if r.Measure(id) != nil {
			t.Errorf("%s, which had ended, is in the report", id)
		}
	}
}

// What an earlier report shows of a measure, a later one shows too.
func TestLatestReportHasEarlierYears(t *testing.T) {
	latest := exampleOf(t, "2022-23/q1")
	for _, id := range []string{"re-referrals", "care-proceedings-in-26-weeks", "assessments-in-45-days"} {
		before := ""
		for _, r := range []*report.Report{exampleOf(t, "2018-19/q2"), workedExample(t), latest} {
			now := points(r, id)
			for point := range strings.SplitSeq(before, ", ") {
				if !strings.Contains(now, point) {
					t.Errorf("the series of %s in the report of %s is\n%s, without %s of the report before", id, r.Quarter, now, point)
				}
			}
			before = now
		}
		for _, year := range []string{"2018-19/", "2019-20/"} {
			if !strings.Contains(before, year) {
				t.Errorf("the series of %s in the latest report is\n%s, without %s", id, before, year)
			}
		}
	}
}

func exampleOf(t *testing.T, q string) *report.Report {
	t.Helper()
	r := reports(t, os.DirFS("../.."))[q]
	if r == nil {
		t.Fatalf("the repository has no report of %s", q)
	}
	return r
}

// points are the figures of a measure's series; absences are left out.
func points(r *report.Report, id string) string {
	m := r.Measure(id)
	if m == nil {
		return ""
	}
	var all []string
	for _, p := range m.Series {
		if p.Reading.Present() {
			all = append(all, p.Quarter.String()+" "+m.Indicator.DisplayAt(p))
		}
	}
	return strings.Join(all, ", ")
}

// targets are a measure's target and tolerance in the report's quarter.
func targets(r *report.Report, id string) string {
	m := r.Measure(id)
	return line(m.Indicator.FormatExact(m.Evaluation.Target.Value), m.Indicator.Tolerance(m.Evaluation.Target))
}

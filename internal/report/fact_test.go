package report_test

import (
	"testing"

	"outturn/internal/report"
)

func factLines(all []report.Fact) []string {
	var lines []string
	for _, f := range all {
		lines = append(lines, f.Term+": "+f.Text)
	}
	return lines
}

func TestFactsOfAMeasure(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/more.toml --
[indicator.visits]
title = "Visits"
names."2019-20/q1" = { code = "B1", title = "Visits made" }
names."2019-20/q2" = { code = "C1", title = "All visits" }
set = "contract"
service = "care"
unit = "number"
polarity = "smaller"
frequency = "half-yearly"
benchmark = true
targets."2018-19/q1" = 90

[indicator.rest]
title = "The rest"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
since = "2018-19/q4"
derived = { from = 100, less = ["visits", "elsewhere"] }

[indicator.all]
title = "All"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
derived = { sum = ["visits", "calls"] }

[indicator.calls]
title = "Calls"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
year_to_date = "sum"

[indicator.elsewhere]
title = "Elsewhere"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
since = "2018-19/q4"
until = "2019-20/q1"
`, recorded("2018-19/q4", "visits = 4"), recorded("2019-20/q1", "calls = 2"), recorded("2019-20/q2", "visits = 5", "calls = 3"), paper("2019-20/q2", "")))["2019-20/q2"]
	for id, want := range map[string][]string{
		"visits": {"Unit: number", "Good is: Low", "Reported: Every half-year", "Benchmarking data: Yes",
			"Also called: Visits; B1 Visits made (from Quarter 1, 2019/20)"},
		"calls": {"Unit: number", "Good is: Neither", "Reported: Every quarter", "Benchmarking data: No",
			"Year to date: 5 (April to September 2019)"},
		"rest": {"Unit: number", "Good is: Neither", "Reported: Every quarter", "Benchmarking data: No",
			"Computed: 100 less All visits less elsewhere, where no figure is recorded"},
		"all": {"Unit: number", "Good is: Neither", "Reported: Every quarter", "Benchmarking data: No",
			"Computed: All visits plus Calls, where no figure is recorded"},
	} {
		same(t, "the facts of "+id, want, factLines(r.Facts(r.Measure(id))))
	}
}

func TestFactsOfDocuments(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("visits care"), recorded("2019-20/q2", "visits = 92"),
		"-- content/2019-20/q2/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\naddressee = \"The panel\"\ncabinet_members = [\"One\", \"Two\"]\nwards = \"All\"\n+++\n",
		"-- content/2019-20/q2/minutes.md --\n+++\ntitle = \"Minutes\"\nstatus = \"published\"\nmeeting = \"The panel\"\nheld_on = 2019-11-04\nattendance = [\"A\", \"B\"]\n+++\n"))["2019-20/q2"]
	same(t, "the head of the paper", []string{"To: The panel", "Relevant cabinet member: One", "Relevant cabinet member: Two", "Wards affected: All"}, factLines(r.PaperFacts()))
	same(t, "the head of the minutes", []string{"Meeting: The panel", "Held on: 4 November 2019", "Present: A; B"}, factLines(r.MinutesFacts()))
	if got, want := r.MinutesSummary(), "Minutes of The panel on 4 November 2019 about the report of Quarter 2, 2019/20 (July to September 2019)."; got != want {
		t.Errorf("the minutes are summed up as %q, want %q", got, want)
	}
}

// A change of the rules is told from its quarter on, beside its reason and what it was
// before, and in the row of its quarter.
func TestRuleChangesAreTold(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/visits.toml --
[indicator.visits]
title = "Visits"
set = "contract"
service = "care"
unit = "percent"
polarity = "bigger"
targets."2018-19/q4" = 90
targets."2019-20/q2" = 90
changes."2019-20/q1" = { definition = "Visits made and recorded.", reason = "The form changed." }
changes."2019-20/q2" = { polarity = "smaller", unit = "number", reason = "Cabinet now wants fewer visits" }
`, recorded("2018-19/q4", "visits = 80"), recorded("2019-20/q1", "visits = 90"), recorded("2019-20/q2", "visits = 91"), paper("2019-20/q2", "")))["2019-20/q2"]
	same(t, "the facts", []string{
		"From Quarter 1, 2019/20: Definition: Visits made and recorded. Reason: The form changed.",
		"From Quarter 2, 2019/20: Good is low (before: good is high); unit: number (before: per cent). Reason: Cabinet now wants fewer visits.",
	}, factLines(r.Facts(r.Measure("visits")))[4:])
	same(t, "the rows", []string{
		"Q2 2019/20 | 91 | 90 | – | outside | Not judged |  |  | From this quarter: good is low (before: good is high); unit: number (before: per cent).",
		"Q1 2019/20 | 90% | 90% | – | better | Getting better |  |  | From this quarter: definition: Visits made and recorded.",
		"Q4 2018/19 | 80% | 90% | – | outside | Too few figures",
	}, seriesRows(r, "visits"))
}

// What classes depend on besides the figure is told before it decides anything.
func TestRulesOfClassesAreTold(t *testing.T) {
	r := reports(t, projectOf(basics+`
[schemes.own]
since = "year"

[schemes.own.classes]
green = { label = "Green", from = "target" }
amber = { label = "Amber", from = "tolerance", if_worse = "red", if_unchanged = "green" }
red = { label = "Red", quarters = 2 }

[evaluation]
scheme = "own"
`, percentages("visits care"), recorded("2019-20/q2", "visits = 95"), paper("2019-20/q2", "")))["2019-20/q2"]
	same(t, "the facts", []string{
		"The class Amber: Red where the figure is worse; green where the figure is unchanged.",
		"The class Red: Only after 2 quarters in a row; until then amber.",
	}, factLines(r.Facts(r.Measure("visits")))[4:])
}

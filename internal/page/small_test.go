package page_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/project"
)

// organisation is a council to lay indicators over, as small as can be.
const organisation = `
-- data/organisation.toml --
title     = "Performance"
publisher = "The council"

[sets.kpi]
title = "Key indicators"

[sets.further]
title = "Further indicators"

[sets.volumes]
title = "Volumes"

[services.care]
title = "Care"

[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true

[units.number]
name = "number"
`

// small is the site of a project that the texts make up, each a txtar archive.
func small(t *testing.T, texts ...string) site {
	t.Helper()
	all := organisation
	for _, one := range texts {
		all += one
	}
	s := siteOf(t, filesOf(txtar.Parse([]byte(all))), project.Options{})
	if s.Files == nil {
		t.Fatalf("the project has mistakes:\n%s", s.refused(t))
	}
	return s
}

// indicatorOf declares an indicator with further keys.
func indicatorOf(id, title, keys string) string {
	return "-- data/indicators/" + id + ".toml --\n[indicator." + id + "]\ntitle = \"" + title + "\"\nservice = \"care\"\n" + keys + "\n"
}

// quarterOf records readings and a paper of a quarter.
func quarterOf(q, readings, text string) string {
	return "-- data/" + q + ".toml --\n[readings]\n" + readings + "\n-- content/" + q + "/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\n+++\n" + text + "\n"
}

// percentage are the keys of a percentage of the set kpi, of which bigger is better.
const percentage = "set = \"kpi\"\nunit = \"percent\"\npolarity = \"bigger\"\n"

// samePart checks what elements of a page show.
func samePart(t *testing.T, s site, path, selector string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, shown(parse(t, s.html(t, path)), selector)); diff != "" {
		t.Errorf("%s shows something else at %s (-want +got):\n%s", path, selector, diff)
	}
}

// A group is judged by indicators under the names that they have in the quarter.
func TestGroupsAreJudgedByNamesInForce(t *testing.T) {
	s := small(t, indicatorOf("visits", "Visits", percentage+`targets."2019-20/q1" = 90
names."2019-20/q2" = { title = "Visits made", code = "B1" }`),
		"-- data/indicators/z-groups.toml --\n[group.all]\ntitle = \"All visits\"\nset = \"kpi\"\nservice = \"care\"\nmembers = [\"visits\"]\njudged_by = [\"visits\"]\n",
		quarterOf("2019-20/q2", "visits = 95", "::: history set=kpi\n:::"))
	samePart(t, s, "2019-20/q2/index.html", "table.matrix tbody th", "All visits judged by B1 Visits made")
}

// A year shows of each quarter what its report says, also that no figure was due, with
// the last one; an indicator that reports count is in it without any record.
func TestYearsSayWhatReportsSay(t *testing.T) {
	s := small(t, indicatorOf("annual", "Homes rated good", percentage+"frequency = \"annual\"\ntargets.\"2018-19/q1\" = 90\nsince = \"2018-19/q4\""),
		indicatorOf("never", "Never recorded", percentage+"targets.\"2018-19/q1\" = 90\nsince = \"2019-20/q2\""),
		indicatorOf("visits", "Visits", percentage+"targets.\"2018-19/q1\" = 90"),
		quarterOf("2018-19/q4", "annual = 87\nvisits = 90", ""), "-- data/2019-20/q1.toml --\n[readings]\nvisits = 91\n", quarterOf("2019-20/q2", "visits = 92", ""))
	samePart(t, s, "2019-20/index.html", "table.year",
		"Indicator | Q1 2019/20 April to June 2019 | Q2 2019/20 July to September 2019",
		"Homes rated good | – | [z] last 87%, Quarter 4, 2018/19 Not due",
		"Never recorded | – | [x] Not available",
		"Visits | 91% Better than target | 92% Better than target")
}

// Between its years the page of an annual indicator begins with the last figure, its
// quarter and its day.
func TestLastFigureWhereNoneIsDue(t *testing.T) {
	annual := func(id string) string {
		return indicatorOf(id, id, percentage+"frequency = \"annual\"\ntargets.\"2018-19/q1\" = 90")
	}
	s := small(t, annual("homes"), annual("schools"), annual("never")+"since = \"2019-20/q1\"\n",
		quarterOf("2018-19/q4", "homes = 87\nschools = { value = 92, date = 2019-02-28 }", ""), quarterOf("2019-20/q2", "", ""))
	for path, want := range map[string][]string{
		"2019-20/q2/homes/index.html":   {"The last figure is 87%, of Quarter 4, 2018/19 (January to March 2019)."},
		"2019-20/q2/schools/index.html": {"The last figure is 92%, of Quarter 4, 2018/19 (January to March 2019), as at 28 February 2019."},
		"2019-20/q2/never/index.html":   nil,
		"2018-19/q4/homes/index.html":   nil,
	} {
		samePart(t, s, path, ".verdict-last", want...)
	}
}

package report_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/indicator"
	"outturn/internal/project"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Projects are built from txtar texts, later files laid over earlier ones of
// the same name.

// basics is an organisation to lay indicators over.
const basics = `
-- data/organisation.toml --
title     = "Performance"
publisher = "The council"

[disclosure]
threshold = 0

[sets.contract]
title = "Contract"

[sets.volumes]
title = "Volumes"

[services.care]
title = "Care"

[services.family]
title = "Family"

[services.staff]
title = "Staff"

[units.percent]
name       = "per cent"
suffix     = "%"
percentage = true

[units.number]
name = "number"
`

// paper is the file of a quarter's paper with the given text.
func paper(q, text string) string {
	return "-- content/" + q + "/paper.md --\n+++\ntitle = \"Report\"\nstatus = \"published\"\n+++\n" + text + "\n"
}

// percentages declares indicators of the set "contract": percentages of which
// bigger are better, with a target of 90 and a tolerance of 85. Each is written
// as its id and service.
func percentages(written ...string) string {
	text := "-- data/indicators/percentages.toml --\n"
	for _, one := range written {
		id, service, _ := strings.Cut(one, " ")
		text += "[indicator." + id + "]\ntitle = \"" + strings.ToUpper(id[:1]) + id[1:] + "\"\nset = \"contract\"\n" +
			"service = \"" + service + "\"\nunit = \"percent\"\npolarity = \"bigger\"\n" +
			"targets.\"2018-19/q1\" = { target = 90, tolerance = 85 }\n"
	}
	return text
}

// recorded is the file of a quarter's readings.
func recorded(q string, readings ...string) string {
	return "-- data/" + q + ".toml --\n[readings]\n" + strings.Join(readings, "\n") + "\n"
}

func projectOf(texts ...string) fs.FS {
	files := fstest.MapFS{}
	for _, text := range texts {
		for _, f := range txtar.Parse([]byte(text)).Files {
			files[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return files
}

// base is the project of testdata/base.txtar.
func base(t testing.TB) string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return string(txtar.Format(archive))
}

var day = time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)

// evaluate makes all documents of a project, and lists the mistakes in them.
// Warnings that figures are missing are left aside: many a project here has no
// more of them than its test needs.
func evaluate(t testing.TB, files fs.FS, o project.Options) (*project.Result, *source.Diagnostics) {
	t.Helper()
	d, err := project.Evaluate(files, o)
	if err != nil {
		t.Fatal(err)
	}
	mistakes := &source.Diagnostics{}
	for _, one := range d.Diagnostics.Sorted() {
		if one.Rule != rule.MissingReading && one.Rule != rule.MissingFigures {
			mistakes.Add(one)
		}
	}
	return d, mistakes
}

// faultless are the documents of a project that has no mistakes.
func faultless(t testing.TB, files fs.FS, o project.Options) *project.Result {
	t.Helper()
	d, mistakes := evaluate(t, files, o)
	if got := printed(t, mistakes); got != "" {
		t.Fatalf("the project has mistakes:\n%s", got)
	}
	return d
}

// withDrafts asks for all documents, those of drafts included.
func withDrafts() project.Options { return project.Options{Drafts: true, Day: day} }

// reports makes all reports of a project that has no mistakes, by quarter.
func reports(t testing.TB, files fs.FS) map[string]*report.Report {
	t.Helper()
	by := map[string]*report.Report{}
	for _, r := range faultless(t, files, withDrafts()).Reports {
		by[r.Quarter.String()] = r
	}
	return by
}

func printed(t testing.TB, ds *source.Diagnostics) string {
	t.Helper()
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// told is a measure's series in short: "2019-20/q1 27% [r] better improving".
func told(m *report.Measure) []string {
	if m == nil {
		return nil
	}
	var all []string
	for n, p := range m.Series {
		cell, e := report.NewCell(m.Indicator, p), m.Evaluations[n]
		words := slices.Concat([]string{p.Quarter.String(), cell.Text}, cell.Marks, []string{string(e.Position), string(e.Trend)})
		all = append(all, strings.TrimSpace(strings.Join(words, " ")))
	}
	return all
}

// remark is what a note says about a reading.
func remark(r *report.Report, id string, q quarter.Quarter) string {
	m := r.Measure(id)
	p, _ := indicator.PointIn(m.Series, q)
	return report.NewCell(m.Indicator, p).Remark
}

// same fails unless two lists of lines are the same.
func same(t testing.TB, what string, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", what, diff)
	}
}

// exactly compares measures: decimals by value, quarters by identity.
var exactly = cmp.Options{
	cmpopts.EquateComparable(quarter.Quarter{}),
	cmpopts.EquateEmpty(),
	cmpopts.IgnoreUnexported(indicator.Evaluation{}),
	cmp.AllowUnexported(indicator.Reading{}),
}

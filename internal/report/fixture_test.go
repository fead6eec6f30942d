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
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

// Projects are built from txtar texts, later files laid over earlier ones of
// the same name.

// basics is an organisation to lay indicators over.
const basics = `
-- data/organisation.toml --
title     = "Performance"
publisher = "The council"

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

func project(texts ...string) fs.FS {
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

// evaluate makes all reports of a project, and looks for mistakes in its reviews and
// guide.
// What the loader warns of is left aside.
func evaluate(t testing.TB, files fs.FS) ([]*report.Report, *source.Diagnostics) {
	t.Helper()
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	if ds.Failed(false) {
		t.Fatalf("the project does not load:\n%s", printed(t, ds))
	}
	all, mistakes := report.All(dataset, day)
	_, more := report.Reviews(dataset, day)
	mistakes.Add(more.Sorted()...)
	_, more = report.Guides(dataset, all)
	mistakes.Add(more.Sorted()...)
	return all, mistakes
}

// reports makes all reports of a project that has no mistakes, by quarter.
func reports(t testing.TB, files fs.FS) map[string]*report.Report {
	t.Helper()
	all, ds := evaluate(t, files)
	if got := printed(t, ds); got != "" {
		t.Fatalf("the project has mistakes:\n%s", got)
	}
	by := map[string]*report.Report{}
	for _, r := range all {
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
		cell, e := report.NewCell(m.Indicator, p), m.Judged[n]
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
}

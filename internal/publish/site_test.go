package publish

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/report"
	"outturn/internal/source"
	"outturn/templates"
)

// project is one indicator and the papers of two quarters.
const project = `
-- data/organisation.toml --
title     = "Performance"
publisher = "Exampleshire Council"
[sets.demand]
title = "Demand measures"
[services.assessment]
title = "Assessment"
[units.number]
name = "number"
-- data/indicators/main.toml --
[indicator.contacts]
title    = "Contacts"
set      = "demand"
service  = "assessment"
unit     = "number"
polarity = "none"
-- data/2019-20/q1.toml --
[readings]
contacts = 5843
-- data/2019-20/q2.toml --
[readings]
contacts = 5590
-- content/2019-20/q1/paper.md --
+++
title  = "Quarter 1"
status = "published"
+++
## Summary
-- content/2019-20/q2/paper.md --
+++
title  = "Quarter 2"
status = "published"
+++
## Summary
`

func TestFiles(t *testing.T) {
	dataset, reports := read(t, project)
	layouts, err := page.ReadLayouts(templates.Files, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := page.New(&dataset.Organisation, reports, nil, layouts, StylePath(layouts))
	if err != nil {
		t.Fatal(err)
	}
	drawn.UseAddress("https://www.example.gov.uk/performance/")
	var got []string
	for _, f := range Files(drawn, reports, layouts) {
		got = append(got, f.Path)
		content, err := f.Content()
		if err != nil {
			t.Errorf("%s: %v", f.Path, err)
		}
		if len(content) == 0 {
			t.Errorf("%s is empty", f.Path)
		}
	}
	slices.Sort(got)
	want := []string{
		"2019-20/index.html",
		"2019-20/q1/contacts/index.html", "2019-20/q1/data.csv", "2019-20/q1/data.json", "2019-20/q1/index.html",
		"2019-20/q2/contacts/index.html", "2019-20/q2/data.csv", "2019-20/q2/data.json", "2019-20/q2/index.html",
		"404.html", "accessibility.html", IconPath(layouts), StylePath(layouts), ReaderPath(layouts), "feed.xml", "index.html", "indicators/index.html",
		"search/index.html", "services/assessment/index.html", "sets/demand/index.html", "sitemap.xml",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the site's files (-want +got):\n%s", diff)
	}
}

// TestStylePath holds that the stylesheet's name tells what it holds, so that
// a browser which keeps it for ever asks for a changed one.
func TestStylePath(t *testing.T) {
	for _, text := range []string{"", "body {}", "body { }"} {
		layouts := page.Layouts{"styles/outturn.css": source.NewFile("templates/styles/outturn.css", text)}
		sum := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
		if got, want := StylePath(layouts), "assets/outturn."+sum[:12]+".css"; got != want {
			t.Errorf("StylePath() for %q = %s, want %s", text, got, want)
		}
	}
}

// read loads a project, which has no mistake, and makes its reports.
func read(t *testing.T, project string) (*load.Dataset, []*report.Report) {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(project)).Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	var reports []*report.Report
	if !ds.Failed(true) {
		var more *source.Diagnostics
		reports, more = report.All(dataset, time.Time{})
		ds.Add(more.Sorted()...)
	}
	if ds.Failed(true) {
		var b strings.Builder
		if err := (source.Printer{}).Print(&b, ds); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("the project has mistakes:\n%s", b.String())
	}
	return dataset, reports
}

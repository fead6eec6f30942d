package search_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/report"
	"outturn/internal/search"
	"outturn/internal/source"
	"outturn/templates"
)

// project is a project's reports and what is searched in them.
type project struct {
	*search.Index
	site *page.Site
}

var day = time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)

// drawn is the project that package page draws, with its drafts or without.
func drawn(t testing.TB, drafts bool) project {
	t.Helper()
	archive, err := txtar.ParseFile("../page/testdata/project.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return evaluated(t, archive.Files, drafts)
}

func evaluated(t testing.TB, texts []txtar.File, drafts bool) project {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range texts {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	if !drafts {
		dataset = dataset.Public(day)
	}
	reports, more := report.All(dataset, day)
	ds.Add(more.Sorted()...)
	reviews, more := report.Reviews(dataset, day)
	ds.Add(more.Sorted()...)
	guides, more := report.Guides(dataset, reports)
	ds.Add(more.Sorted()...)
	faultless(t, ds)
	layouts, err := page.ReadLayouts(templates.Files, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	site, err := page.New(&dataset.Organisation, reports, reviews, layouts, "assets/outturn.css")
	if err != nil {
		t.Fatal(err)
	}
	site.UseGuide(guides)
	return project{search.New(&dataset.Organisation, reports, reviews, guides), site}
}

func faultless(t testing.TB, ds *source.Diagnostics) {
	t.Helper()
	if !ds.Failed(false) {
		return
	}
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	t.Fatalf("the project has mistakes:\n%s", &b)
}

// script is the index as it is sent.
func (p project) script(t testing.TB) string {
	t.Helper()
	text, err := p.Script()
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

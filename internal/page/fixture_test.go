package page_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/report"
	"outturn/internal/source"
	"outturn/templates"
)

// site is the pages of testdata/project.txtar.
type site struct {
	*page.Site
	reports map[string]*report.Report
}

const (
	stylesheet   = "assets/outturn.css"
	readerScript = "assets/reader.js"
	icon         = "assets/icon.svg"
)

var day = time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)

// newSite makes the site with a project's own layouts; nil for none.
func newSite(t testing.TB, own fs.FS) (site, error) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/project.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return siteOf(t, archive, own)
}

// siteOf makes the site of a project.
func siteOf(t testing.TB, project *txtar.Archive, own fs.FS) (site, error) {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range project.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	reports, more := report.All(dataset, day)
	ds.Add(more.Sorted()...)
	reviews, more := report.Reviews(dataset, day)
	ds.Add(more.Sorted()...)
	guides, more := report.Guides(dataset, reports)
	ds.Add(more.Sorted()...)
	if ds.Failed(false) {
		t.Fatalf("the project has mistakes:\n%s", printed(t, ds))
	}
	if own == nil {
		own = fstest.MapFS{}
	}
	layouts, err := page.ReadLayouts(templates.Files, own)
	if err != nil {
		t.Fatal(err)
	}
	s := site{reports: map[string]*report.Report{}}
	for _, r := range reports {
		s.reports[r.Quarter.String()] = r
	}
	s.Site, err = page.New(&dataset.Organisation, reports, reviews, layouts, stylesheet)
	if err == nil {
		s.UseGuide(guides)
		s.UseReader(readerScript)
		s.UseIcon(icon)
		err = s.UseChecks(templates.Files)
	}
	return s, err
}

// drawable is the site with the built-in layouts.
func drawable(t testing.TB) site {
	t.Helper()
	s, err := newSite(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// drawing draws one page.
type drawing func() ([]byte, error)

// all are the site's pages by their paths.
func (s site) all() map[string]drawing {
	pages := map[string]drawing{}
	for _, p := range s.Pages() {
		pages[p.Path] = p.Draw
	}
	return pages
}

// html draws the page of a path.
func (s site) html(t testing.TB, path string) string {
	t.Helper()
	draw := s.all()[path]
	if draw == nil {
		t.Fatalf("there is no page %s", path)
	}
	b, err := draw()
	if err != nil {
		t.Fatalf("drawing %s: %v", path, err)
	}
	return string(b)
}

func printed(t testing.TB, ds *source.Diagnostics) string {
	t.Helper()
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// mistake is a layout's mistake as it is printed.
func mistake(t testing.TB, err error) string {
	t.Helper()
	var wrong *page.LayoutError
	if !errors.As(err, &wrong) {
		t.Fatalf("the error is no LayoutError: %v", err)
	}
	ds := &source.Diagnostics{}
	ds.Add(wrong.Diagnostic)
	return printed(t, ds)
}

package page_test

import (
	"errors"
	"maps"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/address"
	"outturn/internal/layout"
	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/source"
)

// site is the site of a project, most often of testdata/project.txtar.
type site struct {
	*project.Site
	reports map[string]*report.Report
}

var day = time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)

// newSite builds the site with files laid over those of the project, drafts
// included. Where the project has mistakes it has no files.
func newSite(t testing.TB, over fstest.MapFS, o project.Options) site {
	t.Helper()
	files := projectFiles(t)
	maps.Copy(files, over)
	return siteOf(t, files, o)
}

// siteOf builds the site of a project likewise.
func siteOf(t testing.TB, files fstest.MapFS, o project.Options) site {
	t.Helper()
	o.Drafts = true
	if o.Day.IsZero() {
		o.Day = day
	}
	built, err := project.Build(files, o)
	if err != nil {
		t.Fatal(err)
	}
	s := site{built, map[string]*report.Report{}}
	for _, r := range built.Reports {
		s.reports[r.Quarter.String()] = r
	}
	return s
}

func projectFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	return filesIn(t, "testdata/project.txtar")
}

// filesIn are the files of a project that stands in one file.
func filesIn(t testing.TB, name string) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return filesOf(archive)
}

func filesOf(archive *txtar.Archive) fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

// faultless is a site whose pages can be drawn.
func faultless(t testing.TB, over fstest.MapFS, o project.Options) site {
	t.Helper()
	s := newSite(t, over, o)
	if s.Files == nil {
		t.Fatalf("the project has mistakes:\n%s", s.refused(t))
	}
	return s
}

// drawable is the whole site with the built-in layouts.
func drawable(t testing.TB) site {
	t.Helper()
	return faultless(t, nil, project.Options{})
}

// until is the site of the project without the reports after a quarter, and without what
// leads to them.
func until(t testing.TB, last string, o project.Options) site {
	t.Helper()
	files := projectFiles(t)
	for name := range files {
		for _, later := range []string{"2019-20/q2", "2019-20/q3"} {
			if later > last && strings.Contains(name, later) {
				delete(files, name)
			}
		}
	}
	s := siteOf(t, files, o)
	if s.Files == nil {
		t.Fatalf("the project has mistakes:\n%s", s.refused(t))
	}
	return s
}

// drawing draws one page.
type drawing func() ([]byte, error)

// all are the site's pages by their paths, without the one for addresses that
// have none.
func (s site) all() map[string]drawing {
	pages := map[string]drawing{}
	for _, f := range s.Files {
		if path.Ext(f.Path) == ".html" && f.Path != address.NotFound {
			pages[f.Path] = f.Content
		}
	}
	return pages
}

// file is the file of a path; nil when there is none.
func (s site) file(path string) *publish.SiteFile {
	for n := range s.Files {
		if s.Files[n].Path == path {
			return &s.Files[n]
		}
	}
	return nil
}

// html draws the page of a path.
func (s site) html(t testing.TB, path string) string {
	t.Helper()
	f := s.file(path)
	if f == nil {
		t.Fatalf("there is no page %s", path)
	}
	b, err := f.Content()
	if err != nil {
		t.Fatalf("drawing %s: %v", path, err)
	}
	return string(b)
}

// asset is the path of the asset whose name begins so.
func (s site) asset(t testing.TB, name string) string {
	t.Helper()
	for _, f := range s.Files {
		if strings.HasPrefix(f.Path, "assets/"+name+".") {
			return f.Path
		}
	}
	t.Fatalf("the site has no asset %s", name)
	return ""
}

var hash = regexp.MustCompile(`(assets/[a-z-]+)\.[0-9a-f]{12}\.`)

// unhashed is a page that names assets without the hash of their contents, so
// that a golden does not change with every stylesheet.
func unhashed(page string) string { return hash.ReplaceAllString(page, "$1.") }

func printed(t testing.TB, ds *source.Diagnostics) string {
	t.Helper()
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// refused is what keeps a site from being built, as it is printed.
func (s site) refused(t testing.TB) string {
	t.Helper()
	wrong := &source.Diagnostics{}
	for _, d := range s.Diagnostics.Sorted() {
		if d.Severity == source.Error {
			wrong.Add(d)
		}
	}
	return printed(t, wrong)
}

// mistake is a layout's mistake as it is printed.
func mistake(t testing.TB, err error) string {
	t.Helper()
	var wrong *layout.Error
	if !errors.As(err, &wrong) {
		t.Fatalf("the error is no layout.Error: %v", err)
	}
	ds := &source.Diagnostics{}
	ds.Add(wrong.Diagnostic)
	return printed(t, ds)
}

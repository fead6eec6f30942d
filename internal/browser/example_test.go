package browser_test

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/search"
	"outturn/internal/source"
	"outturn/templates"
)

// writeExample writes the example's site into a folder and returns its reports,
// earliest first.
func writeExample(t testing.TB, folder string) []*report.Report {
	t.Helper()
	root := os.DirFS("../..")
	return writeSite(t, folder, root, true)
}

// writeDrafts writes the example's site with a paper and its minutes as drafts.
func writeDrafts(t testing.TB, folder string) {
	t.Helper()
	drafts := edited{os.DirFS("../.."), map[string]string{}}
	for _, name := range []string{"content/2018-19/q2/paper.md", "content/2018-19/q2/minutes.md"} {
		text, err := fs.ReadFile(drafts.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		drafts.texts[name] = published.ReplaceAllString(string(text), `status = "draft"`)
		if drafts.texts[name] == string(text) {
			t.Fatalf("%s is not published", name)
		}
	}
	writeSite(t, folder, drafts, false)
}

var published = regexp.MustCompile(`(?m)^status *= "published"$`)

// edited is a project with other texts in some files.
type edited struct {
	fs.FS
	texts map[string]string
}

func (e edited) Open(name string) (fs.File, error) {
	if text, ok := e.texts[name]; ok {
		return fstest.MapFS{name: {Data: []byte(text)}}.Open(name)
	}
	return e.FS.Open(name)
}

// writeSite writes a project's site into a folder, with drafts unless it is to be
// public, and returns its reports.
func writeSite(t testing.TB, folder string, root fs.FS, public bool) []*report.Report {
	t.Helper()
	dataset, reports, reviews := evaluate(t, root, public)
	guides, mistakes := report.Guides(dataset, reports)
	if mistakes.Failed(true) {
		t.Fatal("the guide has mistakes")
	}
	own, err := fs.Sub(root, "templates")
	if err != nil {
		t.Fatal(err)
	}
	layouts, err := page.ReadLayouts(templates.Files, own)
	if err != nil {
		t.Fatal(err)
	}
	site, err := page.New(&dataset.Organisation, reports, reviews, layouts, publish.StylePath(layouts))
	if err != nil {
		t.Fatal(err)
	}
	scripts, err := publish.ReadCharts(layouts, own)
	if err != nil || scripts == nil {
		t.Fatalf("there is no ECharts%s (%v)", install, err)
	}
	site.UseGuide(guides)
	site.UseReader(publish.ReaderPath(layouts))
	site.UseIcon(publish.IconPath(layouts))
	site.UseAddress("https://www.example.gov.uk/reports/") // for a page of unknown addresses that leads on
	if err := site.UseChecks(templates.Files); err != nil {
		t.Fatal(err)
	}
	site.UseScripts(scripts.Addresses())
	found, err := publish.ReadSearch(layouts, own, search.New(&dataset.Organisation, reports, reviews, guides).Script)
	if err != nil || found == nil {
		t.Fatalf("there is no MiniSearch%s (%v)", install, err)
	}
	site.UseSearch(found.Addresses())
	files := slices.Concat(publish.Files(site, reports, layouts), scripts.Files(), found.Files())
	if err := publish.Write(folder, files); err != nil {
		t.Fatal(err)
	}
	return reports
}

// evaluate makes every report and review; only those that the public may read
// where the site is to be public.
func evaluate(t testing.TB, root fs.FS, public bool) (*load.Dataset, []*report.Report, []*report.Review) {
	t.Helper()
	dataset, ds, err := load.Load(root, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	endOfTime := time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC) // all that is scheduled is out
	if public {
		dataset = dataset.Public(endOfTime)
	}
	reports, more := report.All(dataset, endOfTime)
	ds.Add(more.Sorted()...)
	reviews, more := report.Reviews(dataset, endOfTime)
	ds.Add(more.Sorted()...)
	if ds.Failed(false) {
		if err := (source.Printer{}).Print(t.Output(), ds); err != nil {
			t.Error(err)
		}
		t.Fatal("the example has mistakes")
	}
	if len(reports) == 0 {
		t.Fatal("the example has no report")
	}
	return dataset, reports, reviews
}

package browser_test

import (
	"io/fs"
	"os"
	"slices"
	"testing"
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
func writeExample(t *testing.T, folder string) []*report.Report {
	t.Helper()
	root := os.DirFS("../..")
	dataset, reports, reviews := evaluate(t, root)
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

// evaluate makes every report and review that the public may read.
func evaluate(t *testing.T, root fs.FS) (*load.Dataset, []*report.Report, []*report.Review) {
	t.Helper()
	dataset, ds, err := load.Load(root)
	if err != nil {
		t.Fatal(err)
	}
	endOfTime := time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC) // all that is scheduled is out
	dataset = dataset.Public(endOfTime)
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

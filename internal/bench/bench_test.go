package bench_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/publish"
	"outturn/internal/report"
	"outturn/internal/search"
	"outturn/templates"
)

// The full size: ten years of a council's reports, 4,000 indicator pages.
const (
	quarters   = 40
	indicators = 100
)

// day is one on which every paper is public.
var day = time.Date(2025, time.June, 1, 0, 0, 0, 0, time.UTC)

func BenchmarkLoad(b *testing.B) {
	project := full(b)
	b.ReportAllocs()
	for b.Loop() {
		loaded(b, project)
	}
}

func BenchmarkReport(b *testing.B) {
	dataset := loaded(b, full(b))
	b.ReportAllocs()
	for b.Loop() {
		reported(b, dataset)
	}
}

// BenchmarkPages draws every file of the site, one after the other, and writes
// none.
func BenchmarkPages(b *testing.B) {
	dataset := loaded(b, full(b))
	reports := reported(b, dataset)
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		files := drawn(b, dataset, reports)
		for _, f := range files {
			if _, err := f.Content(); err != nil {
				b.Fatal(err)
			}
		}
		count = len(files)
	}
	pagesPerSecond(b, count)
}

// BenchmarkSearch makes what is searched, and reports how large it is to send.
func BenchmarkSearch(b *testing.B) {
	dataset := loaded(b, full(b))
	reports := reported(b, dataset)
	b.ReportAllocs()
	var script []byte
	for b.Loop() {
		script = searched(b, dataset, reports)
	}
	b.ReportMetric(float64(len(script))/1e6, "MB")
	b.ReportMetric(float64(zipped(b, script))/1e6, "MB-gzip")
}

// BenchmarkBuild does all that a build does, the writing included.
func BenchmarkBuild(b *testing.B) {
	project, out := full(b), b.TempDir()
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		dataset := loaded(b, project)
		files := drawn(b, dataset, reported(b, dataset))
		if err := publish.Write(out, files); err != nil {
			b.Fatal(err)
		}
		count = len(files)
	}
	pagesPerSecond(b, count)
}

func full(b *testing.B) fs.FS {
	b.Helper()
	dir := b.TempDir()
	generate(b, dir, quarters, indicators)
	return os.DirFS(dir)
}

func loaded(t testing.TB, project fs.FS) *load.Dataset {
	t.Helper()
	dataset, ds, err := load.Load(project, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	faultless(t, ds)
	return dataset
}

func reported(t testing.TB, dataset *load.Dataset) []*report.Report {
	t.Helper()
	reports, ds := report.All(dataset, day)
	faultless(t, ds)
	return reports
}

// drawn are the site's files, drawn with the built-in layouts.
func drawn(t testing.TB, dataset *load.Dataset, reports []*report.Report) []publish.File {
	t.Helper()
	layouts, err := page.ReadLayouts(templates.Files, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	site, err := page.New(&dataset.Organisation, reports, nil, layouts, publish.StylePath(layouts))
	if err != nil {
		t.Fatal(err)
	}
	return publish.Files(site, reports, layouts)
}

// searched is the script of what is searched.
func searched(t testing.TB, dataset *load.Dataset, reports []*report.Report) []byte {
	t.Helper()
	script, err := search.New(&dataset.Organisation, reports, nil, nil).Script()
	if err != nil {
		t.Fatal(err)
	}
	return script
}

// zipped is how many bytes a server sends of a text.
func zipped(t testing.TB, text []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// pagesPerSecond reports how many files of the site were made in a second.
func pagesPerSecond(b *testing.B, count int) {
	b.ReportMetric(float64(count*b.N)/b.Elapsed().Seconds(), "pages/s")
}

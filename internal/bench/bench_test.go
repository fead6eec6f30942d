package bench_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"testing"
	"time"

	"outturn/internal/load"
	"outturn/internal/project"
	"outturn/internal/report"
	"outturn/internal/search"
)

// The full size: ten years of a council's reports, 4,000 indicator pages.
const (
	quarters   = 40
	indicators = 100
)

// day is one on which every paper is public.
var day = time.Date(2025, time.June, 1, 0, 0, 0, 0, time.UTC)

func BenchmarkLoad(b *testing.B) {
	files := full(b)
	b.ReportAllocs()
	for b.Loop() {
		_, ds, err := load.Load(files, report.Grammar())
		if err != nil {
			b.Fatal(err)
		}
		faultless(b, ds)
	}
}

func BenchmarkReport(b *testing.B) {
	dataset := evaluated(b, full(b)).Dataset
	b.ReportAllocs()
	for b.Loop() {
		_, ds := report.All(dataset, day)
		faultless(b, ds)
	}
}

// BenchmarkPages draws every file of the site, one after the other, and writes
// none.
func BenchmarkPages(b *testing.B) {
	all := full(b)
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		b.StopTimer()
		site := built(b, all)
		b.StartTimer()
		if err := site.Draw(); err != nil {
			b.Fatal(err)
		}
		count = len(site.Files)
	}
	pagesPerSecond(b, count)
}

// BenchmarkSearch makes what is searched, and reports how large it is to send.
func BenchmarkSearch(b *testing.B) {
	documents := evaluated(b, full(b))
	b.ReportAllocs()
	var script []byte
	for b.Loop() {
		script = searched(b, documents)
	}
	b.ReportMetric(float64(len(script))/1e6, "MB")
	b.ReportMetric(float64(zipped(b, script))/1e6, "MB-gzip")
}

// BenchmarkBuild does all that a build does, the writing included.
func BenchmarkBuild(b *testing.B) {
	files, out := full(b), b.TempDir()
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		site := built(b, files)
		if err := site.Write(out); err != nil {
			b.Fatal(err)
		}
		count = len(site.Files)
	}
	pagesPerSecond(b, count)
}

func full(b *testing.B) fs.FS {
	b.Helper()
	dir := b.TempDir()
	generate(b, dir, quarters, indicators)
	return os.DirFS(dir)
}

// evaluated is a project without mistakes, as the public reads it.
func evaluated(t testing.TB, files fs.FS) *project.Documents {
	t.Helper()
	documents, err := project.Evaluate(files, project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	faultless(t, documents.Diagnostics)
	return documents
}

// built is its site, of which nothing is drawn yet.
func built(t testing.TB, files fs.FS) *project.Site {
	t.Helper()
	site, err := project.Build(files, project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	faultless(t, site.Diagnostics)
	return site
}

// index is what is searched.
func index(d *project.Documents) *search.Index {
	return search.New(&d.Dataset.Organisation, d.Reports, d.Reviews, d.Guides)
}

// searched is the script of what is searched.
func searched(t testing.TB, d *project.Documents) []byte {
	t.Helper()
	script, err := index(d).Script()
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

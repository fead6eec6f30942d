package bench_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"outturn/internal/load"
	"outturn/internal/preview"
	"outturn/internal/project"
	"outturn/internal/report"
	"outturn/internal/search"
)

// The full size: ten years of a council's reports, 4,000 indicator pages.
const (
	quarters   = 40
	indicators = 100
)

// day is a day on which every paper is public.
var day = time.Date(2025, time.June, 1, 0, 0, 0, 0, time.UTC)

func BenchmarkLoad(b *testing.B) {
	files := full(b)
	b.ReportAllocs()
	for b.Loop() {
		_, ds, err := load.Load(files, report.Grammar())
		if err != nil {
			b.Fatal(err)
		}
		requireNoMistakes(b, ds)
	}
}

func BenchmarkReport(b *testing.B) {
	dataset := evaluate(b, full(b)).Dataset
	b.ReportAllocs()
	for b.Loop() {
		_, ds := report.All(dataset, day)
		requireNoMistakes(b, ds)
	}
}

// BenchmarkCheck does all that a check does: of the repository's own project, and at the
// full size.
func BenchmarkCheck(b *testing.B) {
	b.Run("example", func(b *testing.B) { benchmarkCheck(b, os.DirFS("../..")) })
	b.Run("full", func(b *testing.B) { benchmarkCheck(b, full(b)) })
}

func benchmarkCheck(b *testing.B, files fs.FS) {
	b.ReportAllocs()
	for b.Loop() {
		site, err := project.Check(files, project.Options{Day: day})
		if err != nil {
			b.Fatal(err)
		}
		requireNoMistakes(b, site.Diagnostics)
	}
}

// BenchmarkSave saves a commentary or a paper, and does what the preview does until it has
// answered with its page: in the repository's own project, and at the full size.
func BenchmarkSave(b *testing.B) {
	example, all := b.TempDir(), b.TempDir()
	for _, folder := range []string{"data", "content"} {
		if err := os.CopyFS(filepath.Join(example, folder), os.DirFS("../../"+folder)); err != nil {
			b.Fatal(err)
		}
	}
	generate(b, all, quarters, indicators)
	for _, c := range []struct{ name, dir, file, page string }{
		{"example/commentary", example, "2019-20/q2/indicators/assessments-in-45-days.md", "2019-20/q2/assessments-in-45-days/index.html"},
		{"example/paper", example, "2019-20/q2/paper.md", "2019-20/q2/index.html"},
		{"full/commentary", all, "2024-25/q4/indicators/waste-25.md", "2024-25/q4/waste-25/index.html"},
		{"full/paper", all, "2024-25/q4/paper.md", "2024-25/q4/index.html"},
	} {
		b.Run(c.name, func(b *testing.B) { benchmarkSave(b, c.dir, c.file, c.page) })
	}
}

func benchmarkSave(b *testing.B, dir, file, address string) {
	name := filepath.Join(dir, "content", file)
	text, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	site := project.Preview(os.DirFS(dir), func() time.Time { return day }, false, &preview.PublishedSite{Folder: b.TempDir()})
	site.Rebuild()
	handler := site.Handler(4190)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		added := []string{"A jackdaw sat on the roof.", "A rook sat on the roof."}[n%2]
		if err := os.WriteFile(name, append(text, "\n"+added+"\n"...), 0o666); err != nil {
			b.Fatal(err)
		}
		site.Rebuild()
		page := httptest.NewRecorder()
		handler.ServeHTTP(page, httptest.NewRequestWithContext(b.Context(), http.MethodGet, "http://localhost:4190/"+address, nil))
		if !strings.Contains(page.Body.String(), added) {
			b.Fatal("the page does not show what was saved")
		}
	}
}

// BenchmarkPages draws every file of the site one after the other, without
// writing any.
func BenchmarkPages(b *testing.B) {
	all := full(b)
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		b.StopTimer()
		site := build(b, all)
		b.StartTimer()
		if err := site.Draw(); err != nil {
			b.Fatal(err)
		}
		count = len(site.Files)
	}
	pagesPerSecond(b, count)
}

// BenchmarkSearch makes the search index, and reports how large it is to
// download.
func BenchmarkSearch(b *testing.B) {
	documents := evaluate(b, full(b))
	b.ReportAllocs()
	var script []byte
	for b.Loop() {
		script = searchScript(b, documents)
	}
	b.ReportMetric(float64(len(script))/1e6, "MB")
	b.ReportMetric(float64(compressedSize(b, script))/1e6, "MB-gzip")
}

// BenchmarkBuild does all that a build does, including writing.
func BenchmarkBuild(b *testing.B) {
	files, out := full(b), b.TempDir()
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		site := build(b, files)
		if err := site.Write(b.Context(), out); err != nil {
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

// evaluate evaluates a project without mistakes, as the public reads it.
func evaluate(t testing.TB, files fs.FS) *project.Result {
	t.Helper()
	documents, err := project.Evaluate(files, project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	requireNoMistakes(t, documents.Diagnostics)
	return documents
}

// build prepares the site, without drawing any page.
func build(t testing.TB, files fs.FS) *project.Site {
	t.Helper()
	site, err := project.Build(files, project.Options{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	requireNoMistakes(t, site.Diagnostics)
	return site
}

func searchIndex(d *project.Result) *search.Index {
	return search.New(&d.Dataset.Organisation, d.Reports, d.Reviews, d.Guides)
}

// searchScript is the script with the search index.
func searchScript(t testing.TB, d *project.Result) []byte {
	t.Helper()
	script, err := searchIndex(d).Script()
	if err != nil {
		t.Fatal(err)
	}
	return script
}

// compressedSize is the number of bytes that a server sends for a text.
func compressedSize(t testing.TB, text []byte) int {
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

// pagesPerSecond reports how many files of the site were made per second.
func pagesPerSecond(b *testing.B, count int) {
	b.ReportMetric(float64(count*b.N)/b.Elapsed().Seconds(), "pages/s")
}

package load_test

import (
	"io"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/source"
)

// fuzzedFiles are the files of the base project that FuzzLoad replaces or
// adds.
var fuzzedFiles = []string{
	"data/organisation.toml",
	"data/indicators/main.toml",
	"data/indicators/new.toml",
	"data/2019-20/q1.toml",
	"data/2019-20/q2.toml",
	"data/2019-20/q2/finance.toml",
	"content/2019-20/q2/paper.md",
	"content/2019-20/q2/indicators/assessments-in-time.md",
}

// FuzzLoad checks that a project is loaded without a panic whatever one of its
// files says, and that each diagnostic points into a file and can be printed
// without moving the cursor of the terminal.
func FuzzLoad(f *testing.F) {
	files := base(f)
	for i, name := range fuzzedFiles {
		if files[name] != nil {
			f.Add(uint8(i), string(files[name].Data))
		}
	}
	for _, name := range cases(f) {
		for _, c := range readArchive(f, name).Files {
			for i, over := range fuzzedFiles {
				if strings.HasPrefix(c.Name, over) {
					f.Add(uint8(i), string(c.Data))
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, choice uint8, text string) {
		files := maps.Clone(files)
		files[fuzzedFiles[int(choice)%len(fuzzedFiles)]] = &fstest.MapFile{Data: []byte(text)}
		_, ds, err := load.Load(files, report.Grammar())
		if err != nil {
			t.Fatal(err)
		}
		checkPrinted(t, files, ds)
	})
}

func checkPrinted(t *testing.T, files fstest.MapFS, ds *source.Diagnostics) {
	t.Helper()
	for _, d := range ds.Sorted() {
		if !d.Span.IsZero() {
			checkInside(t, files, d)
		}
		if d.Summary == "" || d.Rule == nil {
			t.Errorf("a diagnostic says nothing: %+v", d)
		}
	}
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	if at := strings.IndexFunc(b.String(), movesCursor); at >= 0 {
		t.Errorf("shown with a control character, %q:\n%q", b.String()[at], b.String())
	}
	if err := source.PrintJSON(io.Discard, ds); err != nil {
		t.Fatal(err)
	}
}

func checkInside(t *testing.T, files fstest.MapFS, d source.Diagnostic) {
	t.Helper()
	file := d.Span.File
	if files[file.Name] == nil {
		t.Fatalf("%q is not a file of the project: %s", file.Name, d.Summary)
	}
	if d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(file.Text) {
		t.Fatalf("bytes %d to %d are not in the %d of %s: %s", d.Span.Start, d.Span.End, len(file.Text), file.Name, d.Summary)
	}
}

func movesCursor(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

package load_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/source"
)

var update = flag.Bool("update", false, "rewrite the expected diagnostics of testdata/bad")

// TestBad checks that each mistake gives exactly the diagnostics that its case
// records. A case is a project that breaks one rule: its files replace those
// of testdata/base.txtar, or are added to them.
//
// The name of a file in a case may end in .removed, which deletes the file, in
// .crlf, which gives it Windows line endings, or in .escaped, for a text with
// the escapes of a Go string, such as \xe9, or in .zipped, for a document of an office
// program: each line is the name of a part and what is in it.
func TestBad(t *testing.T) {
	for _, name := range cases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := readArchive(t, name)
			if len(archive.Comment) == 0 {
				t.Error("the case does not say which rule it breaks")
			}
			got := diagnostics(t, project(t, archive))
			if *update {
				updateCase(t, name, archive, got)
				return
			}
			if diff := cmp.Diff(expected(archive), got); diff != "" {
				t.Errorf("diagnostics differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBaseHasNoMistakes(t *testing.T) {
	if got := diagnostics(t, base(t)); got != "" {
		t.Errorf("the project that the cases are laid over has mistakes:\n%s", got)
	}
}

func cases(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/bad/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		t.Fatal("testdata/bad holds no cases")
	}
	return names
}

func readArchive(t testing.TB, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func base(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, f := range readArchive(t, "testdata/base.txtar").Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

const expectation = "diagnostics"

// project is the base project changed by the files of a case.
func project(t *testing.T, archive *txtar.Archive) fs.FS {
	t.Helper()
	files := base(t)
	for _, f := range archive.Files {
		name, how, _ := strings.Cut(f.Name, ".")
		extension, how, _ := strings.Cut(how, ".")
		name += "." + extension
		switch how {
		case "removed":
			delete(files, name)
		case "crlf":
			files[name] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))}
		case "zipped":
			files[name] = &fstest.MapFile{Data: zipped(t, string(f.Data))}
		case "escaped":
			files[name] = &fstest.MapFile{Data: unescape(t, string(f.Data))}
		default:
			if f.Name != expectation {
				files[f.Name] = &fstest.MapFile{Data: f.Data}
			}
		}
	}
	return files
}

// zipped packs a line for each part.
func zipped(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for line := range strings.Lines(text) {
		part, content, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		to, err := w.Create(part)
		if err == nil {
			_, err = to.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// unescape reads each line like the contents of a Go string.
func unescape(t *testing.T, text string) []byte {
	t.Helper()
	var all []byte
	for line := range strings.Lines(text) {
		line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `"`, `\"`)
		plain, err := strconv.Unquote(`"` + line + `"`)
		if err != nil {
			t.Fatalf("unescaping %q: %v", line, err)
		}
		all = append(append(all, plain...), '\n')
	}
	return all
}

func diagnostics(t testing.TB, project fs.FS) string {
	t.Helper()
	_, ds, err := load.Load(project, report.Grammar())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func expected(archive *txtar.Archive) string {
	for _, f := range archive.Files {
		if f.Name == expectation {
			return string(f.Data)
		}
	}
	return ""
}

// updateCase writes the diagnostics into the case as the expected ones.
func updateCase(t *testing.T, name string, archive *txtar.Archive, got string) {
	t.Helper()
	kept := archive.Files[:0]
	for _, f := range archive.Files {
		if f.Name != expectation {
			kept = append(kept, f)
		}
	}
	archive.Files = append(kept, txtar.File{Name: expectation, Data: []byte(got)})
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

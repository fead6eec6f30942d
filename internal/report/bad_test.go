package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected diagnostics of testdata/bad")

// TestBad holds that each mistake gives exactly the diagnostics that its case
// records. A case is a project with one rule broken: its files are laid over
// testdata/base.txtar. A file's name that ends in .removed takes the file away.
func TestBad(t *testing.T) {
	for _, name := range cases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive := readCase(t, name)
			if len(archive.Comment) == 0 {
				t.Error("the case does not say which rule it breaks")
			}
			got := mistakes(t, archive)
			if *update {
				record(t, name, archive, got)
				return
			}
			if diff := cmp.Diff(expected(archive), got); diff != "" {
				t.Errorf("diagnostics differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBaseIsFaultless(t *testing.T) {
	reports(t, projectOf(base(t)))
}

func cases(t *testing.T) []string {
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

func readCase(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

const (
	expectation = "diagnostics"
	removed     = ".removed"
)

// mistakes are the diagnostics of the reports of a case's project, which loads
// without any.
func mistakes(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	whole := txtar.Parse([]byte(base(t)))
	gone := map[string]bool{expectation: true}
	for _, f := range archive.Files {
		gone[strings.TrimSuffix(f.Name, removed)] = strings.HasSuffix(f.Name, removed)
	}
	gone[expectation] = true
	var kept []txtar.File
	for _, f := range append(whole.Files, archive.Files...) {
		if !gone[f.Name] && !strings.HasSuffix(f.Name, removed) {
			kept = append(kept, f)
		}
	}
	_, ds := evaluate(t, projectOf(string(txtar.Format(&txtar.Archive{Files: kept}))), withDrafts())
	return printed(t, ds)
}

func expected(archive *txtar.Archive) string {
	for _, f := range archive.Files {
		if f.Name == expectation {
			return string(f.Data)
		}
	}
	return ""
}

// record writes what was got as what the case expects.
func record(t *testing.T, name string, archive *txtar.Archive, got string) {
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

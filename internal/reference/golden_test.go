package reference_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/quarter"
	"outturn/internal/reference"
)

var update = flag.Bool("update", false, "rewrite the pages of content/guide and the schemas of testdata")

// TestPagesAreCurrent checks that the reference published by the worked
// example agrees with the declarations.
func TestPagesAreCurrent(t *testing.T) {
	shown, err := quarter.April.Parse("2019-20/q2")
	if err != nil {
		t.Fatal(err)
	}
	checkCurrent(t, "../../content/guide", reference.Pages(shown))
}

func TestSchemasAreCurrent(t *testing.T) { checkCurrent(t, "testdata", reference.Schemas()) }

func TestForEditors(t *testing.T) {
	files := reference.ForEditors("schemas")
	checkCurrent(t, "testdata", files[:1])
	for _, f := range files[1:] {
		if filepath.Dir(f.Name) != "schemas" {
			t.Errorf("%s is in no folder of schemas", f.Name)
		}
	}
}

func checkCurrent(t *testing.T, folder string, files []reference.Output) {
	t.Helper()
	for _, f := range files {
		name := filepath.Join(folder, f.Name)
		if *update {
			if err := os.WriteFile(name, []byte(f.Text), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		kept, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(kept), f.Text); diff != "" {
			t.Errorf("%s is stale (-kept +current); run go test ./internal/reference -update:\n%s", name, diff)
		}
	}
}

// TestHeadingsDiffer checks that no two headings of a page are the same,
// because headings name the tables below them.
func TestHeadingsDiffer(t *testing.T) {
	for _, f := range reference.Pages(quarter.Quarter{}) {
		seen := map[string]bool{}
		for line := range strings.Lines(f.Text) {
			if strings.HasPrefix(line, "#") && seen[line] {
				t.Errorf("%s has two headings %q", f.Name, line)
			}
			seen[line] = true
		}
	}
}

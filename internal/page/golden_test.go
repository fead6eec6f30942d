package page_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the pages of testdata/golden")

// goldens are pages drawn whole, by the names of their files: one for each of the
// large layouts. What other pages show is held by selector.
var goldens = map[string]string{
	"home":             "index.html",
	"report":           "2019-20/q2/index.html",
	"report-draft":     "2019-20/q3/index.html",
	"minutes":          "2019-20/q2/minutes/index.html",
	"review":           "2018-19/annual/index.html",
	"indicator-judged": "2019-20/q1/assessments/index.html",
}

func TestGolden(t *testing.T) {
	s := drawable(t)
	for name, path := range goldens {
		t.Run(name, func(t *testing.T) {
			got := unhashed(s.html(t, path))
			file := filepath.Join("testdata", "golden", name+".html")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s differs (-want +got); run with -update when that is meant:\n%s", path, diff)
			}
		})
	}
}

func TestEveryGoldenIsDrawn(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.html")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(goldens) {
		t.Errorf("testdata/golden has %d pages, want %d", len(files), len(goldens))
	}
}

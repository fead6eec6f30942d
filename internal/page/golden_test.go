package page_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the pages of testdata/golden")

// goldens are pages drawn whole, by the names of their files.
var goldens = map[string]string{
	"home":                       "index.html",
	"list":                       "indicators/index.html",
	"service":                    "services/assessment/index.html",
	"set":                        "sets/contract/index.html",
	"a-to-z":                     "search/index.html",
	"report":                     "2019-20/q2/index.html",
	"report-short":               "2019-20/q1/index.html",
	"report-draft":               "2019-20/q3/index.html",
	"minutes":                    "2019-20/q2/minutes/index.html",
	"review":                     "2018-19/annual/index.html",
	"guides":                     "guide/index.html",
	"guide":                      "guide/how-figures-are-made/index.html",
	"guide-with-figures":         "guide/at-a-glance/index.html",
	"year":                       "2019-20/index.html",
	"year-before":                "2018-19/index.html",
	"indicator-voices":           "2019-20/q3/assessments/index.html",
	"indicator-printed":          "2019-20/q3/plans/index.html",
	"indicator-renamed":          "2019-20/q3/returns/index.html",
	"indicator-judged":           "2019-20/q1/assessments/index.html",
	"indicator-commented":        "2019-20/q2/assessments/index.html", // and revised
	"indicator-provisional":      "2019-20/q2/moves/index.html",
	"indicator-stated":           "2019-20/q2/plans/index.html",
	"indicator-range":            "2019-20/q2/caseload/index.html",
	"indicator-latest-available": "2019-20/q2/turnover/index.html",
	"indicator-to-be-set":        "2019-20/q2/returns/index.html",
	"indicator-not-due":          "2019-20/q2/inspection/index.html",
	"indicator-confidential":     "2019-20/q2/deaths/index.html",
	"indicator-no-target":        "2019-20/q2/escapes/index.html",
	"indicator-derived":          "2019-20/q2/adequate/index.html",
	"indicator-volume":           "2019-20/q2/contacts/index.html",
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

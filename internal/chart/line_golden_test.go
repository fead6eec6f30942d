package chart_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/chart"
)

var update = flag.Bool("update", false, "rewrite the drawings of testdata")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".svg")
	if *update {
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got+"\n"); diff != "" {
		t.Errorf("%s differs (-want +got); run with -update when that is meant:\n%s", file, diff)
	}
}

func TestGoldenFigures(t *testing.T) {
	for name, f := range allPlots() {
		t.Run(name, func(t *testing.T) {
			golden(t, "figure-"+name, f.SVG())
			golden(t, "spark-"+name, f.Spark())
		})
	}
}

// positions are the parts of a bar.
func positions(better, within, outside, unset int) []chart.Share {
	return []chart.Share{
		{Class: "better", Label: "Better than target", Count: better},
		{Class: "within", Label: "In tolerance", Count: within},
		{Class: "outside", Label: "Outside tolerance", Count: outside},
		{Class: "to-be-set", Label: "RAG & target <to be set>", Count: unset},
	}
}

func bars() map[string][]chart.Share {
	return map[string][]chart.Share{
		"usual": positions(12, 5, 3, 2), "one-part": positions(0, 1, 0, 0), "none": positions(0, 0, 0, 0),
		"slight": positions(97, 1, 1, 1), "nothing": nil,
	}
}

func TestGoldenShares(t *testing.T) {
	for name, shares := range bars() {
		t.Run(name, func(t *testing.T) {
			golden(t, "shares-"+name, chart.SharesSVG("chart-contract-"+name, "Contract by position", shares))
		})
	}
}

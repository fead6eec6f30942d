package bench_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/bench"
	"outturn/internal/search"
	"outturn/internal/source"
)

// A size at which every kind of measure, target and absence occurs.
const (
	fewQuarters   = 14
	fewIndicators = 20
)

func TestProjectHasNoMistakes(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir, fewQuarters, fewIndicators)
	site := build(t, os.DirFS(dir))
	if len(site.Reports) != fewQuarters {
		t.Errorf("%d reports of %d quarters", len(site.Reports), fewQuarters)
	}
	for _, r := range site.Reports {
		if len(r.Measures) != fewIndicators {
			t.Errorf("%s has %d indicators, not %d", r.Quarter, len(r.Measures), fewIndicators)
		}
		for _, m := range r.Measures {
			if m.Commentary == nil {
				t.Errorf("%s has no commentary on %s", r.Quarter, m.Indicator.ID)
			}
		}
	}
	if err := site.Draw(); err != nil {
		t.Error(err)
	}
	requireNoMistakes(t, site.Diagnostics)
}

// TestSearchIsSmall checks that the search index grows with the papers and not
// with the pages: it has each indicator once, and commentary only from the
// last eight reports.
func TestSearchIsSmall(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir, fewQuarters, fewIndicators)
	documents := evaluate(t, os.DirFS(dir))
	counts := map[search.Kind]int{}
	for _, d := range searchIndex(documents).Documents {
		counts[d.Kind]++
	}
	if counts[search.Paper] != fewQuarters || counts[search.Indicator] != fewIndicators || counts[search.Commentary] != 8*fewIndicators {
		t.Errorf("there are %v", counts)
	}
	const most = 60_000 // it is some 27,000 bytes
	if size := compressedSize(t, searchScript(t, documents)); size > most {
		t.Errorf("what is searched has %d bytes compressed, more than %d", size, most)
	}
}

func TestProjectIsTheSameTwice(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	generate(t, first, fewQuarters, fewIndicators)
	generate(t, second, fewQuarters, fewIndicators)
	if diff := cmp.Diff(texts(t, first), texts(t, second)); diff != "" {
		t.Errorf("two generations differ:\n%s", diff)
	}
}

func TestProjectRefusesSizes(t *testing.T) {
	for _, size := range []struct{ quarters, indicators int }{{0, 100}, {41, 100}, {40, 19}, {40, 1001}} {
		if err := bench.Project(t.TempDir(), size.quarters, size.indicators); err == nil {
			t.Errorf("a project of %d quarters and %d indicators was written", size.quarters, size.indicators)
		}
	}
}

func generate(t testing.TB, dir string, quarters, indicators int) {
	t.Helper()
	if err := bench.Project(dir, quarters, indicators); err != nil {
		t.Fatal(err)
	}
}

func requireNoMistakes(t testing.TB, ds *source.Diagnostics) {
	t.Helper()
	var b strings.Builder
	if err := (source.Printer{}).Print(&b, ds); err != nil || b.Len() > 0 {
		t.Fatalf("the project has mistakes (%v):\n%s", err, b.String())
	}
}

// texts returns the texts of the files below dir, by name.
func texts(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		below, _ := filepath.Rel(dir, name)
		all[below] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

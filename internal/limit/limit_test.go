package limit_test

import (
	"testing"

	"outturn/internal/limit"
)

func TestBytes(t *testing.T) {
	for name, want := range map[string]string{
		"data/organisation.toml": "1 MB", "content/2019-20/q2/paper.md": "256 kB", "templates/pages/home.html": "1 MB",
		"templates/node_modules/echarts/dist/echarts.common.min.js": "8 MB",
		"data/editions/0001-2019-20-q2/edition.json":                "8 MB", "data/editions/0002-2019-20-q2/before.zip": "64 MB",
	} {
		if got := limit.Size(limit.Bytes(name)); got != want {
			t.Errorf("%s may have %s, want %s", name, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 20_000: "20,000", 1_002_003: "1,002,003"} {
		if got := limit.Count(n); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestAllAreSaid(t *testing.T) {
	for _, group := range limit.All() {
		for _, l := range group.Limits {
			if l.Of == "" || l.AtMost == "" {
				t.Errorf("under %s a limit says nothing: %+v", group.Title, l)
			}
		}
	}
}

package audit

import (
	"strings"
	"testing"

	"outturn/internal/source"
)

func TestNear(t *testing.T) {
	for text, want := range map[string]string{
		"<12>":                          "12",
		"We had <12>.":                  "We had 12.",
		"One line.\nAnd <12> – more.\n": "And 12 – more.",
		strings.Repeat("before ", 9) + "<12>" + strings.Repeat(" after", 9): "… before before before before 12 after after after after after …",
		strings.Repeat("é", 40) + "<12>" + strings.Repeat("é", 40):          "… 12 …",
	} {
		start, end := strings.Index(text, "<"), strings.Index(text, ">")-1
		f := source.NewFile("a.md", strings.NewReplacer("<", "", ">", "").Replace(text))
		if got := wordsAround(f.Span(start, end)); got != want {
			t.Errorf("near the number of %q stands %q, want %q", text, got, want)
		}
	}
}

// Only where nothing is unsupported is all of a document read.
func TestRead(t *testing.T) {
	for _, test := range []struct {
		supported, unsupported, want int
		summary                      string
	}{
		{0, 0, 100, "Paper: no numbers"},
		{1, 0, 100, "Paper: 1 number: 0 computed, 1 matched, 0 contradicted, 0 confirmed, 0 allowed, 0 unsupported; with a source: 100%"},
		{0, 1, 0, "Paper: 1 number: 0 computed, 0 matched, 0 contradicted, 0 confirmed, 0 allowed, 1 unsupported; with a source: 0%"},
		{2, 1, 66, "Paper: 3 numbers: 0 computed, 2 matched, 0 contradicted, 0 confirmed, 0 allowed, 1 unsupported; with a source: 66%"},
		{999, 1, 99, "Paper: 1000 numbers: 0 computed, 999 matched, 0 contradicted, 0 confirmed, 0 allowed, 1 unsupported; with a source: 99%"},
	} {
		d := &Document{Kind: "Paper"}
		for range test.supported {
			d.Numbers = append(d.Numbers, Number{Verdict: Matched})
		}
		for range test.unsupported {
			d.Numbers = append(d.Numbers, Number{Verdict: Unsupported})
		}
		if got := d.Read(); got != test.want || d.Summary() != test.summary {
			t.Errorf("%d%% are read, want %d%%: %s", got, test.want, d.Summary())
		}
	}
}

package source_test

import (
	"testing"

	"outturn/internal/source"
)

func TestInvisible(t *testing.T) {
	tests := []struct{ text, name, visible string }{
		{"plain text\twith a tab\n", "", "plain text\twith a tab"},
		{"96.4\u00a0", "no-break space", "96.4"},
		{"1\u202f234", "narrow no-break space", "1 234"},
		{"lit\u200bter", "zero-width space", "litter"},
		{"per\u00adcent", "soft hyphen", "percent"},
		{"\ufeffkpi", "byte order mark", "kpi"},
		{"a\u2009b", "special space", "a b"},
		{"a\u200eb", "formatting character", "ab"},
		{"£ and “quotes”", "", "£ and “quotes”"},
	}
	for _, test := range tests {
		if _, name := source.FirstInvisible(test.text); name != test.name {
			t.Errorf("%q has %q, want %q", test.text, name, test.name)
		}
		if got := source.Visible(test.text); got != test.visible {
			t.Errorf("%q is %q, want %q", test.text, got, test.visible)
		}
	}
}

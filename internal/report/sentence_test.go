package report

import (
	"strings"
	"testing"

	"outturn/internal/source"
)

func TestBeginsSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"@ of 21 are met.": true, "+++\n+++\n@ of 21": true, "One.\n\n@ of 21": true, "One. @ of 21": true, "One?\n@ of 21": true, "One! **@** of 21": true,
		"- @ of 21": true, "1. @ of 21": true, "> @ of 21": true, "| A | @ of 21 |": true, "## @ of 21": true, "He said: \"So.\" @ of 21": true,
		"Of these, @ are met.": false, "Of these\n@ are met.": false, "Of the 12 (@ of them)": false, "see 4.@": false, "approx. @ of 21": false, "the other *@* of": false,
	} {
		at := strings.IndexByte(text, '@')
		f := source.NewFile("a.md", text)
		if got := beginsSentence(f.Span(at, at+1)); got != want {
			t.Errorf("in %q a sentence begins: %t, want %t", text, got, want)
		}
	}
}

package wording_test

import (
	"testing"

	"outturn/internal/wording"
)

func TestScript(t *testing.T) {
	words := wording.English().With(map[string]wording.Phrase{
		"test.plain":  phrase(t, map[string]string{"other": `“A” </script> "B"`}),
		"test.place":  phrase(t, map[string]string{"other": "{title}: as {what}"}),
		"test.number": phrase(t, map[string]string{"one": "a row", "other": "{count} rows"}),
	})
	for key, want := range map[string]string{
		"test.plain":  `"“A” \u003c/script\u003e \"B\""`,
		"test.place":  `places["title"] + ": as " + places["what"]`,
		"test.number": `({ one: "a row" }[new Intl.PluralRules("en-GB").select(places.count)] ?? places["count"] + " rows")`,
	} {
		if got := words.Script(key); got != want {
			t.Errorf("Script(%q) = %s, want %s", key, got, want)
		}
	}
}

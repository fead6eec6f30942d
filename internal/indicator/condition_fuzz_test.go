package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// FuzzParseCondition checks that a target in words is read or refused, whatever it says.
func FuzzParseCondition(f *testing.F) {
	for _, text := range []string{"below 85", "higher than last year", "no more than the national figure", "above 1e999999999", "above", "£ 5"} {
		f.Add(text, "£", "%")
	}
	f.Fuzz(func(t *testing.T, text, prefix, suffix string) {
		indicator.ParseCondition(text, indicator.Unit{ID: "a", Prefix: prefix, Suffix: suffix})
	})
}

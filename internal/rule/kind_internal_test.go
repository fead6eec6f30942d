package rule

import (
	"testing"

	"outturn/internal/source"
)

// TestKindsOfRules checks how severe rules are as they are declared, and which of them a
// project may set.
func TestKindsOfRules(t *testing.T) {
	p := &Part{}
	for _, test := range []struct {
		name     string
		got      *source.Rule
		severity source.Severity
		fixed    bool
	}{
		{"failure", p.failure("a", "A.", "a"), source.Error, true},
		{"finding", p.finding("b", "B.", "b"), source.Error, false},
		{"warning", p.warning("c", "C.", "c"), source.Warning, false},
		{"optional", p.optional("d", "D.", "d"), source.Off, false},
	} {
		if test.got.Severity != test.severity || test.got.Fixed != test.fixed {
			t.Errorf("a %s is of severity %s, fixed %v", test.name, test.got.Severity, test.got.Fixed)
		}
	}
	if len(p.Rules) != 4 {
		t.Errorf("the part has %d rules, want 4", len(p.Rules))
	}
}

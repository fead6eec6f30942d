package report

import "testing"

func TestHasWord(t *testing.T) {
	for _, test := range []struct {
		text, word string
		want       bool
	}{
		{"", "CP", false},
		{"CP", "CP", true},
		{"a CP, a plan", "CP", true},
		{"CPP and CP.", "CP", true},
		{"CPP", "CP", false},
		{"ÉCP", "CP", false},
		{"2CP", "CP", false},
		{"CP2", "CP", false},
		{"CP²", "CP", false},
		{"_CP_", "CP", true},
		{"CPCP", "CP", false},
		{"CP-P", "CP", true},
		{"text", "", false},
	} {
		if got := hasWord(test.text, test.word); got != test.want {
			t.Errorf("hasWord(%q, %q) = %t", test.text, test.word, got)
		}
	}
}

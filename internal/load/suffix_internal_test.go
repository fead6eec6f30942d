package load

import "testing"

func TestSuffixOne(t *testing.T) {
	tests := []struct{ name, suffix, want string }{
		{"days", " days", " day"},
		{"a kind of days", " working days", " working day"},
		{"hours", " hours", " hour"},
		{"a word that only ends so", " holidays", ""},
		{"a sign", "%", ""},
		{"a rate", " per 10,000", ""},
		{"any other noun", " visits", ""},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := suffixOne(test.suffix); got != test.want {
				t.Errorf("suffixOne(%q) = %q, want %q", test.suffix, got, test.want)
			}
		})
	}
}

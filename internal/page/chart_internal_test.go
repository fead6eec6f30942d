package page

import "testing"

func TestUnitBeside(t *testing.T) {
	for _, c := range []struct{ title, unit, want string }{
		{"Missed bins per 100,000 collections", "per 100,000 collections", ""},
		{"Missed bins Per 100,000 Collections", "per 100,000 collections", ""},
		{"Missed bins (per 100,000 collections)", "per 100,000 collections", ""},
		{"Missed bins", "per 100,000 collections", "per 100,000 collections"},
		{"Missed bins per 100,000", "per 100,000 collections", "per 100,000 collections"},
		{"School holidays", "days", "days"},
		{"Days lost to sickness", "days", ""},
	} {
		if got := unitBeside(c.title, c.unit); got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.title, c.unit, got, c.want)
		}
	}
}

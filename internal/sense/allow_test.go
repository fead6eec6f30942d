package sense_test

import (
	"strings"
	"testing"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/sense"
)

// TestAllowedAtHeadings checks that a comment at the heading of an indicator or its unit
// allows a rule for every figure, is noted as used, and is about that rule alone.
func TestAllowedAtHeadings(t *testing.T) {
	const unit = "[units.rate]\nname = \"per thousand\"\ndecimals = 1\n"
	tests := []struct{ name, keys, unit, want string }{
		{"the unit", "", strings.Replace(unit, "]", "] # allow decimal-slip: the scale is changed at times", 1), "the scale is changed at times"},
		{"the indicator", "# allow decimal-slip: a second site opens at times", unit, "a second site opens at times"},
		{"another rule", "# allow equal-figures: so", unit, ""},
		{"neither", "", unit, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := project(declared("one", "rate", test.keys), map[string]string{"data/organisation.toml": test.unit}, figures("one", "2022-23/q1", "53.3; 55.7; 54.5; 5.68"))
			dataset, _, err := load.Load(files, report.Grammar())
			if err != nil {
				t.Fatal(err)
			}
			got := sense.Check(dataset, today).Sorted()
			if len(got) != 1 || got[0].Allowed != test.want {
				t.Errorf("found %v, want one that is allowed: %q", got, test.want)
			}
			if unused := len(dataset.Policy.Unused()); test.want != "" && unused != 0 {
				t.Errorf("%d allowances are unused, want none", unused)
			}
		})
	}
}

package sense_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/keyfile"
	"outturn/internal/load"
	"outturn/internal/rule"
)

// TestAllowNamesEveryRule checks that indicators and units can allow each rule of figures,
// whose names the declared keys repeat.
func TestAllowNamesEveryRule(t *testing.T) {
	found := 0
	var look func(form keyfile.Form, name string)
	look = func(form keyfile.Form, name string) {
		if name == "allow" {
			found++
			if diff := cmp.Diff(rule.OfFigures(), form.Each.Choices); diff != "" {
				t.Errorf("allow (-rules +names in declare.go):\n%s", diff)
			}
			return
		}
		for _, k := range form.Keys {
			look(k.Form, k.Name)
		}
		if form.Each != nil {
			look(*form.Each, "")
		}
		for _, way := range form.Ways {
			look(way, "")
		}
	}
	for _, f := range load.Files() {
		look(keyfile.Form{Keys: f.Keys}, "")
	}
	if found != 2 {
		t.Errorf("allow is declared %d times, want that of indicators and of units", found)
	}
}

// TestAllowOfUnits checks that what a unit allows, its indicators may do.
func TestAllowOfUnits(t *testing.T) {
	const figuresOfOne = "53.3; 55.7; 54.5; 5.68"
	unit := map[string]string{"data/organisation.toml": "[units.rate]\nname = \"per thousand\"\ndecimals = 1\nallow = [\"decimal-slip\"]\n"}
	expect(t, project(declared("one", "rate", ""), unit, figures("one", "2022-23/q1", figuresOfOne)), "")
	expect(t, project(declared("one", "days", `title = "Hours given"`), unit, figures("one", "2022-23/q1", figuresOfOne)), "decimal-slip: write 56.8")
}

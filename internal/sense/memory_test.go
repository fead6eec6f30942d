package sense_test

import (
	"testing"
	"time"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/sense"
)

// What was found is kept for a dataset that differs in prose alone, and for no other.
func TestMemory(t *testing.T) {
	of := func(readings, prose string) *load.Dataset {
		files := project(declared("one", "percent", ""), map[string]string{
			"data/2022-23/q1.toml": "[readings]\none = " + readings + "\n", "content/2022-23/q1/paper.md": "+++\ntitle = \"Report\"\nstatus = \"published\"\n+++\n" + prose + "\n",
		})
		dataset, _, err := load.Load(files, report.Grammar())
		if err != nil {
			t.Fatal(err)
		}
		return dataset
	}
	var m sense.Memory
	first := m.Check(of("85", "First."), time.Time{})
	if m.Check(of("85", "Second."), time.Time{}) != first {
		t.Error("another text was checked again")
	}
	if m.Check(of("86", "Second."), time.Time{}) == first || m.Check(of("86", "Second."), time.Time{}.AddDate(1, 0, 0)) == first {
		t.Error("another figure or day was not checked")
	}
}

package audit

import (
	"strings"
	"testing"
)

// TestHints reads what contradictions tell their authors: which figure of the data is
// meant, by the titles that pages have, and what the text could say.
func TestHints(t *testing.T) {
	all := reports(t, readingProject())
	r := all[len(all)-1]
	for _, row := range []struct{ about, text, says, hint string }{
		{"arrears", "Rent arrears are £472,400.", "the data £427,400", "Rent arrears: figure, Quarter 3, 2024/25; write {{value arrears}}"},
		{"arrears", "Rent arrears fell by £5,400 on the quarter before.", "the data −£4,500", "Rent arrears: change from Quarter 2, 2024/25 to Quarter 3"},
		{"potholes", "Of 689 potholes 641 were made safe in time.", "the data 698", "how many there are in all, Quarter 3"},
		{"calls", "We are below the 70.7% of England.", "the data 77.0%", "figure of England, Quarter 3, 2024/25; write {{comparator calls of=england}}"},
		{"", "Waste and Recycling has a budget of £5,900k.", "the data £5,200k", "budget of Waste and Recycling; write {{budget waste}}"},
		{"potholes", "Potholes made safe in time fell.", "it rose", "say that it rose"},
		{"complaints", "The figure improved.", "it fell", "say that it worsened"},
		{"calls", "Calls answered within a minute are unchanged.", "it fell", "say that it fell"},
		{"inspections", "Food premises inspected when due rose.", "it went", "say that it did not change"},
		{"calls", "Calls answered within a minute were above target.", "73.6%", "say that it is below target"},
		{"calls", "Calls answered within a minute met their target.", "73.6%", "say that it missed its target"},
		{"potholes", "It missed its target.", "91.8%", "say that it met its target"},
		{"potholes", "641 of 698 were made safe in time and 75 missed.", "the data 57", "how many are not counted, Quarter 3"},
		{"calls", "Calls answered within a minute are within tolerance.", "outside", "say that it is outside tolerance"},
		{"street-lights", "Average days to repair a street light are outside tolerance.", "in tolerance", "say that it is within tolerance"},
		{"calls", "Calls answered within a minute are above England.", "77.0%", "say that it is below England"},
		{"calls", "Calls answered within a minute are worse than our statistical neighbours.", "71.0%", "say that it is better than Statistical neighbours"},
		{"calls", "Calls answered within a minute are better than England.", "77.0%", "say that it is worse than England"},
	} {
		found := reading{about: row.about, text: row.text}.audited(t, r)
		if len(found) != 1 {
			t.Errorf("%q: %d contradictions instead of one: %v", row.text, len(found), summaries(found))
			continue
		}
		if hint := found[0].Hint; !strings.Contains(found[0].Summary, row.says) || !strings.Contains(hint, row.hint) {
			t.Errorf("%q: the check says %q and %q, without %q and %q", row.text, found[0].Summary, hint, row.says, row.hint)
		}
	}
}

package report_test

import "testing"

// A change is a number, or says why there is none.
func TestChangeAt(t *testing.T) {
	r := reports(t, projectOf(basics, `
-- data/indicators/contacts.toml --
[indicator.contacts]
title = "Contacts"
set = "volumes"
service = "care"
unit = "number"
polarity = "none"
breaks."2019-20/q3" = "Counted by child."
`, recorded("2018-19/q4", "contacts = 0"), recorded("2019-20/q1", "contacts = 80"), recorded("2019-20/q2", "contacts = 100"),
		recorded("2019-20/q3", "contacts = 50"), paper("2019-20/q3", "")))["2019-20/q3"]
	m := r.Measure("contacts")
	for _, test := range []struct {
		n, quarters  int
		amount, from string
		why          string
	}{
		{2, 1, "25", "2019-20/q1", ""},
		{0, 1, "", "2018-19/q3", "there is no figure for Quarter 3, 2018/19"},
		{1, 1, "", "2018-19/q4", "the figure for Quarter 4, 2018/19 is zero, of which there is no percentage"},
		{3, 1, "", "2019-20/q2", "figures before Quarter 3, 2019/20 cannot be compared with later ones. Counted by child."},
	} {
		got, amount := m.ChangeAt(test.n, test.quarters), ""
		if got.Amount != nil {
			amount = got.Amount.Amount.String()
		}
		if amount != test.amount || got.From.String() != test.from || got.Why != test.why {
			t.Errorf("reading %d against that %d before: %s from %s, %q; want %s from %s, %q", test.n, test.quarters, amount, got.From, got.Why, test.amount, test.from, test.why)
		}
	}
}

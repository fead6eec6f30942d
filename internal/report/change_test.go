package report_test

import (
	"testing"

	"outturn/internal/report"
)

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
		{1, 1, "", "2018-19/q4", "the figure for Quarter 4, 2018/19 is zero, so there is no percentage"},
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

// A table of volumes has a dash and a note where two figures cannot be compared, and a
// key to its symbols.
func TestUncomparedVolumes(t *testing.T) {
	volume := func(id, more string) string {
		return "[indicator." + id + "]\ntitle = \"" + id + "\"\nset = \"volumes\"\nservice = \"care\"\nunit = \"number\"\npolarity = \"none\"\n" + more + "\n"
	}
	r := reports(t, projectOf(basics, "-- data/indicators/volumes.toml --\n"+volume("zero", "")+volume("broken", `breaks."2019-20/q2" = "Counted by child."`)+
		volume("absent", "")+volume("compared", ""),
		recorded("2018-19/q2", "zero = 4", "broken = 4", "compared = 4"), recorded("2019-20/q1", "zero = 0", "broken = 80", "absent = 5", "compared = 8"),
		recorded("2019-20/q2", "zero = 3", "broken = 60", `absent = { missing = "confidential", reason = "Few." }`, "compared = 4"), paper("2019-20/q2", "::: demand set=volumes\n:::\n")))["2019-20/q2"]
	table := r.Blocks[r.Paper.Document.Blocks[0]].(*report.DemandTable)
	var got []string
	for _, row := range table.Rows {
		got = append(got, line(row.Measure.Indicator.ID, row.SincePrevious, row.SinceYear, row.Note.Text))
	}
	same(t, "rows", []string{
		"zero | – | −25.0% | Not compared with Quarter 1, 2019/20: the figure for Quarter 1, 2019/20 is zero, so there is no percentage.",
		"broken | – | – | Not compared with Quarter 1, 2019/20 and Quarter 2, 2018/19: figures before Quarter 2, 2019/20 cannot be compared with later ones. Counted by child.",
		"absent | – | – | ",
		"compared | −50.0% | 0.0% | ",
	}, got)
	var symbols []string
	for _, s := range table.Symbols {
		symbols = append(symbols, s.Symbol)
	}
	same(t, "symbols", []string{"[x]", "[c]", "[b]"}, symbols)
	if want := "A dash: there are no figures to compare or to add up."; table.Dashes != want {
		t.Errorf("of dashes it says %q, want %q", table.Dashes, want)
	}
}

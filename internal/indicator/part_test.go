package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// counted is a reading that is a count of a base.
func counted(u indicator.Unit, count, base string) indicator.Reading {
	return indicator.Reading{State: indicator.Present, Value: u.Quotient(num(count), num(base)), Count: ref(count), Base: ref(base)}
}

func TestPartIn(t *testing.T) {
	shares := indicator.Unit{ID: "percent", Name: "per cent", Suffix: "%", Percentage: true, Minimum: ref("0"), Maximum: ref("100")}
	homes := indicator.Unit{ID: "number", Name: "number", Minimum: ref("0")}
	of := func(u indicator.Unit) func(string, string) indicator.Reading {
		return func(count, base string) indicator.Reading { return counted(u, count, base) }
	}
	share, average := of(shares), of(days)
	months := func(r indicator.Reading, n int) indicator.Reading { r.Months = n; return r }
	decimals := func(r indicator.Reading, n int) indicator.Reading { r.Decimals = &n; return r }
	carriedFrom := indicator.Reading{Reason: "Late.", Carried: at("2018-19/q4")}
	tests := []struct {
		name     string
		unit     indicator.Unit
		readings []indicator.Reading // of quarters up to 2019-20/q2, unless the name says more
		words    string
		table    string
		why      string
	}{
		{"a count", numbers, []indicator.Reading{figure("30"), figure("84")}, "54", "54", ""},
		{"nothing more", numbers, []indicator.Reading{figure("30"), figure("30")}, "0", "0", ""},
		{"one of a unit", indicator.Unit{Suffix: " days", SuffixOne: " day"}, []indicator.Reading{figure("3"), figure("4")}, "1 day", "1 day", ""},
		{"pounds given back", pounds, []indicator.Reading{figure("300"), figure("250")}, "−£50", "−£50", ""},
		{"a count that fell", homes, []indicator.Reading{figure("80"), figure("77")}, "", "",
			"−3 for the quarter is not what its unit allows"},
		{"percentages add points", shares, []indicator.Reading{figure("29"), figure("56")}, "27 percentage points", "27 points", ""},
		{"one point", shares, []indicator.Reading{figure("98"), figure("99")}, "1 percentage point", "1 point", ""},
		{"points that were lost again", shares, []indicator.Reading{figure("56"), figure("55")}, "−1 percentage point", "−1 point", ""},
		{"the decimals of either figure", shares, []indicator.Reading{decimals(figure("29.1"), 1), figure("56")}, "26.9 percentage points", "26.9 points", ""},
		{"less than a decimal shows", shares, []indicator.Reading{figure("56"), figure("56.04")}, "0.04 percentage points", "0.04 points", ""},
		// 44 of 47 less 19 of 20 is 25 of 27
		{"a share of what was counted", shares, []indicator.Reading{share("19", "20"), share("44", "47")}, "93%", "93%", ""},
		{"all of it", shares, []indicator.Reading{share("19", "20"), share("46", "47")}, "100%", "100%", ""},
		{"none of it", shares, []indicator.Reading{share("19", "20"), share("19", "47")}, "0%", "0%", ""},
		// 60 of 200 less 30 of 200
		{"the base of the whole year", shares, []indicator.Reading{share("30", "200"), share("60", "200")}, "15 percentage points", "15 points", ""},
		{"a base that was corrected", shares, []indicator.Reading{share("30", "200"), share("60", "202")}, "", "",
			"1,500% for the quarter is not what its unit allows"},
		{"a count that fell while its base grew", shares, []indicator.Reading{share("30", "40"), share("28", "50")}, "", "",
			"−20% for the quarter is not what its unit allows"},
		{"a base that fell", shares, []indicator.Reading{share("30", "47"), share("35", "40")}, "", "",
			"the base fell from 47 in Quarter 1, 2019/20 to 40 in Quarter 2, 2019/20"},
		{"a count, and none before", shares, []indicator.Reading{figure("95"), share("44", "47")}, "", "",
			"the figure for Quarter 2, 2019/20 has a count and a base, and that for Quarter 1, 2019/20 does not"},
		{"none, and a count before", shares, []indicator.Reading{share("19", "20"), figure("94")}, "", "",
			"the figure for Quarter 1, 2019/20 has a count and a base, and that for Quarter 2, 2019/20 does not"},
		// 500 days of 24 cases less 200 of 12 are 300 of 12
		{"an average", days, []indicator.Reading{average("200", "12"), average("500", "24")}, "25 days", "25 days", ""},
		{"an average of no more cases", days, []indicator.Reading{average("200", "12"), average("200", "12")}, "", "",
			"nothing was counted in Quarter 2, 2019/20"},
		// 90 of 10 less 30 of 10: nine and three for every one of a base that is the year's
		{"a rate of a base that stays", numbers, []indicator.Reading{average("30", "10"), average("90", "10")}, "6", "6", ""},
		{"the first quarter of the year", shares, []indicator.Reading{figure("98"), {}, {}, {}, figure("29.4")}, "29 percentage points", "29 points", ""},
		{"its decimals", shares, []indicator.Reading{figure("98"), {}, {}, {}, decimals(figure("29.4"), 1)}, "29.4 percentage points", "29.4 points", ""},
		{"a count in the first quarter", numbers, []indicator.Reading{figure("98"), {}, {}, {}, figure("12")}, "12", "12", ""},
		{"a count of a base in the first quarter", shares, []indicator.Reading{{}, {}, {}, {}, share("19", "20")}, "95%", "95%", ""},
		{"no figure before", shares, []indicator.Reading{absent(indicator.NotAvailable, "Late."), figure("56")}, "", "",
			"there is no figure for Quarter 1, 2019/20. Late."},
		{"none was due before", shares, []indicator.Reading{absent(indicator.NotDue, ""), figure("56")}, "", "",
			"there is no figure for Quarter 1, 2019/20"},
		{"no series before", shares, []indicator.Reading{figure("56")}, "", "", "there is no figure for Quarter 1, 2019/20"},
		{"carried before", shares, []indicator.Reading{figure("98"), carriedFrom, figure("56")}, "", "",
			"Quarter 1, 2019/20 is judged on the figure of Quarter 4, 2018/19, and has none of its own"},
		{"carried before, from what is not published", shares, []indicator.Reading{carriedFrom, figure("56")}, "", "",
			"there is no figure for Quarter 1, 2019/20. Late."},
		{"another span before", shares, []indicator.Reading{months(figure("20"), 2), figure("56")}, "", "",
			"the figure for Quarter 1, 2019/20 covers 2 months and not the year to date"},
		{"another span now", shares, []indicator.Reading{figure("29"), months(figure("56"), 5)}, "", "",
			"the figure for Quarter 2, 2019/20 covers 5 months and not the year to date"},
		{"another span in the first quarter", shares, []indicator.Reading{{}, {}, {}, {}, months(figure("20"), 1)}, "", "",
			"the figure for Quarter 1, 2020/21 covers 1 month and not the year to date"},
		{"its usual span in months", shares, []indicator.Reading{months(figure("29"), 3), months(figure("56"), 6)}, "27 percentage points", "27 points", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, indicator.Bigger)
			i.Covers.YearToDate = true
			last := at("2019-20/q2")
			if len(test.readings) == 5 {
				last = at("2020-21/q1")
			}
			part, why := i.PartIn(pointsOf(last, test.readings), last)
			if why != test.why {
				t.Fatalf("there is no part, because %q, want %q", why, test.why)
			}
			if why != "" {
				return
			}
			if got := part.Words(part.Decimals); got != test.words {
				t.Errorf("Words() = %q, want %q", got, test.words)
			}
			if got := part.Display(); got != test.table {
				t.Errorf("Display() = %q, want %q", got, test.table)
			}
		})
	}
}

// TestPartsOfYear checks all parts of two years, which add up to the figures.
func TestPartsOfYear(t *testing.T) {
	i := measure(percentages, indicator.Bigger)
	i.Covers.YearToDate, i.Decimals = true, 1
	all := series("2024-25/q1", collection...)
	want := []string{"28.9 points", "27.3 points", "28.3 points", "13.6 points", "29.1 points", "27.7 points", "27.3 points", "14.3 points", "29.4 points"}
	for n, p := range all {
		part, why := i.PartIn(all, p.Quarter)
		if got := part.Display(); got != want[n] || why != "" {
			t.Errorf("%s added %q (%s), want %q", p.Quarter, got, why, want[n])
		}
	}
}

func TestNoPart(t *testing.T) {
	tests := []struct {
		name   string
		change func(*indicator.Indicator)
		want   string
	}{
		{"figures of quarters", func(i *indicator.Indicator) { i.Covers = indicator.Covers{} }, "its figures are of the quarter already"},
		{"of twelve months", func(i *indicator.Indicator) { i.Covers = indicator.Covers{Months: 12} }, "its figures are over 12 months, and not for the year to date"},
		{"of a day", func(i *indicator.Indicator) { i.Covers = indicator.Covers{AtDate: true} }, "its figures are of one day, and not for the year to date"},
		{"across a break", func(i *indicator.Indicator) {
			i.Breaks = []indicator.Break{{From: at("2019-20/q2"), Reason: "Counted anew."}}
		}, "figures before Quarter 2, 2019/20 cannot be compared with later ones. Counted anew."},
		{"across a change of unit", func(i *indicator.Indicator) {
			i.Changes = []indicator.RuleChange{{From: at("2019-20/q2"), Unit: &percentages}}
			i.ApplyChanges()
		}, "the figure for Quarter 1, 2019/20 is in number and that for Quarter 2, 2019/20 in per cent"},
		{"a break before is of no matter", func(i *indicator.Indicator) {
			i.Breaks = []indicator.Break{{From: at("2019-20/q1"), Reason: "Counted anew."}}
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(numbers, indicator.Bigger)
			i.Covers.YearToDate = true
			test.change(i)
			if _, why := i.PartIn(series("2019-20/q2", "30", "84"), at("2019-20/q2")); why != test.want {
				t.Errorf("there is no part, because %q, want %q", why, test.want)
			}
		})
	}
}

func TestPartChange(t *testing.T) {
	anew := []indicator.Break{{From: at("2019-20/q2"), Reason: "Counted anew."}}
	counts := indicator.Unit{ID: "number", ChangeDecimals: 1}
	tests := []struct {
		name     string
		unit     indicator.Unit
		readings []string // up to 2020-21/q2
		breaks   []indicator.Break
		since    int // quarters
		want     string
	}{
		// 66 less 30 is 36, and that is 20% more than 30
		{"on the quarter before", counts, []string{"30", "66"}, nil, 1, "+20.0%"},
		// 66 less 30 is 36, and 84 less 36 was 48
		{"on the same quarter of last year", counts, []string{"36", "84", "-", "-", "30", "66"}, nil, 4, "−25.0%"},
		// 56.8 less 29.1 is 27.7, and 56.2 less 28.9 was 27.3
		{"of points, by points", percentages, []string{"28.9", "56.2", "-", "-", "29.1", "56.8"}, nil, 4, "+1 point"},
		{"on the first quarter, of points", percentages, []string{"29", "56"}, nil, 1, "−2 points"},
		{"without a part then", counts, []string{"84", "-", "-", "30", "66"}, nil, 4, ""},
		{"without a figure then", counts, []string{"36", "-", "-", "-", "30", "66"}, nil, 4, ""},
		{"without a figure now", counts, []string{"36", "84", "-", "-", "30", "-"}, nil, 4, ""},
		{"without a part now", counts, []string{"36", "84", "-", "-", "-", "66"}, nil, 4, ""},
		{"of none", counts, []string{"30", "30", "-", "-", "30", "66"}, nil, 4, ""},
		{"across a break", counts, []string{"36", "84", "-", "-", "30", "66"}, []indicator.Break{{From: at("2020-21/q1"), Reason: "Counted anew."}}, 4, ""},
		{"up to a break", counts, []string{"36", "84", "-", "-", "30", "66"}, anew, 4, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, indicator.Bigger)
			i.Covers.YearToDate, i.Breaks = true, test.breaks
			last := at("2020-21/q2")
			got := ""
			if c, ok := i.PartChange(series(last.String(), test.readings...), last.Add(-test.since), last); ok {
				got = c.Display()
			}
			if got != test.want {
				t.Errorf("the change is %q, want %q", got, test.want)
			}
		})
	}
	shares := []indicator.Point{
		{Quarter: at("2019-20/q1"), Reading: counted(percentages, "30", "200")}, {Quarter: at("2019-20/q2"), Reading: counted(percentages, "60", "200")},
	}
	i := measure(percentages, indicator.Bigger)
	i.Covers.YearToDate = true
	if c, ok := i.PartChange(shares, shares[0].Quarter, shares[1].Quarter); ok {
		t.Errorf("points are %s from a percentage", c.Display())
	}
}

// TestPartInUnitOfThen checks that an earlier quarter's part is in its own unit.
func TestPartInUnitOfThen(t *testing.T) {
	i := measure(numbers, indicator.Bigger)
	i.Covers.YearToDate = true
	i.Changes = []indicator.RuleChange{{From: at("2019-20/q3"), Unit: &percentages}}
	i.ApplyChanges()
	part, why := i.PartIn(series("2019-20/q3", "30", "84", "90"), at("2019-20/q2"))
	if got := part.Words(part.Decimals); got != "54" || why != "" {
		t.Errorf("the part is %q (%s), want 54", got, why)
	}
}

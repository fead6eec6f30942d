package indicator_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

func TestPolarityWords(t *testing.T) {
	tests := []struct {
		polarity indicator.Polarity
		want     string
	}{
		{indicator.Bigger, "bigger is better"},
		{indicator.Smaller, "smaller is better"},
		{indicator.Range, "in range is better"},
		{indicator.None, "a volume, not judged"},
	}
	for _, test := range tests {
		t.Run(string(test.polarity), func(t *testing.T) {
			if got := test.polarity.Words(); got != test.want {
				t.Errorf("Words() = %q, want %q", got, test.want)
			}
		})
	}
}

func TestFrequency(t *testing.T) {
	tests := []struct {
		name      string
		frequency indicator.Frequency
		want      []int
		words     string
	}{
		{"quarterly: every quarter", indicator.Quarterly, []int{1, 2, 3, 4}, "every quarter"},
		{"half-yearly: at each half's end", indicator.HalfYearly, []int{2, 4}, "every half-year"},
		{"annual: at the year's end", indicator.Annual, []int{4}, "once a year"},
		{"none given: every quarter", "", []int{1, 2, 3, 4}, "every quarter"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.frequency.Due()); diff != "" {
				t.Errorf("Due() (-want +got):\n%s", diff)
			}
			if got := test.frequency.Words(); got != test.words {
				t.Errorf("Words() = %q, want %q", got, test.words)
			}
		})
	}
}

func TestIsDue(t *testing.T) {
	i := &indicator.Indicator{Due: []int{2, 4}}
	for number, want := range map[int]bool{1: false, 2: true, 3: false, 4: true} {
		if q := quarter.April.Of(2019, number); i.IsDue(q) != want {
			t.Errorf("due in quarters 2 and 4: IsDue(%s) = %t, want %t", q, !want, want)
		}
	}
}

// What is said of the quarters in which figures are due is true of an indicator's own
// quarters too.
func TestReportedWords(t *testing.T) {
	tests := []struct {
		frequency indicator.Frequency
		due       []int
		want      string
	}{
		{indicator.Quarterly, []int{1, 2, 3, 4}, "every quarter"},
		{indicator.HalfYearly, []int{2, 4}, "every half-year"},
		{indicator.Annual, []int{4}, "once a year"},
		{indicator.Quarterly, nil, "every quarter"},
		{indicator.Quarterly, []int{2}, "in quarter 2"},
		{indicator.Quarterly, []int{1, 3}, "in quarters 1 and 3"},
		{indicator.Annual, []int{2}, "once a year, in quarter 2"},
		{indicator.HalfYearly, []int{1, 3}, "every half-year, in quarters 1 and 3"},
		{indicator.Annual, []int{1, 2, 3, 4}, "every quarter"},
	}
	for _, test := range tests {
		i := &indicator.Indicator{Frequency: test.frequency, Due: test.due}
		if got := i.ReportedWords(); got != test.want {
			t.Errorf("%s, due in %v: %q, want %q", test.frequency, test.due, got, test.want)
		}
	}
}

func TestReports(t *testing.T) {
	tests := []struct {
		name         string
		since, until string // empty: open
		in           string
		want         bool
	}{
		{"open on both sides", "", "", "2019-20/q2", true},
		{"before the first quarter", "2019-20/q2", "", "2019-20/q1", false},
		{"in the first quarter", "2019-20/q2", "", "2019-20/q2", true},
		{"after the first quarter", "2019-20/q2", "", "2030-31/q4", true},
		{"before the last quarter", "", "2019-20/q2", "1999-00/q1", true},
		{"in the last quarter", "", "2019-20/q2", "2019-20/q2", true},
		{"after the last quarter", "", "2019-20/q2", "2019-20/q3", false},
		{"in the only quarter", "2019-20/q2", "2019-20/q2", "2019-20/q2", true},
		{"after the only quarter", "2019-20/q2", "2019-20/q2", "2019-20/q3", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := &indicator.Indicator{}
			if test.since != "" {
				i.Since = at(test.since)
			}
			if test.until != "" {
				i.Until = at(test.until)
			}
			if got := i.Reports(at(test.in)); got != test.want {
				t.Errorf("since %q until %q: Reports(%s) = %t, want %t", test.since, test.until, test.in, got, test.want)
			}
		})
	}
}

func TestDerivedReading(t *testing.T) {
	recorded := map[string]indicator.Reading{
		"good":        figure("40"),
		"outstanding": figure("15.5"),
		"inadequate":  figure("3.25"),
		"none":        figure("0"),
		"lost":        absent(indicator.NotAvailable, "The system was down."),
		"due-later":   absent(indicator.NotDue, "Reported in quarter 4."),
		"few":         absent(indicator.Confidential, ""),
	}
	computed := func(value string) indicator.Reading {
		return indicator.Reading{State: indicator.Present, Value: num(value), Derived: true}
	}
	tests := []struct {
		name    string
		derived indicator.Derived
		want    indicator.Reading
	}{
		{"the sum of its parts", indicator.Derived{Sum: []string{"good", "outstanding"}}, computed("55.5")},
		{"what is left of a whole", indicator.Derived{From: num("100"), Less: []string{"inadequate"}}, computed("96.75")},
		{
			"parts added and parts taken away",
			indicator.Derived{From: num("10"), Sum: []string{"good"}, Less: []string{"inadequate", "outstanding"}}, computed("31.25"),
		},
		{"a part of zero is a figure", indicator.Derived{Sum: []string{"good", "none"}}, computed("40")},
		{"below zero", indicator.Derived{Less: []string{"good"}}, computed("-40")},
		{"no parts leave the whole", indicator.Derived{From: num("100")}, computed("100")},
		{"a part added and taken away cancels out", indicator.Derived{From: num("100"), Sum: []string{"good"}, Less: []string{"good"}}, computed("100")},
		{
			"absent as a part is, with its reason",
			indicator.Derived{Sum: []string{"good", "lost"}}, absent(indicator.NotAvailable, "The system was down."),
		},
		{
			"absent as a part taken away is",
			indicator.Derived{From: num("100"), Less: []string{"due-later"}}, absent(indicator.NotDue, "Reported in quarter 4."),
		},
		{
			"the first absent part counts",
			indicator.Derived{Sum: []string{"good", "few"}, Less: []string{"lost"}}, absent(indicator.Confidential, ""),
		},
		{"a part nobody recorded is not available", indicator.Derived{Sum: []string{"good", "unknown"}}, indicator.Reading{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := test.derived.Reading(func(id string) indicator.Reading { return recorded[id] })
			if diff := cmp.Diff(test.want, got, byValue); diff != "" {
				t.Errorf("Reading() (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDerivedReadingNeedsPartsOfTheSameMonths(t *testing.T) {
	i := indicator.Indicator{Derived: &indicator.Derived{Sum: []string{"a", "b"}}}
	for _, test := range []struct {
		a, b int
		want indicator.Reading
	}{
		{0, 0, indicator.Reading{State: indicator.Present, Value: num("2"), Derived: true}},
		{0, 3, indicator.Reading{State: indicator.Present, Value: num("2"), Derived: true}},
		{6, 6, indicator.Reading{State: indicator.Present, Value: num("2"), Derived: true, Months: 6}},
		{0, 6, absent(indicator.NotAvailable, "Not computed: one of its parts covers 3 months and another 6 months.")},
	} {
		got := i.DerivedIn(at("2019-20/q1"), func(id string) indicator.Reading {
			part := figure("1")
			part.Months = map[string]int{"a": test.a, "b": test.b}[id]
			return part
		})
		if diff := cmp.Diff(test.want, got, byValue); diff != "" {
			t.Errorf("parts of %d and %d months (-want +got):\n%s", test.a, test.b, diff)
		}
	}
}

func TestDerivedPartsLeavesItsListsAlone(t *testing.T) {
	sum := slices.Grow([]string{"a", "b"}, 4) // spare capacity, into which an append would write
	d := indicator.Derived{Sum: sum, Less: []string{"c"}}
	if diff := cmp.Diff([]string{"a", "b", "c"}, d.Parts()); diff != "" {
		t.Errorf("Parts() (-want +got):\n%s", diff)
	}
	if spare := sum[:3][2]; spare != "" {
		t.Errorf("Parts() wrote %q past the end of Sum", spare)
	}
}

func TestDerivedReadingTakesTheStatusOfItsParts(t *testing.T) {
	one := decimal.NewFromInt(1)
	tests := []struct {
		name  string
		parts []indicator.Status
		want  indicator.Status
	}{
		{"all final", []indicator.Status{"", ""}, ""},
		{"one estimated", []indicator.Status{"", indicator.Estimated}, indicator.Estimated},
		{"one provisional, one estimated", []indicator.Status{indicator.Provisional, indicator.Estimated}, indicator.Provisional},
		{"one estimated, one provisional", []indicator.Status{indicator.Estimated, indicator.Provisional}, indicator.Provisional},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts := map[string]indicator.Reading{}
			d := &indicator.Derived{}
			for n, status := range tt.parts {
				id := string(rune('a' + n))
				d.Sum = append(d.Sum, id)
				parts[id] = indicator.Reading{State: indicator.Present, Value: one, Status: status}
			}
			if got := d.Reading(func(id string) indicator.Reading { return parts[id] }).Status; got != tt.want {
				t.Errorf("status = %q, want %q", got, tt.want)
			}
		})
	}
}

package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/indicator"
)

func TestZeroReadingIsAbsent(t *testing.T) {
	var nobody indicator.Reading
	if nobody.Present() {
		t.Error("a reading that was not recorded is present")
	}
	if nobody.State != indicator.NotAvailable {
		t.Errorf("its state is %s, want not available", nobody.State)
	}
	if !figure("0").Present() {
		t.Error("a recorded zero is absent")
	}
}

func TestState(t *testing.T) {
	tests := []struct {
		state         indicator.State
		words, symbol string
	}{
		{indicator.NotAvailable, "not available", "[x]"},
		{indicator.Present, "present", ""},
		{indicator.NotDue, "not due", "[z]"},
		{indicator.NotApplicable, "not applicable", "[z]"},
		{indicator.Confidential, "confidential", "[c]"},
	}
	for _, test := range tests {
		t.Run(test.words, func(t *testing.T) {
			if got := test.state.String(); got != test.words {
				t.Errorf("String() = %q, want %q", got, test.words)
			}
			if got := test.state.Symbol(); got != test.symbol {
				t.Errorf("Symbol() = %q, want %q", got, test.symbol)
			}
		})
	}
}

func TestParseState(t *testing.T) {
	tests := []struct {
		name, words string
		want        indicator.State
		ok          bool
	}{
		{"not available", "not available", indicator.NotAvailable, true},
		{"not due", "not due", indicator.NotDue, true},
		{"not applicable", "not applicable", indicator.NotApplicable, true},
		{"confidential", "confidential", indicator.Confidential, true},
		{"present is no absence", "present", indicator.NotAvailable, false},
		{"capitals are another word", "Not due", indicator.NotAvailable, false},
		{"an unknown word", "lost", indicator.NotAvailable, false},
		{"nothing", "", indicator.NotAvailable, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := indicator.ParseState(test.words)
			if got != test.want || ok != test.ok {
				t.Errorf("ParseState(%q) = %s, %t, want %s, %t", test.words, got, ok, test.want, test.ok)
			}
		})
	}
}

func TestAbsencesAreThoseThatParse(t *testing.T) {
	want := []string{"not available", "not due", "not applicable", "confidential"}
	if diff := cmp.Diff(want, indicator.Absences()); diff != "" {
		t.Errorf("Absences() (-want +got):\n%s", diff)
	}
	for _, words := range indicator.Absences() {
		if state, ok := indicator.ParseState(words); !ok || state.String() != words {
			t.Errorf("ParseState(%q) = %s, %t", words, state, ok)
		}
	}
}

func TestOfBase(t *testing.T) {
	tests := []struct {
		name    string
		reading indicator.Reading
		want    string
	}{
		{"a count and its base", indicator.Reading{Count: ref("44"), Base: ref("47")}, "44 of 47"},
		{"thousands are separated in both", indicator.Reading{Count: ref("1044"), Base: ref("20470")}, "1,044 of 20,470"},
		{"none of some", indicator.Reading{Count: ref("0"), Base: ref("47")}, "0 of 47"},
		{"a count alone", indicator.Reading{Count: ref("51")}, "51"},
		{"no count", figure("91"), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.reading.OfBase(); got != test.want {
				t.Errorf("OfBase() = %q, want %q", got, test.want)
			}
		})
	}
}

func TestQuotient(t *testing.T) {
	tests := []struct {
		name        string
		unit        indicator.Unit
		count, base string
		want        string
	}{
		{"percentages are a hundred times the quotient", percentages, "44", "47", "93.617021276596"},
		{"all of them", percentages, "47", "47", "100"},
		{"none of them", percentages, "0", "47", "0"},
		{"more than the base", percentages, "3", "2", "150"},
		{"other units are the quotient itself", days, "9", "4", "2.25"},
		{"the last decimal kept rounds half up", numbers, "2", "3", "0.666666666667"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.unit.Quotient(num(test.count), num(test.base)); !got.Equal(num(test.want)) {
				t.Errorf("Quotient(%s, %s) = %s, want %s", test.count, test.base, got, test.want)
			}
		})
	}
}

package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

func TestNumber(t *testing.T) {
	tests := []struct {
		name, value string
		decimals    int
		want        string
	}{
		{"half rounds up", "2.5", 0, "3"},
		{"half rounds up after an odd figure too", "3.5", 0, "4"},
		{"below half rounds down", "2.4999", 0, "2"},
		{"a half that no binary float holds", "2.85", 1, "2.9"},
		{"half at two decimals", "1.005", 2, "1.01"},
		{"a half below zero rounds away from it", "-2.5", 0, "−3"},
		{"no sign on what rounds to zero", "-0.4", 0, "0"},
		{"no sign on what rounds to zero with decimals", "-0.04", 1, "0.0"},
		{"half below zero keeps its sign", "-0.5", 0, "−1"},
		{"zero", "0", 0, "0"},
		{"zero with decimals", "0", 2, "0.00"},
		{"decimals are filled up", "7", 2, "7.00"},
		{"no comma up to 999", "999", 0, "999"},
		{"rounding up into thousands", "999.5", 0, "1,000"},
		{"one comma", "1234", 0, "1,234"},
		{"two commas", "1234567", 0, "1,234,567"},
		{"no comma before six figures", "123456", 0, "123,456"},
		{"thousands with decimals", "1234.56", 1, "1,234.6"},
		{"thousands below zero", "-1234.5", 1, "−1,234.5"},
		{"no comma after the sign", "-123456", 0, "−123,456"},
		{"a number written with an exponent", "12e3", 0, "12,000"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := indicator.Number(num(test.value), test.decimals); got != test.want {
				t.Errorf("Number(%s, %d) = %q, want %q", test.value, test.decimals, got, test.want)
			}
		})
	}
}

func TestFormat(t *testing.T) {
	both := indicator.Unit{Prefix: "£", Suffix: "m"}
	singular := indicator.Unit{Suffix: " days", SuffixOne: " day"}
	tests := []struct {
		name     string
		unit     indicator.Unit
		value    string
		decimals int
		want     string
	}{
		{"a suffix", percentages, "91.25", 1, "91.3%"},
		{"a suffix with its space", days, "420", 0, "420 days"},
		{"a prefix", pounds, "1234.5", 2, "£1,234.50"},
		{"a prefix and a suffix", both, "54.6", 1, "£54.6m"},
		{"the sign stands before the prefix", both, "-1.1", 1, "−£1.1m"},
		{"no sign on what rounds to zero", both, "-0.04", 1, "£0.0m"},
		{"a unit without any", numbers, "1200", 0, "1,200"},
		{"one of them", singular, "1", 0, "1 day"},
		{"one of them below zero", singular, "-1", 0, "−1 day"},
		{"what is shown as one", singular, "1.4", 0, "1 day"},
		{"one with decimals", singular, "1", 1, "1.0 days"},
		{"none of them", singular, "0", 0, "0 days"},
		{"eleven of them", singular, "11", 0, "11 days"},
		{"a suffix that is the same for one", percentages, "1", 0, "1%"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.unit.Format(num(test.value), test.decimals); got != test.want {
				t.Errorf("Format(%s, %d) = %q, want %q", test.value, test.decimals, got, test.want)
			}
		})
	}
}

func TestCutSuffix(t *testing.T) {
	singular := indicator.Unit{Suffix: " days", SuffixOne: " day"}
	tests := []struct {
		name          string
		unit          indicator.Unit
		shown         string
		figure, words string
	}{
		{"several", singular, "12 days", "12", " days"},
		{"one", singular, "1 day", "1", " day"},
		{"a symbol of an absence", singular, "[x]", "[x]", ""},
		{"a sign", percentages, "91%", "91", "%"},
		{"no suffix", pounds, "£5", "£5", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if figure, words := test.unit.CutSuffix(test.shown); figure != test.figure || words != test.words {
				t.Errorf("CutSuffix(%q) = %q, %q, want %q, %q", test.shown, figure, words, test.figure, test.words)
			}
		})
	}
}

func TestFormatExact(t *testing.T) {
	tests := []struct {
		name  string
		unit  indicator.Unit
		value string
		want  string
	}{
		{"a whole target has no decimals", percentages, "90", "90%"},
		{"recorded decimals are never rounded away", percentages, "92.75", "92.75%"},
		{"zeros at the end say nothing", percentages, "92.50", "92.5%"},
		{"nor do zeros after the point", percentages, "90.00", "90%"},
		{"zeros before the point stay", numbers, "1200.0", "1,200"},
		{"zero", percentages, "0.0", "0%"},
		{"below zero", pounds, "-2.50", "−£2.5"},
		{"written with an exponent", pounds, "12e3", "£12,000"},
		{"with four decimals", percentages, "84.2553", "84.2553%"},
		{"a share of others", percentages, "93.617021276596", "93.62%"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, indicator.Bigger)
			if got := i.FormatExact(num(test.value)); got != test.want {
				t.Errorf("FormatExact(%s) = %q, want %q", test.value, got, test.want)
			}
		})
	}
}

// What authors write, and what they compare with their files, has the sign that they type.
func TestTyped(t *testing.T) {
	for shown, want := range map[string]string{
		pounds.Format(num("-1234.5"), 1): "-£1,234.5",
		"−£1,000 to −£2":                 "-£1,000 to -£2",
		"91%":                            "91%",
	} {
		if got := indicator.Typed(shown); got != want {
			t.Errorf("Typed(%q) = %q, want %q", shown, got, want)
		}
	}
}

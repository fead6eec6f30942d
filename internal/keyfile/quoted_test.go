package keyfile_test

import (
	"testing"

	"outturn/internal/keyfile"
)

func TestMeantNumber(t *testing.T) {
	for text, want := range map[string]string{
		"88": "88", "-3": "-3", "−3.5%": "-3.5", "28.3%": "28.3", "28.3 %": "28.3", " 91 ": "91", "£1,234.50": "1234.50", "£12": "12",
		"1,234": "1234", "12,345,678": "12345678", "91,5": "91.5", "0,75": "0.75", "28 days": "28", "28 Days": "28",
		"": "", "N/A": "", "%": "", "12,": "", "1,2,3": "", "1,23.4": "", "44 of 47": "", "12.": "", "-": "", "q1 2025": "",
	} {
		got, ok := keyfile.MeantNumber(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", text, got, ok, want)
		}
	}
}

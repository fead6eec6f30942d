package wording_test

import (
	"testing"

	"outturn/internal/wording"
)

func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Visits": "Visits", "91.5": "91.5", "-3": "-3", "+0.25": "+0.25", "-1,200": "-1,200", "+5%": "+5%",
		"a=b": "a=b", "2019-20/q2": "2019-20/q2",
		`=HYPERLINK("https://evil.example")`: `'=HYPERLINK("https://evil.example")`,
		"+1+1":                               "'+1+1", "-1+cmd": "'-1+cmd", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r=1": "'\r=1", "-": "'-", "- none": "'- none",
	} {
		if got := wording.Cell(text); got != want {
			t.Errorf("Cell(%q) = %q, want %q", text, got, want)
		}
	}
}

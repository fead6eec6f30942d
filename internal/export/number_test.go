package export_test

import (
	"encoding/json"
	"testing"
)

// TestDigits checks that a recorded number keeps its digits, and that a computed one
// has no final zeros.
func TestDigits(t *testing.T) {
	tests := []struct {
		id, quarter                           string
		value, target, tolerance, count, base json.Number
	}{
		{"zero", "q2", "0.0", "0", "0.50", "", ""},
		{"zero", "q3", "0", "0", "0.50", "", ""},
		{"quotient", "q2", "50", "50.0", "45", "12", "24"},
		{"quotient", "q3", "93.617021276596", "50.0", "45", "44", "47"},
		{"digits", "q2", "1200.50", "10.00", "", "", ""},
		{"digits", "q3", "1000", "1000", "1125", "", ""},
		{"derived", "q2", "50", "60", "55", "", ""},
		{"settled", "q3", "72.00", "", "", "", ""},
		{"absent", "q3", "", "90", "81", "", ""},
		{"later", "q3", "0", "", "", "", ""},
		{"between", "q2", "4.9", "", "", "", ""},
		{"around", "q3", "15.0", "15", "", "", ""},
		{"to-be-set", "q3", "32", "", "", "", ""},
		{"quoted", "q3", "1234567.0", "", "", "1234567", ""},
	}
	for _, test := range tests {
		t.Run(test.id+" in "+test.quarter, func(t *testing.T) {
			r := reportOf(t, projectFiles(t), "2019-20/"+test.quarter, parseDay("2020-05-01"))
			for _, i := range decodeJSON(t, r).Indicators {
				if i.ID != test.id {
					continue
				}
				got := [5]json.Number{i.Value, i.Target, i.Tolerance, i.Count, i.Base}
				want := [5]json.Number{test.value, test.target, test.tolerance, test.count, test.base}
				if got != want {
					t.Errorf("value, target, tolerance, count and base are %q, want %q", got, want)
				}
				return
			}
			t.Errorf("data.json has no %s", test.id)
		})
	}
}

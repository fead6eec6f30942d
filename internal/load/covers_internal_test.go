package load

import (
	"testing"
	"time"

	"outturn/internal/quarter"
)

// A title that counts from the first month of the organisation's year says that figures
// are for the year to date; another month does not.
func TestTitlesThatSayYearToDate(t *testing.T) {
	for _, test := range []struct {
		title  string
		begins time.Month
		want   bool
	}{
		{"Council tax collected since April", time.April, true},
		{"Council tax collected SINCE APRIL", time.April, true},
		{"Council tax collected since April", time.July, false},
		{"Council tax collected since July", time.July, true},
		{"Council tax collected since July", time.April, false},
		{"Council tax collected since January", time.January, true},
		{"Visits since Aprils past", time.April, false},
		{"Homes built, year to date", time.July, true},
		{"Homes built (YTD)", time.January, true},
		{"Cumulative homes built", time.April, true},
		{"Homes built", time.April, false},
		{"Council tax collected since 1 April", time.April, true},
		{"Council tax collected from 1st April", time.April, true},
		{"Council tax collected since the start of April", time.April, true},
		{"Council tax collected since the start of the financial year", time.April, true},
		{"In-year collection rate of council tax", time.April, true},
		{"Homes built so far this year", time.April, true},
		{"Homes built (Y.T.D.)", time.April, true},
		{"Homes cumulatively built", time.April, true},
		{"Homes built to date", time.April, false},
		{"Homes built in the year", time.April, false},
	} {
		if got := saysYearToDate(test.title, quarter.Beginning(test.begins)); got != test.want {
			t.Errorf("%q where years begin in %s: %t, want %t", test.title, test.begins, got, test.want)
		}
	}
}

package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/indicator"
)

func TestPointIn(t *testing.T) {
	year := series("2019-20/q2", "80", "-", "90")
	tests := []struct {
		name   string
		series []indicator.Point
		in     string
		want   indicator.Point
		ok     bool
	}{
		{"the first", year, "2018-19/q4", year[0], true},
		{"an absence is a point", year, "2019-20/q1", year[1], true},
		{"the last", year, "2019-20/q2", year[2], true},
		{"before the first", year, "2018-19/q3", indicator.Point{}, false},
		{"after the last", year, "2019-20/q3", indicator.Point{}, false},
		{"an empty series", nil, "2019-20/q2", indicator.Point{}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := indicator.PointIn(test.series, at(test.in))
			if ok != test.ok {
				t.Errorf("PointIn(%s) found: %t, want %t", test.in, ok, test.ok)
			}
			if diff := cmp.Diff(test.want, got, byValue); diff != "" {
				t.Errorf("PointIn(%s) (-want +got):\n%s", test.in, diff)
			}
		})
	}
}

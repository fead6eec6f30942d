package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/indicator"
)

func TestChange(t *testing.T) {
	finer := percentages
	finer.ChangeDecimals = 1
	tests := []struct {
		name           string
		unit           indicator.Unit
		from, to       string
		amount         string
		display, words string
	}{
		{"percentages change by points", percentages, "87", "91", "4", "+4 points", "up 4 percentage points"},
		{"and not by percent of themselves", percentages, "50", "25", "-25", "−25 points", "down 25 percentage points"},
		{"percentages from zero", percentages, "0", "12", "12", "+12 points", "up 12 percentage points"},
		{"half a point rounds up", percentages, "87", "89.5", "2.5", "+3 points", "up 3 percentage points"},
		{"half a point down rounds away from zero", percentages, "89.5", "87", "-2.5", "−3 points", "down 3 percentage points"},
		{"points with decimals", finer, "87", "88.95", "1.95", "+2.0 points", "up 2.0 percentage points"},
		{"no change", percentages, "91", "91", "0", "0 points", "no change"},
		{"figures that are shown alike", percentages, "91", "91.4", "0.4", "0 points", "no change"},
		{"figures that are rounded apart", percentages, "57.3", "58.6", "1.3", "+2 points", "up 2 percentage points"},

		{"other units change by percent", numbers, "1200", "1180", "-1.666666666667", "−1.7%", "down 1.7%"},
		{"a rise in percent", days, "40", "50", "25", "+25.0%", "up 25.0%"},
		{"thousands of percent", numbers, "1", "21", "2000", "+2,000.0%", "up 2,000.0%"},
		{"to zero is all of it", numbers, "40", "0", "-100", "−100.0%", "down 100.0%"},
		{"from below zero up", pounds, "-4", "-2", "50", "+50.0%", "up 50.0%"},
		{"from below zero down", pounds, "-4", "-6", "-50", "−50.0%", "down 50.0%"},
		{"numbers that are shown alike", numbers, "1000", "1000.4", "0.04", "0.0%", "no change"},
		{"no change in percent", numbers, "40", "40", "0", "0.0%", "no change"},
		{"a small fall in percent", numbers, "10000", "9996", "-0.04", "−0.04%", "down 0.04%"},
		{"the least fall that is shown", numbers, "10000", "9995", "-0.05", "−0.1%", "down 0.1%"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, indicator.None)
			pair := series("2019-20/q2", test.from, test.to)
			got, ok := i.ChangeBetween(pair[0], pair[1])
			if !ok {
				t.Fatalf("ChangeBetween(%s, %s) fails", test.from, test.to)
			}
			want := indicator.Change{
				Amount: num(test.amount), Decimals: got.Decimals, Points: test.unit.Percentage,
			}
			if diff := cmp.Diff(want, got, byValue, cmpopts.IgnoreUnexported(indicator.Change{})); diff != "" {
				t.Errorf("ChangeBetween(%s, %s) (-want +got):\n%s", test.from, test.to, diff)
			}
			if got.Display() != test.display {
				t.Errorf("Display() = %q, want %q", got.Display(), test.display)
			}
			if got.Words() != test.words {
				t.Errorf("Words() = %q, want %q", got.Words(), test.words)
			}
		})
	}
}

func TestOnePercentagePointInWords(t *testing.T) {
	i := measure(percentages, indicator.Bigger)
	for _, test := range []struct{ from, to, want string }{
		{"90", "91", "up 1 percentage point"},
		{"91", "90", "down 1 percentage point"},
		{"90", "90.5", "up 1 percentage point"},
	} {
		pair := series("2019-20/q2", test.from, test.to)
		change, ok := i.ChangeBetween(pair[0], pair[1])
		if !ok || change.Words() != test.want {
			t.Errorf("from %s to %s: %q, %t, want %q", test.from, test.to, change.Words(), ok, test.want)
		}
	}
}

func TestChangeThatCannotBeComputed(t *testing.T) {
	tests := []struct {
		name     string
		unit     indicator.Unit
		from, to string
	}{
		{"the earlier reading is absent", percentages, "-", "91"},
		{"the later reading is absent", percentages, "91", "-"},
		{"both are absent", numbers, "-", "-"},
		{"percent of zero", numbers, "0", "5"},
		{"percent of zero, to zero", numbers, "0.0", "0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			pair := series("2019-20/q2", test.from, test.to)
			got, ok := measure(test.unit, indicator.None).ChangeBetween(pair[0], pair[1])
			if ok {
				t.Errorf("ChangeBetween(%s, %s) = %s, want none", test.from, test.to, got.Display())
			}
			if diff := cmp.Diff(indicator.Change{}, got, byValue, cmpopts.IgnoreUnexported(indicator.Change{})); diff != "" {
				t.Errorf("the change beside a failure (-want +got):\n%s", diff)
			}
		})
	}
}

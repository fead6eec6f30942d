package indicator_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

func TestJudge(t *testing.T) {
	tests := []struct {
		name                    string
		polarity                indicator.Polarity
		target                  indicator.Target
		better, within, outside string // values
	}{
		{
			name:     "bigger: ties meet the target and the tolerance",
			polarity: indicator.Bigger, target: target("90", limit("85"), noMargin),
			better: "90 90.0 90.01 100", within: "89.99 85.01 85", outside: "84.99 0 -90",
		},
		{
			name:     "smaller: ties meet the target and the tolerance",
			polarity: indicator.Smaller, target: target("20", limit("25"), noMargin),
			better: "20 19.99 0 -5", within: "20.01 25", outside: "25.01 100",
		},
		{
			name:     "range: ties at all four edges",
			polarity: indicator.Range, target: targetRange("10", "20", limits("8", "25"), noMargin),
			better: "10 15 20", within: "9.99 8 20.01 25", outside: "7.99 25.01 0 -15",
		},
		{
			name:     "range: around a single target only a tie meets it",
			polarity: indicator.Range, target: target("15", points("5"), noMargin),
			better: "15", within: "14.99 15.01 10 20", outside: "9.99 20.01",
		},
		{
			name:     "bigger: without tolerance nothing is in it",
			polarity: indicator.Bigger, target: target("90", noMargin, noMargin),
			better: "90 90.01", outside: "89.99 0",
		},
		{
			name:     "smaller: without tolerance nothing is in it",
			polarity: indicator.Smaller, target: target("20", noMargin, noMargin),
			better: "20 19.99", outside: "20.01",
		},
		{
			name:     "range: without tolerance nothing is in it",
			polarity: indicator.Range, target: targetRange("10", "20", noMargin, noMargin),
			better: "10 20", outside: "9.99 20.01",
		},
		{
			name:     "bigger: a tolerance at the target leaves nothing in it",
			polarity: indicator.Bigger, target: target("90", limit("90"), noMargin),
			better: "90", outside: "89.99",
		},
		{
			name:     "bigger: tolerance in points",
			polarity: indicator.Bigger, target: target("90", points("2.5"), noMargin),
			better: "90", within: "89.99 87.5", outside: "87.49",
		},
		{
			name:     "bigger: tolerance in percent of the target",
			polarity: indicator.Bigger, target: target("90", percent("10"), noMargin),
			better: "90", within: "89.99 81", outside: "80.99",
		},
		{
			name:     "bigger: green within 5%, amber to 10%",
			polarity: indicator.Bigger, target: target("80", percent("10"), percent("5")),
			better: "80 76", within: "75.99 72", outside: "71.99",
		},
		{
			name:     "smaller: green within 5%, amber to 10%",
			polarity: indicator.Smaller, target: target("80", percent("10"), percent("5")),
			better: "80 84", within: "84.01 88", outside: "88.01",
		},
		{
			name:     "range: green within 5%, amber to 10% of each end",
			polarity: indicator.Range, target: targetRange("100", "200", percent("10"), percent("5")),
			better: "95 210", within: "94.99 90 210.01 220", outside: "89.99 220.01",
		},
		{
			name:     "bigger: met within points and no tolerance",
			polarity: indicator.Bigger, target: target("90", noMargin, points("1")),
			better: "89", outside: "88.99",
		},
		{
			name:     "bigger: zero against a zero target is a tie",
			polarity: indicator.Bigger, target: target("0", percent("10"), noMargin),
			better: "0 0.00 0.01", outside: "-0.01",
		},
		{
			name:     "smaller: a zero target with percent leaves no room",
			polarity: indicator.Smaller, target: target("0", percent("10"), percent("5")),
			better: "0 -1", outside: "0.01 1",
		},
		{
			name:     "smaller: a zero target with points leaves some",
			polarity: indicator.Smaller, target: target("0", points("2"), noMargin),
			better: "0", within: "0.01 2", outside: "2.01",
		},
		{
			name:     "bigger: percent of a target below zero is on its worse side",
			polarity: indicator.Bigger, target: target("-50", percent("10"), noMargin),
			better: "-50 -49.99 0", within: "-50.01 -55", outside: "-55.01",
		},
		{
			name:     "smaller: percent of a target below zero is on its worse side",
			polarity: indicator.Smaller, target: target("-50", percent("10"), noMargin),
			better: "-50 -50.01", within: "-49.99 -45", outside: "-44.99 0",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			bounds := test.target.Bounds(test.polarity)
			for want, values := range map[indicator.Position]string{
				indicator.Better: test.better, indicator.Within: test.within, indicator.Outside: test.outside,
			} {
				for value := range strings.FieldsSeq(values) {
					if got := bounds.Judge(num(value)); got != want {
						t.Errorf("Judge(%s) = %s, want %s", value, got, want)
					}
				}
			}
		})
	}
}

func TestPositions(t *testing.T) {
	want := []indicator.Position{"better", "within", "outside", "not-due", "to-be-set", "no-target", "not-available"}
	if diff := cmp.Diff(want, indicator.Positions()); diff != "" {
		t.Errorf("Positions() (-want +got):\n%s", diff)
	}
	var judged []indicator.Position
	for _, p := range indicator.Positions() {
		if p.Judged() {
			judged = append(judged, p)
		}
	}
	if diff := cmp.Diff([]indicator.Position{"better", "within", "outside"}, judged); diff != "" {
		t.Errorf("the positions that compare a figure with a target (-want +got):\n%s", diff)
	}
}

func TestWorst(t *testing.T) {
	const (
		better, within, outside = indicator.Better, indicator.Within, indicator.Outside
		untargeted, unset       = indicator.Untargeted, indicator.Unset
		unavailable, undue      = indicator.Unavailable, indicator.Undue
	)
	of := func(positions ...indicator.Position) []indicator.Position { return positions }
	tests := []struct {
		name string
		of   []indicator.Position
		want indicator.Position
	}{
		{"one alone", of(within), within},
		{"outside before within and better", of(better, outside, within), outside},
		{"within before better", of(better, within), within},
		{"better when all are", of(better, better), better},
		{"the unjudged do not count beside a judged one", of(unavailable, undue, unset, untargeted, better), better},
		{"of the unjudged, not available first", of(untargeted, unset, undue, unavailable), unavailable},
		{"then not due", of(untargeted, unset, undue), undue},
		{"then to be set", of(untargeted, unset), unset},
		{"then no target", of(untargeted, untargeted), untargeted},
		{"of none, not available", nil, unavailable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := indicator.Worst(indicator.Positions(), test.of...); got != test.want {
				t.Errorf("Worst(%v) = %s, want %s", test.of, got, test.want)
			}
		})
	}
}

func TestDecimals(t *testing.T) {
	bigger := target("90", limit("85"), noMargin).Bounds(indicator.Bigger)
	smaller := target("20", noMargin, noMargin).Bounds(indicator.Smaller)
	in := targetRange("10", "20", points("2"), noMargin).Bounds(indicator.Range)
	broken := target("89.4", noMargin, noMargin).Bounds(indicator.Bigger)
	tests := []struct {
		name     string
		bounds   indicator.Bounds
		value    string
		decimals int
		want     int
	}{
		{"as configured when rounding changes nothing", bigger, "91.4", 0, 0},
		{"as configured at a tie", bigger, "90", 0, 0},
		{"more when rounding would reach the target", bigger, "89.6", 0, 1},
		{"as many as it takes", bigger, "89.97", 0, 2},
		{"as configured when they already tell", bigger, "89.6", 1, 1},
		{"more than configured", bigger, "89.96", 1, 2},
		{"more when rounding would reach the tolerance", bigger, "84.5", 0, 1},
		{"as configured on the better side", bigger, "90.4", 0, 0},
		{"smaller: more when rounding down would reach the target", smaller, "20.4", 0, 1},
		{"smaller: as configured when rounding up stays worse", smaller, "20.5", 0, 0},
		{"range: more below the low end", in, "9.5", 0, 1},
		{"range: more above the high end", in, "20.3", 0, 1},
		{"range: more above the high tolerance", in, "22.04", 0, 2},
		{"a target with decimals, tied", broken, "89.4", 0, 1},
		{"a target with decimals, just missed", broken, "89.36", 1, 2},
		{"a target with decimals, rounding stays worse", broken, "89.36", 0, 0},
		{"a quotient's last decimal", bigger, "89.999999999999", 0, 12},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := indicator.DecimalsToAgree(test.bounds.Judge, num(test.value), test.decimals); got != test.want {
				t.Errorf("Decimals(%s, %d) = %d, want %d", test.value, test.decimals, got, test.want)
			}
		})
	}
}

// FuzzDecimals checks that the shown figure has the same position as the recorded one,
// and that no decimal is shown unnecessarily. Recorded figures have at most 12
// decimals, which package keyfile and Quotient ensure.
func FuzzDecimals(f *testing.F) {
	f.Add(int64(896), uint8(1), int64(90), uint8(0), int64(85), uint8(0), uint8(0), uint8(1), uint8(0))
	f.Add(int64(8997), uint8(2), int64(90), uint8(0), int64(10), uint8(0), uint8(0), uint8(4), uint8(4))
	f.Add(int64(204), uint8(1), int64(20), uint8(0), int64(0), uint8(0), uint8(1), uint8(0), uint8(0))
	f.Add(int64(2204), uint8(2), int64(10), uint8(0), int64(20), uint8(0), uint8(2), uint8(2), uint8(3))
	f.Add(int64(-5004), uint8(2), int64(-50), uint8(0), int64(33), uint8(1), uint8(1), uint8(4), uint8(0))
	f.Add(int64(93617021276596), uint8(12), int64(936170212765955), uint8(13), int64(1), uint8(12), uint8(0), uint8(3), uint8(0))
	f.Add(int64(0), uint8(0), int64(0), uint8(0), int64(10), uint8(0), uint8(0), uint8(4), uint8(4))

	polarities := []indicator.Polarity{indicator.Bigger, indicator.Smaller, indicator.Range}
	f.Fuzz(func(t *testing.T, value int64, exp uint8, target int64, targetExp uint8, margin int64, marginExp, polarity, tolerance, met uint8) {
		scaled := func(digits int64, exp, most uint8) decimal.Decimal { return decimal.New(digits, -int32(exp%(most+1))) }
		recorded := scaled(value, exp, 12)
		m := scaled(margin, marginExp, 12)
		kind := func(k uint8) indicator.Margin {
			return indicator.Margin{Kind: indicator.MarginKind(k % 6), Value: m, Low: m.Neg(), High: m}
		}
		aimed := indicator.Target{Status: indicator.Set, Value: scaled(target, targetExp, 15), Tolerance: kind(tolerance), MetWithin: kind(met)}
		bounds := aimed.Bounds(polarities[polarity%3])
		judged := bounds.Judge(recorded)
		for decimals := range 7 {
			shown := indicator.DecimalsToAgree(bounds.Judge, recorded, decimals)
			text := strings.ReplaceAll(indicator.Typed(indicator.Number(recorded, shown)), ",", "")
			if got := bounds.Judge(num(text)); got != judged {
				t.Errorf("%s is %s, but shown with %d decimals as %s it is %s", recorded, judged, shown, text, got)
			}
			if shown < decimals || shown > max(decimals, 12) {
				t.Errorf("Decimals(%s, %d) = %d", recorded, decimals, shown)
			}
			for fewer := decimals; fewer < shown; fewer++ {
				if bounds.Judge(recorded.Round(int32(fewer))) == judged {
					t.Errorf("Decimals(%s, %d) = %d, but %d would do", recorded, decimals, shown, fewer)
				}
			}
		}
	})
}

package indicator_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

func TestTargetAt(t *testing.T) {
	first := indicator.Target{From: at("2018-19/q3"), Status: indicator.Set, Value: num("85")}
	second := indicator.Target{From: at("2019-20/q1"), Status: indicator.ToBeSet, Reason: "Being agreed."}
	third := indicator.Target{From: at("2019-20/q2"), Status: indicator.Set, Value: num("90")}
	dated := []indicator.Target{first, second, third}
	always := target("50", noMargin, noMargin)
	tests := []struct {
		name    string
		targets []indicator.Target
		in      string
		want    indicator.Target
	}{
		{"no target at all", nil, "2019-20/q2", indicator.Target{}},
		{"before the first one there is none, and none is told", dated, "2018-19/q2", indicator.Target{}},
		{"before one that is to be set nothing is said", []indicator.Target{second}, "2018-19/q2", indicator.Target{}},
		{"exactly at the first one", dated, "2018-19/q3", first},
		{"between two the earlier holds", dated, "2018-19/q4", first},
		{"exactly at the next one", dated, "2019-20/q1", second},
		{"a target for one quarter is followed at once", dated, "2019-20/q2", third},
		{"the last one holds on", dated, "2029-30/q4", third},
		{"one without a date holds always", []indicator.Target{always, third}, "1999-00/q4", always},
		{"until a dated one", []indicator.Target{always, third}, "2019-20/q2", third},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, indicator.Bigger, test.targets...)
			if diff := cmp.Diff(test.want, i.TargetAt(at(test.in)), byValue); diff != "" {
				t.Errorf("TargetAt(%s) (-want +got):\n%s", test.in, diff)
			}
		})
	}
}

// TestTargetOfVolume checks that an indicator has no target while it is a volume.
func TestTargetOfVolume(t *testing.T) {
	set := indicator.Target{From: at("2018-19/q1"), Status: indicator.Set, Value: num("90"), MetWithin: points("1")}
	toBeSet := indicator.Target{From: at("2018-19/q1"), Status: indicator.ToBeSet, Reason: "Being agreed."}
	yearEnd := set
	yearEnd.YearEnd, yearEnd.Profile = true, []decimal.Decimal{num("1"), num("2"), num("3")}
	for _, given := range []indicator.Target{set, toBeSet, yearEnd, inWords(indicator.Bigger, "90", noMargin, noMargin)} {
		i := measure(percentages, indicator.Bigger, given)
		i.Changes = []indicator.RuleChange{{From: at("2019-20/q1"), Polarity: indicator.None}, {From: at("2019-20/q3"), Polarity: indicator.Bigger}}
		i.ApplyChanges()
		for in, volume := range map[string]bool{"2018-19/q4": false, "2019-20/q1": true, "2019-20/q2": true, "2019-20/q3": false} {
			if got := i.DatedTarget(at(in)); (got.Status == indicator.NoTarget) != volume {
				t.Errorf("the target in %s is %+v", in, got)
			}
			if got := i.TargetAt(at(in)); volume && (got.Status != indicator.NoTarget || got.Reason != given.Reason) {
				t.Errorf("the target of the quarter %s is %+v", in, got)
			}
		}
	}
}

func TestIntervalContains(t *testing.T) {
	tests := []struct {
		name     string
		interval indicator.Interval
		in, out  []string
	}{
		{"both ends are included", indicator.Interval{Low: ref("10"), High: ref("20")}, []string{"10", "10.0", "15", "20"}, []string{"9.99", "20.01", "-15"}},
		{"without a low end", indicator.Interval{High: ref("20")}, []string{"-1000", "0", "20"}, []string{"20.01"}},
		{"without a high end", indicator.Interval{Low: ref("10")}, []string{"10", "1000"}, []string{"9.99", "0"}},
		{"without ends", indicator.Interval{}, []string{"-1000", "0", "1000"}, nil},
		{"a single value", indicator.Interval{Low: ref("0"), High: ref("0")}, []string{"0"}, []string{"0.01", "-0.01"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, value := range test.in {
				if !test.interval.Contains(num(value)) {
					t.Errorf("%s is outside, want inside", value)
				}
			}
			for _, value := range test.out {
				if test.interval.Contains(num(value)) {
					t.Errorf("%s is inside, want outside", value)
				}
			}
		})
	}
}

func TestBounds(t *testing.T) {
	from := func(low string) indicator.Interval { return indicator.Interval{Low: ref(low)} }
	to := func(high string) indicator.Interval { return indicator.Interval{High: ref(high)} }
	between := func(low, high string) indicator.Interval {
		return indicator.Interval{Low: ref(low), High: ref(high)}
	}
	tests := []struct {
		name           string
		polarity       indicator.Polarity
		target         indicator.Target
		met, tolerable indicator.Interval
	}{
		{"bigger: no tolerance tolerates what meets", indicator.Bigger, target("90", noMargin, noMargin), from("90"), from("90")},
		{"bigger: a limit", indicator.Bigger, target("90", limit("85"), noMargin), from("90"), from("85")},
		{"bigger: points below", indicator.Bigger, target("90", points("2.5"), noMargin), from("90"), from("87.5")},
		{"bigger: percent of the target", indicator.Bigger, target("90", percent("10"), noMargin), from("90"), from("81")},
		{"bigger: limits on both sides use the lower", indicator.Bigger, target("90", limits("85", "95"), noMargin), from("90"), from("85")},
		{"bigger: percent of a target below zero goes down", indicator.Bigger, target("-20", percent("10"), noMargin), from("-20"), from("-22")},
		{"bigger: percent of zero is no room", indicator.Bigger, target("0", percent("10"), noMargin), from("0"), from("0")},
		{"bigger: points around zero", indicator.Bigger, target("0", points("5"), noMargin), from("0"), from("-5")},
		{"bigger: met within points, none further tolerable", indicator.Bigger, target("90", noMargin, points("1")), from("89"), from("89")},
		{"bigger: met within 5%, tolerable to 10%", indicator.Bigger, target("90", percent("10"), percent("5")), from("85.5"), from("81")},
		{"bigger: met within points, tolerable to a limit", indicator.Bigger, target("90", limit("80"), points("2")), from("88"), from("80")},

		{"smaller: no tolerance tolerates what meets", indicator.Smaller, target("420", noMargin, noMargin), to("420"), to("420")},
		{"smaller: a limit", indicator.Smaller, target("420", limit("450"), noMargin), to("420"), to("450")},
		{"smaller: points above", indicator.Smaller, target("420", points("20"), noMargin), to("420"), to("440")},
		{"smaller: percent of the target", indicator.Smaller, target("420", percent("10"), noMargin), to("420"), to("462")},
		{"smaller: limits on both sides use the higher", indicator.Smaller, target("420", limits("400", "450"), noMargin), to("420"), to("450")},
		{"smaller: percent of a target below zero goes up", indicator.Smaller, target("-20", percent("10"), noMargin), to("-20"), to("-18")},
		{"smaller: met within 5%, tolerable to 10%", indicator.Smaller, target("20", percent("10"), percent("5")), to("21"), to("22")},

		{"range: no tolerance tolerates what meets", indicator.Range, targetRange("10", "20", noMargin, noMargin), between("10", "20"), between("10", "20")},
		{"range: limits on both sides", indicator.Range, targetRange("10", "20", limits("8", "25"), noMargin), between("10", "20"), between("8", "25")},
		{"range: points on both sides", indicator.Range, targetRange("10", "20", points("2"), noMargin), between("10", "20"), between("8", "22")},
		{"range: percent of each end", indicator.Range, targetRange("10", "20", percent("10"), noMargin), between("10", "20"), between("9", "22")},
		{"range: percent of an end below zero goes outwards", indicator.Range, targetRange("-10", "20", percent("10"), noMargin), between("-10", "20"), between("-11", "22")},
		{"range: met within points on both sides", indicator.Range, targetRange("10", "20", points("2"), points("1")), between("9", "21"), between("8", "22")},
		{"range: around a single target", indicator.Range, target("15", points("5"), noMargin), between("15", "15"), between("10", "20")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := indicator.Bounds{Met: test.met, Tolerable: test.tolerable}
			if diff := cmp.Diff(want, test.target.Bounds(test.polarity)); diff != "" {
				t.Errorf("Bounds(%s) (-want +got):\n%s", test.polarity, diff)
			}
		})
	}
}

func TestBoundsLeaveTheTargetAlone(t *testing.T) {
	target := targetRange("10", "20", points("2"), points("1"))
	target.Bounds(indicator.Range)
	if diff := cmp.Diff(targetRange("10", "20", points("2"), points("1")), target, byValue); diff != "" {
		t.Errorf("the target after Bounds (-want +got):\n%s", diff)
	}
}

func TestEnds(t *testing.T) {
	tests := []struct {
		name      string
		target    indicator.Target
		low, high string
	}{
		{"a range has its own", targetRange("10", "20", points("2"), points("1")), "10", "20"},
		{"a single target is both", target("90", limit("85"), noMargin), "90", "90"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			low, high := test.target.Ends()
			if !low.Equal(num(test.low)) || !high.Equal(num(test.high)) {
				t.Errorf("Ends() = %s, %s, want %s, %s", low, high, test.low, test.high)
			}
		})
	}
}

func TestContradiction(t *testing.T) {
	const (
		backwards = "the range ends below where it begins"
		above     = "the tolerance is above the target, but bigger is better"
		below     = "the tolerance is below the target, but smaller is better"
		narrow    = "the tolerance is narrower than the target range"

		noneWithin  = "no figure can be in tolerance: its edge is outside, and the target reaches as far"
		noneWithin2 = "no figure can be in tolerance: its edge is outside, and what counts as meeting the target reaches as far"
	)
	tests := []struct {
		name     string
		polarity indicator.Polarity
		target   indicator.Target
		want     string
	}{
		{"bigger: a limit below", indicator.Bigger, target("90", limit("85"), noMargin), ""},
		{"bigger: a limit at the target", indicator.Bigger, target("90", limit("90"), noMargin), ""},
		{"bigger: a limit above", indicator.Bigger, target("90", limit("90.1"), noMargin), above},
		{"bigger: negative points", indicator.Bigger, target("90", points("-1"), noMargin), above},
		{"bigger: no tolerance", indicator.Bigger, target("90", noMargin, points("5")), ""},
		{"bigger: a limit above what counts as meeting the target", indicator.Bigger, target("90", limit("88"), points("5")),
			"the tolerance is above what counts as meeting the target, but bigger is better"},
		{"bigger: percent of a target below zero", indicator.Bigger, target("-20", percent("10"), noMargin), ""},
		{"bigger: a limit above, polarity of a volume", indicator.None, target("90", limit("95"), noMargin), ""},

		{"smaller: a limit above", indicator.Smaller, target("20", limit("25"), noMargin), ""},
		{"smaller: a limit at the target", indicator.Smaller, target("20", limit("20"), noMargin), ""},
		{"smaller: a limit below", indicator.Smaller, target("20", limit("19.9"), noMargin), below},

		{"range: limits around", indicator.Range, targetRange("10", "20", limits("8", "22"), noMargin), ""},
		{"range: limits at its ends", indicator.Range, targetRange("10", "20", limits("10", "20"), noMargin), ""},
		{"range: the low limit inside", indicator.Range, targetRange("10", "20", limits("10.1", "22"), noMargin), narrow},
		{"range: the high limit inside", indicator.Range, targetRange("10", "20", limits("8", "19.9"), noMargin), narrow},
		{"range: a limit on one side only", indicator.Range, targetRange("10", "20", limit("15"), noMargin), narrow},
		{"range: backwards", indicator.Range, targetRange("20", "10", noMargin, noMargin), backwards},
		{"range: of one value", indicator.Range, targetRange("10", "10", noMargin, noMargin), ""},

		{"bigger: an open limit at the target", indicator.Bigger, target("90", openly(limit("90")), noMargin), noneWithin},
		{"bigger: an open limit below", indicator.Bigger, target("90", openly(limit("89.9")), noMargin), ""},
		{"bigger: an open tolerance as far as what meets", indicator.Bigger, target("90", openly(points("5")), points("5")), noneWithin2},
		{"bigger: both open", indicator.Bigger, target("90", openly(points("5")), openly(points("5"))), noneWithin2},
		{"bigger: only what meets is open", indicator.Bigger, target("90", points("5"), openly(points("5"))), ""},
		{"smaller: an open percentage of zero", indicator.Smaller, target("0", openly(percent("5")), noMargin), noneWithin},
		{"smaller: above in words, open at the target", indicator.Smaller, inWords(indicator.Bigger, "5", openly(points("0")), noMargin), noneWithin},
		{"range: open at one end", indicator.Range, targetRange("10", "20", openly(limits("8", "20")), noMargin), "no figure can be in tolerance: its edge is outside, and the target range reaches as far"},
		{"range: open around", indicator.Range, targetRange("10", "20", openly(limits("8", "22")), noMargin), ""},
		{"range: met within nothing, open", indicator.Range, targetRange("10", "10", noMargin, openly(points("0"))), "no figure can meet the target"},

		{"words against smaller: no tolerance", indicator.Smaller, inWords(indicator.Bigger, "5", noMargin, noMargin), ""},
		{"words against smaller: a limit below", indicator.Smaller, inWords(indicator.Bigger, "5", limit("4"), noMargin), ""},
		{"words against smaller: a limit above", indicator.Smaller, inWords(indicator.Bigger, "5", limit("6"), noMargin),
			"the tolerance is above the target, but the words ask for more"},
		{"words against bigger: met within more than tolerated", indicator.Bigger, inWords(indicator.Smaller, "80", points("1"), points("2")),
			"the tolerance is below what counts as meeting the target, but the words ask for less"},
		{"words by the polarity: a limit above", indicator.Bigger, inWords("", "5", limit("6"), noMargin), above},

		{"a target to be set has nothing to contradict", indicator.Bigger, indicator.Target{Status: indicator.ToBeSet, Tolerance: limit("95")}, ""},
		{"no target has nothing to contradict", indicator.Bigger, indicator.Target{Tolerance: limit("95")}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.target.Contradiction(test.polarity); got != test.want {
				t.Errorf("Contradiction(%s) = %q, want %q", test.polarity, got, test.want)
			}
		})
	}
}

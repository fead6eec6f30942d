package indicator_test

import (
	"testing"

	"outturn/internal/indicator"
)

// workingTest is an indicator judged in quarter 2 of 2019/20, with the working
// expected.
type workingTest struct {
	name     string
	unit     indicator.Unit
	polarity indicator.Polarity
	target   indicator.Target
	reading  indicator.Reading
	want     string
}

func (test workingTest) run(t *testing.T) {
	i := measure(test.unit, test.polarity, test.target)
	e := i.Evaluate([]indicator.Point{{Quarter: at("2019-20/q2"), Reading: test.reading}}, noJudgement, rules)
	if e.Working != test.want {
		t.Errorf("the working\n got: %s\nwant: %s", e.Working, test.want)
	}
}

func TestWorkingOfAJudgement(t *testing.T) {
	ofBase := func(count, base string) indicator.Reading {
		r := indicator.Reading{State: indicator.Present, Count: ref(count), Base: ref(base)}
		r.Value = percentages.Quotient(num(count), num(base))
		return r
	}
	countOnly := figure("9.5")
	countOnly.Count = ref("51")
	for _, test := range []workingTest{
		{
			"bigger, with a limit", percentages, indicator.Bigger, target("90", limit("85"), noMargin), figure("91"),
			"91% against a target of 90% (tolerance 85%), bigger is better: better than target",
		},
		{
			"bigger, a tie with the target", percentages, indicator.Bigger, target("90", limit("85"), noMargin), figure("90"),
			"90% against a target of 90% (tolerance 85%), target met: better than target",
		},
		{
			"bigger, a tie with the tolerance", percentages, indicator.Bigger, target("90", limit("85"), noMargin), figure("85"),
			"85% against a target of 90% (tolerance 85%), bigger is better: in tolerance",
		},
		{
			"a figure has the decimals that agree with the judgement", percentages, indicator.Bigger, target("90", limit("85"), noMargin), figure("89.97"),
			"89.97% against a target of 90% (tolerance 85%), bigger is better: in tolerance",
		},
		{
			"a target and a tolerance have all that were recorded", percentages, indicator.Bigger, target("90.50", limit("85.25"), noMargin), figure("80"),
			"80% against a target of 90.5% (tolerance 85.25%), bigger is better: outside tolerance",
		},
		{
			"a count with its base", percentages, indicator.Bigger, target("95", limit("90"), noMargin), ofBase("44", "47"),
			"94% (44 of 47) against a target of 95% (tolerance 90%), bigger is better: in tolerance",
		},
		{
			"a count alone does not explain the figure", days, indicator.Smaller, target("10", noMargin, noMargin), countOnly,
			"10 days against a target of 10 days (tolerance not recorded), target met: better than target",
		},
		{
			"smaller, with a limit", days, indicator.Smaller, target("420", limit("450"), noMargin), figure("460"),
			"460 days against a target of 420 days (tolerance 450 days), smaller is better: outside tolerance",
		},
		{
			"without a tolerance, as authors say", percentages, indicator.Bigger, indicator.Target{Status: indicator.Set, Value: num("90"), NoTolerance: true}, figure("80"),
			"80% against a target of 90% (no tolerance), bigger is better: outside tolerance",
		},
		{
			"a tolerance that is not recorded", percentages, indicator.Bigger, target("90", noMargin, noMargin), figure("80"),
			"80% against a target of 90% (tolerance not recorded), bigger is better: outside tolerance",
		},
		{
			"tolerance in percentage points", percentages, indicator.Bigger, target("90", points("2.5"), noMargin), figure("88"),
			"88% against a target of 90% (tolerance 87.5%, within 2.5 percentage points of the target), bigger is better: in tolerance",
		},
		{
			"tolerance of one percentage point", percentages, indicator.Bigger, target("90", points("1"), noMargin), figure("89"),
			"89% against a target of 90% (tolerance 89%, within 1 percentage point of the target), bigger is better: in tolerance",
		},
		{
			"tolerance as a distance in the unit", pounds, indicator.Smaller, target("12000", points("500"), noMargin), figure("12250"),
			"£12,250 against a target of £12,000 (tolerance £12,500, within £500 of the target), smaller is better: in tolerance",
		},
		{
			"tolerance in percent", percentages, indicator.Bigger, target("90", percent("10"), noMargin), figure("80"),
			"80% against a target of 90% (tolerance 81%, within 10% of the target), bigger is better: outside tolerance",
		},
		{
			"tolerance in percent of a target below zero", pounds, indicator.Bigger, target("-50", percent("10"), noMargin), figure("-52"),
			"−£52 against a target of −£50 (tolerance −£55, within 10% of the target), bigger is better: in tolerance",
		},
		{
			"green within 5%, amber to 10%", percentages, indicator.Bigger, target("90", percent("10"), percent("5")), figure("86"),
			"86% against a target of 90% (met at 85.5%, within 5% of the target; tolerance 81%, within 10% of the target), target met: better than target",
		},
		{
			"met within points, no tolerance", percentages, indicator.Bigger, target("90", noMargin, points("1")), figure("89"),
			"89% against a target of 90% (met at 89%, within 1 percentage point of the target; tolerance not recorded), target met: better than target",
		},
		{
			"met within a distance in the unit, tolerance a limit", days, indicator.Smaller, target("20", limit("25"), points("2")), figure("23"),
			"23 days against a target of 20 days (met at 22 days, within 2 days of the target; tolerance 25 days), smaller is better: in tolerance",
		},
		{
			"range, with limits on both sides", percentages, indicator.Range, targetRange("10", "20", limits("8", "25"), noMargin), figure("26"),
			"26% against a target range of 10% to 20% (tolerance 8% to 25%), in range is better: outside tolerance",
		},
		{
			"range, with points on both sides", percentages, indicator.Range, targetRange("10", "20", points("2"), noMargin), figure("21"),
			"21% against a target range of 10% to 20% (tolerance 8% to 22%, within 2 percentage points of the target), in range is better: in tolerance",
		},
		{
			"range, met within points", percentages, indicator.Range, targetRange("10", "20", noMargin, points("2")), figure("21"),
			"21% against a target range of 10% to 20% (met at 8% to 22%, within 2 percentage points of the target; tolerance not recorded), in range is better: better than target",
		},
		{
			"range, around a single target", percentages, indicator.Range, target("15", points("5"), noMargin), figure("15"),
			"15% against a target of 15% (tolerance 10% to 20%, within 5 percentage points of the target), target met: better than target",
		},
		{
			"zero against a zero target", numbers, indicator.Smaller, target("0", percent("10"), noMargin), figure("0"),
			"0 against a target of 0 (tolerance 0, within 10% of the target), target met: better than target",
		},
		{
			"a range of one figure", percentages, indicator.Range, targetRange("85", "85", points("5"), points("0")), figure("86"),
			"86% against a target of 85% (met at 85%, within 0 percentage points of the target; tolerance 80% to 90%, within 5 percentage points of the target), in range is better: in tolerance",
		},
	} {
		t.Run(test.name, test.run)
	}
}

func TestWorkingWithoutAJudgement(t *testing.T) {
	set := target("90", limit("85"), noMargin)
	for _, test := range []workingTest{
		{
			"a volume", numbers, indicator.None, indicator.Target{}, figure("1234"),
			"1,234: no target applies, so it is not judged",
		},
		{
			"a volume with a target", numbers, indicator.None, set, figure("1234"),
			"1,234: no target applies, so it is not judged",
		},
		{
			"a volume whose lack of a target has a reason", numbers, indicator.None, indicator.Target{Reason: "Reported for context."}, figure("1234"),
			"1,234: no target. Reported for context.",
		},
		{
			"no target, with its reason", percentages, indicator.Bigger, indicator.Target{Reason: "Monitored only."}, figure("91"),
			"91%: no target. Monitored only.",
		},
		{
			"no target, without a reason", percentages, indicator.Bigger, indicator.Target{}, figure("91"),
			"91%: no target",
		},
		{
			"a target to be set, with its reason", percentages, indicator.Bigger,
			indicator.Target{Status: indicator.ToBeSet, Reason: "Being agreed with the board."}, figure("91"),
			"91%: target to be set. Being agreed with the board.",
		},
		{
			"not available, with its reason", percentages, indicator.Bigger, set,
			absent(indicator.NotAvailable, "The corporate HR system could not report."),
			"not available. The corporate HR system could not report.",
		},
		{
			"not available, without a reason", percentages, indicator.Bigger, set, indicator.Reading{},
			"not available",
		},
		{
			"not due", percentages, indicator.Bigger, set, absent(indicator.NotDue, "Reported once a year."),
			"not yet due. Reported once a year.",
		},
		{
			"a volume that is not available", numbers, indicator.None, indicator.Target{}, absent(indicator.NotAvailable, ""),
			"not available",
		},
	} {
		t.Run(test.name, test.run)
	}
}

func TestWorkingCarried(t *testing.T) {
	earlier := indicator.Reading{State: indicator.Present, Value: num("93.617021276596"), Count: ref("44"), Base: ref("47")}
	tests := []struct {
		name     string
		unit     indicator.Unit
		polarity indicator.Polarity
		target   indicator.Target
		want     string
	}{
		{
			"against a target", percentages, indicator.Bigger, target("95", limit("90"), noMargin),
			"94% (44 of 47), carried from Quarter 1, 2019/20, against a target of 95% (tolerance 90%), bigger is better: in tolerance",
		},
		{
			"with the decimals that agree with the judgement", percentages, indicator.Bigger, target("94", noMargin, noMargin),
			"93.6% (44 of 47), carried from Quarter 1, 2019/20, against a target of 94% (tolerance not recorded), bigger is better: outside tolerance",
		},
		{
			"without a target", percentages, indicator.Bigger, indicator.Target{},
			"94% (44 of 47), carried from Quarter 1, 2019/20: no target",
		},
		{
			"with a target to be set", percentages, indicator.Bigger, indicator.Target{Status: indicator.ToBeSet, Reason: "Being agreed."},
			"94% (44 of 47), carried from Quarter 1, 2019/20: target to be set. Being agreed.",
		},
		{
			"of a volume", numbers, indicator.None, indicator.Target{},
			"94 (44 of 47), carried from Quarter 1, 2019/20: no target applies, so it is not judged",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, test.polarity, test.target)
			points := carrying("2019-20/q1", series("2019-20/q2", "-", "-"))
			points[0].Reading = earlier
			if got := i.Evaluate(points, noJudgement, rules).Working; got != test.want {
				t.Errorf("the working\n got: %s\nwant: %s", got, test.want)
			}
		})
	}
}

func TestTargetWords(t *testing.T) {
	tests := []struct {
		name   string
		unit   indicator.Unit
		target indicator.Target
		want   string
	}{
		{"a single target", percentages, target("90", limit("85"), noMargin), "a target of 90%"},
		{"with its decimals", percentages, target("90.25", noMargin, noMargin), "a target of 90.25%"},
		{"a range", percentages, targetRange("10", "20", noMargin, noMargin), "a target range of 10% to 20%"},
		{"a range in pounds", pounds, targetRange("-1000", "1000", noMargin, noMargin), "a target range of −£1,000 to £1,000"},
		{"zero", numbers, target("0", noMargin, noMargin), "a target of 0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(test.unit, indicator.Bigger)
			if got := i.TargetWords(test.target); got != test.want {
				t.Errorf("TargetWords() = %q, want %q", got, test.want)
			}
		})
	}
}

func TestTolerance(t *testing.T) {
	tests := []struct {
		name     string
		polarity indicator.Polarity
		target   indicator.Target
		want     string
	}{
		{"bigger: the lower limit", indicator.Bigger, target("90", points("5"), noMargin), "85%"},
		{"smaller: the higher limit", indicator.Smaller, target("20", percent("10"), noMargin), "22%"},
		{"range: both", indicator.Range, targetRange("10", "20", points("2"), noMargin), "8% to 22%"},
		{"none", indicator.Bigger, target("90", noMargin, noMargin), ""},
		{"meeting it nearly is no tolerance", indicator.Bigger, target("90", noMargin, points("5")), ""},
		{"none without a target", indicator.Bigger, indicator.Target{Tolerance: limit("85")}, ""},
		{"none with a target to be set", indicator.Bigger, indicator.Target{Status: indicator.ToBeSet, Tolerance: limit("85")}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := measure(percentages, test.polarity)
			if got := i.Tolerance(test.target); got != test.want {
				t.Errorf("Tolerance() = %q, want %q", got, test.want)
			}
		})
	}
}

func TestLabelsInASentence(t *testing.T) {
	tests := []struct{ name, label, want string }{
		{"the first letter becomes small", "Better than target", "better than target"},
		{"only the first", "On Track", "on Track"},
		{"a small one stays", "on track", "on track"},
		{"an abbreviation keeps its capitals", "RAG green", "RAG green"},
		{"one letter", "A", "a"},
		{"a word of one letter", "A success", "a success"},
		{"a letter with an accent", "Élevé", "élevé"},
		{"a label that begins with a figure", "3 stars", "3 stars"},
		{"no label is nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			labels := indicator.Labels{indicator.Better: test.label}
			if got := labels.InSentence(indicator.Better); got != test.want {
				t.Errorf("InSentence() = %q, want %q", got, test.want)
			}
		})
	}
}

// Where officers state another position than the rule gives, the rule's sentence is told to
// be the rule's, and the position in force stands beside it.
func TestByRule(t *testing.T) {
	i := measure(percentages, indicator.Bigger, target("90", limit("85"), noMargin))
	failed := series("2019-20/q1", "-")
	failed[0].Reading.Reason = "The system failed."
	for name, test := range map[string]struct {
		series         []indicator.Point
		stated         indicator.Position
		byRule, stands string
	}{
		"not stated":          {series("2019-20/q1", "80"), "", "80% against a target of 90% (tolerance 85%), bigger is better: outside tolerance", ""},
		"another":             {series("2019-20/q1", "80"), indicator.Within, "Calculated: 80% against a target of 90% (tolerance 85%), bigger is better: outside tolerance", "In tolerance, as reported by officers"},
		"the same":            {series("2019-20/q1", "80"), indicator.Outside, "80% against a target of 90% (tolerance 85%), bigger is better: outside tolerance", ""},
		"an absence":          {failed, "", "The system failed.", ""},
		"an absence, another": {failed, indicator.Better, "Calculated: not available. The system failed.", "Better than target, as reported by officers"},
	} {
		e := i.Evaluate(test.series, indicator.StatedJudgement{Position: test.stated}, rules)
		if got := e.ByRule(); got != test.byRule {
			t.Errorf("%s: by the rule %q, want %q", name, got, test.byRule)
		}
		if got := e.AsStated(); got != test.stands {
			t.Errorf("%s: stated %q, want %q", name, got, test.stands)
		}
	}
}

package report_test

import (
	"fmt"
	"strings"
	"testing"

	"outturn/internal/report"
)

// filled is what the first figure of a paper comes to, in the base project.
func filled(t testing.TB, text string, more ...string) report.FigureText {
	t.Helper()
	r := reports(t, projectOf(append([]string{base(t), paper("2019-20/q2", text)}, more...)...))["2019-20/q2"]
	return r.Figures[r.Paper.Document.Figures[0]]
}

func TestFigures(t *testing.T) {
	tests := []struct{ figure, want string }{
		{"value assessments-in-time", "94%"},
		{"value placement-moves", "10.0%"},
		{"value contacts", "5,590"},
		{"value assessments-in-time quarter=previous", "88%"},
		{"value assessments-in-time quarter=year", "86%"},
		{"value assessments-in-time quarter=2018-19/q2", "86%"},
		{"value assessments-in-time quarter=2019-20/q2", "94%"},
		{"value assessments-in-time decimals=2", "93.62%"},
		{"value assessments-in-time quarter=previous decimals=1", "88.0%"},
		{"value placement-moves decimals=0", "10%"},
		{"value contacts decimals=6", "5,590.000000"},

		{"of assessments-in-time", "44 of 47"},
		{"of assessments-in-time part=count", "44"},
		{"of assessments-in-time part=base", "47"},
		{"of assessments-in-time part=rest", "3"},
		{"of placement-moves part=count", "51"},

		{"target assessments-in-time", "90%"},
		{"target assessments-in-time quarter=year", "80%"},
		{"target assessments-in-time quarter=2019-20/q1", "90%"},
		{"target caseload", "10 to 20"},
		{"tolerance assessments-in-time", "85%"},
		{"tolerance assessments-in-time quarter=year", "75%"},
		{"tolerance placement-moves", "12%"},
		{"tolerance caseload", "8 to 22"},

		{"position assessments-in-time", "better than target"},
		{"position turnover", "better than target"},
		{"position deaths", "not available"},
		{"position returns", "target to be set"},
		{"position inspection", "not due"},
		{"position contacts", "no target"},
		{"trend assessments-in-time", "getting better"},
		{"trend reviews-in-time", "stable"},

		{"change assessments-in-time", "up 6 percentage points"},
		{"change assessments-in-time since=previous", "up 6 percentage points"},
		{"change assessments-in-time since=year", "up 8 percentage points"},
		{"change assessments-in-time since=2018-19/q2", "up 8 percentage points"},
		{"change assessments-in-time decimals=1", "up 6 percentage points"},
		{"change assessments-in-time since=2019-20/q2", "no change"},
		{"change assessments-in-time as=sentence", "rose by 6 percentage points to 94%"},
		{"change assessments-in-time since=2019-20/q2 as=sentence", "was unchanged at 94%"},
		{"change contacts as=sentence", "fell by 4.3% to 5,590"},
		{"change contacts", "down 4.3%"},
		{"change contacts since=year decimals=0", "down 7%"},

		{"count", "10"}, // all but those that do not apply
		{"count set=contractual", "3"},
		{"count set=contractual position=better", "1"},
		{"count set=contractual position=better,within", "2"},
		{"count service=workforce", "2"},
		{"count set=strategic service=placements", "3"},
		{"count set=strategic service=placements position=not-due", "1"},
		{"count position=outside as=words", "one"},
		{"count as=words", "ten"},
		{"count set=contractual position=not-due as=words", "none"},
		{"count set=demand position=better", "0"},
		{"count direction=no-change", "2"},
		{"count direction=better,no-change,worse", "5"},
		{"count trend=new-measure", "0"},
		{"count trend=new-measure,improving", "1"},

		{"share set=contractual position=better", "33%"},
		{"share set=contractual position=better,within", "67%"},
		{"share set=contractual position=better,within decimals=1", "66.7%"},
		{"share set=strategic position=better of=all", "20%"},
		{"share set=strategic position=better of=judged", "50%"},
		{"share set=strategic position=better,not-due of=judged", "50%"},
		{"share set=strategic position=to-be-set of=judged", "0%"},
		{"share position=better service=workforce", "50%"},
		{"share position=not-due", "10%"},

		{"budget care", "£900k"},
		{"budget care part=net", "£900k"},
		{"budget care part=gross", "£1,000k"},
		{"budget care part=income", "−£100k"},
		{"forecast care", "£760k"},
		{"forecast care part=gross", "£850k"},
		{"variance care", "£140k underspend"},
		{"variance care part=gross", "£150k underspend"},
		{"variance care part=income", "£10k overspend"},
		{"variance support", "£20k overspend"},
		{"variance support part=income", "on budget"},
		{"budget total", "£1,400k"},
		{"forecast total", "£1,280k"},
		{"variance total", "£120k underspend"},
		{"variance summary.trust", "£0.1m underspend"},
		{"budget summary.trust", "£1.5m"},
		{"budget summary.trust part=gross", "£1.5m"},
		{"budget summary.trust part=net", "£1.4m"},
	}
	for _, test := range tests {
		t.Run(test.figure, func(t *testing.T) {
			if got := filled(t, "It is {{"+test.figure+"}}"); got.Text != test.want || got.Paragraph != nil {
				t.Errorf("{{%s}} is %q, want %q", test.figure, got.Text, test.want)
			}
		})
	}
}

// A range that is a single value is said as one.
func TestTargetOfASingleValue(t *testing.T) {
	indicators := `
-- data/indicators/single.toml --
[indicator.ratio]
title    = "Ratio"
set      = "strategic"
service  = "workforce"
unit     = "number"
polarity = "range"
since    = "2019-20/q1"
targets."2019-20/q1" = { target = 12.5, tolerance = { points = 1 } }
`
	for figure, want := range map[string]string{"target": "12.5", "tolerance": "11.5 to 13.5"} {
		if got := filled(t, "{{"+figure+" ratio}}", indicators); got.Text != want {
			t.Errorf("the %s is %q, want %q", figure, got.Text, want)
		}
	}
}

func TestNumbersInWords(t *testing.T) {
	tests := map[int]string{1: "one", 2: "two", 11: "eleven", 12: "twelve", 13: "13"}
	for n, want := range tests {
		var ids, readings []string
		for i := range n {
			ids = append(ids, fmt.Sprintf("visits%d care", i))
			readings = append(readings, fmt.Sprintf("visits%d = 95", i))
		}
		r := reports(t, projectOf(basics, percentages(ids...), recorded("2019-20/q1", readings...),
			paper("2019-20/q1", "There are {{count set=contract as=words}}.")))["2019-20/q1"]
		if got := r.Figures[r.Paper.Document.Figures[0]].Text; got != want {
			t.Errorf("%d is said as %q, want %q", n, got, want)
		}
	}
}

func TestParagraphFigure(t *testing.T) {
	text := "## One\n\nFirst.\n\nSecond. {#second}\n\n- a list\n\nThird, like {{paragraph second}}."
	got := filled(t, text)
	if got.Text != "paragraph 2" || got.Paragraph == nil || got.Paragraph.Anchor() != "p2" || got.Paragraph.Name != "second" {
		t.Errorf("the figure is %+v", got)
	}
}

func TestFiguresOfCommentaryAndNotes(t *testing.T) {
	r := reports(t, projectOf(base(t),
		paper("2019-20/q2", "Read this. {#this}\n\n::: positions set=contractual\nIn all {{count set=contractual}}.\n:::"),
		"-- content/2019-20/q2/indicators/assessments-in-time.md --\nNow {{value assessments-in-time}}, see {{paragraph this}}.\n"))["2019-20/q2"]
	var got []string
	for _, figure := range append(r.Paper.Document.Figures, r.Measure("assessments-in-time").Commentary.Figures...) {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "the list of figures", []string{"3", "94%", "paragraph 1"}, got)
}

// A figure in a later report is that of its own quarter.
func TestFigureIsOfItsOwnReport(t *testing.T) {
	all := reports(t, projectOf(threeQuarters, laterRevision,
		paper("2019-20/q2", "{{value visits quarter=previous}} {{change visits}}"),
		paper("2019-20/q3", "{{value visits quarter=2019-20/q1}} {{change visits since=2019-20/q1}}")))
	for q, want := range map[string]string{
		"2019-20/q2": "80%, up 6 percentage points",
		"2019-20/q3": "89.5%, up 5.5 percentage points",
	} {
		var got []string
		for _, figure := range all[q].Paper.Document.Figures {
			got = append(got, all[q].Figures[figure].Text)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s says %q, want %q", q, got, want)
		}
	}
}

// Values of several words are written with hyphens.
func TestCountOfValuesOfSeveralWords(t *testing.T) {
	r := reports(t, projectOf(basics, percentages("visits care", "calls care", "letters care"),
		recorded("2019-20/q1", "visits = 95", "calls = 80"), recorded("2019-20/q2", "visits = 95", "calls = 85", "letters = 90"),
		paper("2019-20/q2", "{{count direction=no-change}} {{count direction=no-change,better}} {{count trend=too-few-figures}}")))["2019-20/q2"]
	var got []string
	for _, figure := range r.Paper.Document.Figures {
		got = append(got, r.Figures[figure].Text)
	}
	same(t, "counts", []string{"1", "2", "1"}, got)
}

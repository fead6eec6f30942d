package report_test

import (
	"testing"

	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

func TestBasis(t *testing.T) {
	q1, q2 := quarter.April.Of(2019, 1), quarter.April.Of(2019, 2)
	const id = "assessments-in-time"
	tests := []struct {
		figure, words string
		place         load.Place
		aspect        report.Aspect
	}{
		{"value " + id, "Assessments completed in time: figure, Quarter 2, 2019/20", load.Place{Quarter: q2, Indicator: id}, report.ReadingAspect},
		{"value " + id + " quarter=previous", "Assessments completed in time: figure, Quarter 1, 2019/20", load.Place{Quarter: q1, Indicator: id}, report.ReadingAspect},
		{"of " + id, "Assessments completed in time: how many of how many, Quarter 2, 2019/20", load.Place{Quarter: q2, Indicator: id}, report.ReadingAspect},
		{"of " + id + " part=base", "Assessments completed in time: how many there are in all, Quarter 2, 2019/20", load.Place{Quarter: q2, Indicator: id}, report.ReadingAspect},
		{"change " + id + " since=year", "Assessments completed in time: change from Quarter 2, 2018/19 to Quarter 2, 2019/20", load.Place{}, report.ReadingAspect},
		{"target " + id + " quarter=2019-20/q1", "Assessments completed in time: target, Quarter 1, 2019/20", load.Place{Quarter: q1, Indicator: id, Target: true}, report.RuleAspect},
		{"tolerance " + id, "Assessments completed in time: tolerance, Quarter 2, 2019/20", load.Place{Quarter: q2, Indicator: id, Target: true}, report.RuleAspect},
		{"position " + id, "Assessments completed in time: position, Quarter 2, 2019/20", load.Place{}, report.JudgementAspect},
		{"indicator " + id, "", load.Place{}, report.NoAspect},
		{"count", "All indicators: how many", load.Place{}, report.CountAspect},
		{"count set=contractual position=better,within", "Contractual indicators: how many in position “better than target” or “in tolerance”", load.Place{}, report.CountAspect},
		{"share position=better trend=improving", "All indicators: share in position “better than target”, trend improving", load.Place{}, report.CountAspect},
		{`confirmed 12 source="Case system"`, "", load.Place{}, report.NoAspect},
	}
	for _, test := range tests {
		r := reports(t, projectOf(base(t), paper("2019-20/q2", "{{"+test.figure+"}}")))["2019-20/q2"]
		got := r.Basis(r.Paper.Document.Figures[0])
		if got.Words != test.words || got.Place != test.place || got.Aspect != test.aspect {
			t.Errorf("{{%s}} rests on %+v, want %q, %+v", test.figure, got, test.words, test.place)
		}
	}
}

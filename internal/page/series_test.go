package page_test

import (
	"slices"
	"testing"
)

// Reports that share the judgement of a quarter share its row, and a revision
// leaves the row of an earlier report as it was, whichever is drawn first.
func TestRowsOfSharedJudgements(t *testing.T) {
	const (
		unrevised = "Q1 2019/20 April to June 2019 | 84% | 90% | 85% | Outside tolerance | Getting worse since Q4 2018/19 | Worse against Q4 2018/19 | –"
		revised   = "Q1 2019/20 April to June 2019 | 87% [r] | 90% | 85% | In tolerance | Stable since Q4 2018/19 | No change against Q4 2018/19 | Revised in Quarter 2, 2019/20 from 84%: Late records added. Its position was “Outside tolerance” and is now “In tolerance”."
		before    = "Q4 2018/19 January to March 2019 | 86% | 85% | 80% | Better than target | Too few figures | – | –"
	)
	tests := []struct{ quarter, first string }{{"2019-20/q1", unrevised}, {"2019-20/q2", revised}, {"2019-20/q3", revised}}
	for range 2 {
		s := drawable(t)
		for _, test := range tests {
			m := s.reports[test.quarter].Measure("assessments")
			latest := s.reports["2019-20/q3"].Measure("assessments")
			if m.Evaluations[0] != latest.Evaluations[0] {
				t.Errorf("%s does not share the judgement of Quarter 4, which nothing revised", test.quarter)
			}
			if shared := m.Evaluations[1] == latest.Evaluations[1]; shared != (test.first == revised) {
				t.Errorf("%s shares the judgement of Quarter 1: %t", test.quarter, shared)
			}
			drawn := rows(t, parse(t, s.html(t, test.quarter+"/assessments/index.html")), "table.series")
			sameRows(t, []string{test.first, before}, drawn[len(drawn)-2:])
		}
		slices.Reverse(tests)
	}
}

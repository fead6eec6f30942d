package chart_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

// matrixOf has the positions of their letters: a row each text, a column each
// letter, up to quarter 2 of 2019/20.
func matrixOf(rows ...string) chart.Matrix {
	of := map[rune]indicator.Position{
		'B': indicator.Better, 'T': indicator.Within, 'O': indicator.Outside, 'D': indicator.Undue, 'S': indicator.Unset,
		'N': indicator.Untargeted, 'X': indicator.Unavailable, 'Z': chart.NotApplicable, 'C': chart.Confidential, 'U': chart.NotPublished,
	}
	last := dated("2019-20/q2")
	m := chart.Matrix{Quarters: last.Add(1 - len(rows[0])).Through(last), Order: indicator.Positions()}
	for _, row := range rows {
		var positions []indicator.Position
		for _, letter := range row {
			positions = append(positions, of[letter])
		}
		m.Rows = append(m.Rows, positions)
	}
	return m
}

func TestMatrix(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		key  []indicator.Position
		want string
	}{
		{"usual", []string{"NTB", "ZZO", "NXB", "NDT"},
			[]indicator.Position{indicator.Better, indicator.Within, indicator.Outside, indicator.Undue, indicator.Untargeted, indicator.Unavailable, chart.NotApplicable},
			"Quarter 1, 2019/20: 0 better than target, 1 in tolerance, 0 outside tolerance. Quarter 2, 2019/20: 2 better than target, 1 in tolerance, 1 outside tolerance."},
		{"nothing judged", []string{"NS", "ZX"},
			[]indicator.Position{indicator.Unset, indicator.Untargeted, indicator.Unavailable, chart.NotApplicable},
			"In none of these quarters is anything judged against a target."},
		{"nothing judged in one", []string{"X"}, []indicator.Position{indicator.Unavailable},
			"Nothing is judged against a target in this quarter."},
		{"one", []string{"O"}, []indicator.Position{indicator.Outside},
			"Quarter 2, 2019/20: 0 better than target, 0 in tolerance, 1 outside tolerance."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := matrixOf(test.rows...)
			if diff := cmp.Diff(test.key, m.Key(), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("the key differs (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.want, m.Words(judging.Labels)); diff != "" {
				t.Errorf("the words differ (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMatrixWithoutRows(t *testing.T) {
	m := chart.Matrix{Quarters: dated("2019-20/q1").Through(dated("2019-20/q2")), Order: indicator.Positions()}
	if key := m.Key(); key != nil {
		t.Errorf("the key of an empty matrix is %v", key)
	}
}

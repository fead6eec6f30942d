package chart_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/chart"
	"outturn/internal/indicator"
)

// TestLetters checks that every position has a letter of its own.
func TestLetters(t *testing.T) {
	usual := "BTODSNXZ"
	for _, tt := range []struct {
		name    string
		labels  map[indicator.Position]string // of classes, in order before those that every organisation has
		symbols map[indicator.Position]string
		order   []indicator.Position
		want    string // the letters of order, then of the positions that every organisation has, and of none
	}{
		{"no classes", nil, nil, nil, usual},
		{"a class has the letter of the position that it counts as", map[indicator.Position]string{"better/blue": "Blue"}, nil,
			[]indicator.Position{"better/blue"}, "B" + "E" + "TODSNXZ"},
		{"first letters of words, then other letters", map[indicator.Position]string{"better/ahead": "Ahead", "within/amber": "Amber", "outside/far": "At risk"}, nil,
			[]indicator.Position{"better/ahead", "within/amber", "outside/far"}, "AMR" + usual},
		{"letters of unjudged positions are kept", map[indicator.Position]string{"within/near": "Near target"}, nil,
			[]indicator.Position{"within/near"}, "T" + "BIODSNXZ"},
		{"symbols come first, whatever their capitals", map[indicator.Position]string{"better/green": "Green", "within/grey": "Grey"}, map[indicator.Position]string{"within/grey": "g", indicator.Better: "X"},
			[]indicator.Position{"better/green", "within/grey"}, "Rg" + "XTODSNAZ"},
		{"no letter left", map[indicator.Position]string{"better/one": "1", "within/two": "1!", "outside/three": "?"}, nil,
			[]indicator.Position{"better/one", "within/two", "outside/three"}, "1" + "11" + "2" + usual},
	} {
		labels := indicator.Labels{indicator.Better: "Better than target", indicator.Within: "In tolerance", indicator.Outside: "Outside tolerance", indicator.Unavailable: "Not available"}
		for p, label := range tt.labels {
			labels[p] = label
		}
		order := append(tt.order, indicator.Better, indicator.Within, indicator.Outside, indicator.Undue, indicator.Unset, indicator.Untargeted, indicator.Unavailable)
		letters, got := chart.Letters(order, labels, tt.symbols), ""
		for _, p := range append(order, chart.NotApplicable) {
			got += letters[p]
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: letters differ (-want +got):\n%s", tt.name, diff)
		}
	}
}

// What is no position leaves its letter to a class that has it.
func TestLettersOfAbsences(t *testing.T) {
	for label, want := range map[string]string{"Near": "CU", "Critical": "FU", "Under": "CR"} {
		order := append(indicator.Positions(), "within/near")
		letters := chart.Letters(order, indicator.Labels{"within/near": label, indicator.Within: "In tolerance"}, map[indicator.Position]string{"within/near": label[:1]})
		if got := letters[chart.Confidential] + letters[chart.NotPublished]; got != want {
			t.Errorf("beside a class %q the letters are %s, want %s", label, got, want)
		}
	}
}

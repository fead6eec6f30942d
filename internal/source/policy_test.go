package source_test

import (
	"testing"

	"outturn/internal/source"
)

func TestSettle(t *testing.T) {
	here, there := source.NewFile("a.toml", "0123456789"), source.NewFile("a.toml", "0123456789")
	one, two := warning("one"), warning("two")
	allowance := &source.Allowance{Rule: one, Reason: "so", Span: here.Span(0, 1), From: 2, To: 5}
	elsewhere := &source.Allowance{Rule: one, Reason: "so", Span: source.NewFile("b.toml", "0123456789").Span(0, 1), From: 0, To: 9}
	tests := []struct {
		name     string
		severity source.Severity
		rule     *source.Rule
		at       source.Span
		counts   bool
		failed   bool // when strict
		reason   string
	}{
		{"a rule without a setting", source.Error, two, here.Span(3, 4), true, true, ""},
		{"a rule that is raised", source.Error, one, here.Span(6, 7), true, true, ""},
		{"a rule that is off", source.Off, one, here.Span(6, 7), false, false, ""},
		{"where the allowance begins", source.Error, one, here.Span(2, 3), false, false, "so"},
		{"where it ends", source.Error, one, here.Span(5, 9), false, false, "so"},
		{"in the same file read again", source.Error, one, there.Span(3, 4), false, false, "so"},
		{"before it", source.Error, one, here.Span(1, 4), true, true, ""},
		{"in no file", source.Error, one, source.Span{}, true, true, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := &source.Policy{Severity: map[*source.Rule]source.Severity{one: test.severity}, Allowances: []*source.Allowance{allowance, elsewhere}}
			var found, ds source.Diagnostics
			found.Report(test.rule, test.at, "it is wrong")
			ds.Add(p.Settle(found.Sorted())...)
			got := ds.Sorted()[0]
			if got.Counts() != test.counts || got.Allowed != test.reason || ds.Failed(true) != test.failed || len(ds.Mistakes()) == 1 != test.counts {
				t.Errorf("counts %v, allowed %q, failed %v", got.Counts(), got.Allowed, ds.Failed(true))
			}
			if n := len(p.Unused()); test.reason != "" && (n != 1 || p.Unused()[0] != elsewhere) {
				t.Errorf("%d allowances are unused, want the one of the other file", n)
			}
		})
	}
}

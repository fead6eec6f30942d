package report_test

import (
	"slices"
	"testing"

	"outturn/internal/report"
)

func TestSymbolsThatOccur(t *testing.T) {
	cells := []report.Cell{{Text: "[c]"}, {Text: "5%", Marks: []string{"[r]", "[p]"}}, {Text: "[x]"}, {Text: "[x]"}}
	var got []string
	for _, s := range report.Symbols(cells) {
		got = append(got, s.Symbol)
	}
	same(t, "the symbols", []string{"[x]", "[c]", "[p]", "[r]"}, got)
	if slices.ContainsFunc(report.Symbols(nil), func(report.Symbol) bool { return true }) {
		t.Error("symbols are explained that do not occur")
	}
}

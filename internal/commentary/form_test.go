package commentary_test

import (
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/source"
)

// TestHintsAreOfTheGrammar holds that a mistake is answered with what the grammar
// declares, in alphabetical order.
func TestHintsAreOfTheGrammar(t *testing.T) {
	tests := []struct{ body, want string }{
		{"{{xyz}}", "known here: change, count, share, trend, value"},
		{"{{vlaue a}}", `did you mean "value"?`},
		{"{{value a xyz=1}}", "known here: quarter, decimals"},
		{"{{value a b}}", "options are written key=value: quarter, decimals"},
		{"::: xyz\n:::", "known here: chart, demand, exceptions, exempt, finance, indicators, positions, voice"},
	}
	for _, test := range tests {
		var ds source.Diagnostics
		commentary.Parse(source.NewFile("paper.md", front+test.body+"\n"), commentary.Paper, grammar, &ds)
		if said := ds.Sorted(); len(said) != 1 || said[0].Hint != test.want {
			t.Errorf("%s: %+v, want the hint %q", test.body, said, test.want)
		}
	}
}

// TestWithoutAGrammar holds that nothing is written like a figure or block that
// no grammar declares.
func TestWithoutAGrammar(t *testing.T) {
	var ds source.Diagnostics
	commentary.Parse(source.NewFile("paper.md", front+"{{value a}}\n\n::: exempt paragraph=3\n:::\n"), commentary.Paper, commentary.Grammar{}, &ds)
	var said []string
	for _, one := range ds.Sorted() {
		said = append(said, one.Rule.ID)
	}
	same(t, "diagnostics", "unknown-figure unknown-block", strings.Join(said, " "))
}

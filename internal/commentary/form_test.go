package commentary_test

import (
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/source"
)

// TestHintsComeFromTheGrammar checks that the hint for a mistake lists what
// the grammar declares, in alphabetical order.
func TestHintsComeFromTheGrammar(t *testing.T) {
	tests := []struct{ body, want string }{
		{"{{xyz}}", "an id comes after what is shown of it: {{value xyz}}, for example; figures: change, count, share, trend, value"},
		{"{{xyz a}}", "allowed here: change, count, share, trend, value"},
		{"{{value a quarter = b , c}}", "write it without spaces: quarter=b,c"},
		{"{{vlaue a}}", `did you mean "value"?`},
		{"{{value a xyz=1}}", "allowed here: quarter, decimals"},
		{"{{value a b}}", "options are written key=value, with hyphens for spaces in a value: quarter, decimals"},
		{"::: xyz\n:::", "allowed here: chart, demand, exceptions, exempt, finance, indicators, positions, voice"},
	}
	for _, test := range tests {
		var ds source.Diagnostics
		commentary.Parse(source.NewFile("paper.md", front+test.body+"\n"), commentary.Paper, grammar, &ds)
		if messages := ds.Sorted(); len(messages) != 1 || messages[0].Hint != test.want {
			t.Errorf("%s: %+v, want the hint %q", test.body, messages, test.want)
		}
	}
}

// TestWithoutAGrammar checks that a figure or block that the grammar does not
// declare is a mistake.
func TestWithoutAGrammar(t *testing.T) {
	var ds source.Diagnostics
	commentary.Parse(source.NewFile("paper.md", front+"{{value a}}\n\n::: exempt paragraph=3\n:::\n"), commentary.Paper, commentary.Grammar{}, &ds)
	var messages []string
	for _, one := range ds.Sorted() {
		messages = append(messages, one.Rule.ID)
	}
	same(t, "diagnostics", "unknown-figure unknown-block", strings.Join(messages, " "))
}

package commentary_test

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/commentary"
)

// TestSizeOnPaper checks the size of tables of a year's months, and of others beside.
func TestSizeOnPaper(t *testing.T) {
	months := func(count int, cell string) string {
		return "| Service |" + strings.Repeat(" Month |", count) + "\n|" + strings.Repeat(" --- |", count+1) +
			"\n| Bins |" + strings.Repeat(" "+cell+" |", count) + "\n"
	}
	for _, test := range []struct {
		name, table string
		want        commentary.PaperSize
		ok          bool
	}{
		{"a few columns", months(3, "100"), commentary.Usual, true},
		{"a year of counts", months(12, "100"), commentary.Narrow, true},
		{"fourteen columns", months(13, "100"), commentary.Small, true},
		{"a year of thousands of pounds", months(10, "£1,234,500"), commentary.Turned, true},
		{"a year of pounds", months(13, "£1,234,500"), commentary.TurnedSmall, true},
		{"a year of pounds and pence", months(13, "£1,234,500.00"), commentary.TurnedLeast, true},
		{"two years of pounds", months(24, "£1,234,500"), commentary.TurnedLeast, false},
		{"figures", months(12, "{{value re-referrals}}"), commentary.Turned, true},
		{"sentences", months(4, "This is a sentence of some length, which can be divided, and so it is."), commentary.Usual, true},
		{"an address", months(4, "<https://www.example.gov.uk/a/long/address/that/may/break/anywhere.html>"), commentary.Usual, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, _ := parse(commentary.Guide, test.table)
			ast.Walk(d.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				if table, is := n.(*extast.Table); is && entering {
					if size, ok := d.SizeOnPaper(table); size != test.want || ok != test.ok {
						t.Errorf("size %q, %t; want %q, %t", size, ok, test.want, test.ok)
					}
				}
				return ast.WalkContinue, nil
			})
		})
	}
}

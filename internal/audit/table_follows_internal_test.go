package audit

import (
	"os"
	"strings"
	"testing"

	"outturn/internal/commentary"
	"outturn/internal/report"
	"outturn/internal/source"
)

// Tables of what the data know nothing of, of which each row makes its last cell.
func TestCellsThatFollow(t *testing.T) {
	var r *report.Report
	for _, one := range reports(t, os.DirFS("../..")) {
		r = one
	}
	const (
		change = "| Heading | Before | Now | Change |\n| --- | --- | --- | --- |\n"
		share  = "| Way | Received | In time | Share |\n| --- | --- | --- | --- |\n| Post | 118 | 97 | 82% |\n| Telephone | 264 | 231 | 88% |\n"
	)
	tests := []struct{ name, table, want string }{
		{"a change", change + "| Desks | 412 | 398 | −14 |\n| Chairs | 287 | 301 | +41 |\n", "the change from 287 to 301 is 14, and this row gives +41"},
		{"a figure", change + "| Desks | 412 | 398 | −14 |\n| Chairs | 287 | 301 | 14 |\n| Lamps | 98 | 130 | 52 |\n", "the change from 98 to 130 is 32"},
		{"the sign", change + "| Desks | 412 | 398 | −14 |\n| Chairs | 287 | 301 | −14 |\n", "the change from 287 to 301 is 14, and this row gives −14"},
		{"the sign of one of three", change + "| Desks | 412 | 398 | −14 |\n| Chairs | 287 | 301 | −14 |\n| Lamps | 98 | 130 | +32 |\n", "287 to 301 is 14"},
		{"a change in per cent", change + "| Desks | 400 | 380 | −5% |\n| Chairs | 200 | 230 | 15% |\n| Lamps | 50 | 60 | 2% |\n", "the percentage from 50 to 60 is 20"},
		{"what is left", "| Heading | Budget | Spent | Variance |\n| --- | --- | --- | --- |\n| Desks | £4.12m | £3.98m | £0.14m |\n| Chairs | £2.87m | £3.01m | £0.41m under |\n", "£2.87m less £3.01m is -140,000"},
		{"a share", share + "| In person | 75 | 48 | 46% |\n", "the share of 48 in 75 is 64"},
		{"rounded", "| Heading | Before | Now | Change |\n| --- | --- | --- | --- |\n| Desks | £4.1m | £4.4m | £0.2m |\n| Chairs | £2.8m | £3.0m | £0.2m |\n", ""},
		{"a share, rounded", share + "| In person | 75 | 48 | 64% |\n", ""},
		{"no relation", change + "| Desks | 412 | 398 | 7 |\n| Chairs | 287 | 301 | 41 |\n", ""},
		{"two that do not follow", change + "| Desks | 412 | 398 | −14 |\n| Chairs | 287 | 301 | 41 |\n| Lamps | 98 | 130 | 52 |\n", ""},
		{"one row shows it, and no head tells", "| Way | Received | In time | Late |\n| --- | --- | --- | --- |\n| Post | 118 | 97 | 21 |\n| Telephone | 264 | 231 | 12 |\n", ""},
		{"words in a cell", change + "| Desks | 412 | 398 | −14 |\n| Chairs | 287 | 301 | more than we thought, by 41 |\n", ""},
		{"shares that make a hundred", "| Team | Share |\n| --- | --- |\n| North | 26% |\n| South | 34% |\n| East | 40% |\n| Total | 10% |\n", "the rows above come to 100, and their total is given as 10%"},
		{"shares of other things", "| Team | Share |\n| --- | --- |\n| North | 26% |\n| South | 34% |\n| East | 28% |\n| Total | 30% |\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ds := &source.Diagnostics{}
			d := commentary.Parse(source.NewFile("table.md", test.table), commentary.Comment, report.Grammar(), &source.Diagnostics{})
			newAuditor(r, nil, ds).audit(&Document{}, d, nil)
			var told []string
			for _, one := range ds.Sorted() {
				if strings.HasPrefix(one.Rule.ID, "contradicted") {
					told = append(told, one.Summary)
				}
			}
			if all := strings.Join(told, "\n"); !strings.Contains(all, test.want) || (all == "") != (test.want == "") {
				t.Errorf("it says %q, want %q", all, test.want)
			}
		})
	}
}

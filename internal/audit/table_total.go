package audit

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/numeral"
	"outturn/internal/rule"
)

var totalWords = wordSet("total totals sum altogether together")

// tableTotals checks the rows of a table that are called totals, column by column.
func (a *auditor) tableTotals(t *typedTable) {
	a.rowTotals(t)
	from, before := 0, -1 // before: the row of the total above
	for r, row := range t.rows {
		label := row[0].tokens
		if len(label) == 0 || !slices.ContainsFunc(label, func(one numeral.Token) bool { return totalWords[one.Text] }) || len(label) > 4 {
			continue
		}
		for c := 1; c < len(row); c++ {
			if before >= 0 && t.addsOn(before, from, r, c) {
				continue
			}
			a.columnTotal(t, from, r, c)
		}
		from, before = r+1, r
	}
}

// addsOn reports whether a total of a column adds the rows since the total before to that.
func (t *typedTable) addsOn(before, from, total, c int) bool {
	sum := decimal.Zero
	for r := range total {
		if r != before && r < from || c >= len(t.rows[r]) {
			continue
		}
		n, ok := amountOf(t.rows[r][c])
		if !ok {
			return false
		}
		sum = sum.Add(n.Value)
	}
	want, ok := amountOf(t.rows[total][c])
	return ok && sum.Equal(want.Value)
}

// columnTotal checks the total of one column: that of the rows above it which hold
// amounts, or what makes a hundred of shares.
func (a *auditor) columnTotal(t *typedTable, from, total, c int) {
	sum, step, counted := decimal.Zero, decimal.Zero, 0
	want, ok := amountOf(t.rows[total][c])
	if !ok {
		return
	}
	least, most := want.Value.Add(decimal.NewFromInt(1)), want.Value.Sub(decimal.NewFromInt(1))
	for r := from; r < total; r++ {
		if c >= len(t.rows[r]) {
			return
		}
		n, ok := amountOf(t.rows[r][c])
		if !ok || n.Unit != want.Unit || n.Unit >= numeral.Days {
			return
		}
		least, most = decimal.Min(least, n.Value), decimal.Max(most, n.Value)
		sum, step, counted = sum.Add(n.Value), decimal.Max(step, n.Step), counted+1
	}
	slack := step.Mul(decimal.NewFromInt(int64(counted))).Div(decimal.NewFromInt(2))
	if step.Equal(decimal.NewFromInt(1)) && want.Unit == numeral.Plain {
		slack = decimal.Zero
	}
	hundred := decimal.NewFromInt(100)
	ofShares := want.Value.Equal(hundred) || counted > 2 && sum.Sub(hundred).Abs().LessThanOrEqual(slack)
	between := want.Value.GreaterThan(least) && want.Value.LessThan(most) && !least.IsNegative() // a mean, perhaps
	if counted < 2 || between || sum.Sub(want.Value).Abs().LessThanOrEqual(slack) || want.Unit == numeral.Percent && !ofShares {
		return
	}
	p := t.rows[total][c]
	a.ds.Report(rule.Contradicted, p.span(want.Start, want.End), "the rows above come to %s, and their total is given as %s", sum.String(), p.text[want.Start:want.End]).
		WithHint("correct the total, or the row that is wrong")
}

// amountOf is the number of a cell that holds one number and little else. Money that is
// "under" is negative.
func amountOf(p *passage) (numeral.Numeral, bool) {
	var one numeral.Numeral
	count := 0
	for _, n := range p.numerals {
		if n.Naming == numeral.NoName {
			one, count = n, count+1
		}
	}
	if count != 1 || len(p.tokens) > one.Last-one.First+3 {
		return one, false
	}
	if slices.ContainsFunc(p.tokens, func(t numeral.Token) bool { return strings.HasPrefix(t.Text, "under") }) || one.Start > 0 && p.text[one.Start-1] == '(' {
		one.Value = one.Value.Neg()
	}
	return one, true
}

// rowTotals checks the last cell of each row under a head such as "Total" or "Year so
// far" against the cells before it.
func (a *auditor) rowTotals(t *typedTable) {
	last := len(t.head) - 1
	if last < 3 || !slices.ContainsFunc(t.head[last].tokens, func(one numeral.Token) bool {
		return totalWords[one.Text] || one.Text == "far" || one.Text == "date"
	}) {
		return
	}
	for _, row := range t.rows {
		if len(row) != last+1 {
			continue
		}
		want, ok := amountOf(row[last])
		sum, step := decimal.Zero, want.Step
		for _, cell := range row[1:last] {
			n, found := amountOf(cell)
			ok = ok && found && n.Unit == want.Unit && n.Unit != numeral.Percent
			sum, step = sum.Add(n.Value), decimal.Max(step, n.Step)
		}
		gap := sum.Sub(want.Value).Abs()
		slipLike := gap.Mul(decimal.NewFromInt(5)).LessThan(sum.Abs())
		if ok && slipLike && gap.GreaterThan(step.Mul(decimal.NewFromInt(int64(last))).Div(decimal.NewFromInt(2))) {
			p := row[last]
			a.ds.Report(rule.Contradicted, p.span(want.Start, want.End), "the row comes to %s, and its total is given as %s", sum.String(), p.text[want.Start:want.End]).
				WithHint("correct the total, or the figure that is wrong")
		}
	}
}

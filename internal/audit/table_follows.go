package audit

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/rule"
)

// rowRelation is a way in which a cell of each row follows from two cells before it.
type rowRelation struct {
	words string // of the two cells, the first and the second
	// made is what the two come to; false where the relation makes nothing of them.
	made func(a, b, c numeral.Numeral) (decimal.Decimal, bool)
}

var rowRelations = []rowRelation{
	{"the change from %s to %s", func(a, b, c numeral.Numeral) (decimal.Decimal, bool) {
		return b.Value.Sub(a.Value), a.Unit == b.Unit && c.Unit != numeral.Percent || a.Unit == numeral.Percent && b.Unit == numeral.Percent
	}},
	{"%s less %s", func(a, b, c numeral.Numeral) (decimal.Decimal, bool) {
		return a.Value.Sub(b.Value), a.Unit == b.Unit && c.Unit != numeral.Percent
	}},
	{"the percentage from %s to %s", func(a, b, c numeral.Numeral) (decimal.Decimal, bool) {
		return ratio(b.Value.Sub(a.Value), a.Value), a.Unit == b.Unit && c.Unit == numeral.Percent && a.Value.IsPositive()
	}},
	{"the share of %[2]s in %[1]s", func(a, b, c numeral.Numeral) (decimal.Decimal, bool) {
		return ratio(b.Value, a.Value), a.Unit == b.Unit && a.Unit != numeral.Percent && c.Unit == numeral.Percent && a.Value.IsPositive()
	}},
	{"the share of %s in %s", func(a, b, c numeral.Numeral) (decimal.Decimal, bool) {
		return ratio(a.Value, b.Value), a.Unit == b.Unit && a.Unit != numeral.Percent && c.Unit == numeral.Percent && b.Value.IsPositive()
	}},
}

func ratio(part, whole decimal.Decimal) decimal.Decimal {
	if whole.IsZero() {
		return decimal.Zero
	}
	return part.Shift(2).DivRound(whole, 12)
}

// tableRows checks the cells of a table that follow from two others of their row, where all
// other rows show how.
func (a *auditor) tableRows(t *typedTable) {
	for column := 3; column < len(t.head); column++ {
		a.columnFollows(t, column)
	}
}

// columnFollows checks one column by the first relation that holds in all its rows but one.
func (a *auditor) columnFollows(t *typedTable, column int) {
	for second := column - 1; second > 1; second-- {
		for first := second - 1; first > 0; first-- {
			for _, r := range rowRelations {
				switch broken, holds := t.follows(r, first, second, column); {
				case holds == 0 || len(broken) > 1 || holds < 2 && !t.tellsChange(column):
				case len(broken) == 1:
					a.reportRow(t.rows[broken[0]], r, first, second, column)
					return
				default:
					return
				}
			}
		}
	}
}

var changeWords = wordSet("change changes variance difference movement over/under")

// tellsChange reports whether the head of a column says that it is the difference of
// others, so that one other row is enough to show of which.
func (t *typedTable) tellsChange(column int) bool {
	return slices.ContainsFunc(t.head[column].tokens, func(one numeral.Token) bool { return changeWords[one.Text] })
}

// follows lists the rows in which a relation of two columns does not make a third, and
// counts those in which it does.
func (t *typedTable) follows(r rowRelation, first, second, column int) (broken []int, holds int) {
	for n, row := range t.rows {
		if column >= len(row) {
			continue
		}
		a, okA := amountOf(row[first])
		b, okB := amountOf(row[second])
		c, okC := amountOf(row[column])
		made, ok := decimal.Zero, false
		if okA && okB && okC {
			made, ok = r.made(a, b, c)
		}
		switch {
		case !ok:
		case c.Value.Sub(made).Abs().LessThanOrEqual(slackOf(a, b, c)):
			holds++
		default:
			broken = append(broken, n)
		}
	}
	return broken, holds
}

// slackOf is how far a cell may be from what two others make, as all three are rounded.
func slackOf(a, b, c numeral.Numeral) decimal.Decimal {
	one := decimal.NewFromInt(1)
	if a.Unit == numeral.Plain && b.Unit == numeral.Plain && c.Unit == numeral.Plain && a.Step.Equal(one) && b.Step.Equal(one) && c.Step.Equal(one) {
		return decimal.Zero // counts are not rounded
	}
	half := decimal.RequireFromString("0.5")
	slack := c.Step.Mul(half)
	if a.Unit == c.Unit {
		slack = slack.Add(a.Step.Add(b.Step).Mul(half))
	}
	return slack
}

func (a *auditor) reportRow(row []*passage, r rowRelation, first, second, column int) {
	x, _ := amountOf(row[first])
	y, _ := amountOf(row[second])
	c, _ := amountOf(row[column])
	made, _ := r.made(x, y, c)
	p := row[column]
	text := func(at int, n numeral.Numeral) string { return row[at].text[n.Start:n.End] }
	words := fmt.Sprintf(r.words, text(first, x), text(second, y))
	a.ds.Report(rule.Contradicted, p.span(c.Start, c.End), "%s is %s, and this row gives %s", words, indicator.Typed(indicator.Number(made, int(max(0, -c.Step.Exponent())))), p.text[c.Start:c.End]).
		WithHint("correct the figure of the row that is wrong; in the other rows it follows")
}

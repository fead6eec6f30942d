package starter

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/commentary"
	"outturn/internal/finance"
	"outturn/internal/quarter"
)

const financeHead = `# Budget and forecast: %s
#
# Each table with # before its lines waits for its figures: take the # at the
# beginning of the lines away and write the figures after the equals signs. What
# stands behind a # after them is the figure of %s, and may stay.
# Income is negative, and net is gross and income together.

unit      = %s
`

// finances is the file of a quarter's finance, with the lines of the latest
// one. There is none when there is no earlier one, or no block of the paper
// shows finance.
func (p *Project) finances(q quarter.Quarter, blocks []*commentary.Block) []Draft {
	last, of := p.lastFinance(q)
	if last == nil || !asksForFinance(blocks) {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, financeHead, q.Label(), of.Name(), quoted(last.Scale.Heading()))
	if !last.Rounding.IsZero() {
		fmt.Fprintf(&b, "rounding  = %s\n", last.Rounding)
	}
	if !last.Threshold.IsZero() {
		fmt.Fprintf(&b, "threshold = %s\n", last.Threshold)
	}
	b.WriteString("# source = \"...\" # the document that the figures come from\n")
	same := of.Year() == q.Year()
	for _, l := range last.Lines {
		b.WriteString(financeLine("lines."+l.ID, l, same))
	}
	if last.Total != nil {
		b.WriteString(financeLine("total", *last.Total, same))
	}
	for _, s := range last.Summaries {
		b.WriteString(financeSummary(s, of == q.Add(-1)))
	}
	return []Draft{{Name: fmt.Sprintf("data/%s/finance.toml", q), Text: b.String()}}
}

// lastFinance returns the latest finance with figures before a quarter, and
// its quarter; nil when there is none.
func (p *Project) lastFinance(before quarter.Quarter) (last *finance.Statement, of quarter.Quarter) {
	for _, q := range p.Dataset.Quarters {
		if q.Quarter.Before(before) && q.Finance != nil && !q.Finance.Empty() {
			last, of = q.Finance, q.Quarter
		}
	}
	return last, of
}

// canHaveFinance reports whether a quarter's paper can have blocks about
// finance: the quarter has such a file, or one can be begun.
func (p *Project) canHaveFinance(q quarter.Quarter) bool {
	last, _ := p.lastFinance(q)
	return last != nil || p.existing(q).Finance != nil
}

func asksForFinance(blocks []*commentary.Block) bool {
	for _, b := range blocks {
		if b.Name == "finance" || b.Get("finance").Text != "" {
			return true
		}
	}
	return false
}

// financeLine is a line of the finance to fill in. The budget is for the year,
// so within a year it is taken over.
func financeLine(table string, l finance.Line, sameYear bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n# [%s]\n# title    = %s\n", table, quoted(l.Title))
	if sameYear {
		fmt.Fprintf(&b, "# budget   = { gross = %s, income = %s, net = %s }\n", l.Budget.Gross, l.Budget.Income, l.Budget.Net)
	} else {
		b.WriteString(awaitedAmounts("budget  ", l.Budget))
	}
	b.WriteString(awaitedAmounts("forecast", l.Forecast))
	if l.Stated != nil {
		b.WriteString(awaitedAmounts("stated  ", *l.Stated))
	}
	return b.String()
}

func awaitedAmounts(key string, last finance.Amounts) string {
	return fmt.Sprintf("# %s = { gross = , income = , net = } # %s, %s, %s\n", key, last.Gross, last.Income, last.Net)
}

// financeSummary is a body's budget to fill in. The variance of the quarter
// before is known when that quarter has a file.
func financeSummary(s finance.Summary, before bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n# [summary.%s]\n# title             = %s\n# unit              = %s\n", s.ID, quoted(s.Title), quoted(s.Scale.Heading()))
	for _, one := range []struct {
		key  string
		last *decimal.Decimal
	}{{"gross_budget     ", &s.GrossBudget}, {"net_budget       ", &s.NetBudget}, {"variance         ", &s.Variance}, {"stated_percent   ", s.StatedPercent}} {
		if one.last != nil {
			fmt.Fprintf(&b, "# %s = # %s\n", one.key, one.last)
		}
	}
	if before {
		fmt.Fprintf(&b, "# previous_variance = %s\n", s.Variance)
	}
	return b.String()
}

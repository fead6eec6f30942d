package finance

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Slip is a stated figure that differs from the computed one by more than rounding
// explains.
type Slip struct {
	Line   string // the id of a line or a summary, or TotalID
	Part   string // the figure: "budget net", "variance gross" ...; in a summary, Percentage
	Stated decimal.Decimal
	Got    decimal.Decimal // computed from the other figures
}

// Percentage and NetBudget are the parts of a summary that are checked.
const (
	Percentage = "percentage"
	NetBudget  = "net budget"
)

// String describes the slip: "variance net is stated as 1,073, but comes to 1,173".
func (s Slip) String() string {
	if s.Part == NetBudget {
		return fmt.Sprintf("net budget of %s is more than the gross budget, %s", indicator.Typed(s.Stated.String()), indicator.Typed(s.Got.String()))
	}
	places := int(max(-s.Stated.Exponent(), -s.Got.Exponent(), 0))
	return indicator.Typed(fmt.Sprintf("%s is stated as %s, but comes to %s", s.Part, indicator.Number(s.Stated, places), indicator.Number(s.Got, places)))
}

// checker collects slips.
type checker struct {
	rounding decimal.Decimal
	slips    []Slip
}

// compare adds a slip when stated differs from the result of n rounded figures by
// more than rounding explains: half a unit for each of them and for the result. A
// figure has at most one slip.
func (c *checker) compare(line, part string, stated, got decimal.Decimal, n int) {
	slack := c.rounding.Mul(decimal.NewFromInt(int64(n + 1))).Div(decimal.NewFromInt(2))
	if stated.Sub(got).Abs().GreaterThan(slack) && !c.hasSlip(line, part) {
		c.slips = append(c.slips, Slip{line, part, stated, got})
	}
}

// hasSlip reports whether any of the parts of a line has a slip.
func (c *checker) hasSlip(line string, parts ...string) bool {
	return slices.ContainsFunc(c.slips, func(s Slip) bool { return s.Line == line && slices.Contains(parts, s.Part) })
}

// Check compares every stated figure with the one that the others give: net with
// gross and income, variances with budget and forecast, the total with its lines,
// a summary's percentage with its budget, and its net budget with the gross one. A figure that has a slip is not used to
// check others.
func (s *Statement) Check() []Slip {
	c := &checker{rounding: s.Rounding}
	for _, l := range s.Lines {
		c.line(l)
	}
	if s.Total != nil {
		c.line(*s.Total)
		c.total(*s.Total, s.Lines)
	}
	for _, sum := range s.Summaries {
		c.summary(sum)
	}
	return c.slips
}

func (c *checker) line(l Line) {
	c.net(l.ID, "budget", l.Budget)
	c.net(l.ID, "forecast", l.Forecast)
	if l.Stated == nil {
		return
	}
	c.net(l.ID, "variance", *l.Stated)
	c.variance(l, "gross", l.Stated.Gross, l.Computed().Gross)
	c.variance(l, "income", l.Stated.Income, l.Computed().Income)
	c.variance(l, "net", l.Stated.Net, l.Computed().Net)
}

func (c *checker) net(line, kind string, a Amounts) {
	c.compare(line, kind+" net", a.Net, a.Gross.Add(a.Income), 2)
}

func (c *checker) variance(l Line, column string, stated, got decimal.Decimal) {
	if !c.hasSlip(l.ID, "budget "+column, "forecast "+column) {
		c.compare(l.ID, "variance "+column, stated, got, 2)
	}
}

func (c *checker) total(total Line, lines []Line) {
	var budget, forecast, variance Amounts
	for _, l := range lines {
		budget, forecast, variance = budget.add(l.Budget), forecast.add(l.Forecast), variance.add(l.Variance())
	}
	c.sums("budget", total.Budget, budget, lines)
	c.sums("forecast", total.Forecast, forecast, lines)
	if total.Stated != nil {
		c.sums("variance", *total.Stated, variance, lines)
	}
}

func (c *checker) sums(kind string, stated, got Amounts, lines []Line) {
	c.sum(kind, "gross", stated.Gross, got.Gross, lines)
	c.sum(kind, "income", stated.Income, got.Income, lines)
	c.sum(kind, "net", stated.Net, got.Net, lines)
}

func (c *checker) sum(kind, column string, stated, got decimal.Decimal, lines []Line) {
	if !slices.ContainsFunc(lines, func(l Line) bool { return c.doubtful(l, kind, column) }) {
		c.compare(TotalID, kind+" "+column, stated, got, len(lines))
	}
}

// doubtful reports whether a line's figure, or one that it is computed from, has a
// slip.
func (c *checker) doubtful(l Line, kind, column string) bool {
	if kind == "variance" && l.Stated == nil {
		return c.hasSlip(l.ID, "budget "+column, "forecast "+column)
	}
	return c.hasSlip(l.ID, kind+" "+column)
}

func (a Amounts) add(b Amounts) Amounts {
	return Amounts{a.Gross.Add(b.Gross), a.Income.Add(b.Income), a.Net.Add(b.Net)}
}

// summary checks the percentage only by a gross budget that the net one allows. It allows for the rounding of the variance and the budget, each to the
// last decimal of its unit, and of the percentage itself.
func (c *checker) summary(s Summary) {
	if s.NetBudget.GreaterThan(s.GrossBudget) && s.GrossBudget.IsPositive() {
		c.slips = append(c.slips, Slip{s.ID, NetBudget, s.NetBudget, s.GrossBudget})
		return
	}
	if s.StatedPercent == nil || s.GrossBudget.IsZero() {
		return
	}
	got := s.Percent()
	half := decimal.New(5, int32(-s.Scale.Decimals-1))
	slack := half.Shift(2).Div(s.GrossBudget.Abs()).Mul(decimal.NewFromInt(2)).Add(decimal.New(5, s.StatedPercent.Exponent()-1))
	if s.StatedPercent.Sub(got).Abs().GreaterThan(slack) {
		c.slips = append(c.slips, Slip{s.ID, Percentage, *s.StatedPercent, got.Round(-s.StatedPercent.Exponent())})
	}
}

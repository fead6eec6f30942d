package finance

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// Slip is a stated figure that does not follow from the others by more than
// rounding explains.
type Slip struct {
	Line   string // id of the line, or "total", or that of a summary
	Part   string // which figure: "budget", "variance net" ...
	Stated decimal.Decimal
	Got    decimal.Decimal
}

// String says the slip: "variance net is stated as 1,073, but comes to 1,173".
func (s Slip) String() string {
	places := int(max(-s.Stated.Exponent(), -s.Got.Exponent(), 0))
	return fmt.Sprintf("%s is stated as %s, but comes to %s", s.Part, indicator.Number(s.Stated, places), indicator.Number(s.Got, places))
}

// checker collects slips.
type checker struct {
	rounding decimal.Decimal
	slips    []Slip
}

// compare notes a slip when stated differs from what n rounded figures come to
// by more than their rounding: half a unit for each of them and for the result.
func (c *checker) compare(line, part string, stated, got decimal.Decimal, n int) {
	slack := c.rounding.Mul(decimal.NewFromInt(int64(n + 1))).Div(decimal.NewFromInt(2))
	if stated.Sub(got).Abs().GreaterThan(slack) {
		c.slips = append(c.slips, Slip{line, part, stated, got})
	}
}

// Check compares every stated figure with what the others come to: net with
// gross and income, variances with budget and forecast, the total with its
// lines, a summary's percentage with its budget.
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
	got := l.Computed()
	c.net(l.ID, "variance", *l.Stated)
	c.compare(l.ID, "variance gross", l.Stated.Gross, got.Gross, 2)
	c.compare(l.ID, "variance income", l.Stated.Income, got.Income, 2)
	c.compare(l.ID, "variance net", l.Stated.Net, got.Net, 2)
}

func (c *checker) net(line, part string, a Amounts) {
	c.compare(line, part+" net", a.Net, a.Gross.Add(a.Income), 2)
}

func (c *checker) total(total Line, lines []Line) {
	var budget, forecast, variance Amounts
	for _, l := range lines {
		budget, forecast, variance = budget.add(l.Budget), forecast.add(l.Forecast), variance.add(l.Variance())
	}
	c.amounts("budget", total.Budget, budget, len(lines))
	c.amounts("forecast", total.Forecast, forecast, len(lines))
	if total.Stated != nil {
		c.amounts("variance", *total.Stated, variance, len(lines))
	}
}

func (c *checker) amounts(part string, stated, got Amounts, n int) {
	c.compare("total", part+" gross", stated.Gross, got.Gross, n)
	c.compare("total", part+" income", stated.Income, got.Income, n)
	c.compare("total", part+" net", stated.Net, got.Net, n)
}

func (a Amounts) add(b Amounts) Amounts {
	return Amounts{a.Gross.Add(b.Gross), a.Income.Add(b.Income), a.Net.Add(b.Net)}
}

// summary allows for the rounding of the variance and the budget, each to the
// last decimal of its unit, and of the percentage itself.
func (c *checker) summary(s Summary) {
	if s.StatedPercent == nil || s.GrossBudget.IsZero() {
		return
	}
	got := s.Percent()
	half := decimal.New(5, int32(-s.Unit.Decimals-1))
	slack := half.Shift(2).Div(s.GrossBudget.Abs()).Mul(decimal.NewFromInt(2)).Add(decimal.New(5, s.StatedPercent.Exponent()-1))
	if s.StatedPercent.Sub(got).Abs().GreaterThan(slack) {
		c.slips = append(c.slips, Slip{s.ID, "percentage", *s.StatedPercent, got.Round(-s.StatedPercent.Exponent())})
	}
}

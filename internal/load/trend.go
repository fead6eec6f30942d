package load

import (
	"outturn/internal/indicator"
	"outturn/internal/rule"
)

func (a *assembly) trend(t trendTable) indicator.TrendRule {
	trend := indicator.DefaultTrend()
	trend.Quarters = t.Quarters.Or(trend.Quarters)
	if trend.Quarters < 1 || trend.Quarters > 40 {
		a.ds.Report(rule.OutOfRange, t.Quarters.Span, "a trend looks between 1 and 40 quarters back")
	}
	trend.NewBelow = t.NewBelow.Or(trend.NewBelow)
	if trend.NewBelow < 0 {
		a.ds.Report(rule.OutOfRange, t.NewBelow.Span, "this cannot be negative")
	}
	trend.StablePoints = a.notNegative(t.StablePoints, trend.StablePoints)
	trend.StablePercent = a.notNegative(t.StablePercent, trend.StablePercent)
	trend.VolatilePercent = a.notNegative(t.VolatilePercent, trend.VolatilePercent)
	return trend
}

package indicator_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// An indicator is evaluated as of the last quarter of its series. The evaluation
// explains its position.
func ExampleIndicator_Evaluate() {
	assessments := &indicator.Indicator{
		Title:    "Assessments completed within 45 days",
		Unit:     indicator.Unit{Name: "per cent", Suffix: "%", Percentage: true},
		Polarity: indicator.Bigger,
		Targets: []indicator.Target{{
			From:      quarter.April.Of(2019, 1),
			Status:    indicator.Set,
			Value:     decimal.NewFromInt(90),
			Tolerance: indicator.Margin{Kind: indicator.Limit, Value: decimal.NewFromInt(85)},
		}},
	}
	series := []indicator.Point{
		{Quarter: quarter.April.Of(2018, 4), Reading: indicator.Reading{State: indicator.Present, Value: decimal.NewFromInt(87)}},
		{Quarter: quarter.April.Of(2019, 1), Reading: indicator.Reading{Reason: "The system was replaced."}},
		{Quarter: quarter.April.Of(2019, 2), Reading: indicator.Reading{State: indicator.Present, Value: decimal.NewFromInt(91)}},
	}
	rules := indicator.Rules{
		Labels: indicator.Labels{indicator.Better: "Better than target"},
		Trend:  indicator.DefaultTrend(),
	}

	e := assessments.Evaluate(series, indicator.StatedJudgement{}, rules)
	fmt.Println(e.Position)
	fmt.Println(e.Working)
	fmt.Println(e.TrendWorking)
	// Output:
	// better
	// 91% against a target of 90% (tolerance 85%), bigger is better: better than target
	// 91% against 87% in Quarter 4, 2018/19, bigger is better: getting better
}

// A figure is shown with enough decimals to agree with its judgement.
func ExampleDecimalsToAgree() {
	percent := indicator.Unit{Suffix: "%"}
	target := indicator.Target{Status: indicator.Set, Value: decimal.NewFromInt(90)}
	bounds := target.Bounds(indicator.Bigger)
	for _, s := range []string{"89.4", "89.6", "89.97", "90"} {
		value := decimal.RequireFromString(s)
		fmt.Println(percent.Format(value, indicator.DecimalsToAgree(bounds.Judge, value, 0)), bounds.Judge(value))
	}
	// Output:
	// 89% outside
	// 89.6% outside
	// 89.97% outside
	// 90% better
}

// Two margins: green within 5% of the target, and amber within 10%.
func ExampleTarget_Bounds() {
	target := indicator.Target{
		Status:    indicator.Set,
		Value:     decimal.NewFromInt(80),
		MetWithin: indicator.Margin{Kind: indicator.Percent, Value: decimal.NewFromInt(5)},
		Tolerance: indicator.Margin{Kind: indicator.Percent, Value: decimal.NewFromInt(10)},
	}
	bounds := target.Bounds(indicator.Bigger)
	for _, value := range []int64{80, 76, 75, 72, 71} {
		fmt.Println(value, bounds.Judge(decimal.NewFromInt(value)))
	}
	// Output:
	// 80 better
	// 76 better
	// 75 within
	// 72 within
	// 71 outside
}

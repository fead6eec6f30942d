package export

import (
	"encoding/json"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
)

// target is what a reading was judged against.
type target struct {
	Target         *json.Number  `json:"target" doc:"The target in force, unless it is a range. Of a target in words, the figure that it comes to."`
	Tolerance      *json.Number  `json:"tolerance" doc:"The limit up to which a reading is in tolerance, unless it is a range."`
	TargetRange    *numberRange  `json:"target_range,omitempty" doc:"The target, if it is a range."`
	ToleranceRange *numberRange  `json:"tolerance_range,omitempty" doc:"The tolerance around a target that is a range."`
	MetWithin      *numberRange  `json:"met_within,omitempty" doc:"What still meets the target, where that reaches further than the target."`
	Words          string        `json:"target_words,omitempty" doc:"The target as it was set in words, such as higher than last year."`
	From           string        `json:"target_from,omitempty" form:"quarter" doc:"The quarter from which the target holds."`
	Reason         string        `json:"target_reason,omitempty" doc:"The reason for the target, or for having no target."`
	YearEnd        *json.Number  `json:"year_end_target,omitempty" doc:"The value to reach by the end of the year."`
	Profile        []json.Number `json:"profile,omitempty" doc:"The values to reach by the ends of quarters 1, 2 and 3 on the way to it."`
}

type numberRange struct {
	Low  *json.Number `json:"low" doc:"The lower end; null if it has none."`
	High *json.Number `json:"high" doc:"The upper end; null if it has none."`
}

func newTarget(r row) target {
	i, t := r.indicator, r.judged.Target
	one := target{Reason: t.Reason, MetWithin: metWithin(i, t)}
	one.Target, one.Tolerance = targetNumbers(i, t)
	if t.Condition != nil {
		one.Words = t.Condition.Words
	}
	if !t.From.IsZero() {
		one.From = t.From.String()
	}
	if dated := i.DatedTarget(r.point.Quarter); dated.YearEnd {
		one.YearEnd = recordedNumber(dated.Value)
		for _, value := range dated.Profile {
			one.Profile = append(one.Profile, *recordedNumber(value))
		}
	}
	one.TargetRange, one.ToleranceRange = targetRanges(i, t)
	return one
}

// targetRanges returns target and tolerance as ranges; nil when there is none or it is
// a single number.
func targetRanges(i *indicator.Indicator, t indicator.Target) (target, tolerance *numberRange) {
	if t.Status != indicator.Set || i.Polarity != indicator.Range {
		return nil, nil
	}
	low, high := t.Ends()
	target = &numberRange{recordedNumber(low), recordedNumber(high)}
	if t.Tolerance.Kind != indicator.NoMargin {
		tolerable := t.Bounds(i.Polarity).Tolerable
		tolerance = &numberRange{limitNumber(t, tolerable.Low), limitNumber(t, tolerable.High)}
	}
	return target, tolerance
}

func metWithin(i *indicator.Indicator, t indicator.Target) *numberRange {
	if t.Status != indicator.Set || t.MetWithin.Kind == indicator.NoMargin {
		return nil
	}
	met := t.Bounds(i.Polarity).Met
	return &numberRange{endNumber(met.Low), endNumber(met.High)}
}

// endNumber writes an end of an interval; nil where it has none.
func endNumber(end *decimal.Decimal) *json.Number {
	if end == nil {
		return nil
	}
	return computedNumber(*end)
}

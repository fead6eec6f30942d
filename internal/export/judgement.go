package export

import "outturn/internal/indicator"

// judgement is how a reading was judged, beside its position and trend.
type judgement struct {
	Class          string  `json:"class,omitempty" form:"id" doc:"The id of the organisation's own class that the position is."`
	TrendSince     string  `json:"trend_since,omitempty" form:"quarter" doc:"The earliest quarter that the rule for trends compared."`
	Direction      *string `json:"direction" codes:"direction" doc:"How the reading compares with one earlier figure: better, worse or no change; null when there is nothing to compare."`
	DirectionSince string  `json:"direction_since,omitempty" form:"quarter" doc:"The quarter of that figure."`
	Stated         *stated `json:"stated,omitempty" doc:"Where officers state a position or trend of their own: what they state, and what the rules give."`
}

// stated is what officers stated, and what the rules give.
type stated struct {
	Position         string `json:"position,omitempty" codes:"position" doc:"The position that officers state."`
	Class            string `json:"class,omitempty" form:"id" doc:"The id of the organisation's own class that they state."`
	Trend            string `json:"trend,omitempty" codes:"trend" doc:"The trend that officers state."`
	ComputedPosition string `json:"computed_position,omitempty" codes:"position" doc:"The position by the rules."`
	ComputedClass    string `json:"computed_class,omitempty" form:"id" doc:"The id of the organisation's own class that the rule gives."`
	ComputedTrend    string `json:"computed_trend,omitempty" codes:"trend" doc:"The trend by the rules."`
	PositionReason   string `json:"computed_position_reason,omitempty" doc:"How the rule comes to the position, in words."`
	TrendReason      string `json:"computed_trend_reason,omitempty" doc:"How the rule comes to the trend, in words."`
	Reason           string `json:"reason" doc:"Why officers state another."`
}

func newJudgement(e *indicator.Evaluation) judgement {
	one := judgement{
		Class: e.Position.Class(), Direction: textOrNil(string(e.Direction.Direction)),
		DirectionSince: directionSince(e), Stated: newStated(e),
	}
	if !e.TrendSince.IsZero() {
		one.TrendSince = e.TrendSince.String()
	}
	return one
}

// directionSince is the quarter with whose figure a direction compares; empty when
// there is no direction.
func directionSince(e *indicator.Evaluation) string {
	if e.Direction.Direction == "" {
		return ""
	}
	return e.Direction.From.Quarter.String()
}

func newStated(e *indicator.Evaluation) *stated {
	s := e.Stated
	if s.Position == "" && s.Trend == "" {
		return nil
	}
	return &stated{
		Position: string(s.Position.Kind()), Class: s.Position.Class(), Trend: string(s.Trend),
		ComputedPosition: string(e.Computed.Kind()), ComputedClass: e.Computed.Class(), ComputedTrend: string(e.ComputedTrend),
		PositionReason: e.Working, TrendReason: e.TrendWorking, Reason: s.Reason,
	}
}

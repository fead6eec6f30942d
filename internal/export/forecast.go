package export

import "encoding/json"

// forecast is what an indicator is expected to come to at the end of the year.
type forecast struct {
	Quarter        string      `json:"quarter" form:"quarter" doc:"The last quarter of the year."`
	Value          json.Number `json:"value" doc:"The figure that is expected."`
	Display        string      `json:"display" doc:"The figure as pages show it."`
	Position       string      `json:"position" codes:"position" doc:"The position in which it would be."`
	Class          string      `json:"class,omitempty" form:"id" doc:"The id of the organisation's own class that the position is."`
	PositionLabel  string      `json:"position_label" doc:"The organisation's words for the position."`
	ClassLabel     string      `json:"class_label,omitempty" doc:"The organisation's words for the class."`
	PositionReason string      `json:"position_reason" doc:"How the position follows, in words."`
	Note           string      `json:"note,omitempty" doc:"What the forecast rests on."`
}

// newForecast is the forecast of the report's quarter; nil elsewhere, and where nothing
// is expected.
func newForecast(r row) *forecast {
	f := r.measure.Forecast
	if f == nil || !r.isLast() {
		return nil
	}
	return &forecast{
		Quarter: f.For.String(), Value: *recordedNumber(f.Value), Display: f.Display,
		Position: string(f.Position.Kind()), Class: f.Position.Class(),
		PositionLabel: r.label(f.Position.Kind()), ClassLabel: r.classLabel(f.Position),
		PositionReason: f.Working, Note: f.Note,
	}
}

package export

import (
	"encoding/json"
	"time"

	"outturn/internal/indicator"
)

// reading is what there is to know of a reading beside its value.
type reading struct {
	Status     string       `json:"reading_status,omitempty" codes:"reading_status" doc:"That the figure may still change: provisional or estimated."`
	Count      *json.Number `json:"count,omitempty" doc:"The first number of a reading such as 44 of 47."`
	Base       *json.Number `json:"base,omitempty" doc:"The second number of a reading such as 44 of 47."`
	Derived    bool         `json:"derived,omitempty" doc:"Whether the figure is computed from those of other indicators."`
	Printed    string       `json:"printed,omitempty" doc:"What the source prints instead of a figure."`
	Months     int          `json:"months,omitempty" doc:"How many months the reading covers, if not the three of the quarter."`
	Date       string       `json:"date,omitempty" form:"day" doc:"The day that the figure is of, where that is not the end of the quarter."`
	Note       string       `json:"note,omitempty" doc:"What to know of the reading."`
	Carried    *figure      `json:"carried,omitempty" doc:"The earlier figure that was judged, because this quarter has none and says so."`
	Break      string       `json:"break,omitempty" doc:"Why figures from this quarter on cannot be compared with those before."`
	RuleChange string       `json:"rule_change,omitempty" doc:"Why the indicator is measured or judged otherwise from this quarter on."`
	Rounded    int          `json:"rounded,omitempty" doc:"The multiple to which the reading, or the count and base behind it, is rounded."`
	YearToDate *json.Number `json:"year_to_date,omitempty" doc:"The sum of the year's readings, where they can be added up."`
}

// revision is a later correction of a reading.
type revision struct {
	In     string `json:"in" form:"quarter" doc:"The quarter in which the correction was reported."`
	On     string `json:"on,omitempty" form:"day" doc:"The day on which the figure was corrected or withdrawn, if it is recorded."`
	Was    string `json:"was" doc:"What was published before, as it was shown; empty of a figure that is confidential now."`
	Reason string `json:"reason" doc:"Why it was corrected or withdrawn."`
	// Of a figure that is withdrawn, and where the position moved.
	Withdrawn   bool   `json:"withdrawn,omitempty" doc:"Whether a figure was published that there is no more."`
	PositionWas string `json:"position_was,omitempty" codes:"position" doc:"Where the reading stood before, if the correction changed that."`
	ClassWas    string `json:"class_was,omitempty" form:"id" doc:"The id of the organisation's own class that this was."`
}

// moved is a position that changed by the correction of another figure.
type moved struct {
	In          string `json:"in" form:"quarter" doc:"The quarter in which that correction was reported."`
	PositionWas string `json:"position_was" codes:"position" doc:"Where the reading stood before."`
	ClassWas    string `json:"class_was,omitempty" form:"id" doc:"The id of the organisation's own class that this was."`
}

// figure is a figure of another quarter.
type figure struct {
	Quarter string      `json:"quarter" form:"quarter" doc:"The quarter that the figure is of."`
	Value   json.Number `json:"value" doc:"The figure."`
	Display string      `json:"display" doc:"The figure as pages show it."`
}

func newReading(r row) reading {
	from := r.point.Reading
	one := reading{
		Status: string(from.Status), Derived: from.Derived && from.Present(), Printed: from.Printed, Note: from.Note, Rounded: from.Rounded,
		Carried: newCarried(r), Break: r.breakReason(), YearToDate: r.yearToDate(),
	}
	if !from.Date.IsZero() {
		one.Date = from.Date.Format(time.DateOnly)
	}
	if from.Count != nil {
		one.Count = recordedNumber(*from.Count)
	}
	if from.Base != nil {
		one.Base = recordedNumber(*from.Base)
	}
	if months := r.months(); months != indicator.QuarterMonths || covers(r.indicator.Covers) != "quarter" {
		one.Months = months
	}
	if change, ok := r.ruleChange(); ok {
		one.RuleChange = change.Reason
	}
	return one
}

func newRevision(from *indicator.Revision) *revision {
	if from == nil {
		return nil
	}
	one := &revision{In: from.In.String(), Was: from.Was, Reason: from.Reason, Withdrawn: from.Withdrawn}
	if !from.On.IsZero() {
		one.On = from.On.Format(time.DateOnly)
	}
	if from.Move.Moved() {
		one.PositionWas, one.ClassWas = string(from.Move.From.Kind()), from.Move.From.Class()
	}
	return one
}

func (r row) moved() *moved {
	m, ok := r.measure.Moved[r.point.Quarter]
	if !ok {
		return nil
	}
	return &moved{m.In.String(), string(m.From.Kind()), m.From.Class()}
}

// revision is the correction of the figure or, where an earlier one was judged in its
// place, that one's correction after the quarter.
func (r row) revision() *indicator.Revision {
	if r.judged.Carried {
		return r.judged.Judged.RevisedSince(r.point.Quarter).OfAnother()
	}
	return r.point.Reading.Revision
}

func newCarried(r row) *figure {
	if !r.judged.Carried {
		return nil
	}
	return newFigure(r, r.judged.Judged)
}

func newFigure(r row, of indicator.Point) *figure {
	return &figure{of.Quarter.String(), *readingNumber(of.Reading), r.measure.Shown(of)}
}

// latest is the figure before a quarter in which none is due; nil elsewhere, and where
// there is none.
func (r row) latest() *figure {
	if r.point.Reading.State != indicator.NotDue {
		return nil
	}
	if p, ok := r.measure.LatestBefore(r.point); ok {
		return newFigure(r, p)
	}
	return nil
}

// nextDue is the quarter in which a figure is next due that is not due in this one;
// empty elsewhere.
func (r row) nextDue() string {
	next := r.indicator.NextDue(r.point.Quarter)
	if r.point.Reading.State != indicator.NotDue || next.IsZero() {
		return ""
	}
	return next.String()
}

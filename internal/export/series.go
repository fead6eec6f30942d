package export

import "encoding/json"

// seriesEntry is one quarter of an indicator's series, judged as it was then.
type seriesEntry struct {
	Quarter  string       `json:"quarter" form:"quarter" doc:"The quarter."`
	Value    *json.Number `json:"value" doc:"The reading."`
	Missing  *string      `json:"missing" codes:"missing" doc:"Why there is no reading, in the same words as above."`
	Reason   string       `json:"reason,omitempty" doc:"The reason given for that."`
	Revised  bool         `json:"revised" doc:"Whether it corrects or withdraws a figure that was published before, or carries one that was corrected after this quarter."`
	Revision *revision    `json:"revision,omitempty" doc:"How it corrects that figure."`
	reading
	Unit     string `json:"unit,omitempty" doc:"The id of its unit, where that is not the one of today."`
	Polarity string `json:"polarity,omitempty" codes:"polarity" doc:"Which readings were good, where that is not as today."`
	target
	Position string `json:"position" codes:"position" doc:"Where the reading stands, as it was judged in that quarter."`
	Moved    *moved `json:"moved,omitempty" doc:"How the correction of another figure, which is its target or is carried, changed that."`
	judgement
	Trend *string `json:"trend" codes:"trend" doc:"The trend as it was told in that quarter."`
}

func newSeriesEntry(r row) seriesEntry {
	from, e, now := r.point.Reading, r.judged, r.measure.Indicator
	one := seriesEntry{
		Quarter: r.point.Quarter.String(), Value: readingNumber(from), Missing: absence(from), Reason: from.Reason,
		Revised: r.revision() != nil, Revision: newRevision(r.revision()), reading: newReading(r), target: newTarget(r), judgement: newJudgement(e),
		Position: string(e.Position.Kind()), Moved: r.moved(), Trend: textOrNil(string(e.Trend)),
	}
	if r.indicator.Unit.ID != now.Unit.ID {
		one.Unit = r.indicator.Unit.ID
	}
	if r.indicator.Polarity != now.Polarity {
		one.Polarity = string(r.indicator.Polarity)
	}
	return one
}

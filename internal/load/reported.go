package load

import (
	"strings"

	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// checkReported checks that an indicator is reported in a quarter.
func (a *assembly) checkReported(id string, q quarter.Quarter, at source.Span) bool {
	i := a.dataset.byID[id]
	if i.Reports(q) {
		return true
	}
	mistake := a.ds.Report(rule.NotReported, at, "%q is not reported in %s", id, q.Name())
	if q.Before(i.Since) {
		mistake.WithHint("it is reported since %s", i.Since)
	} else {
		mistake.WithHint("it was last reported in %s", i.Until)
	}
	return false
}

// checkForecast checks that an indicator is reported in a quarter and at the end of its
// year, and warns of a forecast in the last quarter, whose figure needs none.
func (a *assembly) checkForecast(q *Quarter, id string, at source.Span) bool {
	end := q.Quarter.Year().Quarter(quarter.InYear)
	if q.Quarter == end {
		a.ds.Report(rule.LateForecast, at, "%s is the last of its year, and its figure takes the place of a forecast", end.Name()).
			WithHint("take the forecast out")
	}
	return a.checkReported(id, q.Quarter, at) && a.checkReported(id, end, at)
}

// checkMissing warns of readings that are due in a quarter with a paper but
// are not recorded. When the file of data has errors it says nothing: one of
// them may be about the missing reading.
func (a *assembly) checkMissing(q *Quarter, recorded map[string]quarter.Quarter) {
	switch {
	case q.Paper == nil || q.faulty || q.Paper.Recorded && !q.readings.IsZero():
	case q.readings.IsZero():
		a.ds.Report(rule.MissingFigures, q.Paper.Document.File.Top(), "there are no figures for this paper").
			WithHint("they are read from data/%s.toml", q.Quarter)
	default:
		if ids := a.unrecorded(q, recorded); len(ids) > 0 {
			a.ds.Report(rule.MissingReading, q.readings, "%s without a reading: %s", wording.Count(len(ids), "indicator"), strings.Join(ids, ", ")).
				WithHint(`record a figure, or write %s = { missing = "not available", reason = "..." }`, ids[0])
		}
	}
}

// unrecorded lists the indicators with a reading that is due in a quarter but
// not recorded. One that begins with its first record is not due before it.
func (a *assembly) unrecorded(q *Quarter, first map[string]quarter.Quarter) []string {
	var ids []string
	for _, i := range a.dataset.Indicators {
		_, recorded := q.Readings[i.ID]
		if i.Since.IsZero() && first[i.ID].After(q.Quarter) {
			continue
		}
		if i.Reports(q.Quarter) && i.IsDue(q.Quarter) && !recorded && i.Derived == nil {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

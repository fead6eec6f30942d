package load

import (
	"cmp"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
	"outturn/internal/wording"
)

// quarters assembles every quarter that has a file. They are in order, so that
// a revision finds what it revises.
func (a *assembly) quarters() {
	byQuarter := map[quarter.Quarter]*Quarter{}
	for _, f := range a.found.files {
		if q := f.quarter; !q.IsZero() && byQuarter[q] == nil {
			byQuarter[q] = &Quarter{
				Quarter:    q,
				Readings:   map[string]indicator.Reading{},
				Forecasts:  map[string]Forecast{},
				Stated:     map[string]indicator.StatedJudgement{},
				Compared:   map[string][]Comparison{},
				Commentary: map[string]*commentary.Document{},
			}
			a.dataset.Quarters = append(a.dataset.Quarters, byQuarter[q])
		}
	}
	slices.SortFunc(a.dataset.Quarters, func(x, y *Quarter) int { return x.Quarter.Compare(y.Quarter) })
	files := slices.Clone(a.found.files)
	slices.SortStableFunc(files, func(x, y *file) int { return x.quarter.Compare(y.quarter) })
	for _, f := range files {
		if q := byQuarter[f.quarter]; q != nil {
			a.addFile(q, f)
		}
	}
	a.checkDerived()
	for _, q := range a.dataset.Quarters {
		a.checkMissing(q)
		a.checkMinutedPaper(q)
	}
}

func (a *assembly) addFile(q *Quarter, f *file) {
	switch {
	case f.role == quarterRole:
		q.readings = f.source.Top()
		q.faulty = f.table == nil || !a.withoutError(func() { a.data(q, f) })
	case f.table == nil:
		a.broken[anAction] = a.broken[anAction] || f.role == minutesRole
	case f.role == financeRole:
		q.Finance = a.finance(f)
	case f.role == paperRole:
		q.Paper = a.paper(f)
	case f.role == minutesRole:
		q.Minutes = a.minutes(f)
	case f.role == commentRole:
		a.comment(q, f)
	}
}

// comment adds commentary on the indicator that its file is named after.
func (a *assembly) comment(q *Quarter, f *file) {
	if len(f.table.Items) > 0 {
		a.ds.Report(rule.FrontMatter, f.document.FrontMatter, "commentary on an indicator has no front matter").
			WithHint("take out the lines from +++ to +++")
	}
	name := source.NewFile(f.name, "").Top()
	for _, v := range f.document.Voices {
		if by := v.Get("by"); by.Text != "" {
			a.known(aVoice, by.Span, by.Text, a.voiceIDs())
		}
	}
	if a.knownIndicator(name, f.id) && a.checkReported(f.id, q.Quarter, name) {
		q.Commentary[f.id] = f.document
	}
}

// data reads what a quarter's file of data records.
func (a *assembly) data(q *Quarter, f *file) {
	var t quarterFile
	keyfile.Decode(f.table, &t, a.ds)
	q.Source = t.Source
	if len(t.Readings.Entries) > 0 {
		q.readings = t.Readings.Span
	}
	for _, e := range t.Readings.Entries {
		if a.knownIndicator(e.Key, e.Name) && a.checkReported(e.Name, q.Quarter, e.Key) {
			q.Readings[e.Name] = a.reading(a.dataset.byID[e.Name].At(q.Quarter), q.Quarter, e.Value)
		}
	}
	for _, e := range t.Forecasts.Entries {
		if a.knownIndicator(e.Key, e.Name) && a.checkForecast(q, e.Name, e.Key) && !e.Value.Broken {
			a.checkBounds(a.dataset.byID[e.Name].At(q.Quarter), indicator.Reading{Value: e.Value.Value.Value}, e.Value.Span)
			q.Forecasts[e.Name] = Forecast(e.Value.Value.forecastTable)
		}
	}
	for _, e := range t.Earlier.Entries {
		a.earlier(q, e)
	}
	for _, e := range t.Revisions.Entries {
		a.revisions(q, e)
	}
	a.checkAllCarried(q, t)
	for _, e := range t.Stated.Entries {
		if a.knownIndicator(e.Key, e.Name) && a.checkReported(e.Name, q.Quarter, e.Key) {
			q.Stated[e.Name] = a.stated(q, a.dataset.byID[e.Name], e)
		}
	}
	for _, e := range t.Comparators.Entries {
		if a.swapped(e.Name, e.Key) {
			continue
		}
		if a.knownIndicator(e.Key, e.Name) && a.checkReported(e.Name, q.Quarter, e.Key) {
			q.Compared[e.Name] = a.comparisons(q, a.dataset.byID[e.Name].At(q.Quarter), e.Value)
		}
	}
	a.progress(q, t.Actions)
}

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

func (a *assembly) stated(q *Quarter, i *indicator.Indicator, e keyfile.Entry[keyfile.At[statedTable]]) indicator.StatedJudgement {
	t := e.Value.Value
	if !e.Value.Broken && !t.Position.Set && !t.Trend.Set {
		a.ds.Report(rule.BadStatement, e.Key, "this states neither a position nor a trend").
			WithHint(`add position = "..." or trend = "..."`)
	}
	return indicator.StatedJudgement{
		Position: a.positionNamed(i.SchemeAt(q.Quarter), t.Position),
		Trend:    indicator.Trend(t.Trend.Value),
		Reason:   t.Reason.Value,
	}
}

// positionNamed is the position or class that a key names; empty when it names none.
func (a *assembly) positionNamed(s *indicator.Scheme, name keyfile.At[string]) indicator.Position {
	if !name.Usable() {
		return ""
	}
	all := indicator.Positions()
	if s != nil {
		for _, c := range s.Classes {
			all = append(all, c.Position)
		}
	}
	var codes []string
	for _, p := range all {
		code := cmp.Or(p.Class(), string(p))
		if code == name.Value {
			return p
		}
		codes = append(codes, code)
	}
	a.ds.Report(rule.UnknownValue, name.Span, "%q is not a position", name.Value).
		WithHint("%s", source.OneOf(name.Value, codes))
	return ""
}

// checkMissing warns of readings that are due in a quarter with a paper but
// are not recorded. When the file of data has errors it says nothing: one of
// them may be about the missing reading.
func (a *assembly) checkMissing(q *Quarter) {
	switch {
	case q.Paper == nil || q.faulty || q.Paper.Recorded && !q.readings.IsZero():
	case q.readings.IsZero():
		a.ds.Report(rule.MissingFigures, q.Paper.Document.File.Top(), "there are no figures for this paper").
			WithHint("they are read from data/%s.toml", q.Quarter)
	default:
		if ids := a.unrecorded(q); len(ids) > 0 {
			a.ds.Report(rule.MissingReading, q.readings, "%s without a reading: %s", wording.Count(len(ids), "indicator"), strings.Join(ids, ", ")).
				WithHint(`record a figure, or { missing = "not available", reason = "..." }`)
		}
	}
}

// unrecorded lists the indicators with a reading that is due in a quarter but
// not recorded.
func (a *assembly) unrecorded(q *Quarter) []string {
	var ids []string
	for _, i := range a.dataset.Indicators {
		_, recorded := q.Readings[i.ID]
		if i.Reports(q.Quarter) && i.IsDue(q.Quarter) && !recorded && i.Derived == nil {
			ids = append(ids, i.ID)
		}
	}
	return ids
}

// ReadingAsOf returns an indicator's reading of one quarter as it was known in
// another: as recorded, or as last revised up to then. It is the zero Reading
// when there is none.
func (ds *Dataset) ReadingAsOf(id string, of, asOf quarter.Quarter) indicator.Reading {
	known, _ := ds.readingAsOf(id, of, asOf)
	return known
}

// readingAsOf is ReadingAsOf, and reports whether there is a reading.
func (ds *Dataset) readingAsOf(id string, of, asOf quarter.Quarter) (known indicator.Reading, found bool) {
	for _, q := range ds.Quarters {
		if q.Quarter.After(asOf) {
			break
		}
		if r, ok := q.Readings[id]; ok && q.Quarter == of {
			known, found = r, true
		}
		for _, r := range q.Revisions {
			if r.Of == of && r.Indicator == id {
				known, found = r.Reading, true
			}
		}
	}
	return known, found
}

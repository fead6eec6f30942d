package load

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
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
				Compared:   map[string][]ComparatorReading{},
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
	recorded := a.dataset.firstRecorded()
	for _, q := range a.dataset.Quarters {
		a.checkMissing(q, recorded)
		a.checkMinutedPaper(q)
		a.checkCorrectionDays(q)
	}
}

func (a *assembly) addFile(q *Quarter, f *file) {
	if f.document == nil {
		q.files = append(q.files, f.source)
	}
	switch {
	case f.role == quarterRole:
		q.readings = f.source.Top()
		q.faulty = f.table == nil || !a.withoutError(func() { a.data(q, f) })
	case f.table == nil:
		a.broken[anAction] = a.broken[anAction] || f.role == minutesRole
	case f.role == financeRole:
		q.Finance = a.finance(f)
		a.dataset.writeFinance(q.Quarter, q.Finance, f.table)
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
	q.Source, q.CopyOf = t.Source, a.found.copyOf(f)
	if len(t.Readings.Entries) > 0 {
		q.readings = t.Readings.Span
	}
	for _, e := range t.Readings.Entries {
		if a.knownIndicator(e.Key, e.Name) && a.checkReported(e.Name, q.Quarter, e.Key) {
			a.dataset.write(Place{Quarter: q.Quarter, Indicator: e.Name}, q.Quarter, e.Value.Span)
			q.Readings[e.Name] = a.reading(a.dataset.byID[e.Name].At(q.Quarter), q.Quarter, e.Value)
		}
	}
	for _, e := range t.Forecasts.Entries {
		if a.knownIndicator(e.Key, e.Name) && a.checkForecast(q, e.Name, e.Key) && !e.Value.Broken {
			a.checkBounds(a.dataset.byID[e.Name].At(q.Quarter), indicator.Reading{Value: e.Value.Value.Value}, e.Value.Span)
			q.Forecasts[e.Name] = Forecast(e.Value.Value.forecastTable)
		}
	}
	if q.CopyOf.IsZero() { // what was copied corrects nothing
		for _, e := range t.Earlier.Entries {
			a.earlier(q, e)
		}
		for _, e := range t.Revisions.Entries {
			a.revisions(q, e)
		}
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
			q.Compared[e.Name] = a.comparatorReadings(q, a.dataset.byID[e.Name].At(q.Quarter), e.Value)
		}
	}
	a.progress(q, t.Actions)
}

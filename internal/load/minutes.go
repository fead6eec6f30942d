package load

import (
	"slices"
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/rule"
	"outturn/internal/source"
)

func (a *assembly) minutes(f *file) *Minutes {
	var t minutesFrontMatter
	if f.document.FrontMatter.IsZero() {
		a.broken[anAction] = true
		return nil
	}
	var mistakes source.Diagnostics
	keyfile.Decode(f.table, &t, &mistakes)
	a.ds.Add(mistakes.Sorted()...)
	a.broken[anAction] = a.broken[anAction] || losesTable(f.table, mistakes.Sorted())
	m := &Minutes{
		Publication: a.publication(t.Title, t.Status, t.PublishOn, f),
		Meeting:     t.Meeting, HeldOn: t.HeldOn.Value.Time, HeldOnAt: t.HeldOn.Span, Attendance: t.Attendance,
		Strengths: t.Strengths, Improvements: t.Improvements, Resolution: t.Resolution, Attachments: a.attachments(f, t.Attachments),
	}
	for _, e := range t.Actions.Entries {
		m.Actions = append(m.Actions, a.action(f, e))
	}
	return m
}

func (a *assembly) action(f *file, e keyfile.Entry[actionTable]) Action {
	a.checkID(e.Name, e.Key)
	a.claim(a.actions, e.Name, e.Key)
	t := e.Value
	due := a.quarter(t.Due)
	if !due.IsZero() && due.Before(f.quarter) {
		a.ds.Report(rule.OutOfRange, t.Due.Span, "%s comes before the quarter of these minutes", due.Name())
	}
	for _, id := range t.Indicators {
		if id.Usable() {
			a.knownIndicator(id.Span, id.Value)
		}
	}
	return Action{ID: e.Name, Text: t.Action, Owner: t.Owner, Due: due, Indicators: texts(t.Indicators)}
}

// progress reads what became of actions that the minutes of earlier quarters
// agreed. Those quarters are assembled already.
func (a *assembly) progress(q *Quarter, written keyfile.Map[progressTable]) {
	for _, e := range written.Entries {
		if !a.known(anAction, e.Key, e.Name, a.agreedBefore(q)) {
			continue
		}
		state := ActionState(e.Value.State)
		if state.Closed() && strings.TrimSpace(e.Value.Note) == "" {
			a.ds.Report(rule.BadAction, e.Key, "nothing says how the action was closed").
				WithHint(`add note = "..."; it is shown with the action`)
		}
		q.Progress = append(q.Progress, Progress{Action: e.Name, State: state, Note: e.Value.Note})
	}
}

func (a *assembly) agreedBefore(q *Quarter) []string {
	var ids []string
	for _, earlier := range a.dataset.Quarters {
		if earlier.Minutes == nil || !earlier.Quarter.Before(q.Quarter) {
			continue
		}
		for _, one := range earlier.Minutes.Actions {
			ids = append(ids, one.ID)
		}
	}
	return slices.Sorted(slices.Values(ids))
}

// checkMinutedPaper checks that a quarter with minutes has a paper.
func (a *assembly) checkMinutedPaper(q *Quarter) {
	if q.Minutes == nil {
		return
	}
	at := source.NewFile(q.Minutes.Document.File.Name, "").Top()
	if q.Paper == nil && !a.found.has(paperRole, q.Quarter) {
		a.ds.Report(rule.MissingFile, at, "these minutes are of a paper that does not exist").
			WithHint("the paper is content/%s/paper.md", q.Quarter)
	}
}

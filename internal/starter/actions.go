package starter

import (
	"cmp"
	"fmt"
	"strings"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

const actionsHead = `
## Actions of earlier minutes that are open. What became of one is written without
## the # of its lines; its state is open, in progress, done or dropped.
`

// openActionLines are lines to fill in with what became of each open action;
// empty when no action is open.
func (p *Project) openActionLines(q quarter.Quarter) string {
	open := p.openActions(q)
	if len(open) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(actionsHead)
	for _, a := range open {
		b.WriteString(a.lines())
	}
	return b.String()
}

// withActions adds a section with the open actions to a paper that has none:
// its meeting will ask about them.
func (p *Project) withActions(body string, q quarter.Quarter) string {
	block := blockText("actions", nil)
	if strings.Contains(body, block) || len(p.openActions(q)) == 0 {
		return body
	}
	return body + "\n## Actions of earlier meetings\n\n" + block + "\n"
}

// openActions lists the actions that earlier minutes agreed and no earlier
// quarter has closed.
func (p *Project) openActions(q quarter.Quarter) []openAction {
	reported := p.progressBefore(q)
	var open []openAction
	for _, earlier := range p.Dataset.Quarters {
		if !earlier.Quarter.Before(q) || earlier.Minutes == nil {
			continue
		}
		for _, a := range earlier.Minutes.Actions {
			if last := reported[a.ID]; !last.State.Closed() {
				open = append(open, openAction{a, last})
			}
		}
	}
	return open
}

// openAction is an action that is still to be done, with the latest progress
// on it.
type openAction struct {
	load.Action
	last datedProgress
}

// datedProgress is what a quarter reported about an action; zero when no
// quarter did.
type datedProgress struct {
	load.Progress
	in quarter.Quarter
}

// lines are the lines to fill in for an action. They begin with its latest
// known state, and repeat the latest note as a reminder.
func (a openAction) lines() string {
	due, said := "", ""
	if !a.Due.IsZero() {
		due = ", due " + a.Due.String()
	}
	if a.last.Note != "" {
		said = fmt.Sprintf(" # %s: %s", a.last.in.Short(), quoted(oneLine(a.last.Note)))
	}
	return fmt.Sprintf("\n## %s (%s%s)\n# [actions.%s]\n# state = %s\n# note  = \"...\"%s\n",
		oneLine(a.Text), oneLine(a.Owner), due, a.ID, quoted(string(cmp.Or(a.last.State, load.Open))), said)
}

// progressBefore returns the latest progress on each action before a quarter,
// by the action's id.
func (p *Project) progressBefore(q quarter.Quarter) map[string]datedProgress {
	reported := map[string]datedProgress{}
	for _, earlier := range p.Dataset.Quarters {
		if !earlier.Quarter.Before(q) {
			continue
		}
		for _, one := range earlier.Progress {
			reported[one.Action] = latestProgress(reported[one.Action], datedProgress{one, earlier.Quarter})
		}
	}
	return reported
}

// latestProgress is the later of two reports on an action, with the latest
// note that either has.
func latestProgress(before, now datedProgress) datedProgress {
	if now.Note == "" {
		now.Note, now.in = before.Note, before.in
	}
	return now
}

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

// openActions are lines to fill in with what became of the actions that are open;
// nothing when there are none.
func (p *Project) openActions(q quarter.Quarter) string {
	open := p.open(q)
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

// withActions adds a section with the actions that are open to a paper that has
// none: its meeting will ask for them.
func (p *Project) withActions(body string, q quarter.Quarter) string {
	block := written("actions", nil)
	if strings.Contains(body, block) || len(p.open(q)) == 0 {
		return body
	}
	return body + "\n## Actions of earlier meetings\n\n" + block + "\n"
}

// open lists the actions that earlier minutes agreed on and no earlier quarter
// has closed.
func (p *Project) open(q quarter.Quarter) []openAction {
	reported := p.reportedOn(q)
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

// openAction is an action that is still to be done, with the last word on it.
type openAction struct {
	load.Action
	last progress
}

// progress is what a quarter reported of an action; zero when none has.
type progress struct {
	load.Progress
	in quarter.Quarter
}

// lines are an action's to fill in, beginning with its state as it was last
// known. What was said of it then is a reminder.
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

// reportedOn is the last word on each action before a quarter, by its id. A
// quarter that says nothing more of one leaves its note standing.
func (p *Project) reportedOn(q quarter.Quarter) map[string]progress {
	reported := map[string]progress{}
	for _, earlier := range p.Dataset.Quarters {
		if !earlier.Quarter.Before(q) {
			continue
		}
		for _, one := range earlier.Progress {
			reported[one.Action] = after(reported[one.Action], progress{one, earlier.Quarter})
		}
	}
	return reported
}

// after is the later of two words on an action, with the last note that there is.
func after(before, now progress) progress {
	if now.Note == "" {
		now.Note, now.in = before.Note, before.in
	}
	return now
}

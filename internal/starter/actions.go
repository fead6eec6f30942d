package starter

import (
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
		b.WriteString(openAction(a))
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
func (p *Project) open(q quarter.Quarter) []load.Action {
	closed := p.closed(q)
	var open []load.Action
	for _, earlier := range p.Dataset.Quarters {
		if !earlier.Quarter.Before(q) || earlier.Minutes == nil {
			continue
		}
		for _, a := range earlier.Minutes.Actions {
			if !closed[a.ID] {
				open = append(open, a)
			}
		}
	}
	return open
}

func openAction(a load.Action) string {
	due := ""
	if !a.Due.IsZero() {
		due = ", due " + a.Due.String()
	}
	return fmt.Sprintf("\n## %s (%s%s)\n# [actions.%s]\n# state = \"open\"\n# note  = \"...\"\n",
		oneLine(a.Text), oneLine(a.Owner), due, a.ID)
}

// closed are the actions of which nothing is left to do before a quarter. The
// latest word on an action counts.
func (p *Project) closed(q quarter.Quarter) map[string]bool {
	closed := map[string]bool{}
	for _, earlier := range p.Dataset.Quarters {
		if earlier.Quarter.Before(q) {
			recordProgress(closed, earlier.Progress)
		}
	}
	return closed
}

func recordProgress(closed map[string]bool, progress []load.Progress) {
	for _, one := range progress {
		closed[one.Action] = one.State.Closed()
	}
}

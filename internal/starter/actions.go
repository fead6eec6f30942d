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

// openActions are lines to fill in with what became of actions that earlier
// minutes agreed on and that are not closed; nothing when there are none.
func (p *Project) openActions(q quarter.Quarter) string {
	closed := p.closed(q)
	var b strings.Builder
	for _, earlier := range p.Dataset.Quarters {
		if !earlier.Quarter.Before(q) || earlier.Minutes == nil {
			continue
		}
		for _, a := range earlier.Minutes.Actions {
			if !closed[a.ID] {
				b.WriteString(openAction(a))
			}
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return actionsHead + b.String()
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

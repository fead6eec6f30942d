package report

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/wording"
)

// Finding says in a sentence what the latest point of the measure's chart comes to: the
// figure, its position and its direction. It does not say what span the figure is of. It is
// empty where the quarter has no figure of its own, and where nothing is judged.
func (m *Measure) Finding(o *load.Organisation) string {
	e := m.Evaluation
	if !e.Reading.Present() {
		return ""
	}
	var judged []string
	if e.Position.Judged() {
		judged = append(judged, o.Labels.InSentence(e.Position))
		if e.OtherPosition() {
			judged = append(judged, "as reported by officers")
		}
	}
	if c := e.Direction; c.Direction != "" {
		judged = append(judged, indicator.InSentence(o.Directions[c.Direction].Label)+" against "+c.From.Quarter.Short())
	}
	if judged == nil {
		return ""
	}
	figure := m.Display
	if status := e.Reading.Status; status != "" {
		figure += fmt.Sprintf(" (%s)", status)
	}
	return wording.Sentence(fmt.Sprintf("%s: %s, %s", m.last().Quarter.Short(), figure, strings.Join(judged, ", ")))
}

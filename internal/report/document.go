package report

import (
	"slices"

	"outturn/internal/commentary"
)

// MentionedIn reports whether a document has a figure about the measure, or a link to
// it.
func (m *Measure) MentionedIn(d *commentary.Document) bool {
	return slices.ContainsFunc(d.Figures, func(f *commentary.Figure) bool {
		return f.Subject.Text == m.Indicator.ID && figureTypeOf(f).Subject == anIndicator
	})
}

// MentionedInMinutes reports whether the report's minutes mention a measure: in their
// text, or in an action that they agree.
func (r *Report) MentionedInMinutes(m *Measure) bool {
	if r.Minutes == nil {
		return false
	}
	for _, a := range r.Minutes.Actions {
		if slices.Contains(a.Indicators, m.Indicator.ID) {
			return true
		}
	}
	return m.MentionedIn(r.Minutes.Document)
}

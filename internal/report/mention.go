package report

import (
	"slices"

	"outturn/internal/commentary"
)

// About reports whether a document has a figure of the measure, or names it.
func (m *Measure) About(d *commentary.Document) bool {
	return slices.ContainsFunc(d.Figures, func(f *commentary.Figure) bool {
		return f.Subject.Text == m.Indicator.ID && typeOf(f).Subject == anIndicator
	})
}

// Recorded reports whether the minutes speak of a measure: in a figure of their
// text, or in an action.
func (r *Report) Recorded(m *Measure) bool {
	if r.Minutes == nil {
		return false
	}
	for _, a := range r.Minutes.Actions {
		if slices.Contains(a.Indicators, m.Indicator.ID) {
			return true
		}
	}
	return m.About(r.Minutes.Document)
}

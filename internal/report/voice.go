package report

import (
	"outturn/internal/commentary"
	"outturn/internal/load"
)

// Voice is what one of several bodies says about a measure.
type Voice struct {
	load.Voice
	Said *commentary.Block // nil when it says nothing
}

// Voices are what each of the organisation's voices says about a measure; nil where
// its commentary is not written in voices.
func (r *Report) Voices(m *Measure) []Voice {
	if m.Commentary == nil || len(m.Commentary.Voices) == 0 {
		return nil
	}
	return r.voices(m)
}

// voices are all of the organisation's voices, whether they say anything about the
// measure or not.
func (r *Report) voices(m *Measure) []Voice {
	var all []Voice
	for _, declared := range r.Organisation.Voices {
		v := Voice{Voice: declared}
		if m.Commentary != nil {
			for _, said := range m.Commentary.Voices {
				if said.Get("by").Text == declared.ID {
					v.Said = said
				}
			}
		}
		all = append(all, v)
	}
	return all
}

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

// voices are all of the organisation's voices that spoke by the report's quarter, whether
// they say anything about the measure or not.
func (r *Report) voices(m *Measure) []Voice {
	var all []Voice
	for _, declared := range r.Organisation.Voices {
		all = append(all, Voice{declared, m.said(declared.ID)})
	}
	return all
}

// said is what a voice says about the measure; nil where it says nothing.
func (m *Measure) said(by string) (said *commentary.Block) {
	if m.Commentary == nil {
		return nil
	}
	for _, one := range m.Commentary.Voices {
		if one.Get("by").Text == by {
			said = one
		}
	}
	return said
}

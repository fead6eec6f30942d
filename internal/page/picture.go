package page

import (
	"html/template"

	"outturn/internal/chart"
)

// Picture is a chart, and the options of its interactive form: empty where
// there is none.
type Picture struct {
	ID      string        // of the chart in the page
	SVG     template.HTML // the drawing
	Options template.JS   // of the interactive chart; empty where there is none
}

// picture draws a figure.
func (s *Site) picture(f chart.Plot) (Picture, error) {
	p := Picture{ID: f.ID, SVG: template.HTML(f.SVG())}
	if s.assets.Scripts == (Scripts{}) {
		return p, nil
	}
	options, err := f.Options()
	p.Options = template.JS(options)
	return p, err
}

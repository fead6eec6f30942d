package page

import (
	"html/template"

	"outturn/internal/chart"
)

// Picture is a chart, and the options of its interactive form: empty where
// there is none.
type Picture struct {
	ID      string
	SVG     template.HTML
	Options template.JS
}

// picture draws a figure.
func (s *Site) picture(f chart.Figure) (Picture, error) {
	p := Picture{ID: f.ID, SVG: template.HTML(f.SVG())}
	if s.assets.Scripts == (Scripts{}) {
		return p, nil
	}
	options, err := f.Options()
	p.Options = template.JS(options)
	return p, err
}

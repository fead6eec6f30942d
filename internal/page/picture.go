package page

import (
	"html/template"

	"outturn/internal/chart"
)

// Scripts are the addresses, below the site's root, of what makes charts
// interactive. Without them charts are pictures.
type Scripts struct {
	Charts  string // the site's own script
	ECharts string // the library that it loads when a reader asks for it
}

// UseScripts has the scripts make charts interactive. It is called before any
// page is drawn.
func (s *Site) UseScripts(scripts Scripts) { s.scripts = scripts }

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
	if s.scripts == (Scripts{}) {
		return p, nil
	}
	options, err := f.Options()
	p.Options = template.JS(options)
	return p, err
}

// enliven has the page load the script of charts.
func (f *Frame) enliven(s *Site) {
	if s.scripts != (Scripts{}) {
		f.Scripts = &Scripts{Charts: f.Root + s.scripts.Charts, ECharts: f.Root + s.scripts.ECharts}
	}
}

package page_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"outturn/internal/project"
)

// Layouts decide how a page looks. A project's own takes the place of the built-in
// one of its name, and is given the same computed words and figures.
func Example() {
	site, err := project.Build(fstest.MapFS{
		"data/organisation.toml": {Data: []byte(`
title     = "Performance & quality"
publisher = "Exampleshire Council"
sets.contract.title = "Contract"
services.care.title = "Care"
units.percent       = { name = "per cent", suffix = "%", percentage = true }
`)},
		"data/indicators/main.toml": {Data: []byte(`
[indicator.visits]
title    = "Visits in time"
set      = "contract"
service  = "care"
unit     = "percent"
polarity = "bigger"
targets."2019-20/q1" = { target = 90, tolerance = 85 }
`)},
		"data/2019-20/q1.toml": {Data: []byte(`readings.visits = 87`)},
		"content/2019-20/q1/paper.md": {Data: []byte(`+++
title  = "Performance in quarter 1"
status = "published"
+++
Visits in time are at {{value visits}}.
`)},
		"templates/pages/home.html": {Data: []byte(`<h1>{{.SiteTitle}}</h1>
{{- with .Latest}}
<p><a href="{{.Href}}">{{.Text}}</a>: {{.Digest.Headline}}</p>
{{- end}}
`)},
	}, project.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range site.Files {
		if f.Path == "index.html" {
			html, err := f.Content()
			if err != nil {
				log.Fatal(err)
			}
			fmt.Printf("%s", html)
		}
	}
	// Output:
	// <h1>Performance &amp; quality</h1>
	// <p><a href="2019-20/q1/index.html">Performance in quarter 1</a>: 1 indicator is in tolerance</p>
}

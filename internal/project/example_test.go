package project_test

import (
	"fmt"
	"log"
	"strings"
	"testing/fstest"
	"time"

	"outturn/internal/project"
)

// small is a project with one indicator and one paper.
var small = fstest.MapFS{
	"data/organisation.toml": {Data: []byte(`
title     = "Performance"
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
}

// A project's files come in; reports, files of a site and diagnostics go out.
func Example() {
	day := time.Date(2019, time.October, 28, 0, 0, 0, 0, time.UTC)
	site, err := project.Build(small, project.Options{Day: day})
	if err != nil {
		log.Fatal(err)
	}
	for _, mistake := range site.Diagnostics.Sorted() {
		fmt.Println(mistake.Span.File.Name, mistake.Summary)
	}
	for _, r := range site.Reports {
		fmt.Println(r.Quarter)
		for _, m := range r.Measures {
			fmt.Printf("  %s: %s, %s\n", m.Indicator.ID, m.Display, m.Evaluation.Position)
		}
	}
	for _, f := range site.Files {
		if strings.HasPrefix(f.Path, "2019-20/") {
			fmt.Println(f.Path)
		}
	}
	// Output:
	// 2019-20/q1
	//   visits: 87%, within
	// 2019-20/index.html
	// 2019-20/q1/index.html
	// 2019-20/q1/visits/index.html
	// 2019-20/q1/data.csv
	// 2019-20/q1/data.json
}

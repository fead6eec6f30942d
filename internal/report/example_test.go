package report_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"outturn/internal/project"
	"outturn/internal/report"
)

// A dataset becomes a report for each paper: its measures are judged, and what its
// text asks for is filled in.
func Example() {
	files := fstest.MapFS{
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
		"data/2019-20/q2.toml": {Data: []byte(`readings.visits = 91`)},
		"content/2019-20/q2/paper.md": {Data: []byte(`+++
title  = "Performance in quarter 2"
status = "published"
+++
Visits are at {{value visits}}, {{change visits since=previous}}.

::: indicators set=contract
:::
`)},
	}
	documents, err := project.Evaluate(files, project.Options{})
	if err != nil {
		log.Fatal(err)
	}
	if documents.Diagnostics.Failed(false) {
		log.Fatal("the project has mistakes")
	}
	for _, r := range documents.Reports {
		m := r.Measure("visits")
		fmt.Println(r.Quarter.Label())
		fmt.Println(m.Evaluation.Working)
		for _, f := range r.Paper.Document.Figures {
			fmt.Println(r.Figures[f].Text)
		}
		for _, b := range r.Paper.Document.Blocks {
			table := r.Blocks[b].(*report.IndicatorsTable)
			for _, row := range table.Parts[0].Rows {
				fmt.Println(row.Measure.Name, row.Target, row.Tolerance, row.Cells[0].Text, row.Cells[1].Text)
			}
		}
	}
	// Output:
	// Quarter 2, 2019/20 (July to September 2019)
	// 91% against a target of 90% (tolerance 85%), bigger is better: better than target
	// 91%
	// up 4 percentage points
	// Visits in time 90% 85% 91% 87%
}

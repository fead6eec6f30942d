package load_test

import (
	"fmt"
	"log"
	"os"
	"testing/fstest"

	"outturn/internal/load"
	"outturn/internal/report"
	"outturn/internal/source"
)

// figures is a project without a paper: its figures only feed series.
func figures(readings string) fstest.MapFS {
	return fstest.MapFS{
		"data/organisation.toml": {Data: []byte(`
title     = "Performance"
publisher = "Exampleshire Council"
sets.contract.title = "Contract"
services.care.title = "Care"
units.number.name   = "number"
`)},
		"data/indicators/main.toml": {Data: []byte(`
[indicator.visits]
title    = "Visits"
set      = "contract"
service  = "care"
unit     = "number"
polarity = "none"
`)},
		"data/2019-20/q1.toml": {Data: []byte(readings)},
	}
}

// What a project's files say comes out as values.
func ExampleLoad() {
	dataset, ds, err := load.Load(figures("readings.visits = 5843\n"), report.Grammar())
	if err != nil {
		log.Fatal(err)
	}
	if ds.Failed(false) {
		log.Fatal("the project has mistakes")
	}
	for _, q := range dataset.Quarters {
		for id, reading := range q.Readings {
			fmt.Println(q.Quarter, dataset.Indicator(id).Title, reading.Value)
		}
	}
	// Output: 2019-20/q1 Visits 5843
}

// A mistake of the author is no error, but a diagnostic with its place.
func ExampleLoad_mistake() {
	_, ds, err := load.Load(figures("readings.vists = 5843\n"), report.Grammar())
	if err != nil {
		log.Fatal(err)
	}
	if err := (source.Printer{}).Print(os.Stdout, ds); err != nil {
		log.Fatal(err)
	}
	// Output:
	// data/2019-20/q1.toml:1:10: error: there is no indicator "vists" [unknown-indicator]
	//  1 | readings.vists = 5843
	//    |          ^^^^^
	// hint: did you mean "visits"?
}

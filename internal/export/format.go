// Package export writes what a report evaluated as open data: data.json for
// programs and data.csv for spreadsheets.
//
// A report comes in, bytes go out. [Formats] lists the forms of data that a site
// has beside each report; all that shows or describes them goes by that list. An
// absence is null in JSON and blank in CSV, with its state beside it; it is never
// zero. A number keeps the digits that were recorded: 11.0 says more than 11.
package export

import (
	"fmt"

	"outturn/internal/report"
)

// Format is a form of data.
type Format struct {
	Name   string // "JSON"
	File   string // its name in the report's folder: "data.json"
	Media  string // its media type
	Doc    string // what it holds and whom it is for, as words that follow the file's name
	Notes  string // what a reader of it has to know, in sentences
	Fields []Field
	write  func(*report.Report) ([]byte, error)
}

// Field is a column or key of a format.
type Field struct {
	Name     string
	Doc      string // a sentence
	Optional bool   // it is left out where there is nothing to say
}

// Formats lists every format in the order in which pages name them.
var Formats = []Format{CSV, JSON}

// Write writes the data of a report.
func (f Format) Write(r *report.Report) ([]byte, error) {
	data, err := f.write(r)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", f.File, err)
	}
	return data, nil
}

// Package export writes what a report evaluated as open data, such as data.json
// for programs and data.csv for spreadsheets.
//
// A report comes in; bytes go out. [Formats] lists the data files that a site has for
// each report; everything that shows or describes them follows that list. An absence
// is null in JSON and blank in CSV, with its state beside it; it is never zero. A
// number keeps the digits that were recorded, because 11.0 is more exact than 11.
//
// Every format takes its values from a row, which is one quarter of an indicator's
// series. [Schema] is the JSON Schema of data.json, made from the tags of its structs.
package export

import (
	"fmt"

	"outturn/internal/report"
)

// Format describes one data file of a report.
type Format struct {
	Name   string // "JSON"
	File   string // the file's name in the report's folder: "data.json"
	Media  string // media type
	Doc    string // contents and purpose, as words that follow the file's name
	Notes  string // what users of the data need to know, in sentences
	Fields []Field
	write  func(*report.Report) ([]byte, error)
}

// Field is a column or key of a format.
type Field struct {
	Name     string
	Doc      string // a sentence
	Optional bool   // the key is left out when it has no value
}

// Formats lists every format in the order in which pages show them.
func Formats() []Format { return []Format{CSV(), JSON()} }

// Write returns the data of a report in this format.
func (f Format) Write(r *report.Report) ([]byte, error) {
	data, err := f.write(r)
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", f.File, err)
	}
	return data, nil
}

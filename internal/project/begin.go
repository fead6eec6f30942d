package project

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"outturn/internal/example"
	"outturn/internal/quarter"
	"outturn/internal/reference"
	"outturn/internal/report"
	"outturn/internal/source"
	"outturn/internal/starter"
	"outturn/templates"
)

// Begin reads everything that new files are based on, drafts included. It leaves out
// pages of the guide, so that a mistake in one of them does not matter.
func Begin(files fs.FS, day time.Time) (*starter.Project, *source.Diagnostics, error) {
	dataset, ds, err := read(files, Options{})
	if err != nil {
		return nil, nil, err
	}
	from := &starter.Project{Dataset: dataset}
	if !ds.Failed(false) {
		reports, more := report.All(dataset, day)
		from.Reports = reports
		ds.Add(dataset.Policy.Settle(more.Sorted())...)
		_, more = report.Reviews(dataset, day)
		ds.Add(dataset.Policy.Settle(more.Sorted())...)
	}
	return from, ds, nil
}

// New lists the files of a new project, sorted by name: the example in the
// organisation's calendar, the schemas for editors, and the package files with which
// npm installs ECharts and MiniSearch.
func New(c quarter.Calendar) ([]reference.Output, error) {
	all := reference.ForEditors("schemas")
	for _, f := range example.In(c) {
		all = append(all, reference.Output(f))
	}
	for _, name := range []string{"package.json", "package-lock.json"} {
		text, err := fs.ReadFile(templates.Files, name)
		if err != nil {
			return nil, fmt.Errorf("beginning a project: %w", err)
		}
		all = append(all, reference.Output{Name: "templates/" + name, Text: string(text)})
	}
	slices.SortFunc(all, func(a, b reference.Output) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}

package project

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"outturn/internal/example"
	"outturn/internal/load"
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
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		return nil, nil, err
	}
	from := &starter.Project{Dataset: dataset}
	if !ds.Failed(false) {
		reports, more := report.All(dataset, day)
		from.Reports = reports
		ds.Add(more.Sorted()...)
		_, more = report.Reviews(dataset, day)
		ds.Add(more.Sorted()...)
	}
	return from, ds, nil
}

// New lists the files of a new project, sorted by name: the example in the
// organisation's calendar, the schemas for editors, and the package files with which
// npm installs ECharts and MiniSearch.
func New(c quarter.Calendar) ([]reference.Output, error) {
	all := reference.ForEditors("schemas")
	err := fs.WalkDir(example.Project(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if err := addFile(&all, example.Project(), name, ""); err != nil {
			return err
		}
		added := &all[len(all)-1]
		added.Name, added.Text = example.In(c, added.Name, added.Text)
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"package.json", "package-lock.json"} {
		if err := addFile(&all, templates.Files, name, "templates/"); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b reference.Output) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}

// addFile adds a file to the list, with its name below a folder of the project.
func addFile(all *[]reference.Output, files fs.FS, name, folder string) error {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("beginning a project: %w", err)
	}
	*all = append(*all, reference.Output{Name: folder + name, Text: string(text)})
	return nil
}

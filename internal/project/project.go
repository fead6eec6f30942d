// Package project is the door: it takes a project's files all the way to the
// files of its site. Every command and every test that needs more than one room
// goes through it.
//
// A file system and [Options] come in; a [Site] goes out, with its reports, its
// files and the diagnostics of everything on the way. An author's mistakes are
// among the diagnostics; an error is a failure of the machine, or a request for
// what the project does not have ([NotFound]). Nothing is written before
// [Site.Write]. The package knows no flag and prints nothing.
package project

import (
	"errors"
	"io/fs"
	"time"

	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/source"
)

// Options say what of a project is built.
type Options struct {
	Drafts   bool              // include what is not public, marked as such
	Day      time.Time         // on which scheduled documents are judged; midnight UTC
	Quarters []quarter.Quarter // whose reports are built; empty: all
	Address  string            // absolute, ending in "/", under which the site will stand; empty: as the organisation has it

	// Progress, unless it is nil, is told of each file that is drawn: how many are
	// done, and how many there are. It is called from several goroutines at once.
	Progress func(done, total int)
}

// Result are what a project's files say, evaluated.
type Result struct {
	Dataset     *load.Dataset // all that was read, drafts included
	Reports     []*report.Report
	Reviews     []*report.Review
	Guides      []*report.Guide
	Diagnostics *source.Diagnostics
}

// Site is what a project's files come to.
type Site struct {
	Result
	Layouts layout.Files
	Files   []publish.File // nil where the diagnostics hold an error
	Missing []Library      // that are not installed: the site does without
	Address string         // absolute; empty when it is not known
}

// Evaluate reads a project and fills in its documents. After an error in the data
// there are none.
func Evaluate(files fs.FS, o Options) (*Result, error) {
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		return nil, err
	}
	return evaluate(dataset, ds, o)
}

func evaluate(dataset *load.Dataset, ds *source.Diagnostics, o Options) (*Result, error) {
	d := &Result{Dataset: dataset, Diagnostics: ds}
	if ds.Failed(false) {
		return d, nil
	}
	shown := dataset
	if !o.Drafts {
		shown = dataset.Public(o.Day)
	}
	reports := d.evaluateAll(shown, o.Day)
	if ds.Failed(false) {
		return d, nil
	}
	if len(o.Quarters) > 0 {
		d.Reviews, d.Guides = nil, nil // they may lead to any report
	}
	var err error
	d.Reports, err = chooseReports(reports, o, dataset)
	return d, err
}

// evaluateAll evaluates the documents of a dataset, and returns its reports.
func (d *Result) evaluateAll(dataset *load.Dataset, day time.Time) []*report.Report {
	reports, ds := report.All(dataset, day)
	d.Diagnostics.Add(ds.Sorted()...)
	d.Reviews, ds = report.Reviews(dataset, day)
	d.Diagnostics.Add(ds.Sorted()...)
	d.Guides, ds = report.Guides(dataset, reports)
	d.Diagnostics.Add(ds.Sorted()...)
	return reports
}

// Build evaluates a project and prepares the files of its site. It goes as far as
// the diagnostics allow: after an error there are no files.
func Build(files fs.FS, o Options) (*Site, error) {
	d, err := Evaluate(files, o)
	if err != nil {
		return nil, err
	}
	return build(files, d, o)
}

func build(files fs.FS, d *Result, o Options) (*Site, error) {
	s := &Site{Result: *d}
	if d.Diagnostics.Failed(false) {
		return s, nil
	}
	return s, s.assemble(files, o)
}

// Write draws the files and puts them in the place of what was in a folder; see
// [publish.Write]. A mistake in a layout is added to the diagnostics, and
// nothing is written. Nor is it where there are no files: the site that was built
// before stays.
func (s *Site) Write(folder string) error {
	if s.Files == nil {
		return nil
	}
	return s.addMistake(publish.Write(folder, s.Files))
}

// Draw draws every file and keeps none, so that what only shows in drawing is
// among the diagnostics.
func (s *Site) Draw() error {
	for _, f := range s.Files {
		if _, err := f.Content(); err != nil {
			return s.addMistake(err)
		}
	}
	return nil
}

// addMistake adds an error that is an author's mistake to the diagnostics, and
// returns any other.
func (s *Site) addMistake(err error) error {
	var wrong *layout.Error
	if errors.As(err, &wrong) {
		s.Diagnostics.Add(wrong.Diagnostic)
		s.Files = nil
		return nil
	}
	return err
}

// Check draws a whole project, drafts included, and writes nothing. What a build
// without drafts would complain of is among the diagnostics too: a published
// paper may rest on what is not public.
func Check(files fs.FS, o Options) (*Site, error) {
	dataset, ds, err := load.Load(files, report.Grammar())
	if err != nil {
		return nil, err
	}
	read := &source.Diagnostics{}
	read.Add(ds.Sorted()...)
	o.Drafts = true
	s, err := buildAndDraw(files, dataset, ds, o)
	if err != nil || s.Files == nil {
		return s, err
	}
	o.Drafts = false
	public, err := buildAndDraw(files, dataset, read, o)
	if err != nil {
		return nil, err
	}
	s.Diagnostics.Add(public.Diagnostics.Sorted()...)
	if public.Files == nil {
		s.Files = nil
	}
	return s, nil
}

// buildAndDraw is the site of a dataset, every file of which was drawn once.
func buildAndDraw(files fs.FS, dataset *load.Dataset, ds *source.Diagnostics, o Options) (*Site, error) {
	d, err := evaluate(dataset, ds, o)
	if err != nil {
		return nil, err
	}
	s, err := build(files, d, o)
	if err != nil {
		return nil, err
	}
	return s, s.Draw()
}

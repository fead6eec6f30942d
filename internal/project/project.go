// Package project is the door to all other packages: it turns a project's files into
// the files of its site. Every command that reads a project goes through it, and so do
// tests that need more than one package.
//
// A file system and [Options] come in; a [Site] goes out, with its reports, its files
// and the diagnostics of all steps. An author's mistakes are diagnostics; an error is a
// failure of the machine, or a request for what the project does not have
// ([NotFound]). Nothing is written before [Site.Write]. The package knows no flags and
// prints nothing.
package project

import (
	"context"
	"errors"
	"io/fs"
	"path"
	"slices"
	"time"

	"outturn/internal/audit"
	"outturn/internal/edition"
	"outturn/internal/folder"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/sense"
	"outturn/internal/source"
	"outturn/templates"
)

// Options say which part of a project is built, and for which day and address.
type Options struct {
	Drafts   bool              // include unpublished documents, marked as such
	Day      time.Time         // scheduled documents are public from their date on; midnight UTC
	Quarters []quarter.Quarter // of the part of the site to write; empty: the whole
	Today    time.Time         // where Day is still to come: every page says so; zero otherwise
	Address  string            // absolute URL of the site, ending in "/"; empty: the organisation's own
	Members  bool              // exempt parts too: the members' edition, which is not public
	Program  string            // the program's version, which records of editions name; empty: not known

	// Progress, unless it is nil, is called for each file that is drawn, with the
	// number of files drawn so far and of all. Several goroutines call it at once.
	Progress func(done, total int)

	audited  *audit.Memory     // of the builds before; nil: nothing is kept for later ones
	beside   *load.Memory      // the same
	sensed   *sense.Memory     // the same
	proposed []*edition.Record // taken as published
}

// previews reports whether the site is built again and again while it is being written.
func (o *Options) previews() bool { return o.audited != nil }

// Result is a project after evaluation.
type Result struct {
	Dataset     *load.Dataset // everything that was read, drafts included
	Reports     []*report.Report
	Reviews     []*report.Review
	Guides      []*report.Guide
	Audits      []*audit.Document // of each report's documents and of reviews
	Diagnostics *source.Diagnostics
	Changed     []Changed       // recorded documents that say something else now
	KeptBack    []load.KeptBack // figures that are not published

	organisation *load.Organisation // as it is known in the latest of the documents

	differing func(*report.Report) bool // those still to be audited; nil: all
	audited   *audit.Memory             // see Options
}

// Site is the site of a project, ready to be written.
type Site struct {
	Result
	Layouts layout.Files
	Files   []publish.SiteFile // nil after an error in the diagnostics
	Missing []Library          // libraries that are not available: the site works without them
	Address string             // absolute URL; empty if not known
	Redrawn []string           // recorded documents whose pages look otherwise than when they were published; known once it is written

	program   string // its version; empty where others may have the same
	rendering string // names the look of its pages; empty where it is not known
}

// Evaluate reads a project and evaluates its documents. After an error in the
// diagnostics the result has no documents.
func Evaluate(files fs.FS, o Options) (*Result, error) {
	dataset, ds, err := readAndDoubt(files, o)
	if err != nil {
		return nil, err
	}
	d, err := evaluate(dataset, ds, o, false)
	if err == nil && ds.Failed(false) {
		d.Reports, d.Reviews, d.Guides = nil, nil, nil
	}
	return d, err
}

// read reads a project. What it finds is settled by the project's own policy.
func read(files fs.FS, o Options) (*load.Dataset, *source.Diagnostics, error) {
	grammar := report.Grammar()
	grammar.Members = o.Members
	dataset, found, err := o.beside.Load(files, grammar, o.proposed...)
	if err != nil {
		return nil, nil, err
	}
	ds := &source.Diagnostics{}
	ds.Add(dataset.Policy.Settle(found.Sorted())...)
	return dataset, ds, nil
}

// readAndDoubt reads a project and, where nothing stops a build, looks for what is probably
// wrong.
func readAndDoubt(files fs.FS, o Options) (*load.Dataset, *source.Diagnostics, error) {
	dataset, ds, err := read(files, o)
	if err == nil && !ds.Failed(false) {
		ds.Add(dataset.Policy.Settle(o.sensed.Check(dataset, o.Day).Sorted())...)
	}
	return dataset, ds, err
}

// add adds what a later step found, settled by the project's own policy, and returns it so.
func (d *Result) add(found *source.Diagnostics) []source.Diagnostic {
	settled := d.Dataset.Policy.Settle(found.Sorted())
	d.Diagnostics.Add(settled...)
	return settled
}

// evaluate evaluates the documents as far as errors let it. again says that they were
// evaluated with drafts before.
func evaluate(dataset *load.Dataset, ds *source.Diagnostics, o Options, again bool) (*Result, error) {
	d := &Result{Dataset: dataset, Diagnostics: ds, audited: o.audited}
	if ds.Hindered() {
		return d, nil
	}
	shown := dataset
	if !o.Drafts {
		shown = dataset.Public(o.Day)
	}
	var found *source.Diagnostics
	shown, d.KeptBack, found = shown.KeepBack()
	d.add(found)
	d.add(report.RestingOnDrafts(dataset, o.Day))
	if again {
		d.auditDiffering(o.Day)
	}
	reports := d.evaluateAll(shown, o.Day)
	switch {
	case ds.Hindered() || o.Members: // whose pages are never public
	case !o.Drafts || dataset.AllPublic(o.Day):
		d.compareEditions(reports, d.Reviews, o)
	case d.audited == nil: // the preview compares what it evaluates without drafts
		d.compareWithoutDrafts(o)
	}
	if ds.Hindered() {
		d.Reviews, d.Guides = nil, nil
		return d, nil
	}
	d.Reports = reports
	for _, r := range d.Reports {
		r.Awaited = o.ahead() && !r.Paper.PublicOn(o.Today)
	}
	d.organisation = shown.World().Organisation(d.latest())
	return d, requireReports(reports, o, dataset)
}

// ahead reports whether the site is of a day to come.
func (o Options) ahead() bool { return !o.Today.IsZero() }

// latest is the latest quarter that a document is about; zero without documents.
func (d *Result) latest() (last quarter.Quarter) {
	for _, r := range d.Reports {
		last = r.Quarter
	}
	for _, r := range d.Reviews {
		if r.AsOf.Quarter.After(last) {
			last = r.AsOf.Quarter
		}
	}
	return last
}

// evaluateAll evaluates the documents of a dataset, and returns the reports.
func (d *Result) evaluateAll(dataset *load.Dataset, day time.Time) []*report.Report {
	reports, ds := report.All(dataset, day)
	d.add(ds)
	d.Reviews, ds = report.Reviews(dataset, day)
	d.add(ds)
	d.Guides, ds = report.Guides(dataset, reports)
	d.add(ds)
	if !d.Diagnostics.Failed(false) {
		d.audit(dataset, reports)
	}
	return reports
}

// audit compares what authors typed with the data.
func (d *Result) audit(dataset *load.Dataset, reports []*report.Report) {
	reviews := d.Reviews
	if d.differing != nil {
		reports = slices.DeleteFunc(slices.Clone(reports), func(r *report.Report) bool { return !d.differing(r) })
		reviews = slices.DeleteFunc(slices.Clone(reviews), func(r *report.Review) bool { return !d.differing(r.AsOf) })
	}
	var ds *source.Diagnostics
	if d.audited == nil {
		d.Audits, ds = audit.All(reports, reviews, d.KeptBack)
	} else {
		d.Audits, ds = d.audited.All(dataset.Sum(), reports, reviews, d.KeptBack)
	}
	audit.Allow(d.Audits, d.add(ds))
}

// auditDiffering limits an audit without drafts, after one with them, to reports whose
// figures may differ: drafts change nothing of the quarters before them.
func (d *Result) auditDiffering(day time.Time) {
	first := d.Dataset.FirstHidden(day)
	d.differing = func(r *report.Report) bool { return !first.IsZero() && r.Quarter.After(first) }
}

// Build evaluates a project and prepares the files of its site. After an error in the
// diagnostics the site has no files.
func Build(files fs.FS, o Options) (*Site, error) {
	dataset, ds, err := readAndDoubt(files, o)
	if err != nil {
		return nil, err
	}
	d, err := evaluate(dataset, ds, o, false)
	if err != nil {
		return nil, err
	}
	return build(files, d, o)
}

func build(files fs.FS, d *Result, o Options) (*Site, error) {
	s := &Site{Result: *d}
	if d.Diagnostics.Hindered() {
		return s, nil
	}
	return s, s.assemble(files, o)
}

// Write draws the files and replaces the site in a folder with them; see
// [publish.Write]. If there are no files, a layout has a mistake, or a page is not as it
// was published, which is added to the diagnostics, nothing is written and the earlier site stays.
func (s *Site) Write(ctx context.Context, folder string) error {
	if s.Files != nil {
		s.reportLost(folder)
	}
	if s.Files == nil {
		return nil
	}
	err := publish.WriteFor(ctx, s.audience(), folder, s.Files)
	var differs *publish.Differs
	if errors.As(err, &differs) {
		s.reportDiffering(differs, folder)
		return nil
	}
	if err != nil {
		return s.addMistake(err)
	}
	if s.Dataset.Members { // which is never as it was published
		return nil
	}
	written, err := publish.Open(folder)
	if err == nil {
		s.Redrawn = s.redrawn(written.Sums())
	}
	return err
}

// audience is who the site is for.
func (s *Site) audience() publish.Audience {
	if s.Dataset.Members {
		return publish.Members
	}
	return publish.Public
}

// Draw draws every file without keeping it, so that mistakes that only show in drawing
// are among the diagnostics.
func (s *Site) Draw() error {
	for _, f := range s.Files {
		if _, err := f.Content(); err != nil {
			return s.addMistake(err)
		}
	}
	return nil
}

// addMistake adds an author's mistake in a layout, or in the name of a script, to the
// diagnostics, and drops the files. It returns any other error.
func (s *Site) addMistake(err error) error {
	var wrong *layout.Error
	switch {
	case errors.As(err, &wrong):
		s.Diagnostics.Add(wrong.Diagnostic)
	case !folder.Report(err, s.Diagnostics):
		return err
	}
	s.Files = nil
	return nil
}

// buildAndTry builds the site of a dataset. Where the project has layouts of its own, it
// draws each file once: a mistake in a layout may show only there, and the built-in ones
// have none.
func buildAndTry(files fs.FS, dataset *load.Dataset, ds *source.Diagnostics, o Options, again bool) (*Site, error) {
	d, err := evaluate(dataset, ds, o, again)
	if err != nil {
		return nil, err
	}
	s, err := build(files, d, o)
	if err != nil || !s.hasOwnLayouts() {
		return s, err
	}
	return s, s.Draw()
}

// hasOwnLayouts reports whether the project has layouts that are not the built-in ones.
func (s *Site) hasOwnLayouts() bool {
	return slices.ContainsFunc(s.Layouts.Own(templates.Files), func(name string) bool { return path.Ext(name) == ".html" })
}

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/publish"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/search"
	"outturn/internal/source"
	"outturn/templates"
)

// project is what a command works on.
type project struct {
	folder string
	drafts bool              // include what is not public
	day    time.Time         // on which scheduled papers are judged
	only   []quarter.Quarter // the quarters to build; empty: all

	address string // under which the site will stand; empty: as the organisation has it
}

// made is a project all of whose pages can be drawn.
type made struct {
	dataset     *load.Dataset
	reports     []*report.Report
	reviews     []*report.Review
	files       []publish.File
	layouts     page.Layouts
	diagnostics *source.Diagnostics
	lacking     []string // the libraries that are not installed
	address     string   // under which the site will stand; empty when it is not known
}

// make takes the project's files all the way to pages. It goes as far as the
// diagnostics allow: files is nil when there is an error among them.
func (p *project) make() (*made, error) {
	if err := p.exists(); err != nil {
		return nil, err
	}
	root := os.DirFS(p.folder)
	dataset, ds, err := load.Load(root)
	if err != nil {
		return nil, err
	}
	m := &made{dataset: dataset, diagnostics: ds}
	if ds.Failed(false) {
		return m, nil
	}
	if !p.drafts {
		dataset = dataset.Public(p.day)
	}
	reports, reviews, guides, more := p.evaluate(dataset)
	ds.Add(more.Sorted()...)
	if m.reports, err = p.selected(reports); err != nil || ds.Failed(false) {
		return m, err
	}
	if len(p.only) == 0 {
		m.reviews = reviews
	} else {
		guides = nil // they may lead to any report
	}
	return m, p.layOut(m, &dataset.Organisation, guides, root)
}

// layOut makes the site's files of what was evaluated. A mistake in a layout is
// added to the diagnostics.
func (p *project) layOut(m *made, organisation *load.Organisation, guides []*report.Guide, root fs.FS) error {
	own, err := fs.Sub(root, "templates")
	if err != nil {
		return fmt.Errorf("reading the layouts: %w", err)
	}
	if m.layouts, err = page.ReadLayouts(templates.Files, own); err != nil {
		return err
	}
	m.layouts.Paint(organisation.Colour)
	site, err := page.New(organisation, m.reports, m.reviews, m.layouts, publish.StylePath(m.layouts))
	if err != nil {
		return m.mistake(err)
	}
	site.UseGuide(guides)
	site.UseReader(publish.ReaderPath(m.layouts))
	if err := site.UseChecks(templates.Files); err != nil {
		return err
	}
	m.address = cmp.Or(p.address, organisation.Address)
	site.UseAddress(m.address)
	scripts, err := m.enliven(site, guides, own)
	if err != nil {
		return err
	}
	m.files = append(publish.Files(site, m.reports, m.layouts), scripts...)
	return nil
}

// enliven gives the site the scripts whose libraries are installed among the
// project's own templates, and returns their files. Each is optional by itself.
func (m *made) enliven(site *page.Site, guides []*report.Guide, own fs.FS) ([]publish.File, error) {
	charts, err := publish.ReadCharts(m.layouts, own)
	if err != nil {
		return nil, err
	}
	found, err := publish.ReadSearch(m.layouts, own, func() ([]byte, error) {
		return search.New(&m.dataset.Organisation, m.reports, m.reviews, guides).Script()
	})
	if err != nil {
		return nil, err
	}
	if charts == nil {
		m.lacking = append(m.lacking, echarts)
	}
	if found == nil {
		m.lacking = append(m.lacking, miniSearch)
	}
	site.UseScripts(charts.Addresses())
	site.UseSearch(found.Addresses())
	return append(charts.Files(), found.Files()...), nil
}

// evaluate fills in every document of a dataset.
func (p *project) evaluate(dataset *load.Dataset) ([]*report.Report, []*report.Review, []*report.Guide, *source.Diagnostics) {
	reports, ds := report.All(dataset, p.day)
	reviews, more := report.Reviews(dataset, p.day)
	ds.Add(more.Sorted()...)
	guides, more := report.Guides(dataset, reports)
	ds.Add(more.Sorted()...)
	return reports, reviews, guides, ds
}

// mistake adds an error that is an author's mistake to the diagnostics, and
// returns any other.
func (m *made) mistake(err error) error {
	var layout *page.LayoutError
	if errors.As(err, &layout) {
		m.diagnostics.Add(layout.Diagnostic)
		m.files = nil
		return nil
	}
	return err
}

// exists fails when the folder is not that of a project.
func (p *project) exists() error {
	info, err := os.Stat(filepath.Join(p.folder, "data"))
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil, errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return usageError{fmt.Errorf("%s is not a project: it has no data folder", p.folder)}
	}
	return fmt.Errorf("reading the project: %w", err)
}

// selected keeps the reports of the quarters asked for.
func (p *project) selected(reports []*report.Report) ([]*report.Report, error) {
	if len(p.only) == 0 {
		return reports, nil
	}
	var kept []*report.Report
	for _, q := range p.only {
		at := slices.IndexFunc(reports, func(r *report.Report) bool { return r.Quarter == q })
		if at < 0 {
			return nil, usageError{p.without(q, reports)}
		}
		kept = append(kept, reports[at])
	}
	return kept, nil
}

// without says that there is no report for a quarter: it is a draft, or another
// was meant.
func (p *project) without(q quarter.Quarter, reports []*report.Report) error {
	switch {
	case p.drafts:
		return meant(fmt.Errorf("there is no report to build for %s", q), q.String(), quarters(reports))
	case slices.Contains(p.papers(), q.String()):
		return fmt.Errorf("there is no published report to build for %s; --drafts includes the others", q)
	}
	return meant(fmt.Errorf("there is no report to build for %s", q), q.String(), quarters(reports))
}

// quarters are those of the reports, as they are written.
func quarters(reports []*report.Report) []string {
	var all []string
	for _, r := range reports {
		all = append(all, r.Quarter.String())
	}
	return all
}

package project

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync/atomic"

	"outturn/internal/layout"
	"outturn/internal/page"
	"outturn/internal/publish"
	"outturn/internal/search"
	"outturn/internal/source"
	"outturn/internal/wording"
	"outturn/templates"
)

// Library is an optional script library: installed by npm in the project's templates,
// or part of the program.
type Library string

const (
	ECharts    Library = "ECharts"    // makes charts interactive
	MiniSearch Library = "MiniSearch" // searches the A to Z
)

// assemble prepares the site's files from the evaluated documents. It adds mistakes in
// layouts to the diagnostics.
func (s *Site) assemble(files fs.FS, o Options) error {
	own, err := fs.Sub(files, "templates")
	if err != nil {
		return fmt.Errorf("reading the layouts: %w", err)
	}
	var refused *source.Diagnostics
	if s.Layouts, refused, err = layout.Read(templates.Files, own); err != nil {
		return err
	}
	s.add(refused)
	s.add(s.Layouts.Unknown(templates.Files))
	if s.Diagnostics.Hindered() {
		return nil
	}
	if s.add(s.Layouts.Word(s.Dataset.Organisation.Catalogue())); s.Diagnostics.Hindered() {
		return nil
	}
	s.Layouts.Paint(s.Dataset.Organisation.Colour)
	asOf := ""
	if o.ahead() {
		asOf = wording.Day(o.Day)
		s.Layouts.Date(asOf)
	}
	if o.Members {
		s.Layouts.Members(page.MembersNotice)
	}
	assets, err := s.assets(own)
	if err != nil {
		return s.addMistake(err)
	}
	checks, err := page.ReadChecks(templates.Files)
	if err != nil {
		return err
	}
	s.program = stableVersion(o.Program)
	s.Address = cmp.Or(o.Address, s.Dataset.Organisation.Address)
	draw := func() (*page.Site, error) {
		return page.New(page.Options{
			Organisation: s.organisation, Reports: s.Reports, Reviews: s.Reviews, Guides: s.Guides, Editions: s.Dataset.Editions,
			Layouts: s.Layouts, Checks: checks, Own: s.Layouts.Own(templates.Files),
			AsOf: asOf, Members: o.Members, Address: s.Address, Assets: assets.Addresses(),
		})
	}
	site, err := draw()
	if err != nil {
		return s.addMistake(err)
	}
	all, err := s.addEditions(files, slices.Concat(assets.Files(), publish.Files(site, s.Reports), s.beside(files)), o)
	if err != nil {
		return err
	}
	if err := s.checkLinks(all, o, draw); err != nil {
		return s.addMistake(err)
	}
	if !s.Diagnostics.Failed(false) {
		s.Files = countDrawn(s.part(all, o), o.Progress)
	}
	return nil
}

// assets makes the styles and scripts. Each library is read independently of the other,
// and those that are missing are noted.
func (s *Site) assets(own fs.FS) (*publish.Assets, error) {
	libraries := layeredFS{own, templates.Libraries}
	charts, err := publish.ReadCharts(s.Layouts, libraries)
	if err != nil {
		return nil, err
	}
	index := search.New(s.organisation, s.Reports, s.Reviews, s.Guides)
	found, err := publish.ReadSearch(s.Layouts, libraries, index.Script)
	if err != nil {
		return nil, err
	}
	if charts == nil {
		s.Missing = append(s.Missing, ECharts)
	}
	if found == nil {
		s.Missing = append(s.Missing, MiniSearch)
	}
	return publish.NewAssets(s.Layouts, s.organisation.Logo, charts, found), nil
}

// layeredFS combines two file systems: a file of the first hides one of the second.
type layeredFS [2]fs.FS

// Open implements fs.FS.
func (e layeredFS) Open(name string) (fs.File, error) {
	f, err := e[0].Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return e[1].Open(name)
	}
	return f, err
}

// ReadFile implements fs.ReadFileFS.
func (e layeredFS) ReadFile(name string) ([]byte, error) {
	content, err := fs.ReadFile(e[0], name)
	if errors.Is(err, fs.ErrNotExist) {
		return fs.ReadFile(e[1], name)
	}
	return content, err
}

// countDrawn wraps the files so that drawing each reports progress.
func countDrawn(files []publish.SiteFile, progress func(done, total int)) []publish.SiteFile {
	if progress == nil {
		return files
	}
	var done atomic.Int64
	counted := make([]publish.SiteFile, len(files))
	for n, f := range files {
		counted[n] = f
		counted[n].Content = func() ([]byte, error) {
			progress(int(done.Add(1)), len(files))
			return f.Content()
		}
	}
	return counted
}

// Package page lays reports out as HTML.
//
// Reports and layouts come in, as [Options]; pages go out as bytes. Layouts decide
// appearance only: every word and figure that needs thought arrives computed. A
// page links to others by relative addresses that name the file, so that a site
// works under any path and from a folder. The package reads no file of a project
// and writes none, and of assets it knows only the paths.
package page

import (
	"bytes"
	"html/template"
	"sync"

	"outturn/internal/edition"
	"outturn/internal/indicator"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/prose"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// Site draws the pages of one site. It is safe for use by several goroutines
// at once.
type Site struct {
	organisation *load.Organisation
	reports      []*report.Report // earliest first
	reviews      []*report.Review // earliest first
	guide        []*report.Guide  // in their order
	editions     *edition.History // what is recorded of the documents
	years        []quarter.Year   // latest first
	services     []*report.Collection
	sets         []*report.Collection
	listed       []*listed // latest first

	templates *layout.Templates
	badges    map[*load.Organisation]map[indicator.Position]Badge // by what of the organisation was known
	acronyms  *prose.Acronyms
	checks    Checks
	own       []string // files of the project's own
	assets    Assets

	members bool   // it shows what is exempt
	asOf    string // the day to come that the site is of, in words; empty for most sites
	address string // absolute, ending in "/"; empty when it is not known
	feed    bool   // the site has a feed

	rows     sync.Map // the drawnRow of each judgedRow
	comments sync.Map // the template.HTML of each *commentary.Document
}

// New prepares the pages of a site. The error is a [layout.Error] when a layout is
// not a valid template, or one that every page needs cannot be drawn.
func New(o Options) (*Site, error) {
	templates, err := o.Layouts.Templates(template.FuncMap{"shape": shape}, o.Organisation.Catalogue(), o.Own)
	if err != nil {
		return nil, err
	}
	s := &Site{
		organisation: o.Organisation, reports: o.Reports, reviews: o.Reviews, guide: o.Guides, editions: o.Editions,
		years: report.Years(o.Reports, o.Reviews), services: report.Services(o.Reports), sets: report.Sets(o.Reports),
		templates: templates, acronyms: prose.NewAcronyms(o.Organisation.Acronyms),
		checks: o.Checks, own: o.Own, assets: o.Assets, asOf: o.AsOf, members: o.Members, address: o.Address,
	}
	if s.editions == nil {
		s.editions = &edition.History{}
	}
	s.feed = s.announces() && len(s.announced()) > 0
	if err := s.drawBadges(); err != nil {
		return nil, err
	}
	if err := s.listDocuments(); err != nil {
		return nil, err
	}
	return s, nil
}

// announces reports whether feed readers and search engines are told of the site: not of
// one of a day to come or for members, nor where its address is not known.
func (s *Site) announces() bool { return s.address != "" && s.asOf == "" && !s.members }

// buffers are reused to draw pages in, so that each page is allocated once, at its
// final size.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// draw runs a layout by its name and hands what it drew to take, which must not
// keep it. The error is a [layout.Error] where a layout asks for what its page does
// not have.
func (s *Site) draw(name string, data any, take func([]byte)) error {
	if err := checkGiven(name, data); err != nil {
		return err
	}
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := s.templates.Draw(b, name, data); err != nil {
		return err
	}
	take(b.Bytes())
	return nil
}

// execute draws a page with its layout.
func (s *Site) execute(name string, data any) (page []byte, err error) {
	err = s.draw(name, data, func(drawn []byte) { page = bytes.Clone(drawn) })
	return page, err
}

// fragment draws a part of a page with its layout.
func (s *Site) fragment(name string, data any) (part template.HTML, err error) {
	err = s.draw(name, data, func(drawn []byte) { part = template.HTML(drawn) })
	return part, err
}

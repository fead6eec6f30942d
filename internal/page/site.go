// Package page lays reports out as HTML.
//
// Reports and templates come in, pages go out as bytes. Templates decide
// appearance only: every word and figure that needs thought arrives computed.
// A page refers to others by relative addresses that name the file, so that a
// site works under any path and from a folder. The package reads no project
// file and writes none.
package page

import (
	"bytes"
	"html/template"
	"sync"

	"outturn/internal/address"
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
	years        []quarter.Year   // latest first
	services     []*report.Collection
	sets         []*report.Collection
	spoken       []spoken        // latest first
	guide        []*report.Guide // in their order
	layouts      layout.Files
	templates    *layout.Templates
	badges       map[indicator.Position]Badge
	style        string // address of the stylesheet below the site's root
	icon         string // address of the icon, likewise
	address      string // absolute, ending in "/"; empty when it is not known
	drafts       bool   // the site holds what is not public
	feed         bool   // the site has a feed
	scripts      Scripts
	reader       string   // address of the script that helps a reader, likewise
	search       []string // addresses of the scripts that search, below the site's root
	checks       Checks
	changed      []string // layouts and styles that are the project's own

	rows     sync.Map // of series: a judgement, *indicator.Evaluation, to its drawnRow
	comments sync.Map // *commentary.Document to template.HTML
	acronyms *prose.Acronyms
}

// New prepares the pages of a site from its layouts and the address of its
// stylesheet. The error is a [layout.Error] when a layout is not a valid
// template.
func New(organisation *load.Organisation, reports []*report.Report, reviews []*report.Review, layouts layout.Files, style string) (*Site, error) {
	templates, err := layouts.Templates(template.FuncMap{"shape": shape})
	if err != nil {
		return nil, err
	}
	s := &Site{
		organisation: organisation, reports: reports, reviews: reviews, years: report.Years(reports, reviews),
		services: report.Services(reports), sets: report.Sets(reports),
		layouts: layouts, templates: templates, style: style, acronyms: prose.NewAcronyms(organisation.Acronyms),
	}
	s.drafts = s.holdsDrafts()
	if s.badges, err = s.drawBadges(); err != nil {
		return nil, err
	}
	if err := s.drawSpoken(); err != nil {
		return nil, err
	}
	return s, nil
}

// Frame is what every page has around its contents.
type Frame struct {
	Head
	Language  string
	Title     string // the page's own
	When      string // the quarter, of a page that shares its title with those of others
	SiteTitle string
	Publisher string
	Notice    string
	Root      string   // relative address of the site's root, "" or ending in /
	Style     string   // relative address of the stylesheet
	Icon      string   // relative address of the icon; empty when there is none
	Reader    string   // relative address of the script that helps a reader; empty on pages that have nothing for it
	Scripts   *Scripts // relative addresses, of a page with interactive charts
	Deferred  []string // relative addresses of further scripts, in the order in which they run
	Draft     bool     // the page is not public
	Trail     []Link   // from the home page down to this page's parent

	// The relative addresses of pages that every page leads to.
	Home, Indicators string
	Search           string // the A to Z, which a search is sent to as ?q=
	CanSearch        bool   // the A to Z has a search field; otherwise it is a list alone
	Guide            string // the list of pages beside the reports; empty: there are none
	Accessibility    string

	at address.Page
}

// frame makes the frame of a page.
func (s *Site) frame(at address.Page, title string, trail ...Link) Frame {
	return s.frameFrom(at.Root(), at, title, trail...)
}

// frameFrom makes the frame of a page from which root is the address of the
// site's root. Every page has the same frame, and so its links go by the root.
func (s *Site) frameFrom(root string, at address.Page, title string, trail ...Link) Frame {
	f := Frame{
		at:        at,
		Language:  s.organisation.Language,
		Title:     title,
		SiteTitle: s.organisation.Title,
		Publisher: s.organisation.Publisher,
		Notice:    s.organisation.Notice,
		Root:      root,
		Style:     root + s.style,
		Trail:     trail,
		Home:      root + address.Home, Indicators: root + address.Indicators,
		Search: root + address.Search, CanSearch: len(s.search) > 0,
		Accessibility: root + address.Accessibility,
	}
	if len(s.guide) > 0 {
		f.Guide = root + address.GuideList
	}
	if s.icon != "" {
		f.Icon = root + s.icon
	}
	if s.feed {
		f.Feed = root + address.Feed
	}
	return f
}

// UseReader gives pages the address, below the site's root, of the script that
// helps a reader. It is called before any page is drawn.
func (s *Site) UseReader(address string) { s.reader = address }

// UseIcon gives pages the address of the icon, below the site's root. It is called
// before any page is drawn.
func (s *Site) UseIcon(address string) { s.icon = address }

// help has the page load the script that helps a reader.
func (f *Frame) help(s *Site) {
	if s.reader != "" {
		f.Reader = f.Root + s.reader
	}
}

// buffers are what pages are drawn into before they are copied out at their
// size, so that few bytes are moved while they grow.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// draw runs a layout by its name and hands what it drew to take, which must not keep it. The
// error is a [layout.Error] where a layout asks for what its page does not have.
func (s *Site) draw(name string, data any, take func([]byte)) error {
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := s.templates.Draw(b, name, data); err != nil {
		return err
	}
	take(b.Bytes())
	return nil
}

// execute runs a layout over its page.
func (s *Site) execute(name string, data any) (page []byte, err error) {
	err = s.draw(name, data, func(drawn []byte) { page = bytes.Clone(drawn) })
	return page, err
}

// fragment runs a layout over a part of a page.
func (s *Site) fragment(name string, data any) (part template.HTML, err error) {
	err = s.draw(name, data, func(drawn []byte) { part = template.HTML(drawn) })
	return part, err
}

package project

import (
	"bytes"
	"cmp"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/prose"
	"outturn/internal/publish"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// links checks where the links of all documents lead. It knows the pages and files of
// the site, and draws a page only where a link leads to a place on it.
type links struct {
	site    *Site
	options Options
	files   map[string]publish.SiteFile
	pages   map[string]*commentary.Document
	places  map[string]map[string]bool  // the ids on pages that were drawn
	draw    func() (*page.Site, error)  // a site of its own to draw, because a site may keep what it drew
	drawn   map[string]publish.SiteFile // of that site; nil until it is needed
	ds      source.Diagnostics
}

// linking is a document whose links are written for a page.
type linking struct {
	document *commentary.Document
	page     address.Page
	public   bool
	attached []load.Attachment
}

// checkLinks reports links that lead nowhere. The error is one of drawing.
func (s *Site) checkLinks(files []publish.SiteFile, o Options, draw func() (*page.Site, error)) error {
	l := &links{
		site: s, options: o, draw: draw,
		files: map[string]publish.SiteFile{}, pages: map[string]*commentary.Document{}, places: map[string]map[string]bool{},
	}
	for _, f := range files {
		l.files[f.Path] = f
	}
	all := s.linkingDocuments()
	for _, d := range all {
		if l.pages[string(d.page)] == nil { // commentary comes after the paper
			l.pages[string(d.page)] = d.document
		}
	}
	for _, d := range all {
		for _, link := range d.document.Links {
			if err := l.check(d, link); err != nil {
				return err
			}
		}
	}
	s.add(&l.ds)
	return nil
}

// linkingDocuments lists all documents with the page that their links are written for:
// commentary is written for the page of its report.
func (s *Site) linkingDocuments() []linking {
	var all []linking
	for _, r := range s.Reports {
		on := address.Page(address.Report(r.Quarter))
		all = append(all, linking{r.Paper.Document, on, r.Public, r.Paper.Attachments})
		for _, m := range r.Measures {
			if m.Commentary != nil {
				all = append(all, linking{m.Commentary, on, r.Public, nil})
			}
		}
		if r.Minutes != nil {
			all = append(all, linking{r.Minutes.Document, address.Page(address.Minutes(r.Quarter)), r.Public && r.MinutesPublic, r.Minutes.Attachments})
		}
	}
	for _, r := range s.Reviews {
		all = append(all, linking{r.Document, address.Page(address.Review(r.Year)), r.Public, r.Attachments})
	}
	for _, g := range s.Guides {
		all = append(all, linking{g.Document, address.Page(address.Guide(g.Name)), g.AsOf == nil || g.AsOf.Public, nil})
	}
	return all
}

// check follows one link.
func (l *links) check(from linking, link commentary.Link) error {
	to := link.To
	if below, own := strings.CutPrefix(to, l.site.Address); own && l.site.Address != "" {
		to = from.page.Root() + below
	}
	leads, relative := from.page.Follow(to)
	switch {
	case strings.HasPrefix(to, "/"):
		l.report(from, link, "an address that begins with / does not lead to a page of this site wherever it stands")
		return nil
	case !relative:
		return nil
	}
	written, place, _ := strings.Cut(leads, "#")
	written, _, _ = strings.Cut(written, "?")
	file, found := l.file(written)
	if why := l.unpublished(cmp.Or(file, written)); why != "" {
		if from.public {
			l.ds.Report(rule.LinkToDraft, link.Span, "this leads to what is not public, so that readers find nothing there: it is %s", why).
				WithHint("publish it first, or take out the link until it is public")
		}
		if !found {
			return nil
		}
	}
	if !found {
		l.report(from, link, "no page or file of the site has this address")
		return nil
	}
	return l.checkPlace(from, link, file, place)
}

// file is the file of the site that a path leads to; a folder leads to its page.
func (l *links) file(written string) (name string, found bool) {
	if plain, err := url.PathUnescape(written); err == nil {
		written = plain
	}
	if written == "" || strings.HasSuffix(written, "/") {
		written += "index.html"
	}
	for _, name := range []string{written, address.DocumentPage(written)} {
		if _, found := l.files[name]; found {
			return name, true
		}
	}
	return "", false
}

// unpublished says why the document of a page is not public; empty for any other page.
func (l *links) unpublished(page string) string {
	below := func(page, document string) bool { return page == document || strings.HasPrefix(page, document+"/") }
	for _, q := range l.site.Dataset.Quarters {
		switch {
		case q.Paper == nil:
		case !q.Paper.PublicOn(l.options.Day) && below(page, q.Quarter.String()):
			return WhyUnpublished(&q.Paper.Publication)
		case q.Minutes != nil && !q.Minutes.PublicOn(l.options.Day) && below(page, q.Quarter.String()+"/minutes"):
			return WhyUnpublished(&q.Minutes.Publication)
		}
	}
	for _, r := range l.site.Dataset.Reviews {
		if !r.PublicOn(l.options.Day) && below(page, r.Year.String()+"/annual") {
			return WhyUnpublished(&r.Publication)
		}
	}
	return ""
}

// checkPlace reports a link to a place that its page does not have.
func (l *links) checkPlace(from linking, link commentary.Link, file, place string) error {
	if plain, err := url.PathUnescape(place); err == nil {
		place = plain
	}
	if place == "" || place == "top" || strings.HasPrefix(place, ":~:") || path.Ext(file) != ".html" {
		return nil
	}
	if l.isWritten(file, place) {
		return nil
	}
	places, err := l.placesOn(file)
	if err != nil || places[place] {
		return err
	}
	var known []string
	for _, one := range slices.Sorted(maps.Keys(places)) {
		known = append(known, "#"+one)
	}
	where := "the page that it leads to"
	if file == string(from.page) {
		where = "the page"
	}
	l.ds.Report(rule.DeadLink, link.Span, "%s has no place #%s", where, place).
		WithHint("%s", cmp.Or(source.Suggest("#"+place, known), "a heading has its words as its place, such as #data-only, and paragraph 14 has #p14"))
	return nil
}

// isWritten reports whether the author of the document on a page made the place: a heading
// or a numbered paragraph.
func (l *links) isWritten(file, place string) bool {
	d := l.pages[file]
	return d != nil && (slices.ContainsFunc(d.Headings, func(h *ast.Heading) bool { return prose.HeadingID(h) == place }) ||
		slices.ContainsFunc(d.Paragraphs, func(p *commentary.Numbered) bool { return p.Anchor() == place }))
}

// drawPage draws a page.
func (l *links) drawPage(file string) ([]byte, error) {
	if l.drawn == nil {
		site, err := l.draw()
		if err != nil {
			return nil, err
		}
		l.drawn = map[string]publish.SiteFile{}
		for _, f := range publish.Files(site, l.site.Reports) {
			l.drawn[f.Path] = f
		}
	}
	return l.drawn[file].Content()
}

// placesOn are the ids on a page.
func (l *links) placesOn(file string) (map[string]bool, error) {
	if known := l.places[file]; known != nil {
		return known, nil
	}
	drawn, err := l.drawPage(file)
	if err != nil {
		return nil, err
	}
	places := map[string]bool{}
	for rest := drawn; ; {
		at := bytes.Index(rest, []byte(` id="`))
		if at < 0 {
			break
		}
		rest = rest[at+len(` id="`):]
		if end := bytes.IndexByte(rest, '"'); end >= 0 {
			places[string(rest[:end])] = true
		}
	}
	l.places[file] = places
	return places, nil
}

package project

import (
	"cmp"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// report reports a link that leads nowhere, with the address that was probably meant.
func (l *links) report(from linking, link commentary.Link, summary string) {
	hint := "pages are linked as seen from this one: " + from.page.To(address.Home) + " is the first page"
	if meant := l.meant(from, link.To); meant != "" {
		hint = source.DidYouMean(meant)
	} else if strings.HasPrefix(link.To, "/") {
		hint = "write the whole address of a page that is not of this site: https://..."
	}
	l.ds.Report(rule.DeadLink, link.Span, "%s", summary).WithHint("%s", hint)
}

// meant is the address that an author probably meant; empty when none is near.
func (l *links) meant(from linking, to string) string {
	written, place := to, ""
	if n := strings.IndexAny(to, "?#"); n >= 0 {
		written, place = to[:n], to[n:]
	}
	if plain, err := url.PathUnescape(written); err == nil {
		written = plain
	}
	for _, name := range l.candidates(from, written) {
		if file, found := l.file(name); found {
			return from.page.To(file) + place
		}
	}
	if near := cmp.Or(l.nearest(from, written), l.nearestSource(from, written)); near != "" {
		return from.page.To(near) + place
	}
	return ""
}

// candidates are the paths that an address could be meant as, the likeliest first: of a
// file of the project, and as seen from the site's root or from the page's folder.
func (l *links) candidates(from linking, written string) []string {
	var all []string
	folder := path.Dir(from.document.File.Name)
	trimmed := strings.TrimLeft(written, "./")
	for _, name := range []string{path.Join(folder, written), strings.TrimPrefix(path.Clean(written), "/"), trimmed, "content/" + trimmed, path.Join(folder, trimmed)} {
		if page, ok := address.OfSource(name); ok {
			all = append(all, page)
		}
	}
	if u, err := url.Parse(l.site.Address); err == nil && len(u.Path) > 1 {
		if below, own := strings.CutPrefix(written, u.Path); own {
			all = append(all, below)
		}
	}
	below, _ := from.page.Follow(trimmed)
	return append(all, trimmed, below, strings.TrimSuffix(trimmed, ".md"), strings.TrimSuffix(below, ".md"), strings.TrimSuffix(below, ".html"))
}

// nearest is the page or file in the folder that an address names whose own name is
// nearest; empty when none is near.
func (l *links) nearest(from linking, written string) string {
	leads, _ := from.page.Follow(written)
	folder, last := path.Split(strings.TrimSuffix(shortPath(leads), "/"))
	var names []string
	paths := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(l.files)) {
		if in, own := path.Split(shortPath(name)); in == folder && name != string(from.page) {
			names = append(names, own)
			paths[own] = name
		}
	}
	return paths[source.Nearest(last, names)]
}

// nearestSource is the page of the document whose file is nearest to the one that an address
// names: another name in its folder, or the same name in another folder. It is empty when
// none is near.
func (l *links) nearestSource(from linking, written string) string {
	own := from.document.File.Name
	folder, base := path.Split(path.Join(path.Dir(own), written))
	if path.Ext(base) != ".md" {
		return ""
	}
	var beside, elsewhere []string
	for _, d := range l.site.Dataset.Documents() {
		switch in, name := path.Split(d.File.Name); {
		case d.File.Name == own:
		case in == folder:
			beside = append(beside, name)
		case name == base:
			elsewhere = append(elsewhere, in)
		}
	}
	if strings.HasSuffix(folder, "/indicators/") { // an indicator has a page without commentary, too
		for _, i := range l.site.Dataset.Indicators {
			beside = append(beside, i.ID+".md")
		}
	}
	near := folder + source.Nearest(base, beside)
	if near == folder {
		near = source.Nearest(folder, elsewhere) + base
	}
	page, ok := address.OfSource(near)
	if _, public := l.file(page); !ok || !public {
		return ""
	}
	return page
}

// shortPath is the path of a page without the file name that every page has.
func shortPath(name string) string {
	document, ok := address.Document(name)
	if !ok {
		return name
	}
	return document
}

package page

import "outturn/internal/address"

// notFoundPage is what a server gives at any address, in any folder: it can refer
// to nothing by a relative address. Where the site's own address is not known,
// Root is empty, and the page refers to nothing.
type notFoundPage struct{ Frame }

// NotFound draws the page for addresses that have none.
func (s *Site) NotFound() ([]byte, error) {
	p := notFoundPage{s.frameFrom(s.base(), address.NotFound, "Page not found")}
	p.Hidden = true
	return s.execute("pages/not-found.html", p)
}

// Beside lists the files that stand beside the pages, for servers and machines.
// The feed and the list for search engines need the site's address.
func (s *Site) Beside() []Page {
	all := []Page{{Path: address.NotFound, Draw: s.NotFound}}
	if s.feed {
		all = append(all, Page{Path: address.Feed, Draw: s.Feed})
	}
	if s.address != "" {
		all = append(all, Page{Path: address.Sitemap, Draw: s.Sitemap})
	}
	return all
}

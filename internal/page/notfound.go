package page

// NotFoundPath is where the page that servers give for an address without one
// stands below the site's root.
const NotFoundPath = "404.html"

// notFoundPage is what a server gives at any address, in any folder: it can refer
// to nothing by a relative address. Where the site's own address is not known,
// Root is empty, and the page refers to nothing.
type notFoundPage struct{ Frame }

// NotFound draws the page for addresses that have none.
func (s *Site) NotFound() ([]byte, error) {
	p := notFoundPage{s.frameAt(s.base(), "Page not found")}
	p.Hidden = true
	return s.execute("pages/not-found.html", p)
}

// Beside lists the files that stand beside the pages, for servers and machines.
// The feed and the list for search engines need the site's address.
func (s *Site) Beside() []Page {
	all := []Page{{Path: NotFoundPath, Draw: s.NotFound}}
	if s.feed {
		all = append(all, Page{Path: FeedPath, Draw: s.Feed})
	}
	if s.address != "" {
		all = append(all, Page{Path: SitemapPath, Draw: s.Sitemap})
	}
	return all
}

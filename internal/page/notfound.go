package page

import "outturn/internal/address"

// notFoundPage is the page that a server shows for an unknown address, in whichever
// folder. Relative links would lead nowhere from there. If the site's address is not
// known, Root is empty, and the page has no links.
type notFoundPage struct{ Frame }

// NotFound draws the page for addresses that have none.
func (s *Site) NotFound() ([]byte, error) {
	p := notFoundPage{s.frameFrom(s.base(), address.NotFound, s.say("not-found.title"))}
	p.Hidden = true
	return s.execute("pages/not-found.html", p)
}

// Beside lists the files for web servers, feed readers and search engines, and the stylesheet
// of what came later. The feed and the site map need the site's address, and a site of a day
// to come or for members has none.
func (s *Site) Beside() []Page {
	all := []Page{{Path: address.NotFound, Draw: s.NotFound}, {Path: address.Later, Draw: s.Later}}
	if s.feed {
		all = append(all, Page{Path: address.Feed, Draw: s.Feed})
	}
	if s.announces() {
		all = append(all, Page{Path: address.Sitemap, Draw: s.Sitemap})
	}
	return all
}

package page

import "encoding/xml"

// sitemap lists pages as https://www.sitemaps.org/protocol.html says. It does not
// say when a page changed: a correction changes pages of documents whose day
// stays as it was.
type sitemap struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Location string `xml:"loc"`
}

// Sitemap lists every page that shows nothing but what is public.
func (s *Site) Sitemap() ([]byte, error) {
	var all sitemap
	for _, p := range s.Pages() {
		if !p.Draft {
			all.URLs = append(all.URLs, sitemapURL{s.absolute(p.Path)})
		}
	}
	return xmlDocument(all)
}

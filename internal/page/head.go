package page

import (
	"net/url"

	"outturn/internal/address"
)

// Head is what machines read of a page.
type Head struct {
	Description string // in a sentence or two, without markup
	Hidden      bool   // from search engines, as a draft is, though it is none
	Canonical   string // absolute address; empty when the site's is not known, or of a draft
	Feed        string // relative address; empty when there is none
}

// describe says what a page is about. It is called once it is known whether the
// page is a draft: one has no canonical address.
func (f *Frame) describe(s *Site, words string) {
	f.Description = words
	if s.address != "" && !f.Draft {
		f.Canonical = s.absolute(string(f.at))
	}
}

// absolute is the absolute address of a page. The first page is the site's own:
// all others name their file, as links do, so that any server knows them.
func (s *Site) absolute(path string) string {
	if path == address.Home {
		return s.address
	}
	return s.address + path
}

// base is the path of the site's address.
func (s *Site) base() string {
	u, err := url.Parse(s.address)
	if err != nil || s.address == "" {
		return ""
	}
	return u.EscapedPath()
}

package page

import (
	"net/url"

	"outturn/internal/address"
)

// Head is what search engines and other programs read of a page.
type Head struct {
	Description string // in a sentence or two, without markup
	Hidden      bool   // it is kept from search engines like a draft, although it is none
	Canonical   string // absolute address; empty for a draft, for a site of a day to come or for members, and if the site's address is not known
	Feed        string // relative address; empty when there is none
}

// describe says what a page is about. It is called once it is known whether the
// page is a draft: one has no canonical address, nor has a page as it will be.
func (f *Frame) describe(s *Site, words string) {
	f.Description = words
	if s.announces() && !f.Draft {
		f.Canonical = s.absolute(string(f.at))
	}
}

// absolute is the absolute address of a page. That of the home page is the site's
// address. All others name their file, as links do, so that any server finds them.
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

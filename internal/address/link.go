package address

import (
	"slices"
	"strings"

	"outturn/internal/quarter"
)

// Page is the path of a page below the site's root. Its methods work out the
// links on that page.
type Page string

// Root is the relative address of the site's root: empty, or ending in "/".
func (p Page) Root() string { return strings.Repeat("../", strings.Count(string(p), "/")) }

// To is the link from the page to a path below the site's root. The path may end
// in an anchor. The link names the file, so that the site works from a folder as
// well as from a server.
//
// A link between two pages of one report, or of the guide, goes no higher than
// their folder, so that the folder works when it is moved or kept alone; one to a picture or
// an attachment of the page goes down alone, so that the page of an earlier edition has its
// own. Every other link goes up to the root and down again.
func (p Page) To(path string) string {
	if anchor, same := strings.CutPrefix(path, string(p)+"#"); same {
		return "#" + anchor
	}
	if below, own := strings.CutPrefix(path, p.own()); own && (strings.HasPrefix(below, images) || strings.HasPrefix(below, attachments)) {
		return below
	}
	folder := p.folder()
	if !strings.HasPrefix(path, folder) {
		folder = ""
	}
	up := strings.Count(string(p[len(folder):]), "/")
	return relative(strings.Repeat("../", up) + path[len(folder):])
}

// own is the folder of the page alone, ending in "/" unless it is the root.
func (p Page) own() string { return string(p[:strings.LastIndexByte(string(p), '/')+1]) }

// folder is the folder of the page's report or of the guide, ending in "/". It is
// empty for any other page.
func (p Page) folder() string {
	if strings.HasPrefix(string(p), guide) {
		return guide
	}
	year, rest, _ := strings.Cut(string(p), "/")
	number, _, inside := strings.Cut(rest, "/")
	if report := year + "/" + number; inside && quarter.IsWritten(report) {
		return report + "/"
	}
	return ""
}

// MayLink reports whether a page may link an address: that of a website, of an email or a
// relative one. Browsers read over spaces and control characters in what an address begins
// with.
func MayLink(to string) bool {
	plain := strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f {
			return -1
		}
		return r
	}, to)
	scheme, _, found := strings.Cut(plain, ":")
	return !found || strings.ContainsAny(scheme, "/?#") || slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(scheme))
}

// relative makes sure that a link is read as a relative path. An empty link would
// mean the page itself, and a colon in the first segment would end a scheme (RFC
// 3986, section 4.2).
func relative(link string) string {
	end := strings.IndexAny(link, ":/?#")
	if link == "" || end == 0 || end > 0 && link[end] == ':' {
		return "./" + link
	}
	return link
}

// Follow is where a link on the page leads: a path below the root, with the query
// and the anchor of the link. A link out of the site's folder gives a path that
// begins with "../". ok is false for a link that does not depend on the page: one
// with a scheme or one that begins with "/".
func (p Page) Follow(link string) (path string, ok bool) {
	if strings.HasPrefix(link, "/") || hasScheme(link) {
		return "", false
	}
	end := strings.IndexAny(link, "?#")
	if end < 0 {
		end = len(link)
	}
	if end == 0 {
		return string(p) + link, true
	}
	return removeDots(p.own()+link[:end]) + link[end:], true
}

// hasScheme reports whether a link begins with a scheme, such as "https:" (RFC
// 3986, section 3.1).
func hasScheme(link string) bool {
	for n, c := range []byte(link) {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		case n > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return n > 0 && c == ':'
		}
	}
	return false
}

// removeDots removes the segments "." and ".." from a path, except for a ".." that
// leads above the root.
func removeDots(path string) string {
	var result []string
	segments := strings.Split(path, "/")
	for n, segment := range segments {
		last := len(result) - 1
		switch {
		case segment == ".":
		case segment == ".." && last >= 0 && result[last] != "..":
			result = result[:last]
		default:
			result = append(result, segment)
		}
		if n == len(segments)-1 && (segment == "." || segment == "..") { // a folder
			result = append(result, "")
		}
	}
	return strings.Join(result, "/")
}

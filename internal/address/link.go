package address

import (
	"strings"

	"outturn/internal/quarter"
)

// Page is the path of a page below the site's root, as the page from which its
// links lead.
type Page string

// Root is the relative address of the site's root: empty, or ending in "/".
func (p Page) Root() string { return strings.Repeat("../", strings.Count(string(p), "/")) }

// To is the link to a path below the site's root, which may end in an anchor.
// It names the file, so that the site works from a folder as from a server.
//
// Within the folder of one report, and within the guide, a link goes up to that
// folder and down again: the folder can be moved or kept by itself, and its pages
// still lead to one another. Every other link goes up to the root and down again.
func (p Page) To(path string) string {
	if anchor, same := strings.CutPrefix(path, string(p)+"#"); same {
		return "#" + anchor
	}
	folder := p.folder()
	if !strings.HasPrefix(path, folder) {
		folder = ""
	}
	up := strings.Count(string(p[len(folder):]), "/")
	return relative(strings.Repeat("../", up) + path[len(folder):])
}

// folder is the folder of the page's report or of the guide, ending in "/";
// empty for a page that stands in neither.
func (p Page) folder() string {
	if strings.HasPrefix(string(p), guide) {
		return guide
	}
	const length = len("2019-20/q2")
	if len(p) > length && p[length] == '/' {
		if _, err := quarter.Parse(string(p[:length])); err == nil {
			return string(p[:length+1])
		}
	}
	return ""
}

// relative is a link that is read as a relative path, whatever it begins with: not
// as the page itself, and not as a scheme, which a colon in the first name of a
// path would end (RFC 3986, section 4.2).
func relative(link string) string {
	end := strings.IndexAny(link, ":/?#")
	if link == "" || end == 0 || end > 0 && link[end] == ':' {
		return "./" + link
	}
	return link
}

// Follow is where a link on the page leads: a path below the root, with the query
// and the anchor of the link. A link out of the site's folder leads to a path that
// begins with "../". ok is false for a link that says where it leads without the
// page: one to another server, or by a path that begins with "/".
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
	folder := string(p[:strings.LastIndexByte(string(p), '/')+1])
	return resolved(folder+link[:end]) + link[end:], true
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

// resolved is a path without its steps "." and "..", save those that lead above
// the root.
func resolved(path string) string {
	var kept []string
	steps := strings.Split(path, "/")
	for n, step := range steps {
		last := len(kept) - 1
		switch {
		case step == ".":
		case step == ".." && last >= 0 && kept[last] != "..":
			kept = kept[:last]
		default:
			kept = append(kept, step)
		}
		if n == len(steps)-1 && (step == "." || step == "..") { // a folder
			kept = append(kept, "")
		}
	}
	return strings.Join(kept, "/")
}

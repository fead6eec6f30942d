package browser_test

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// testLinks checks that every link and asset of every page leads to a file of the site,
// and to an id that is there, both from the server and from the folder.
func testLinks(t *testing.T, s *site, pages []string) {
	for _, page := range pages {
		for _, fault := range s.linkFaults(t, page) {
			t.Errorf("%s: %s", page, fault)
		}
	}
}

// linkFaults are the faults in the links of a page.
func (s *site) linkFaults(t *testing.T, page string) []string {
	t.Helper()
	base, err := url.Parse(s.address(page))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	add := func(link, fault string) { all = append(all, fmt.Sprintf("%q %s", link, fault)) }
	for _, link := range s.get(t, base.String()).page.links() {
		u, err := url.Parse(link)
		switch {
		case err != nil:
			add(link, "is no address")
		case u.Scheme != "": // another site, or no page at all
		case !portable(u) && !(page == "404.html" && strings.HasPrefix(u.Path, "/")): // which is shown at any depth
			add(link, "does not work from a folder: it must be relative and name a file")
		default:
			if fault := s.resolve(t, base.ResolveReference(u)); fault != "" {
				add(link, fault)
			}
		}
	}
	return all
}

// portable reports whether a link within the site works from any server, under
// any path and from a folder.
func portable(u *url.URL) bool {
	return u.Scheme == "" && u.RawQuery == "" && !strings.HasPrefix(u.Path, "/") && !strings.HasSuffix(u.Path, "/") &&
		!strings.HasSuffix(u.Path, "..") && (u.Path != "" || u.Fragment != "")
}

// resolve says what is wrong with the target of a link; empty when nothing is.
func (s *site) resolve(t *testing.T, to *url.URL) string {
	t.Helper()
	fragment := to.Fragment
	to.Fragment = ""
	below, inside := strings.CutPrefix(to.String(), s.root)
	if !inside {
		return "leaves the site"
	}
	a := s.get(t, to.String())
	name, _ := url.PathUnescape(below)
	info, err := os.Stat(filepath.Join(s.folder, filepath.FromSlash(name)))
	switch {
	case a.status != http.StatusOK:
		return fmt.Sprintf("is answered with %d", a.status)
	case err != nil || info.IsDir():
		return "is no file of the folder"
	case fragment != "" && (a.page == nil || !a.page.ids[fragment]):
		return "leads to an id that is not there"
	}
	return ""
}

// links are the addresses that a page refers to, in order.
func (d *document) links() []string {
	var all []string
	for _, n := range d.elements() {
		for _, a := range n.Attr {
			if refers(n, a) {
				all = append(all, a.Val)
			}
		}
	}
	return all
}

// refers reports whether an attribute holds an address to go to or to load.
func refers(n *html.Node, a html.Attribute) bool {
	switch a.Key {
	case "src", "href", "data", "poster", "action":
		return n.Data != "base"
	}
	return false
}

// TestLinkFaults checks that each fault of a link is found.
func TestLinkFaults(t *testing.T) {
	folder := t.TempDir()
	const bad = `<link rel="stylesheet" href="/style.css"><a id="here" href="#here">fine</a>
		<a href="bad.html#here">fine</a><a href="https://example.org/">fine</a>
		<a href="#nowhere">a</a><a href="none.html">b</a><a href="./">c</a><a href="..">d</a><a href="">e</a>
		<a href="../other.html">f</a><a href="//example.org">g</a><img src="bad.html?x=1"><a href="%zz">h</a>`
	if err := os.WriteFile(filepath.Join(folder, "bad.html"), []byte(bad), 0o666); err != nil {
		t.Fatal(err)
	}
	s := serve(t, folder)
	const folderless = "does not work from a folder: it must be relative and name a file"
	want := []string{
		`"/style.css" ` + folderless,
		`"#nowhere" leads to an id that is not there`,
		`"none.html" is answered with 404`,
		`"./" ` + folderless, `".." ` + folderless, `"" ` + folderless,
		`"../other.html" leaves the site`,
		`"//example.org" ` + folderless,
		`"bad.html?x=1" ` + folderless,
		`"%zz" is no address`,
	}
	got := s.linkFaults(t, "bad.html")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("faults of bad links (-want +got):\n%s", diff)
	}
}

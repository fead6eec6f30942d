package page_test

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/project"
)

// What stands beside the pages: the page for addresses without one, the feed, and
// the list of pages for search engines.

const webAddress = "https://example.org/children's%20reports/"

// addressed is the site of the reports up to a quarter, with its address.
func addressed(t *testing.T, last string) site {
	t.Helper()
	return until(t, last, project.Options{Address: webAddress})
}

// whole is the site of all documents, with its address.
func whole(t *testing.T) site {
	t.Helper()
	return faultless(t, nil, project.Options{Address: webAddress})
}

// beside draws a file beside the pages; it is empty when there is none.
func (s site) beside(t *testing.T, path string) string {
	t.Helper()
	if s.file(path) == nil {
		return ""
	}
	return s.html(t, path)
}

func TestBeside(t *testing.T) {
	whole := whole(t)
	for name, got := range map[string]string{
		"404.html":           drawable(t).beside(t, "404.html"),
		"404-addressed.html": whole.beside(t, "404.html"),
		"feed.xml":           whole.beside(t, "feed.xml"),
		"sitemap.xml":        whole.beside(t, "sitemap.xml"),
		"sitemap-public.xml": addressed(t, "2019-20/q2").beside(t, "sitemap.xml"),
	} {
		file := filepath.Join("testdata", "beside", name)
		got = unhashed(got)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s differs (-want +got); run with -update when that is meant:\n%s", name, diff)
		}
	}
}

// Without its address a site has nothing that needs one.
func TestBesideWithoutAddress(t *testing.T) {
	s := drawable(t)
	for _, path := range []string{"feed.xml", "sitemap.xml"} {
		if s.beside(t, path) != "" {
			t.Errorf("there is a %s", path)
		}
	}
	root := parse(t, s.beside(t, "404.html"))
	for _, key := range []string{"href", "src"} {
		if n := len(find(root, "["+key+"]")); n > 0 {
			t.Errorf("404.html refers %d times to what no address leads to from any folder", n)
		}
	}
	for path := range s.all() {
		root := parse(t, s.html(t, path))
		if len(find(root, "link[rel=canonical]"))+len(find(root, "meta[property]"))+len(find(root, "link[rel=alternate]")) > 0 {
			t.Errorf("%s names absolute addresses", path)
		}
	}
}

// The page for any address leads to pages of the site by the path of the site.
func TestNotFoundLeads(t *testing.T) {
	s := addressed(t, "2019-20/q2")
	root := parse(t, s.beside(t, "404.html"))
	led := 0
	for _, n := range find(root, "[href]") {
		href := attr(n, "href")
		if href == "#main" {
			continue
		}
		// html/template writes an apostrophe in an address as %27
		below, inside := strings.CutPrefix(strings.ReplaceAll(href, "%27", "'"), "/children's%20reports/")
		switch {
		case !inside:
			t.Errorf("the link %q is not one by the path of the site", href)
		case s.file(below) == nil:
			t.Errorf("the link %q leads to no file", href)
		}
		led++
	}
	if led < 4 {
		t.Errorf("the page has %d links", led)
	}
	the(t, root, "meta[content=noindex]")
}

// atom is what the tests read of a feed.
type atom struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Updated string   `xml:"updated"`
	Author  string   `xml:"author>name"`
	Links   []link   `xml:"link"`
	Entries []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    link   `xml:"link"`
		Summary string `xml:"summary"`
	} `xml:"entry"`
}

type link struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

// RFC 4287: absolute ids, each once; a date and an author; the newest first.
func TestFeed(t *testing.T) {
	s := whole(t)
	var feed atom
	if err := xml.Unmarshal([]byte(s.beside(t, "feed.xml")), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.ID != webAddress+"feed.xml" || feed.Author == "" || len(feed.Links) != 2 || feed.Updated != feed.Entries[0].Updated {
		t.Errorf("the feed is %+v", feed)
	}
	pages, seen, last := s.all(), map[string]bool{}, "9999"
	for _, e := range feed.Entries {
		path, ours := strings.CutPrefix(e.ID, webAddress)
		if !ours || pages[path] == nil || e.Link.Href != e.ID || seen[e.ID] {
			t.Errorf("the entry %s is no page of its own", e.ID)
		}
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || e.Updated > last {
			t.Errorf("the entry %s has the date %q after %q", e.ID, e.Updated, last)
		}
		if e.Title == "" || !strings.HasSuffix(e.Summary, ".") {
			t.Errorf("the entry %s is %q: %q", e.ID, e.Title, e.Summary)
		}
		seen[e.ID], last = true, e.Updated
	}
	if len(seen) != 4 {
		t.Errorf("the feed has %d entries, want two papers, minutes and a review", len(seen))
	}
}

// Nothing that is not public is announced, listed or named to machines.
func TestDraftsStayOut(t *testing.T) {
	s := whole(t)
	for _, path := range []string{"feed.xml", "sitemap.xml"} {
		if text := s.beside(t, path); strings.Contains(text, "q3") || strings.Contains(text, "Quarter 3") {
			t.Errorf("%s names the draft:\n%s", path, text)
		}
	}
	drafts := 0
	for path := range s.all() {
		root := parse(t, s.html(t, path))
		if len(find(root, ".draft")) == 0 {
			continue
		}
		drafts++
		the(t, root, "meta[content=noindex]")
		if len(find(root, "link[rel=canonical]"))+len(find(root, "meta[property]")) > 0 {
			t.Errorf("the draft %s is named to machines", path)
		}
	}
	if drafts < 3 {
		t.Errorf("the site has %d drafts", drafts)
	}
}

// publication is what the front matter of a document says of it.
var publication = regexp.MustCompile(`(?m)^status +=.*(\npublish_on +=.*)?$`)

// A feed without any entry would have no date.
func TestNoFeedOfNothing(t *testing.T) {
	drafts := projectFiles(t)
	for _, f := range drafts {
		f.Data = publication.ReplaceAll(f.Data, []byte(`status = "draft"`))
	}
	s := faultless(t, drafts, project.Options{Address: webAddress})
	if s.beside(t, "feed.xml") != "" {
		t.Error("there is a feed of nothing")
	}
}

// Every page says in a sentence what it is, and where.
func TestEveryPageIsDescribed(t *testing.T) {
	s := addressed(t, "2019-20/q2")
	seen := map[string]string{}
	for path := range s.all() {
		root := parse(t, s.html(t, path))
		words := attr(the(t, root, "meta[name=description]"), "content")
		if other, taken := seen[words]; taken || !strings.HasSuffix(words, ".") || strings.HasSuffix(words, "..") || regexp.MustCompile(`</?(p|a|span|strong|em|abbr)\b`).MatchString(words) {
			t.Errorf("%s is described as %q (and %s)", path, words, other)
		}
		seen[words] = path
		want := webAddress + path
		if path == "index.html" {
			want = webAddress
		}
		for selector, key := range map[string]string{"link[rel=canonical]": "href", "meta[property=og:url]": "content"} {
			if got := strings.ReplaceAll(attr(the(t, root, selector), key), "%27", "'"); got != want {
				t.Errorf("%s: %s is %q, want %q", path, selector, got, want)
			}
		}
		if got := attr(the(t, root, "meta[property=og:description]"), "content"); got != words {
			t.Errorf("%s: the two descriptions differ", path)
		}
		feed := attr(the(t, root, "link[rel=alternate]"), "href")
		if depth := strings.Count(path, "/"); feed != strings.Repeat("../", depth)+"feed.xml" {
			t.Errorf("%s: the feed is at %q", path, feed)
		}
		if len(find(root, "meta[content=noindex]")) > 0 {
			t.Errorf("%s is hidden", path)
		}
	}
}

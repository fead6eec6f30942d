package browser_test

import (
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// document is a page without a browser around it.
type document struct {
	root *html.Node
	ids  map[string]bool // of its elements
}

// answer is what the server answers at an address.
type answer struct {
	status int
	page   *document // nil when it is no page
}

// get asks for an address without a fragment, for each once.
func (s *site) get(t *testing.T, address string) answer {
	t.Helper()
	if known, ok := s.answers.Load(address); ok {
		return known.(answer)
	}
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	a := answer{status: response.StatusCode}
	if strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") {
		a.page = parse(t, response.Body)
	}
	s.answers.Store(address, a)
	return a
}

func parse(t *testing.T, text io.Reader) *document {
	t.Helper()
	root, err := html.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	d := &document{root, map[string]bool{}}
	for _, n := range d.elements() {
		d.ids[attribute(n, "id")] = true
	}
	return d
}

// elements are all elements in order, or those with one of the given names.
func (d *document) elements(names ...string) []*html.Node {
	var all []*html.Node
	for n := range d.root.Descendants() {
		if n.Type == html.ElementNode && (len(names) == 0 || slices.Contains(names, n.Data)) {
			all = append(all, n)
		}
	}
	return all
}

// first is the first element of a name below a node; nil when there is none.
func first(below *html.Node, name string) *html.Node {
	for n := range below.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			return n
		}
	}
	return nil
}

// attribute is the value of an attribute; empty when there is none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// text is the text of an element; empty for no element.
func text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// short names an element in a message.
func short(n *html.Node) string {
	said := text(n)
	if runes := []rune(said); len(runes) > 40 {
		said = string(runes[:40]) + "…"
	}
	return fmt.Sprintf("<%s> %q", n.Data, said)
}

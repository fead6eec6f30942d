package preview

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// passage is a run of words of a page: a paragraph, a heading, a row of a table.
type passage struct {
	kind   atom.Atom
	text   string
	number string // of a numbered paragraph
	anchor string // id of the nearest element around it
	under  string // the heading that it stands under
}

// passages are what the contents of a page say, in order. What only repeats it
// is left out: lists of contents, marks, pictures, and the numbers of paragraphs,
// which change whenever one is put in before.
func passages(page []byte) ([]passage, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, fmt.Errorf("reading a page: %w", err)
	}
	var r passageReader
	for n := range root.Descendants() {
		if n.DataAtom == atom.Main {
			r.read(n, "")
		}
	}
	return r.all, nil
}

type passageReader struct {
	all   []passage
	under string
}

// whole are the elements whose words are one passage.
var whole = []atom.Atom{
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Dt, atom.Dd, atom.Tr,
	atom.Figcaption, atom.Caption, atom.Summary, atom.Pre,
}

func (r *passageReader) read(n *html.Node, anchor string) {
	if id := attribute(n, "id"); id != "" && id != "main" {
		anchor = id
	}
	switch {
	case repeats(n):
	case slices.Contains(whole, n.DataAtom), n.DataAtom == atom.Li && !hasBlocks(n):
		text := words(n)
		if text == "" {
			return
		}
		if isHeading(n.DataAtom) {
			r.under = text
		}
		r.all = append(r.all, passage{n.DataAtom, text, number(n), anchor, r.under})
	default:
		for child := range n.ChildNodes() {
			r.read(child, anchor)
		}
	}
}

// repeats reports whether an element says nothing of its own.
func repeats(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Script, atom.Style, atom.Svg, atom.Template:
		return true
	}
	return hasClass(n, "number") || hasClass(n, "draft")
}

func hasBlocks(n *html.Node) bool {
	for child := range n.ChildNodes() {
		switch child.DataAtom {
		case atom.P, atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Div, atom.H3, atom.H4:
			return true
		}
	}
	return false
}

// words are the words of an element, a cell of a table apart from the next.
func words(n *html.Node) string {
	var b strings.Builder
	write(&b, n)
	return strings.TrimSuffix(strings.Join(strings.Fields(b.String()), " "), " ·")
}

func write(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for child := range n.ChildNodes() {
		if !repeats(child) {
			write(b, child)
		}
	}
	switch n.DataAtom {
	case atom.Td, atom.Th:
		b.WriteString(" · ")
	case atom.Br, atom.Div, atom.P, atom.Li:
		b.WriteString(" ")
	}
}

// number is that of a numbered paragraph.
func number(n *html.Node) string {
	for child := range n.Descendants() {
		if hasClass(child, "number") && child.FirstChild != nil {
			return strings.TrimSuffix(strings.TrimSpace(child.FirstChild.Data), ".")
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attribute(n, "class")), class)
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func isHeading(a atom.Atom) bool {
	return slices.Contains([]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}, a)
}

// label says what a passage is, and where it stands: "Paragraph 14", "At a
// glance", "Every quarter: a row of the table".
func (p passage) label() string {
	switch {
	case p.number != "":
		return "Paragraph " + p.number
	case p.kind == atom.H1:
		return "Title"
	case isHeading(p.kind):
		return "Heading"
	case p.under == "":
		return "Text"
	case p.kind == atom.Tr:
		return p.under + ": a row of the table"
	case p.kind == atom.Figcaption, p.kind == atom.Caption, p.kind == atom.Summary:
		return p.under + ": a caption"
	}
	return p.under
}

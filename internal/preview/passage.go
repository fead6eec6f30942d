package preview

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// passage is one piece of a page's text: a paragraph, a heading or a row of a table.
type passage struct {
	kind    atom.Atom
	text    string
	number  string // of a numbered paragraph; empty for anything else
	anchor  string // id of the element itself, or of the nearest one around it
	heading string // the text of the heading above it
}

// passages lists the text of a page's main part, in order. It leaves out what repeats
// other text, such as contents lists, draft marks and pictures, and the numbers of
// paragraphs, which change whenever a paragraph is inserted before them.
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
	all     []passage
	heading string
}

// passageElements are the elements that form one passage each.
var passageElements = []atom.Atom{
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Dt, atom.Dd, atom.Tr,
	atom.Figcaption, atom.Caption, atom.Summary, atom.Pre,
}

func (r *passageReader) read(n *html.Node, anchor string) {
	if id := attribute(n, "id"); id != "" && id != "main" {
		anchor = id
	}
	switch {
	case isRepetition(n):
	case slices.Contains(passageElements, n.DataAtom), n.DataAtom == atom.Li && !hasBlocks(n):
		text := textOf(n)
		if text == "" {
			return
		}
		if isHeading(n.DataAtom) {
			r.heading = text
		}
		r.all = append(r.all, passage{n.DataAtom, text, paragraphNumber(n), anchor, r.heading})
	default:
		for child := range n.ChildNodes() {
			r.read(child, anchor)
		}
	}
}

// isRepetition reports whether an element only repeats or decorates other text.
func isRepetition(n *html.Node) bool {
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

// textOf returns the text of an element, with the cells of a table separated.
func textOf(n *html.Node) string {
	var b strings.Builder
	writeText(&b, n)
	return strings.TrimSuffix(strings.Join(strings.Fields(b.String()), " "), " ·")
}

func writeText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for child := range n.ChildNodes() {
		if !isRepetition(child) {
			writeText(b, child)
		}
	}
	switch n.DataAtom {
	case atom.Td, atom.Th:
		b.WriteString(" · ")
	case atom.Br, atom.Div, atom.P, atom.Li:
		b.WriteString(" ")
	}
}

// paragraphNumber returns the number of a numbered paragraph; empty for any other
// element.
func paragraphNumber(n *html.Node) string {
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

// label names a passage for a list of changes: "Paragraph 14", "At a glance", "Every
// quarter: a row of the table".
func (p passage) label() string {
	switch {
	case p.number != "":
		return "Paragraph " + p.number
	case p.kind == atom.H1:
		return "Title"
	case isHeading(p.kind):
		return "Heading"
	case p.heading == "":
		return "Text"
	case p.kind == atom.Tr:
		return p.heading + ": a row of the table"
	case p.kind == atom.Figcaption, p.kind == atom.Caption, p.kind == atom.Summary:
		return p.heading + ": a caption"
	}
	return p.heading
}

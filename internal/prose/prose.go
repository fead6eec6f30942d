// Package prose turns a document into what readers see: HTML, or text without
// markup.
//
// A parsed document comes in, HTML or plain text goes out. What its figures and
// blocks come to is asked of the caller, and so are the abbreviations to explain.
// The package does not know of reports, layouts or pages beyond their addresses.
package prose

import (
	"bytes"
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/address"
	"outturn/internal/commentary"
)

// Renderer shows documents on one page of a site.
type Renderer struct {
	Figure   func(*commentary.Figure) Figure                             // what a figure comes to
	Block    func(b *commentary.Block, level int) (template.HTML, error) // a block, with headings from the level down
	Acronyms *Acronyms                                                   // that are explained where they first stand

	Written address.Page // the page that an author writes the document's links for
	Shown   address.Page // the page that shows it
}

// Figure is what a figure in the prose comes to.
type Figure struct {
	Text string
	To   string // the path below the site's root that it leads to; empty: nowhere

	Quiet bool // it leads to where its number comes from, which is not why it is read
}

// Rendered is a document as HTML.
type Rendered struct {
	HTML  template.HTML
	Local bool // it has links that are right on the page that shows it, and on no other
}

// Document renders a document.
func (r Renderer) Document(d *commentary.Document) (Rendered, error) { return r.Part(d, d.Root) }

// Part renders a part of a document. Its error is one of [Renderer.Block].
func (r Renderer) Part(d *commentary.Document, part ast.Node) (Rendered, error) {
	w := &writer{Renderer: r, document: d, level: 1, numbers: map[ast.Node]*commentary.Numbered{}, explained: map[string]bool{}}
	for _, n := range d.Paragraphs {
		w.numbers[n.Paragraph] = n
	}
	if err := markdown.Renderer().Render(w, d.Body, part); err != nil {
		return Rendered{}, fmt.Errorf("%s: %w", d.File.Name, err)
	}
	return Rendered{template.HTML(w.String()), w.local}, nil
}

// writer is what a document is rendered into. It carries what the node renderers
// need to know, which are shared by all documents.
type writer struct {
	bytes.Buffer
	Renderer
	document *commentary.Document
	numbers  map[ast.Node]*commentary.Numbered
	heading  string // id of the last heading, which names tables
	level    int    // of the last heading; the page's own is 1

	tables      int // since the last heading
	tablesInAll int // of the document

	explained map[string]bool // the acronyms that were met
	local     bool            // see [Rendered]
}

// Buffered, Flush and Available complete util.BufWriter: all is in memory.
func (w *writer) Buffered() int { return 0 }
func (w *writer) Flush() error  { return nil }

// Below is the level of headings within a part whose own heading has the level;
// there is none deeper than the sixth.
func Below(level int) int { return min(level+1, 6) }

package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/prose"
)

// Recommendations is what a paper asks of the meeting.
type Recommendations struct {
	Title, Anchor string   // of the section
	Items         []string // the paragraphs and list items of the section
}

// Recommendations is the section of the paper whose heading begins with
// "Recommendation", the word that committee papers have for it; nil when there is none.
func (r *Report) Recommendations() *Recommendations {
	d := r.Paper.Document
	for _, h := range d.Headings {
		title := r.Plain(h, d)
		if !strings.HasPrefix(strings.ToLower(title), "recommendation") {
			continue
		}
		section := &Recommendations{Title: title, Anchor: prose.HeadingID(h)}
		for n := h.NextSibling(); n != nil && !endsSection(n, h); n = n.NextSibling() {
			section.Items = append(section.Items, r.itemsOf(n)...)
		}
		return section
	}
	return nil
}

// endsSection reports whether a node is the next heading of a section's level, or of
// one above it.
func endsSection(n ast.Node, section *ast.Heading) bool {
	h, is := n.(*ast.Heading)
	return is && h.Level <= section.Level
}

// itemsOf is the text of a paragraph of the paper, or of each item of a list.
func (r *Report) itemsOf(n ast.Node) []string {
	d := r.Paper.Document
	switch n.Kind() {
	case ast.KindParagraph:
		return []string{r.Plain(n, d)}
	case ast.KindList:
		var all []string
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			all = append(all, r.Plain(item, d))
		}
		return all
	}
	return nil
}

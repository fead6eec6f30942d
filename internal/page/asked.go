package page

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/address"
	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
)

// askedView is what a paper asks of the meeting.
type askedView struct {
	Title, Href string   // the heading of the section
	Items       []string // a paragraph each
}

// asked is the section of a paper whose heading begins with "Recommendation", the
// word that committee papers have for it; nil when there is none.
func asked(on showing) *askedView {
	r := on.report
	d := r.Paper.Document
	for _, h := range d.Headings {
		title := r.Plain(h, d)
		if !strings.HasPrefix(strings.ToLower(title), "recommendation") {
			continue
		}
		v := &askedView{Title: title, Href: on.at.To(address.Report(r.Quarter) + "#" + prose.HeadingID(h))}
		for n := h.NextSibling(); n != nil && !ends(n, h); n = n.NextSibling() {
			v.Items = append(v.Items, spokenOf(n, d, r)...)
		}
		return v
	}
	return nil
}

// ends reports whether a node is the heading after a heading's section.
func ends(n ast.Node, section *ast.Heading) bool {
	h, is := n.(*ast.Heading)
	return is && h.Level <= section.Level
}

// spokenOf is the text of a paragraph, or of each item of a list.
func spokenOf(n ast.Node, d *commentary.Document, r *report.Report) []string {
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

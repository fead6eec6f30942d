package search

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/prose"
	"outturn/internal/report"
)

// passages cuts a document into the parts that have an anchor: sections by their
// headings, and numbered paragraphs. What has none, such as a list or a table,
// belongs to the part before it. whole is the document itself; its text begins
// with what whole has already.
func passages(whole Document, d *commentary.Document, figures *report.Report) []Document {
	parts := []Document{whole}
	numbers := map[ast.Node]*commentary.Numbered{}
	for _, p := range d.Paragraphs {
		numbers[p.Paragraph] = p
	}
	part := Document{Kind: whole.Kind, Quarter: whole.Quarter, When: whole.When} // what the parts share
	if whole.Kind != Guide {
		part.Of = whole.Kind
	}
	for node := d.Root.FirstChild(); node != nil; node = node.NextSibling() {
		text := oneLine(figures.Plain(node, d))
		heading, isHeading := node.(*ast.Heading)
		number := numbers[node]
		switch {
		case text == "":
		case isHeading:
			parts = append(parts, section(part, text, whole, heading))
			part.Section = text
		case number != nil:
			next := part
			next.Kind, next.Title, next.Number, next.Text = Paragraph, "", number.Number, text
			next.Address = whole.Address + "#" + number.Anchor()
			parts = append(parts, next)
		default:
			last := &parts[len(parts)-1]
			last.Text = strings.TrimSpace(last.Text + " " + text)
		}
	}
	return parts
}

// section is the part that a heading begins. On a page of the guide it stands under
// the page's title.
func section(part Document, title string, whole Document, heading *ast.Heading) Document {
	part.Title, part.Address, part.Section = title, whole.Address+"#"+prose.HeadingID(heading), whole.Title
	if whole.Kind != Guide {
		part.Kind, part.Section = Section, ""
	}
	return part
}

// oneLine is a text with single spaces between its words.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// sentences joins texts, without those that are empty.
func sentences(texts ...string) string {
	return oneLine(strings.Join(texts, " "))
}

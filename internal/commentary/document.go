// Package commentary reads what authors write in Markdown: papers and the
// commentary on one indicator.
//
// A file and the [Grammar] of the figures and blocks that it may hold come in; a
// checked [Document] goes out. It is a goldmark tree with two additions: figures
// in the prose ([Figure], "{{value foi-in-time}}") and blocks ([Block],
// "::: positions set=strategic"). The paragraphs of a paper are numbered.
//
// The package knows how figures and blocks are written, not what they mean:
// package report declares and evaluates them. It knows only two blocks by name,
// because their contents are read differently: [Exempt] and [Voice].
package commentary

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// DocumentType says what a document is, and so what it may hold.
type DocumentType int

const (
	// Paper is a quarter's report: its paragraphs are numbered, and it may hold
	// headings from the second level down, and blocks.
	Paper DocumentType = iota
	// Comment is commentary on one indicator: running text without headings,
	// or what each of several voices says.
	Comment
	// Minutes are a meeting's record of a paper, and Review is an annual report.
	// Both are numbered like a paper.
	Minutes
	Review
	// Guide is a page beside the reports: not numbered, with blocks and headings
	// like a paper.
	Guide
)

// String names the kind of document as diagnostics do.
func (k DocumentType) String() string {
	return [...]string{"a paper", "commentary on an indicator", "minutes", "a review", "a page of the guide"}[k]
}

// Document is a file of Markdown, parsed and checked.
type Document struct {
	File *source.File
	Root ast.Node
	Body []byte // the Markdown, which the tree's segments refer to; exempt passages are blank in it

	Figures    []*Figure
	Blocks     []*Block
	Paragraphs []*Numbered
	Headings   []*ast.Heading
	Links      []Link   // in the order written
	Images     []*Image // in the order written

	Voices []*Block // of commentary: what each voice says; empty when it has no voices

	// Comments allow mistakes. They leave nothing in the tree.
	Comments []source.Comment

	// FrontMatter is the text between the +++ lines; zero when there is none.
	FrontMatter source.Span

	base int // offset of Body in the file
}

// Parse reads a document and adds its mistakes to ds. A document with mistakes
// can still be used to look for further ones.
//
// For members it is read twice: first as for everybody, so that the same passages are exempt
// and their ends beyond doubt.
func Parse(f *source.File, kind DocumentType, grammar Grammar, ds *source.Diagnostics) *Document {
	if !grammar.Members {
		return parse(f, kind, grammar, ds)
	}
	public, found := grammar, &source.Diagnostics{}
	public.Members = false
	d := parse(f, kind, public, found)
	if !found.Failed(false) && d.HasExempt() {
		found = &source.Diagnostics{}
		d = parse(f, kind, grammar, found)
	}
	ds.Add(found.Sorted()...)
	return d
}

// HasExempt reports whether a passage of the document is exempt.
func (d *Document) HasExempt() bool {
	return slices.ContainsFunc(d.Blocks, func(b *Block) bool { return b.Name == Exempt })
}

func parse(f *source.File, kind DocumentType, grammar Grammar, ds *source.Diagnostics) *Document {
	d := &Document{File: f}
	d.base = d.splitFrontMatter(kind, ds)
	d.Body = []byte(f.Text[d.base:])
	if !d.withinBounds(ds) {
		d.Body = nil
	}
	s := &parseState{document: d, kind: kind, grammar: grammar, ds: ds}
	d.Root = markdown.Parser().Parse(text.NewReader(d.Body), s.option())
	if kind == Comment {
		stem := strings.TrimSuffix(path.Base(f.Name), path.Ext(f.Name))
		d.Root.(*ast.Document).AddMeta(PrefixMeta, stem+"-")
	}
	s.check()
	return d
}

// PrefixMeta is the key in the tree's metadata for a text that anchors begin
// with, so that several documents on one page do not share any.
const PrefixMeta = "prefix"

const fence = "+++"

// splitFrontMatter finds the front matter, which all but commentary must have,
// and returns where the body begins.
func (d *Document) splitFrontMatter(kind DocumentType, ds *source.Diagnostics) int {
	text := d.File.Text
	lead := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	first, _, _ := strings.Cut(text[lead:], "\n")
	switch {
	case !isFence(first) && kind == Comment:
		return 0
	case !isFence(first):
		return d.unopenedFrontMatter(ds)
	case lead > 0:
		ds.Report(rule.FrontMatter, d.File.Span(lead, lead+len(fence)), "the front matter does not come first").
			WithHint("take out what is blank before it")
	}
	start := min(lead+len(first)+1, len(text))
	if end, next := fenceAfter(text, start); next >= 0 {
		d.FrontMatter = d.File.Span(start, end)
		return next
	}
	ds.Report(rule.FrontMatter, d.File.Span(lead, lead+len(fence)), "the front matter that begins here has no end").
		WithHint("close it with a line of its own that reads %s", fence)
	return len(text)
}

// unopenedFrontMatter reads front matter whose first line is missing, so that
// it is not taken for Markdown, and returns where the body begins.
func (d *Document) unopenedFrontMatter(ds *source.Diagnostics) int {
	end, next := fenceAfter(d.File.Text, 0)
	if own, next := betweenDashes(d.File.Text); own != "" {
		ds.Report(rule.FrontMatter, d.File.Top(), "this front matter is that of another program: here it is TOML between lines of %s", fence).
			WithHint("write %s, each on a line of its own", own)
		return next
	}
	if next < 0 {
		ds.Report(rule.FrontMatter, d.File.Top(), "there is no front matter").
			WithHint("begin the file with +++, title = \"...\", status = \"draft\", +++, each on a line of its own")
		return 0
	}
	ds.Report(rule.FrontMatter, d.File.Top(), "the front matter has no beginning").
		WithHint("begin the file with a line of its own that reads %s", fence)
	d.FrontMatter = d.File.Span(0, end)
	return next
}

func isFence(line string) bool { return strings.TrimRight(line, " \t\r") == fence }

// fenceAfter finds the first fence from an offset on: where its line begins,
// and where the next line does. Without a fence, next is negative.
func fenceAfter(text string, from int) (at, next int) {
	for at := from; at < len(text); {
		line, _, _ := strings.Cut(text[at:], "\n")
		next := min(at+len(line)+1, len(text))
		if isFence(line) {
			return at, next
		}
		at = next
	}
	return 0, -1
}

// Span makes a span of the file from offsets in the body, which the tree's segments have.
func (d *Document) Span(start, end int) source.Span { return d.span(start, end) }

// span makes a span of the file from offsets in the body.
func (d *Document) span(start, end int) source.Span {
	return d.File.Span(d.base+start, d.base+end)
}

// Paragraph finds a numbered paragraph by its name.
func (d *Document) Paragraph(name string) (*Numbered, bool) {
	for _, p := range d.Paragraphs {
		if p.Name == name {
			return p, true
		}
	}
	return nil, false
}

// Names lists the names of the document's paragraphs.
func (d *Document) Names() []string {
	var names []string
	for _, p := range d.Paragraphs {
		if p.Name != "" {
			names = append(names, p.Name)
		}
	}
	return names
}

// Numbered is a paragraph of a paper with its number.
type Numbered struct {
	Number    int    // from 1
	Name      string // given by {#name}; may be empty
	Paragraph ast.Node
}

// Anchor is the paragraph's id on a page: "p14".
func (n *Numbered) Anchor() string { return fmt.Sprintf("p%d", n.Number) }

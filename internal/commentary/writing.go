package commentary

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// markdown is CommonMark with tables, footnotes and definition lists, and the
// additions of this package. It is safe for use by several goroutines at once.
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Footnote, extension.DefinitionList, extension.Strikethrough),
	goldmark.WithParserOptions(
		parser.WithAutoHeadingID(),
		parser.WithBlockParsers(util.Prioritized(blockParser{}, 50)),
		parser.WithInlineParsers(util.Prioritized(figureParser{}, 50), util.Prioritized(nameParser{}, 51)),
	),
)

// writing is one document while it is being parsed and checked.
type writing struct {
	document *Document
	kind     Kind
	grammar  Grammar
	ds       *source.Diagnostics
	blocks   []*Block // also those that are no longer in the tree
}

var writingKey = parser.NewContextKey()

// option hands the writing to the parsers of figures and blocks.
func (w *writing) option() parser.ParseOption {
	pc := parser.NewContext(parser.WithIDs(headingIDs{}))
	pc.Set(writingKey, w)
	return parser.WithContext(pc)
}

func writingOf(pc parser.Context) *writing { return pc.Get(writingKey).(*writing) }

// check walks the tree once it is complete: it numbers the paragraphs, collects
// figures, blocks and headings, and finds what must not be there.
func (w *writing) check() {
	if w.kind != Comment && w.kind != Guide {
		w.number()
	}
	var names []*name
	ast.Walk(w.document.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n, ok := node.(*name); ok {
			names = append(names, n)
		}
		w.visit(node)
		return ast.WalkContinue, nil
	})
	for _, n := range names {
		w.takeName(n)
	}
	w.checkBlocks()
	w.checkVoices()
	w.strayExempt()
}

// checkBlocks finds blocks that are not closed. A line after one that closes
// nothing was meant for it and is no further mistake.
func (w *writing) checkBlocks() {
	unclosed := 0
	for _, b := range w.blocks {
		switch {
		case b.lone && unclosed > 0:
			unclosed--
		case b.lone:
			w.ds.Report(rule.UnknownBlock, b.Span, "no block is open that this line could close")
		case b.form != nil && !slices.Contains(b.form.In, w.kind):
			w.ds.Report(rule.MisplacedBlock, b.Span, "the block %s does not belong in %s", b.Name, w.kind)
		case !b.closed:
			unclosed++
			w.unclosed(b)
		}
	}
}

func (w *writing) unclosed(b *Block) {
	if b.passage.unsure {
		return
	}
	w.ds.Report(rule.UnclosedBlock, b.Span, "the block that begins here is not closed").
		WithHint("close it with a line of its own that reads %s, before another block begins and before a list that it stands in ends", strings.Repeat(":", b.colons))
}

func (w *writing) visit(node ast.Node) {
	d := w.document
	switch node := node.(type) {
	case *Figure:
		d.Figures = append(d.Figures, node)
	case *Block:
		d.Blocks = append(d.Blocks, node)
	case *ast.Heading:
		w.visitHeading(node)
	case *ast.RawHTML:
		at := node.Segments.At(0)
		w.rawHTML(d.span(at.Start, at.Stop))
	case *ast.HTMLBlock:
		w.rawHTML(w.near(node))
	case *ast.Link:
		if html.IsDangerousURL(node.Destination) {
			w.ds.Report(rule.BadLink, w.near(node), "a link cannot lead to %q", node.Destination).
				WithHint("link to a page: https://..., or to an address on this site")
		}
	case *ast.Image:
		w.ds.Report(rule.Image, w.near(node), "images are not published").
			WithHint("show figures with a block; link to a document with [text](address)")
	}
}

func (w *writing) visitHeading(h *ast.Heading) {
	switch {
	case w.kind == Comment:
		w.ds.Report(rule.MisplacedHeading, w.near(h), "commentary on an indicator has no headings of its own")
	case h.Level == 1:
		w.ds.Report(rule.MisplacedHeading, w.near(h), "a heading of the first level is the paper's title, which is in its front matter").
			WithHint("begin with ##")
	case h.Level > w.level()+1:
		w.ds.Report(rule.MisplacedHeading, w.near(h), "this heading skips a level").
			WithHint("use %s here", strings.Repeat("#", w.level()+1))
	}
	w.document.Headings = append(w.document.Headings, h)
}

// level is that of the last heading before; the title is 1.
func (w *writing) level() int {
	if n := len(w.document.Headings); n > 0 {
		return w.document.Headings[n-1].Level
	}
	return 1
}

func (w *writing) rawHTML(at source.Span) {
	w.ds.Report(rule.RawHTML, at, "HTML is not published from Markdown").
		WithHint("write it in Markdown, or `in backquotes` to show it as it is")
}

// near is the place of a node, from its own position, its lines or the text in
// it.
func (w *writing) near(node ast.Node) source.Span {
	if node.Type() == ast.TypeBlock && node.Lines() != nil && node.Lines().Len() > 0 {
		line := node.Lines().At(0)
		return w.document.span(line.Start, line.Start+len(strings.TrimRight(string(line.Value(w.document.Body)), "\r\n")))
	}
	at := max(node.Pos(), 0)
	end := at
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			end = max(end, t.Segment.Stop)
		}
	}
	return w.document.span(at, end)
}

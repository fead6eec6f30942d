package commentary

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// markdown is CommonMark with tables, footnotes and definition lists, and the
// additions of this package. It is safe for use by several goroutines at once.
var markdown = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)),
	goldmark.WithExtensions(extension.Table, extension.Footnote, extension.DefinitionList, extension.Strikethrough),
	goldmark.WithParserOptions(
		parser.WithAutoHeadingID(),
		parser.WithBlockParsers(util.Prioritized(blockParser{}, 50), util.Prioritized(allowanceLine{}, 51)),
		parser.WithParagraphTransformers(util.Prioritized(allowanceLines{}, 50)),
		parser.WithInlineParsers(util.Prioritized(figureParser{}, 50), util.Prioritized(nameParser{}, 51), util.Prioritized(allowanceParser{}, 52)),
		parser.WithASTTransformers(util.Prioritized(footnoteChecker{}, 50)),
	),
)

// parseState is one document while it is parsed and checked.
type parseState struct {
	document *Document
	kind     DocumentType
	grammar  Grammar
	ds       *source.Diagnostics
	blocks   []*Block // in the order in which they begin, including those not in the tree
	unended  []int    // where blocks begin for whose end a closing line may follow that closes none
	context  parser.Context
}

var stateKey = parser.NewContextKey()

// option gives the state to the parsers of figures and blocks.
func (s *parseState) option() parser.ParseOption {
	pc := parser.NewContext(parser.WithIDs(headingIDs{}))
	pc.Set(stateKey, s)
	s.context = pc
	return parser.WithContext(pc)
}

func stateOf(pc parser.Context) *parseState { return pc.Get(stateKey).(*parseState) }

// check walks the complete tree: it numbers the paragraphs, collects figures,
// blocks and headings, and reports what is not allowed.
func (s *parseState) check() {
	s.dropAllowances()
	if s.kind != Comment && s.kind != Guide {
		s.number()
	}
	var names []*name
	ast.Walk(s.document.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n, ok := node.(*name); ok {
			names = append(names, n)
		}
		s.visit(node)
		return ast.WalkContinue, nil
	})
	for _, n := range names {
		s.takeName(n)
	}
	s.strayExempt()
	if s.kind == Comment || !s.document.FrontMatter.IsZero() { // otherwise what is meant as front matter is among the Markdown
		s.unusedAddresses()
		s.slips()
	}
	s.checkVoices()
	s.checkBlocks()
}

// checkBlocks reports blocks that are not closed or do not belong in the document.
func (s *parseState) checkBlocks() {
	for _, b := range s.blocks {
		switch {
		case b.lone && s.endsUnended(b):
		case b.lone:
			s.ds.Report(rule.UnknownBlock, b.Span, "no block is open that this line could close")
		case b.short:
			s.unended = append(s.unended, b.Span.Start)
		case b.form != nil && !slices.Contains(b.form.In, s.kind):
			s.ds.Report(rule.MisplacedBlock, b.Span, "the block %s does not belong in %s", b.Name, s.kind)
		case !b.closed:
			s.unended = append(s.unended, b.Span.Start)
			s.unclosed(b)
		}
	}
}

// endsUnended reports whether a closing line that closes no block was meant for one before
// it that is mistaken, which is not a second mistake.
func (s *parseState) endsUnended(lone *Block) bool {
	n := slices.IndexFunc(s.unended, func(start int) bool { return start < lone.Span.Start })
	if n >= 0 {
		s.unended = slices.Delete(s.unended, n, n+1)
	}
	return n >= 0
}

func (s *parseState) unclosed(b *Block) {
	if b.passage.unsure {
		return
	}
	s.ds.Report(rule.UnclosedBlock, b.Span, "the block that begins here is not closed").
		WithHint("write %s on a line of its own where the block ends", strings.Repeat(":", b.colons))
}

func (s *parseState) visit(node ast.Node) {
	d := s.document
	switch node := node.(type) {
	case *Figure:
		d.Figures = append(d.Figures, node)
	case *Block:
		d.Blocks = append(d.Blocks, node)
	case *ast.Heading:
		s.visitHeading(node)
	case *ast.RawHTML:
		at := node.Segments.At(0)
		s.rawHTML(d.span(at.Start, at.Stop))
	case *ast.HTMLBlock:
		s.rawHTML(s.spanOf(node))
	case *ast.Link:
		s.link(node)
	case *ast.AutoLink:
		s.autoLink(node)
	case *ast.Image:
		s.image(node)
	}
}

func (s *parseState) visitHeading(h *ast.Heading) {
	switch {
	case s.kind == Comment:
		s.ds.Report(rule.MisplacedHeading, s.spanOf(h), "commentary on an indicator has no headings of its own")
	case h.Level == 1:
		s.ds.Report(rule.MisplacedHeading, s.spanOf(h), "a heading of the first level is the paper's title, which is in its front matter").
			WithHint("begin with ##")
	case h.Level > s.level()+1:
		s.ds.Report(rule.MisplacedHeading, s.spanOf(h), "this heading skips a level").
			WithHint("use %s here", strings.Repeat("#", s.level()+1))
	}
	s.document.Headings = append(s.document.Headings, h)
}

// level is the level of the latest heading; 1, the level of the title, before
// the first.
func (s *parseState) level() int {
	if n := len(s.document.Headings); n > 0 {
		return s.document.Headings[n-1].Level
	}
	return 1
}

func (s *parseState) rawHTML(at source.Span) {
	if strings.HasPrefix(at.Text(), "<!--") {
		s.ds.Report(rule.RawHTML, at, "a comment can only allow a mistake").
			WithHint("write <!-- allow RULE: reason --> on one line, or take the comment out")
		return
	}
	s.ds.Report(rule.RawHTML, at, "HTML is not published from Markdown").
		WithHint("write it in Markdown, or `in backquotes` to show it as it is")
}

// spanOf returns the span of a node, as closely as goldmark records it: its
// first line, or its offset and the text inside it.
func (s *parseState) spanOf(node ast.Node) source.Span {
	if node.Type() == ast.TypeBlock && node.Lines() != nil && node.Lines().Len() > 0 {
		line := node.Lines().At(0)
		return s.document.span(line.Start, line.Start+len(strings.TrimRight(string(line.Value(s.document.Body)), "\r\n")))
	}
	at := max(node.Pos(), 0)
	end := at
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			end = max(end, t.Segment.Stop)
		}
	}
	return s.document.span(at, end)
}

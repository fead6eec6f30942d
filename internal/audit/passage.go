package audit

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/commentary"
	"outturn/internal/numeral"
	"outturn/internal/report"
	"outturn/internal/source"
)

// passage is a piece of running text: a paragraph, an item of a list, a heading or a cell
// of a table. Its computed figures are filled in.
type passage struct {
	text      string
	tokens    []numeral.Token
	sentences []numeral.Sentence
	numerals  []numeral.Numeral
	pieces    []piece
	document  *commentary.Document // nil of a text of a file's head
	file      *source.File         // of such a text; otherwise nil
	figures   map[*commentary.Figure]report.FigureText

	about   *report.Measure // of commentary: the measure that it is about
	listed  []string        // in a block: ids of the indicators that it shows
	intro   *passage        // of an item of a list: the paragraph before the list
	before  *passage        // the passage before it under the same heading
	heading *passage        // the nearest above it; nil for none
	table   *typedTable     // of a cell
	isHead  bool            // it is a heading
	counts  bool            // it has a word for indicators, and may count them

	siblings []*passage // all of the document
}

// piece is a run of a passage's text that stands in the file as it is, or is computed.
type piece struct {
	at, length int // in the passage's text
	from       int // in the document's body
	figure     *commentary.Figure
}

// span is where a run of the passage's text stands in its file.
func (p *passage) span(start, end int) source.Span {
	from, to := -1, -1
	for _, one := range p.pieces {
		if one.figure != nil {
			continue
		}
		if from < 0 && start < one.at+one.length {
			from = one.from + max(0, start-one.at)
		}
		if end > one.at {
			to = one.from + min(end-one.at, one.length)
		}
	}
	switch {
	case p.document == nil && from < 0:
		return p.file.Top()
	case p.document == nil:
		return p.file.Span(from, to)
	case from < 0 || to < from:
		return p.document.File.Top()
	}
	return p.document.Span(from, to)
}

// computed reports whether any of a run of the text is filled in from the data.
func (p *passage) computed(start, end int) bool { return p.figureIn(start, end) != nil }

// figureIn is the figure that fills in some of a run of the text; nil where none does.
func (p *passage) figureIn(start, end int) *commentary.Figure {
	for _, one := range p.pieces {
		if one.figure != nil && one.at < end && start < one.at+one.length {
			return one.figure
		}
	}
	return nil
}

// under are the tokens of the heading that the passage stands under.
func (p *passage) under() []numeral.Token {
	if p.heading == nil {
		return nil
	}
	return p.heading.tokens
}

// gatherer collects the passages of a document in their order.
type gatherer struct {
	document *commentary.Document
	figures  map[*commentary.Figure]report.FigureText
	about    *report.Measure
	all      []*passage
	heading  *passage
	before   *passage // the last paragraph under the heading
	listed   []string // by the block that is gathered
}

// passages are those of a document, which may be commentary about a measure.
func passages(d *commentary.Document, figures map[*commentary.Figure]report.FigureText, about *report.Measure) []*passage {
	g := &gatherer{document: d, figures: figures, about: about}
	g.gather(d.Root, nil)
	each(g.all, func(_ int, p *passage) {
		p.siblings = g.all
		p.read()
	})
	return g.all
}

// each calls do with each passage and its index, several at a time: a preview waits for it.
func each(all []*passage, do func(n int, p *passage)) {
	var group sync.WaitGroup
	var next atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for n := int(next.Add(1)) - 1; n < len(all); n = int(next.Add(1)) - 1 {
				do(n, all[n])
			}
		})
	}
	group.Wait()
}

// read finds the tokens, sentences and numbers of the passage's text.
func (p *passage) read() {
	p.tokens = numeral.Tokens(p.text)
	p.sentences = numeral.Sentences(p.text, p.tokens)
	p.numerals = numeral.Find(p.text, p.tokens)
	p.counts = slices.ContainsFunc(p.tokens, func(t numeral.Token) bool { return indicatorNouns[t.Text] })
}

func (g *gatherer) gather(parent ast.Node, intro *passage) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			p := g.add(n)
			p.isHead, p.before = true, nil
			g.heading, g.before = p, nil
		case *ast.Paragraph, *ast.TextBlock, *extast.DefinitionTerm:
			p := g.add(n)
			p.intro = intro
			g.before = p
		case *ast.List:
			g.gather(n, g.before)
		case *extast.Table:
			g.table(n)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
		case *commentary.Block:
			g.listed = n.Get("indicator").List()
			g.gather(n, intro)
			g.listed = nil
		default:
			if n.Type() == ast.TypeBlock {
				g.gather(n, intro)
			}
		}
	}
}

// add makes a passage of a node's text, which is not read yet.
func (g *gatherer) add(n ast.Node) *passage {
	p := &passage{document: g.document, figures: g.figures, about: g.about, listed: g.listed, heading: g.heading, before: g.before}
	var text strings.Builder
	p.write(&text, n)
	p.text = text.String()
	g.all = append(g.all, p)
	return p
}

// write writes the text within a node, and notes where each piece of it comes from.
func (p *passage) write(text *strings.Builder, n ast.Node) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Text:
			p.pieces = append(p.pieces, piece{at: text.Len(), length: child.Segment.Len(), from: child.Segment.Start})
			text.Write(child.Segment.Value(p.document.Body))
			if child.SoftLineBreak() || child.HardLineBreak() {
				text.WriteByte(' ')
			}
		case *commentary.Figure:
			shown := p.figures[child].Text
			p.pieces = append(p.pieces, piece{at: text.Len(), length: len(shown), figure: child})
			text.WriteString(shown)
		case *ast.CodeSpan, *ast.AutoLink:
			text.WriteByte(' ')
		default:
			p.write(text, child)
		}
	}
}

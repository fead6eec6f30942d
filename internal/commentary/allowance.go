package commentary

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"outturn/internal/source"
)

// A comment that allows a mistake, <!-- allow RULE: reason -->, is noted and leaves no
// trace: neither a word nor a line, and what stands around it is read as if it were not
// there. Any other comment is HTML, which is not published.
//
// It is taken out in three places: a line of its own before anything else
// ([allowanceLine]), the lines of paragraphs and tables ([allowanceLines]), and within
// lines ([allowanceParser]).

var (
	allowanceComment = regexp.MustCompile(`<!--[ \t]*allow\b.*?-->`)
	allowanceBegins  = regexp.MustCompile(`^[ \t]*<!--[ \t]*allow\b.*?-->`)
	allowanceAlone   = regexp.MustCompile(`^[ \t]*<!--[ \t]*allow\b.*?-->[ \t]*$`)
	allowanceEnds    = regexp.MustCompile(`[ \t]*<!--[ \t]*allow\b[^` + "`" + `]*?-->[ \t]*$`)
)

// noteAllowance notes the comment at the given offsets of the body. It is about the lines
// around it, up to the next blank ones.
func (s *parseState) noteAllowance(start, end int) {
	at := s.document.span(start, end)
	around := at.File.Paragraph(at.Start, s.document.base)
	s.document.Comments = append(s.document.Comments, source.Comment{Span: at, From: around.Start, To: around.End})
}

// noteTrimmed notes the comment in a piece of the body without the white space around it.
func (s *parseState) noteTrimmed(start, end int) {
	for _, at := range allowanceComment.FindAllIndex(s.document.Body[start:end], -1) {
		s.noteAllowance(start+at[0], start+at[1])
	}
}

// blockParsers are goldmark's, but for a comment that allows a mistake: it does not begin a
// block of HTML.
func blockParsers() []util.PrioritizedValue {
	all := parser.DefaultBlockParsers()
	for n := range all {
		if all[n].Value == parser.NewHTMLBlockParser() {
			all[n].Value = htmlParser{parser.NewHTMLBlockParser()}
		}
	}
	return all
}

type htmlParser struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (p htmlParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); allowanceBegins.Match(line) {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// allowance is the node of a comment until it is dropped.
type allowance struct{ ast.BaseInline }

// allowedLine is the node of a line that is nothing but a comment, until the line ends.
type allowedLine struct{ ast.BaseBlock }

var kindAllowance = ast.NewNodeKind("Allowance")

// Kind implements ast.Node.
func (*allowance) Kind() ast.NodeKind { return kindAllowance }

// Dump implements ast.Node.
func (n *allowance) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// Kind implements ast.Node.
func (*allowedLine) Kind() ast.NodeKind { return kindAllowance }

// Dump implements ast.Node.
func (n *allowedLine) Dump(src []byte, level int) { ast.DumpHelper(n, src, level, nil, nil) }

// allowanceLine reads a line of its own that is not within a paragraph.
type allowanceLine struct{}

func (allowanceLine) Trigger() []byte { return []byte{'<'} }

func (allowanceLine) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if !allowanceAlone.Match(bytes.TrimRight(line, "\r\n")) {
		return nil, parser.NoChildren
	}
	stateOf(pc).noteTrimmed(segment.Start, segment.Stop)
	reader.AdvanceToEOL()
	return &allowedLine{}, parser.NoChildren
}

func (allowanceLine) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (allowanceLine) Close(node ast.Node, _ text.Reader, _ parser.Context) {
	node.Parent().RemoveChild(node.Parent(), node)
}

func (allowanceLine) CanInterruptParagraph() bool { return false }

func (allowanceLine) CanAcceptIndentedLine() bool { return false }

// allowanceLines takes comments out of the lines of a paragraph that are nothing else or
// end with one, before it becomes a table or its text is read.
type allowanceLines struct{}

// Transform implements parser.ParagraphTransformer.
func (allowanceLines) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	s, body := stateOf(pc), reader.Source()
	if !bytes.Contains(node.Lines().Value(body), []byte("<!--")) {
		return
	}
	kept := text.NewSegments()
	for _, line := range node.Lines().Sliced(0, node.Lines().Len()) {
		words := bytes.TrimRight(body[line.Start:line.Stop], "\r\n")
		if at := allowanceEnds.FindIndex(words); at != nil {
			s.noteTrimmed(line.Start+at[0], line.Start+at[1])
			line = endLine(body, line, line.Start+at[0])
		}
		if line.Len() > 0 {
			kept.Append(line)
		}
	}
	if n := kept.Len(); n > 0 {
		last := kept.At(n - 1)
		kept.Set(n-1, last.TrimRightSpace(body))
	}
	node.SetLines(kept)
	if kept.Len() == 0 {
		node.Parent().RemoveChild(node.Parent(), node)
	}
}

// endLine ends a line at an offset: goldmark expects the end of a line in the text itself.
// At its beginning nothing is left of the line.
func endLine(body []byte, line text.Segment, at int) text.Segment {
	blank(body[at:line.Stop])
	if at == line.Start {
		return line.WithStop(at)
	}
	body[at] = '\n'
	return line.WithStop(at + 1)
}

// allowanceParser reads a comment within a line: in a heading, for example.
type allowanceParser struct{}

func (allowanceParser) Trigger() []byte { return []byte{'<'} }

func (allowanceParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	at := allowanceBegins.FindIndex(line)
	if at == nil {
		return nil
	}
	stateOf(pc).noteAllowance(segment.Start, segment.Start+at[1])
	block.Advance(at[1])
	return &allowance{}
}

// dropAllowances removes the nodes of comments, and one of the two spaces around each.
func (s *parseState) dropAllowances() {
	var all []*allowance
	ast.Walk(s.document.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if n, ok := node.(*allowance); ok && entering {
			all = append(all, n)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range all {
		s.closeGap(n)
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

// closeGap trims the white space before a comment at the end of its line or where more
// follows it, and after one at the beginning.
func (s *parseState) closeGap(n *allowance) {
	before, _ := n.PreviousSibling().(*ast.Text)
	after, _ := n.NextSibling().(*ast.Text)
	atStart := n.PreviousSibling() == nil || before != nil && before.SoftLineBreak()
	switch {
	case after != nil && atStart:
		after.Segment = after.Segment.TrimLeftSpace(s.document.Body)
	case before != nil && !atStart && (n.NextSibling() == nil || after != nil && startsBlank(after.Segment.Value(s.document.Body))):
		before.Segment = before.Segment.TrimRightSpace(s.document.Body)
	}
}

func startsBlank(text []byte) bool { return len(text) == 0 || text[0] == ' ' || text[0] == '\t' }

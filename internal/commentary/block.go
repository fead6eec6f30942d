package commentary

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"outturn/internal/exempt"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Block is a table or passage that the report fills in from the data, from a
// line "::: name key=value" to a line ":::". The lines between them are a note
// to it. A block inside another needs fewer colons than the outer one.
type Block struct {
	ast.BaseBlock
	Name string
	Arguments
	Span source.Span // its first line

	form    *Form // nil when the first line is mistaken
	colons  int
	closed  bool
	lone    bool    // a closing line without an open block
	short   bool    // its closing line has too few colons
	passage passage // of an exempt block
}

// KindBlock is the node kind of [Block].
var KindBlock = ast.NewNodeKind("Block")

// Kind implements ast.Node.
func (b *Block) Kind() ast.NodeKind { return KindBlock }

// Dump implements ast.Node.
func (b *Block) Dump(src []byte, level int) {
	ast.DumpHelper(b, src, level, map[string]string{"Name": b.Name}, nil)
}

// Exempt is the name of the block whose contents are never published.
const Exempt = "exempt"

// Voice is the name of the block that holds what one of several bodies says in
// commentary on an indicator.
const Voice = "voice"

type blockParser struct{}

const minColons = 3

func (blockParser) Trigger() []byte { return []byte{':'} }

func (blockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	offset := pc.BlockOffset()
	colons := countColons(line[offset:])
	if colons < minColons {
		return nil, parser.NoChildren
	}
	s := stateOf(pc)
	start, end := segment.Start+offset-segment.Padding, segment.Start+len(bytes.TrimRight(line, "\r\n"))-segment.Padding
	reader.Advance(len(bytes.TrimRight(line, "\n")))
	b := s.block(s.document.span(start, end), colons)
	s.blocks = append(s.blocks, b)
	return b, s.contents(b)
}

// contents tells goldmark what the block holds: Markdown or, in an exempt
// block, lines that are skipped unread, so that no later stage can publish
// them.
func (s *parseState) contents(b *Block) parser.State {
	if s.skips(b) {
		return parser.NoChildren
	}
	return parser.HasChildren
}

// block reads the first line of a block. A mistaken line gives a block without
// a name, so that its contents are checked too. A line of colons alone gives a
// block without a name that is closed already.
func (s *parseState) block(at source.Span, colons int) *Block {
	b := &Block{Span: at, colons: colons}
	inside := words(at.File, at.Start+colons, at.End)
	if len(inside) == 0 {
		b.closed, b.lone = true, true
		return b
	}
	name := inside[0]
	if s.curlyQuotes(at) {
		return b
	}
	b.form = find(s.grammar.Blocks, name.Text())
	if b.form == nil {
		s.ds.Report(rule.UnknownBlock, name, "there is no block %q", name.Text()).WithHint("%s", s.blockMeant(name.Text()))
		return b
	}
	b.Name = name.Text()
	b.Arguments = s.arguments(inside, "the block "+b.Name, b.form)
	return b
}

// blockMeant says which block an unknown name may stand for.
func (s *parseState) blockMeant(name string) string {
	switch {
	case strings.EqualFold(name, "end"):
		return "end a block with its colons alone, on a line of their own"
	case exempt.Names(name):
		return "what must not be published begins with ::: exempt paragraph=3"
	}
	return source.OneOf(name, names(s.grammar.Blocks))
}

func (blockParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	b := node.(*Block)
	line, segment := reader.PeekLine()
	s := stateOf(pc)
	switch {
	case b.closed:
		return parser.Close
	case s.skips(b):
		s.skipLine(b, segment)
	case b.roleOf(line) == closing:
		b.closed = true
	case b.roleOf(line) == opening:
		return parser.Close // not closed: the next block cannot stand inside this one
	case isShortEnd(line) && s.innermost() == b:
		s.shortEnd(b, s.lineSpan(segment))
	}
	if b.closed {
		reader.Advance(len(bytes.TrimRight(line, "\n")))
		return parser.Close
	}
	return parser.Continue | s.contents(b)
}

// lineRole is what a line means for an open block.
type lineRole int

const (
	inside  lineRole = iota
	closing          // it ends the block
	opening          // it begins another block, with too many colons to stand inside this one
)

func (b *Block) roleOf(line []byte) lineRole {
	trimmed := bytes.TrimSpace(line)
	switch colons := countColons(trimmed); {
	case colons < b.colons:
		return inside
	case colons == len(trimmed):
		return closing
	}
	return opening
}

func (blockParser) Close(ast.Node, text.Reader, parser.Context) {}

func (blockParser) CanInterruptParagraph() bool { return true }

func (blockParser) CanAcceptIndentedLine() bool { return false }

func countColons(line []byte) int {
	return len(line) - len(bytes.TrimLeft(line, ":"))
}

package commentary

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Block is a table or passage that the report fills in from the data, from a
// line "::: name key=value" to a line ":::". What stands between them is a note
// to it. A block within a block needs fewer colons than the outer one.
type Block struct {
	ast.BaseBlock
	Name string
	Arguments
	Span source.Span // its first line

	form    *Form // nil of a mistaken one
	colons  int
	closed  bool
	lone    bool    // a line that closes nothing
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

// Exempt is the block whose contents are kept out of everything published.
const Exempt = "exempt"

// Voice is the block that holds what one of several bodies says in commentary on
// an indicator.
const Voice = "voice"

// blockParser reads blocks.
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
	w := writingOf(pc)
	start, end := segment.Start+offset-segment.Padding, segment.Start+len(bytes.TrimRight(line, "\r\n"))-segment.Padding
	reader.Advance(len(bytes.TrimRight(line, "\n")))
	b := w.block(w.document.span(start, end), colons)
	w.blocks = append(w.blocks, b)
	return b, b.contents()
}

// contents says what stands in the block: Markdown; or, if it is exempt, lines
// that are passed over unread, so that no later stage can publish them.
func (b *Block) contents() parser.State {
	if b.Name == Exempt {
		return parser.NoChildren
	}
	return parser.HasChildren
}

// block reads the first line of a block. Of a mistaken one a nameless block
// remains, so that its contents are checked too; of a line that only closes, a
// nameless one that is closed.
func (w *writing) block(at source.Span, colons int) *Block {
	b := &Block{Span: at, colons: colons}
	inside := words(at.File, at.Start+colons, at.End)
	if len(inside) == 0 {
		b.closed, b.lone = true, true
		return b
	}
	name := inside[0]
	b.form = find(w.grammar.Blocks, name.Text())
	if b.form == nil {
		w.ds.Report(rule.UnknownBlock, name, "there is no block %q", name.Text()).
			WithHint("%s", suggest(name.Text(), names(w.grammar.Blocks)))
		return b
	}
	b.Name = name.Text()
	b.Arguments = parseArguments(inside, "the block "+b.Name, b.form, w.ds)
	return b
}

func (blockParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	b := node.(*Block)
	line, segment := reader.PeekLine()
	w := writingOf(pc)
	switch {
	case b.closed:
		return parser.Close
	case b.Name == Exempt:
		w.passOver(b, segment)
	case b.meets(line) == closing:
		b.closed = true
	case b.meets(line) == opening:
		return parser.Close // unclosed: the next block is not one within this one
	}
	if b.closed {
		reader.Advance(len(bytes.TrimRight(line, "\n")))
		return parser.Close
	}
	return parser.Continue | b.contents()
}

// meeting is what a line is to a block that is open.
type meeting int

const (
	inside  meeting = iota
	closing         // it ends the block
	opening         // it begins another, with too many colons to stand in this one
)

func (b *Block) meets(line []byte) meeting {
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

package commentary

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Figure is a value in the prose that the report fills in from the data:
// {{value foi-in-time}}.
type Figure struct {
	ast.BaseInline
	Name string
	Arguments
	Span source.Span // with its braces
}

// KindFigure is the node kind of [Figure].
var KindFigure = ast.NewNodeKind("Figure")

// Kind implements ast.Node.
func (f *Figure) Kind() ast.NodeKind { return KindFigure }

// Dump implements ast.Node.
func (f *Figure) Dump(src []byte, level int) {
	ast.DumpHelper(f, src, level, map[string]string{"Name": f.Name}, nil)
}

// figureParser reads {{...}} within a line of prose.
type figureParser struct{}

func (figureParser) Trigger() []byte { return []byte{'{'} }

func (figureParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("{{")) {
		return nil
	}
	s := stateOf(pc)
	length := bytes.Index(line, []byte("}}"))
	if next := bytes.Index(line[2:], []byte("{{")); length < 0 || next >= 0 && next+2 < length {
		at := s.document.span(segment.Start, segment.Start+2)
		s.ds.Report(rule.UnclosedFigure, at, "the figure that begins here is not closed").
			WithHint("%s", s.closedHint(string(line[2:])))
		return nil
	}
	block.Advance(length + 2)
	return s.figure(s.document.span(segment.Start, segment.Start+length+2))
}

// figure reads what is between the braces. A mistake gives an empty text, so
// that the rest of the document is checked too.
func (s *parseState) figure(at source.Span) ast.Node {
	f := at.File
	inside := words(f, at.Start+2, at.End-2)
	if len(inside) == 0 {
		s.ds.Report(rule.UnknownFigure, at, "this figure has no name").
			WithHint("%s", source.OneOf("", names(s.grammar.Figures)))
		return ast.NewString(nil)
	}
	if s.curlyQuotes(at) {
		return ast.NewString(nil)
	}
	name := inside[0]
	form := find(s.grammar.Figures, name.Text())
	if form == nil {
		s.ds.Report(rule.UnknownFigure, name, "there is no figure %q", name.Text()).
			WithHint("%s", s.figureHint(name.Text(), len(inside) == 1))
		return ast.NewString(nil)
	}
	figure := &Figure{Name: name.Text(), Span: at}
	figure.Arguments = s.arguments(inside, "{{"+figure.Name+"}}", form)
	return figure
}

// figureHint says what to write instead of a name that no figure has. A name alone that is
// like no figure's is mostly the id of an indicator.
func (s *parseState) figureHint(name string, alone bool) string {
	all := names(s.grammar.Figures)
	if alone && source.Suggest(name, all) == "" && slices.Contains(all, "value") {
		return fmt.Sprintf("an id comes after what is shown of it: {{value %s}}, for example; figures: %s", name, strings.Join(all, ", "))
	}
	return source.OneOf(name, all)
}

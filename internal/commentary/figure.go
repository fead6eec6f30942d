package commentary

import (
	"bytes"
	"maps"
	"slices"

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

// figures are the figures that prose may hold, and how each is written.
var figures = map[string]form{
	"value":      {subject: "an indicator", keys: []string{"quarter", "decimals"}},
	"of":         {subject: "an indicator", keys: []string{"quarter", "part"}},
	"target":     {subject: "an indicator", keys: []string{"quarter"}},
	"tolerance":  {subject: "an indicator", keys: []string{"quarter"}},
	"position":   {subject: "an indicator"},
	"trend":      {subject: "an indicator"},
	"change":     {subject: "an indicator", keys: []string{"since", "decimals"}},
	"count":      {keys: []string{"set", "service", "position", "as"}},
	"share":      {keys: []string{"set", "service", "position", "of", "decimals"}, needs: []string{"position"}},
	"paragraph":  {subject: "a paragraph's name"},
	"budget":     {subject: "a line of the finance", keys: []string{"part"}},
	"forecast":   {subject: "a line of the finance", keys: []string{"part"}},
	"variance":   {subject: "a line of the finance", keys: []string{"part"}},
	"indicator":  {subject: "an indicator"},
	"comparator": {subject: "an indicator", keys: []string{"of"}, needs: []string{"of"}},
	"pages":      {subject: "pages of the full report", keys: []string{"appendix"}},
}

// FigureNames lists the figures that prose may hold, in alphabetical order.
func FigureNames() []string { return slices.Sorted(maps.Keys(figures)) }

// figureParser reads {{...}} within a line of prose.
type figureParser struct{}

func (figureParser) Trigger() []byte { return []byte{'{'} }

func (figureParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("{{")) {
		return nil
	}
	w := writingOf(pc)
	length := bytes.Index(line, []byte("}}"))
	if next := bytes.Index(line[2:], []byte("{{")); length < 0 || next >= 0 && next+2 < length {
		at := w.document.span(segment.Start, segment.Start+2)
		w.ds.Report(rule.UnclosedFigure, at, "the figure that begins here is not closed").
			WithHint("write it on one line, like {{value foi-in-time}}")
		return nil
	}
	block.Advance(length + 2)
	return w.figure(w.document.span(segment.Start, segment.Start+length+2))
}

// figure reads what stands between the braces. A mistake leaves an empty text
// in its place, so that the rest is checked too.
func (w *writing) figure(at source.Span) ast.Node {
	f := at.File
	inside := words(f, at.Start+2, at.End-2)
	if len(inside) == 0 {
		w.ds.Report(rule.UnknownFigure, at, "this figure has no name").
			WithHint("%s", suggest("", FigureNames()))
		return ast.NewString(nil)
	}
	name := inside[0]
	form, ok := figures[name.Text()]
	if !ok {
		w.ds.Report(rule.UnknownFigure, name, "there is no figure %q", name.Text()).
			WithHint("%s", suggest(name.Text(), FigureNames()))
		return ast.NewString(nil)
	}
	figure := &Figure{Name: name.Text(), Span: at}
	figure.Arguments = parseArguments(inside, "{{"+figure.Name+"}}", form, w.ds)
	return figure
}

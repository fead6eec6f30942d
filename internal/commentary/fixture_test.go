package commentary_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/source"
)

// front is the front matter of the papers of these tests: three lines.
const front = "+++\ntitle = \"T\"\n+++\n"

// grammar has a few figures and blocks of every kind.
var grammar = commentary.Grammar{
	Figures: []commentary.Form{
		{Name: "value", Subject: anIndicator, Options: options("quarter", "decimals")},
		{Name: "change", Subject: anIndicator, Options: options("since", "decimals")},
		{Name: "trend", Subject: anIndicator},
		{Name: "count", Options: options("set", "service", "position")},
		{Name: "share", Options: options("set", "position!")},
	},
	Blocks: []commentary.Form{
		{Name: "positions", Options: options("set!"), In: inReports},
		{Name: "indicators", Options: options("set"), In: inReports},
		{Name: "demand", Options: options("set!", "quarters"), In: inReports},
		{Name: "exceptions", Options: options("set!", "position!"), In: inReports},
		{Name: "finance", Options: options("view!"), In: inReports},
		{Name: "chart", Options: options("indicator|", "group|"), In: inReports},
		{Name: commentary.Voice, Options: options("by!"), In: []commentary.DocumentType{commentary.Comment}},
		{Name: commentary.Exempt, Options: options("paragraph!"),
			In: []commentary.DocumentType{commentary.Paper, commentary.Minutes, commentary.Review, commentary.Guide}},
	},
}

var (
	anIndicator = commentary.Subject{What: "an indicator"}
	inReports   = []commentary.DocumentType{commentary.Paper, commentary.Guide}
)

// options makes options from names. One that ends in ! is needed; of those
// that end in |, exactly one is.
func options(written ...string) []commentary.Option {
	var all []commentary.Option
	for _, one := range written {
		name := strings.TrimRight(one, "!|")
		all = append(all, commentary.Option{Name: name, Needed: strings.HasSuffix(one, "!"), Either: strings.HasSuffix(one, "|")})
	}
	return all
}

// paper parses the body of a paper that must have no mistakes.
func paper(t *testing.T, body string) *commentary.Document {
	t.Helper()
	d, messages := parse(commentary.Paper, front+body)
	if messages != nil {
		t.Fatalf("unexpected diagnostics:\n%s", strings.Join(messages, "\n"))
	}
	return d
}

// parse returns a document and its diagnostics, each as "line:column ‹text›
// rule".
func parse(kind commentary.DocumentType, text string) (*commentary.Document, []string) {
	f := source.NewFile("content/2019-20/q2/paper.md", text)
	var ds source.Diagnostics
	d := commentary.Parse(f, kind, grammar, &ds)
	var messages []string
	for _, one := range ds.Sorted() {
		at := f.Place(one.Span.Start)
		messages = append(messages, fmt.Sprintf("%d:%d ‹%s› %s", at.Line, at.Column, firstLine(one.Span.Text()), one.Rule.ID))
	}
	return d, messages
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r")
}

// same compares what was got with what is wanted.
func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// textOf is all the text below a node.
func textOf(d *commentary.Document, node ast.Node) string {
	var b strings.Builder
	err := ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(n.Segment.Value(d.Body))
			if n.SoftLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		}
		if n.Type() == ast.TypeBlock && n.IsRaw() {
			b.Write(n.Lines().Value(d.Body))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		panic(err)
	}
	return b.String()
}

// kinds lists the kinds of the nodes of a tree, in order, without repeats.
func kinds(root ast.Node) []string {
	var all []string
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if kind := n.Kind().String(); entering && !slices.Contains(all, kind) {
			all = append(all, kind)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		panic(err)
	}
	return all
}

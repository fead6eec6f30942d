package commentary

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/source"
)

// slips reports Markdown that means something else than its author is likely to have
// meant: what would be lost on the page, or shown with its raw signs.
func (s *parseState) slips() {
	ast.Walk(s.document.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := node.(type) {
		case *ast.Paragraph, *ast.TextBlock:
			lines := s.linesOf(n)
			s.headingAsText(n, lines)
			s.listAsText(n, lines)
			s.tableAsText(n, lines)
			s.blockAsText(lines)
		case *ast.Heading:
			s.textAsHeading(n)
		case *ast.List:
			s.textAsList(n)
		case *ast.CodeBlock:
			s.textAsCode(n)
		case *extast.Table:
			s.surplusCells(n)
			s.wideTable(n)
		case *ast.Emphasis:
			s.eatenStars(n)
		case *extast.Strikethrough:
			s.eatenTildes(n)
		}
		for _, t := range s.document.textsIn(node) {
			s.rawSigns(t)
		}
		return ast.WalkContinue, nil
	})
}

// rawSigns reports signs of Markdown that are shown as they are written.
func (s *parseState) rawSigns(t stretch) {
	if !strings.ContainsAny(t.text, `[{}<\`) {
		return
	}
	s.unknownFootnotes(t)
	s.linksAsText(t)
	s.figuresAsText(t)
	s.commentsAsText(t)
	s.eatenBackslashes(t)
}

// stretch is a piece of the body, by its offsets.
type stretch struct {
	start, end int
	text       string
}

func (d *Document) stretch(start, end int) stretch {
	return stretch{start, end, string(d.Body[start:end])}
}

// found calls take with the offsets in the body of each place in the text that matches:
// of the whole match, and of the groups after it.
func (t stretch) found(what *regexp.Regexp, take func(at []int)) {
	for _, at := range what.FindAllStringSubmatchIndex(t.text, -1) {
		for n := range at {
			if at[n] >= 0 {
				at[n] += t.start
			}
		}
		take(at)
	}
}

// linesOf are the lines of a block as they are written, without the spaces around them.
func (s *parseState) linesOf(node ast.Node) []stretch {
	var all []stretch
	for n := range node.Lines().Len() {
		line := node.Lines().At(n)
		line = line.TrimLeftSpace(s.document.Body)
		line = line.TrimRightSpace(s.document.Body)
		all = append(all, s.document.stretch(line.Start, line.Stop))
	}
	return all
}

// textsIn are the texts right in a block that are shown as they are written. What stands
// between them, such as a figure, a link or code, parts them.
func (d *Document) textsIn(block ast.Node) []stretch {
	if block.Type() != ast.TypeBlock || block.FirstChild() == nil || block.FirstChild().Type() != ast.TypeInline {
		return nil
	}
	var all []stretch
	ast.Walk(block, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if node.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		t, isText := node.(*ast.Text)
		if !entering || !isText || t.Segment.Len() == 0 {
			return ast.WalkContinue, nil
		}
		if last := len(all) - 1; last >= 0 && d.isBlank(all[last].end, t.Segment.Start) {
			all[last] = d.stretch(all[last].start, t.Segment.Stop)
		} else {
			all = append(all, d.stretch(t.Segment.Start, t.Segment.Stop))
		}
		return ast.WalkContinue, nil
	})
	return all
}

// Texts are the texts of the document that are shown as they are written, in order.
func (d *Document) Texts() []source.Span {
	var all []source.Span
	ast.Walk(d.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			for _, t := range d.textsIn(node) {
				all = append(all, d.span(t.start, t.end))
			}
		}
		return ast.WalkContinue, nil
	})
	return all
}

// isBlank reports whether only spaces and ends of lines stand between two offsets.
func (d *Document) isBlank(from, to int) bool {
	return from <= to && strings.Trim(string(d.Body[from:to]), "\\ \t\r\n") == ""
}

// wordCount is how many words a text has.
func wordCount(text string) int { return len(strings.Fields(text)) }

package commentary

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"outturn/internal/address"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Link is a link as its author wrote it.
type Link struct {
	To   string // the address, with its escapes taken as what they stand for
	Span source.Span
}

// link checks how the address of a link is written, and notes the link: where it leads is
// checked where all pages are known.
func (s *parseState) link(node *ast.Link) {
	at := s.spanOf(node)
	if node.Reference == nil {
		at = s.withAddress(at)
	}
	to := util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(node.Destination)))
	if s.mayLink(string(to), at) {
		s.document.Links = append(s.document.Links, Link{To: string(to), Span: at})
	}
}

// autoLink checks an address that stands in angle brackets.
func (s *parseState) autoLink(node *ast.AutoLink) {
	if to := string(node.URL(s.document.Body)); node.AutoLinkType == ast.AutoLinkURL {
		s.mayLink(to, s.spanOf(node))
	}
}

// mayLink reports an address to which no link may lead, or that is not written as addresses
// are.
func (s *parseState) mayLink(to string, at source.Span) bool {
	wrong := formOf(to)
	if wrong == nil && !address.MayLink(to) {
		wrong = &wrongForm{fmt.Sprintf("a link cannot lead to %q", to), "link to a page: https://..., or to an address on this site"}
	}
	if wrong != nil {
		s.ds.Report(rule.BadLink, at, "%s", wrong.summary).WithHint("%s", wrong.hint)
	}
	return wrong == nil
}

// withAddress widens the span of a link's text to the end of its address, if that ends
// on the same line.
func (s *parseState) withAddress(at source.Span) source.Span {
	rest := s.restOfLine(at.End - s.document.base)
	open := strings.Index(rest.text, "](")
	if open < 0 {
		return at
	}
	depth := 0
	for n := open + 1; n < len(rest.text); n++ {
		switch rest.text[n] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return at.File.Span(at.Start, at.End+n+1)
		}
	}
	return at
}

// linkSlips match what was meant as a link; the group is what stands for its text.
var linkSlips = []struct {
	pattern *regexp.Regexp
	summary string
	hint    string
}{
	{
		regexp.MustCompile(`\[([^\[\]\n]+)\]\[[^\[\]\n]*\]`), "no line gives the address of this link, so it would be shown as it is written",
		"write the address in brackets: [%s](https://...)",
	},
	{
		regexp.MustCompile(`\[([^\[\]\n]+)\]\s+\((?:https?:|www\.|mailto:|\.\./|#)[^\s()]*\)`), "a link has nothing between its text and its address, so this would be shown as it is written",
		"take out the space: [%s](...)",
	},
	{
		regexp.MustCompile(`\(([^()\n]+)\)\[(?:https?:|www\.|mailto:|\.\./|#)[^\[\]\n]*\]`), "the brackets of this link are the wrong way round, so it would be shown as it is written",
		"write [%s](...)",
	},
	{
		regexp.MustCompile(`\[([^\[\]\n]+)\]\([^()\n]*(?:\)|$)`), "this link would be shown as it is written",
		"write its address without spaces, %%20 for each, and close it: [%s](...)",
	},
	{
		regexp.MustCompile(`<(www\.[^\s<>]+)>`), "this address does not say what it begins with, so it would be shown as it is written",
		"write <https://%s>",
	},
}

// linksAsText reports what was meant as a link and is none.
func (s *parseState) linksAsText(t stretch) {
	for _, slip := range linkSlips {
		t.found(slip.pattern, func(at []int) {
			if s.document.Body[at[2]] == '^' || at[0] > 0 && s.document.Body[at[0]-1] == '\\' {
				return
			}
			s.ds.Report(rule.LinkAsText, s.document.span(at[0], at[1]), "%s", slip.summary).
				WithHint(slip.hint, s.document.Body[at[2]:at[3]])
		})
	}
}

var definition = regexp.MustCompile(`(?m)^[> \t]*\[([^\[\]\n^][^\[\]\n]*)\]:`)

// unusedAddresses reports addresses under a label that no link uses: the line is not
// shown.
func (s *parseState) unusedAddresses() {
	if len(s.context.References()) == 0 {
		return
	}
	used := map[string]bool{}
	ast.Walk(s.document.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		var by *ast.ReferenceLink
		switch l := node.(type) {
		case *ast.Link:
			by = l.Reference
		case *ast.Image:
			by = l.Reference
		}
		if by != nil && entering {
			used[util.ToLinkReference(by.Value)] = true
		}
		return ast.WalkContinue, nil
	})
	for _, r := range s.context.References() {
		label := util.ToLinkReference(r.Label())
		if used[label] {
			continue
		}
		for _, at := range definition.FindAllSubmatchIndex(s.document.Body, -1) {
			if util.ToLinkReference(s.document.Body[at[2]:at[3]]) == label {
				line := s.restOfLine(at[2] - 1)
				s.ds.Report(rule.UnusedAddress, s.document.span(line.start, line.start+len(bytes.TrimRight([]byte(line.text), " \t\r"))), "no link uses this address, so the line would not be shown").
					WithHint("write [%s] in the text where it belongs, or \\[ at the start of a line that is no address", s.document.Body[at[2]:at[3]])
				break
			}
		}
	}
}

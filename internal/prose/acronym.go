package prose

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// Acronym is an abbreviation and what it stands for.
type Acronym struct {
	Short string // the abbreviation
	Long  string // what it stands for
}

// Acronyms find abbreviations in a text.
type Acronyms struct {
	list   []Acronym // the longest first
	starts [256]bool // the bytes that one begins with
}

// NewAcronyms prepares a list for finding.
func NewAcronyms(list []Acronym) *Acronyms {
	a := &Acronyms{list: slices.Clone(list)}
	slices.SortFunc(a.list, func(x, y Acronym) int {
		return cmp.Or(cmp.Compare(len(y.Short), len(x.Short)), strings.Compare(x.Short, y.Short))
	})
	for _, one := range a.list {
		if one.Short != "" {
			a.starts[one.Short[0]] = true
		}
	}
	return a
}

// Next is the first acronym of a text that stands there as a word of its own, and
// where it begins. Of several at one place it is the longest.
func (a *Acronyms) Next(text string) (found Acronym, at int, ok bool) {
	for at := range len(text) {
		if !a.starts[text[at]] {
			continue
		}
		for _, one := range a.list {
			if one.Short != "" && strings.HasPrefix(text[at:], one.Short) && alone(text, at, at+len(one.Short)) {
				return one, at, true
			}
		}
	}
	return found, 0, false
}

// alone reports whether no letter or digit touches a part of a text.
func alone(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// textNode renders text. The first time that an acronym stands in a document, its
// meaning goes with it.
func textNode(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*writer), node.(*ast.Text)
	if !entering {
		return ast.WalkContinue, nil
	}
	value := n.Segment.Value(source)
	if n.IsRaw() {
		html.DefaultWriter.RawWrite(w, value)
		return ast.WalkContinue, nil
	}
	p.explaining(value)
	switch {
	case n.HardLineBreak():
		p.WriteString("<br>\n")
	case n.SoftLineBreak():
		p.WriteString("\n")
	}
	return ast.WalkContinue, nil
}

// explaining writes a text with its new acronyms marked up.
func (p *writer) explaining(value []byte) {
	rest := string(value)
	for {
		one, at, found := p.Acronyms.Next(rest)
		if !found {
			break
		}
		html.DefaultWriter.Write(p, []byte(rest[:at]))
		if p.explained[one.Short] {
			html.DefaultWriter.Write(p, []byte(one.Short))
		} else {
			fmt.Fprintf(p, `<abbr title="%s">%s</abbr>`, template.HTMLEscapeString(one.Long), template.HTMLEscapeString(one.Short))
			p.explained[one.Short] = true
		}
		rest = rest[at+len(one.Short):]
	}
	html.DefaultWriter.Write(p, []byte(rest))
}

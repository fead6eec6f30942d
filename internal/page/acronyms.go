package page

import (
	"cmp"
	"fmt"
	"html/template"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"outturn/internal/load"
)

// acronyms find the organisation's abbreviations in a text.
type acronyms struct {
	meaning map[string]string
	any     *regexp.Regexp // nil when there are none
}

func newAcronyms(list []load.Acronym) acronyms {
	a := acronyms{meaning: map[string]string{}}
	var all []string
	for _, one := range list {
		a.meaning[one.Short] = one.Long
		all = append(all, regexp.QuoteMeta(one.Short))
	}
	if len(all) == 0 {
		return a
	}
	// The longest first: of "CP" and "CPP" the text means the one that fits it all.
	slices.SortFunc(all, func(x, y string) int { return cmp.Or(cmp.Compare(len(y), len(x)), strings.Compare(x, y)) })
	a.any = regexp.MustCompile(`\b(?:` + strings.Join(all, "|") + `)\b`)
	return a
}

// textNode renders text. The first time that an acronym stands in a document, its
// meaning goes with it.
func textNode(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	p, n := w.(*proseWriter), node.(*ast.Text)
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
func (p *proseWriter) explaining(value []byte) {
	known := p.site.acronyms
	from := 0
	if known.any != nil {
		for _, at := range known.any.FindAllIndex(value, -1) {
			short := string(value[at[0]:at[1]])
			if p.explained[short] {
				continue
			}
			p.explained[short] = true
			html.DefaultWriter.Write(p, value[from:at[0]])
			fmt.Fprintf(p, `<abbr title="%s">%s</abbr>`, template.HTMLEscapeString(known.meaning[short]), template.HTMLEscapeString(short))
			from = at[1]
		}
	}
	html.DefaultWriter.Write(p, value[from:])
}

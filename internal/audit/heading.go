package audit

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/rule"
)

// headings compares the position that a heading names with the one of the block below it:
// "Indicators in tolerance" above a block of those outside it.
func (a *auditor) headings(d *commentary.Document, all []*passage) {
	var over *passage
	at := 0
	for n := d.Root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			for at < len(all) && !all[at].isHead {
				at++
			}
			if at < len(all) {
				over, at = all[at], at+1
			}
		case *commentary.Block:
			if shown := n.Get("position").List(); over != nil && len(shown) > 0 {
				a.headed(over, shown)
			}
		}
	}
}

// headed reports a heading whose one position is not among those that a block shows.
func (a *auditor) headed(p *passage, shown []string) {
	for _, s := range a.sentences(p) {
		found, also := s.standings(s.first, s.last)
		if len(found) != 1 || s.hasAny(s.first, s.last, "and", "or") || slices.ContainsFunc(append(found, also...), func(one indicator.Position) bool { return slices.Contains(shown, string(one)) }) {
			continue
		}
		a.ds.Report(rule.ContradictedClaim, s.span(s.first, s.last), "the heading names %q, and the block below it shows others",
			a.report.Organisation.Labels.InSentence(found[0])).
			WithHint("the block has position=%s: correct the heading or the block", shown[0])
	}
}

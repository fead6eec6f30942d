package audit

import (
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Allow gives the numbers that an author lets stand the verdict allowed, with the reason.
// found are the diagnostics of the documents' audit, settled by the project's policy.
func Allow(documents []*Document, found []source.Diagnostic) {
	reasons := map[source.Span]string{}
	for _, d := range found {
		if d.Rule == rule.Contradicted || d.Rule == rule.Unsupported {
			reasons[d.Span] = d.Allowed
		}
	}
	for _, d := range documents {
		for n := range d.Numbers {
			d.Numbers[n].allow(reasons[d.Numbers[n].Span])
		}
	}
}

// allow lets a number stand for a reason; none if that is empty. Of a contradicted one it
// stays said what the data have, without the advice to put it right.
func (n *Number) allow(reason string) {
	switch {
	case reason == "":
		return
	case n.Verdict == Contradicted:
		if of, _, _ := strings.Cut(n.Says, "; write "); of != "" {
			n.About += ": " + of
		}
		n.Says = ""
	case n.Verdict == Unsupported:
		n.About = "“" + wordsAround(n.Span) + "”"
	default:
		return
	}
	n.Verdict, n.Source = Allowed, reason
}

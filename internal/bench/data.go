package bench

import (
	"fmt"
	"strings"
)

// data is a quarter's file of data: readings, revisions of the quarter before
// and of the same quarter a year before, and officers' judgements.
func (p *project) data(t int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "source = \"Performance monitoring of %s\"\n\n[readings]\n", p.quarters[t].Name())
	for _, m := range p.measures {
		if m.state(t) != notDue {
			fmt.Fprintf(&b, "%s = %s\n", m.id, m.reading(t))
		}
	}
	p.revise(&b, t-1, 19)
	p.revise(&b, t-4, 3)
	for _, m := range p.measures {
		if (m.n+3*t)%41 == 0 && m.hasTrend(t) {
			fmt.Fprintf(&b, "\n[stated.%s]\ntrend  = \"stable\"\nreason = \"The change is within what the season explains.\"\n", m.id)
		}
	}
	return b.String()
}

// revise corrects one in twenty readings of a quarter. The remainder selects
// them, so that none is corrected twice.
func (p *project) revise(b *strings.Builder, of, remainder int) {
	if of < 0 {
		return
	}
	fmt.Fprintf(b, "\n[revisions.%q]\n", p.quarters[of])
	for _, m := range p.measures {
		if (m.n+of)%20 == remainder && m.present(of) && m.denominator == 0 {
			was := m.value(of)
			fmt.Fprintf(b, "%s = { value = %s, was = %s, reason = \"Late records were added.\" }\n", m.id, tenths(was+m.step/2), tenths(was))
		}
	}
}

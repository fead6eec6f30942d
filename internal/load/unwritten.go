package load

import (
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Placeholder stands where something is still to be written. A draft may hold it.
const Placeholder = "To be written."

// unwritten reports placeholders in what is to be published.
func (a *assembly) unwritten() {
	for _, q := range a.dataset.Quarters {
		if q.Paper != nil && q.Paper.Status != Draft {
			a.unwrittenIn(q.Paper.Document)
			for _, id := range keysOf(q.Commentary) {
				a.unwrittenIn(q.Commentary[id])
			}
			for _, f := range a.found.all(quarterRole) {
				if f.quarter == q.Quarter {
					a.unwrittenText(f.source, 0)
				}
			}
		}
		if q.Minutes != nil && q.Minutes.Status != Draft {
			a.unwrittenIn(q.Minutes.Document)
		}
	}
	for _, r := range a.dataset.Reviews {
		if r.Status != Draft {
			a.unwrittenIn(r.Document)
		}
	}
}

func (a *assembly) unwrittenIn(d *commentary.Document) { a.unwrittenText(d.File, 0) }

func (a *assembly) unwrittenText(f *source.File, from int) {
	at := strings.Index(f.Text[from:], Placeholder)
	if at < 0 {
		return
	}
	at += from
	a.ds.Report(rule.Unwritten, f.Span(at, at+len(Placeholder)), "this would be published as it stands").
		WithHint("write it, or set status = %q until it is written", Draft)
	a.unwrittenText(f, at+len(Placeholder))
}

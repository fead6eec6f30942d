package report

import (
	"outturn/internal/commentary"
	"outturn/internal/rule"
)

// Block is what a block of the paper comes to: one of the table types of this
// package, or nil for a block with a mistake.
type Block any

// once reports whether nothing of what a block shows under the given ids has been
// shown by an earlier block of its kind; a page has one anchor for each.
func (f *filler) once(b *commentary.Block, ids []string) bool {
	for _, id := range ids {
		if key := b.Name + " " + id; !f.shown[key] {
			f.shown[key] = true
			continue
		}
		hint := "let each block select others: by set, service or position"
		switch {
		case len(b.Named) == 0:
			hint = "one is enough"
		case b.Get("indicator").Text != "":
			hint = "name each indicator once"
		}
		f.ds.Report(rule.RepeatedBlock, b.Span, "an earlier block of this kind already shows %q", id).
			WithHint("%s", hint)
		return false
	}
	return true
}

func (f *filler) block(b *commentary.Block) Block {
	switch b.Name {
	case "positions":
		return f.positionsTable(b)
	case "indicators":
		return f.indicatorsTable(b)
	case "demand":
		return f.demandTable(b)
	case "commentary":
		return f.comments(b)
	case "exceptions":
		return f.exceptionsTable(b)
	case "finance":
		return f.financeView(b)
	case "chart":
		return f.chart(b)
	case "history":
		return f.historyTable(b)
	case "challenge":
		return f.challenge(b)
	case "actions":
		if !f.once(b, []string{"actions"}) {
			return nil
		}
		return &ActionsTable{f.report.Actions}
	case "changes":
		return f.changes(b)
	case "acronyms":
		return f.acronyms(b)
	case commentary.Exempt:
		return f.exempt(b)
	}
	return nil
}

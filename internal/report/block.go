package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/rule"
)

// Block is what a block of a document comes to: one of the tables, charts and
// passages of this package. It is nil only of a block with a mistake, which a
// diagnostic tells.
type Block interface {
	// Layout is the layout below templates/blocks/ that shows it, such as
	// "positions".
	Layout() string
}

// blockType is a block that documents may hold: how it is written, and how it is
// filled in.
type blockType struct {
	commentary.Form
	build func(*filler, *commentary.Block) Block
}

// blockTypes are all of them. A voice is none: what it says is shown by the blocks
// that show commentary.
var blockTypes = []blockType{
	acronymsBlock, actionsBlock, challengeBlock, changesBlock, chartBlock, commentaryBlock, demandBlock,
	exceptionsBlock, exemptBlock, financeBlock, historyBlock, indicatorsBlock, positionsBlock,
}

// ofReport are the documents that show the tables and charts of a report.
var ofReport = []commentary.Kind{commentary.Paper, commentary.Guide}

// block fills a block in.
func (f *filler) block(b *commentary.Block) Block {
	t := blockTypes[slices.IndexFunc(blockTypes, func(t blockType) bool { return t.Name == b.Name })]
	accepted := *b
	accepted.Arguments = f.accepted(t.Form, b.Arguments)
	return t.build(f, &accepted)
}

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

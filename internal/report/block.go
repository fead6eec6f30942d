package report

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/rule"
)

// Block is what a block of a document comes to: a table, a chart or a passage. Where
// the block has a mistake, which a diagnostic tells, it is nil.
type Block interface {
	// Layout names the layout in templates/blocks that shows it, such as "positions".
	Layout() string
}

// Results has an empty value of everything that blocks can come to, so that pages can
// say what each layout is given.
func Results() []Block {
	var all []Block
	for _, t := range blockTypes {
		all = append(all, t.results...)
	}
	return all
}

// blockType declares a block: how it is written, how it is filled in, and what it can
// come to.
type blockType struct {
	commentary.Form
	build   func(*filler, *commentary.Block) Block
	results []Block // an empty value of each kind
}

// blockTypes are all blocks that documents may hold.
var blockTypes = []blockType{
	acronymsBlock, actionsBlock, challengeBlock, changesBlock, chartBlock, commentaryBlock, demandBlock,
	exceptionsBlock, exemptBlock, financeBlock, historyBlock, indicatorsBlock, positionsBlock,
}

// inPaperAndGuide are the documents that most blocks may stand in.
var inPaperAndGuide = []commentary.DocumentType{commentary.Paper, commentary.Guide}

// block fills a block in.
func (f *filler) block(b *commentary.Block) Block {
	t := blockTypes[slices.IndexFunc(blockTypes, func(t blockType) bool { return t.Name == b.Name })]
	accepted := *b
	accepted.Arguments = f.accepted(t.Form, b.Arguments)
	return t.build(f, &accepted)
}

// showOnce reports whether a block is the first of its kind to show what the ids
// name, and notes that it shows it: a page can have only one anchor for each.
func (f *filler) showOnce(b *commentary.Block, ids []string) bool {
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

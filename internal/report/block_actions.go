package report

import (
	"outturn/internal/commentary"
	"outturn/internal/rule"
	"outturn/internal/wording"
)

var actionsBlock = blockType{
	Form: commentary.Form{
		Name: "actions", Doc: "What the minutes of earlier papers left to do, and what became of it.",
		Example: "::: actions\n:::", In: inPaperAndGuide,
	},
	build:   (*filler).actionsTable,
	results: []Block{&ActionsTable{}},
}

// ActionsTable is what the block actions comes to: the actions of earlier minutes.
type ActionsTable struct {
	Actions []Action
}

// Layout implements [Block].
func (*ActionsTable) Layout() string { return "actions" }

func (f *filler) actionsTable(b *commentary.Block) Block {
	if !f.showOnce(b, []string{"actions"}) {
		return nil
	}
	return &ActionsTable{f.report.Actions}
}

// warnOfOpenActions warns of a paper that does not show the actions of earlier
// minutes, where there are any.
func (f *filler) warnOfOpenActions() {
	doc := f.report.Paper.Document
	for _, b := range doc.Blocks {
		if _, shown := f.report.Blocks[b].(*ActionsTable); shown {
			return
		}
	}
	if n := len(f.report.Actions); n > 0 {
		f.ds.Report(rule.OpenActions, doc.File.Top(), "the paper does not show what earlier minutes left to do (%s)", wording.Count(n, "action")).
			WithHint("show them with ::: actions and :::")
	}
}

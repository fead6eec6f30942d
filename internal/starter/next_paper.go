package starter

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// nextPaper is a quarter's paper while it is made from an earlier one, its
// model.
type nextPaper struct {
	file     Draft
	model    *report.Report        // nil when there is no earlier one
	sameKind bool                  // the model is of the same kind
	recorded bool                  // it reports only what is recorded
	about    []commentary.Argument // what a challenge is about; nil in any other paper
	blocks   []*commentary.Block   // the blocks of the new paper
	named    []string              // the indicators that its blocks name
	leftOut  []OmittedBlock
}

// drafts is the paper together with its quarter's data and commentary.
func (c *nextPaper) drafts(data, comments []Draft) *Drafts {
	return &Drafts{LeftOut: c.leftOut, Files: slices.Concat(data, []Draft{c.file}, comments)}
}

// body has the headings that every paper has and the blocks of the model,
// adapted to another quarter.
func (c *nextPaper) body(p *Project, q quarter.Quarter) string {
	from := c.model.Quarter
	heading := func(words string) string { return shift(words, from, q) }
	block := func(b *commentary.Block) (text string, stands bool) {
		if why := c.unfit(b); why != "" {
			c.omit(b, why)
			return "", false
		}
		options, why := c.options(p, b, q)
		if why != "" {
			c.omit(b, why)
			return "", true
		}
		c.named = append(c.named, p.indicatorsIn(options)...)
		return c.addBlock(b.Name, options), true
	}
	return outline(sections(c.model.Paper.Document, heading, block))
}

// options adapts the options of a block, or says why it cannot stand in the
// paper. The options of a challenge were asked for and checked.
func (c *nextPaper) options(p *Project, b *commentary.Block, q quarter.Quarter) (options []commentary.Argument, why string) {
	if b.Name == challengeBlock && c.about != nil {
		return c.about, ""
	}
	return p.optionsFor(b, c.model.Quarter, q, c.recorded)
}

// addBlock notes that a block is in the paper, and returns its text.
func (c *nextPaper) addBlock(name string, options []commentary.Argument) string {
	c.blocks = append(c.blocks, &commentary.Block{Name: name, Arguments: commentary.Arguments{Named: options}})
	return blockText(name, options)
}

func (c *nextPaper) omit(b *commentary.Block, why string) {
	c.leftOut = append(c.leftOut, OmittedBlock{blockLine(b.Name, b.Named), why})
}

// unfit says why a block does not belong in a paper of this kind; empty when
// it does. What is challenged changes every quarter: a challenge has one block
// for it, which other papers do not take over.
func (c *nextPaper) unfit(b *commentary.Block) string {
	switch {
	case b.Name != challengeBlock:
		return ""
	case c.about != nil && hasChallenge(c.blocks):
		return "one block shows all that this challenge is about"
	case c.about != nil:
		return ""
	case !c.sameKind:
		return "it belongs to a challenge"
	case b.Get("indicator").Text != "":
		return "what is challenged by name is chosen anew"
	}
	return ""
}

// hasChallenge reports whether one of the blocks sets voices side by side.
func hasChallenge(blocks []*commentary.Block) bool {
	return slices.ContainsFunc(blocks, func(b *commentary.Block) bool { return b.Name == challengeBlock })
}

// indicatorsIn lists the indicators that the options of a block name.
func (p *Project) indicatorsIn(options []commentary.Argument) []string {
	var ids []string
	for _, o := range options {
		switch o.Key {
		case "indicator":
			ids = append(ids, o.List()...)
		case "group":
			ids = append(ids, p.members(o.Text)...)
		}
	}
	return ids
}

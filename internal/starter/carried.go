package starter

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// carried is a quarter's paper, made from an earlier one, its model.
type carried struct {
	file     File
	model    *report.Report        // nil when there is no earlier one
	alike    bool                  // the model is of the same kind
	recorded bool                  // it reports only what is recorded
	about    []commentary.Argument // what a challenge is about; nil in any other paper
	blocks   []*commentary.Block   // those that stand in it
	named    []string              // indicators that its blocks name
	leftOut  []LeftOut
}

// with is the paper with its quarter's data and commentary.
func (c *carried) with(data, comments []File) *Made {
	return &Made{LeftOut: c.leftOut, Files: slices.Concat(data, []File{c.file}, comments)}
}

// body is the model's standing headings and blocks for another quarter.
func (c *carried) body(p *Project, q quarter.Quarter) string {
	from := c.model.Quarter
	heading := func(words string) string { return moved(words, from, q) }
	block := func(b *commentary.Block) (text string, stands bool) {
		if why := c.foreign(b); why != "" {
			c.leave(b, why)
			return "", false
		}
		options, why := c.options(p, b, q)
		if why != "" {
			c.leave(b, why)
			return "", true
		}
		c.named = append(c.named, p.namedBy(options)...)
		return c.write(b.Name, options), true
	}
	return outline(sections(c.model.Paper.Document, heading, block))
}

// options are a block's, or why it cannot stand in the paper. What a challenge is
// about was asked for and checked.
func (c *carried) options(p *Project, b *commentary.Block, q quarter.Quarter) (options []commentary.Argument, why string) {
	if b.Name == challengeBlock && c.about != nil {
		return c.about, ""
	}
	return p.options(b, c.model.Quarter, q, c.recorded)
}

// write puts a block into the paper.
func (c *carried) write(name string, options []commentary.Argument) string {
	c.blocks = append(c.blocks, &commentary.Block{Name: name, Arguments: commentary.Arguments{Named: options}})
	return written(name, options)
}

func (c *carried) leave(b *commentary.Block, why string) {
	c.leftOut = append(c.leftOut, LeftOut{first(b.Name, b.Named), why})
}

// foreign says why a block has no place in a paper of this kind; nothing when it
// has one. What is challenged differs from quarter to quarter: a challenge says
// it in one block, and no other paper inherits it.
func (c *carried) foreign(b *commentary.Block) string {
	switch {
	case b.Name != challengeBlock:
		return ""
	case c.about != nil && heard(c.blocks):
		return "one block shows all that this challenge is about"
	case c.about != nil:
		return ""
	case !c.alike:
		return "it belongs to a challenge"
	case b.Get("indicator").Text != "":
		return "what is challenged by name is chosen anew"
	}
	return ""
}

// heard reports whether voices stand side by side in one of the blocks.
func heard(blocks []*commentary.Block) bool {
	return slices.ContainsFunc(blocks, func(b *commentary.Block) bool { return b.Name == challengeBlock })
}

// namedBy lists the indicators that a block cannot do without.
func (p *Project) namedBy(options []commentary.Argument) []string {
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

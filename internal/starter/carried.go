package starter

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// carried is a quarter's paper, made from the latest earlier one.
type carried struct {
	file       File
	recorded   bool     // it reports only what is recorded
	challenges bool     // voices stand side by side in it
	challenged []string // indicators that the voices are heard on by name
	named      []string // indicators that its blocks name
	leftOut    []LeftOut
}

// with is the paper with its quarter's figures and commentary.
func (c *carried) with(figures File, comments []File) *Made {
	return &Made{LeftOut: c.leftOut, Files: slices.Concat([]File{figures, c.file}, comments)}
}

// body is an earlier paper's standing headings and blocks for another quarter.
func (c *carried) body(p *Project, earlier *report.Report, q quarter.Quarter) string {
	heading := func(words string) string { return moved(words, earlier.Quarter, q) }
	block := func(b *commentary.Block) string {
		options, why := p.options(b, q, c.recorded)
		if why != "" {
			c.leftOut = append(c.leftOut, LeftOut{first(b.Name, b.Named), why})
			return ""
		}
		if b.Name == challengeBlock {
			c.challenges = true
			c.challenged = append(c.challenged, p.namedBy(options)...)
		}
		c.named = append(c.named, p.namedBy(options)...)
		return written(b.Name, options)
	}
	return outline(sections(earlier.Paper.Document, heading, block))
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

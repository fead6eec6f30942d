package starter

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// toComment keeps the indicators on which commentary is begun: one of the
// paper's blocks shows it.
func (p *Project) toComment(ids []string, q quarter.Quarter, blocks []*commentary.Block) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return !slices.ContainsFunc(blocks, func(b *commentary.Block) bool { return p.showsCommentary(b, id, q) })
	})
}

// paperBlocks returns the blocks that the quarter's paper will have. An
// existing paper stays as it is, so its own blocks count and not those begun.
func (p *Project) paperBlocks(q quarter.Quarter, begun []*commentary.Block) []*commentary.Block {
	if paper := p.existing(q).Paper; paper != nil {
		return paper.Document.Blocks
	}
	return begun
}

// canHaveFigure reports whether a quarter's file has the figure of an
// indicator or can still record it.
func (p *Project) canHaveFigure(id string, q quarter.Quarter) bool {
	_, found := p.existing(q).Readings[id]
	return found || p.Dataset.Indicator(id).IsDue(q) && !p.unrecordable(id, q)
}

// showsCommentary reports whether a block shows the commentary on an
// indicator.
func (p *Project) showsCommentary(b *commentary.Block, id string, q quarter.Quarter) bool {
	if b.Name != challengeBlock && b.Name != "commentary" {
		return false
	}
	if named := b.Get("indicator"); named.Text != "" {
		return slices.Contains(named.List(), id)
	}
	i := p.Dataset.Indicator(id)
	return p.countsItself(id, q) && selects(b, "set", i.Set) && selects(b, "service", i.Service) &&
		selects(b, "position", string(p.position(id, q)))
}

// selects reports whether an option of a block selects a value. An option that
// is left out selects all.
func selects(b *commentary.Block, key, value string) bool {
	o := b.Get(key)
	return o.Text == "" || slices.Contains(o.List(), value)
}

// countsItself reports whether an indicator is counted in its own right, or
// judges the group that it is a row of.
func (p *Project) countsItself(id string, q quarter.Quarter) bool {
	return !slices.ContainsFunc(p.Dataset.Groups, func(g *load.Group) bool {
		return g.Holds(q) && slices.Contains(g.Members, id) && !slices.Contains(g.JudgedBy, id)
	})
}

// position returns an indicator's position in the quarter's own report, once
// it has its figure. Until then it is taken to be outside tolerance, as it was
// before.
func (p *Project) position(id string, q quarter.Quarter) indicator.Position {
	for _, r := range p.Reports {
		if r.Quarter != q {
			continue
		}
		for _, m := range r.Measures {
			if m.Indicator.ID == id && m.Evaluation.Reading.Present() {
				return m.Evaluation.Position
			}
		}
	}
	return indicator.Outside
}

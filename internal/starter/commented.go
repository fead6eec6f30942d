package starter

import (
	"slices"

	"outturn/internal/commentary"
	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
)

// commented are those of several indicators that commentary is begun on: one of
// the paper's blocks shows it.
func (p *Project) commented(ids []string, q quarter.Quarter, blocks []*commentary.Block) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return !slices.ContainsFunc(blocks, func(b *commentary.Block) bool { return p.discusses(b, id, q) })
	})
}

// standingBlocks are the blocks of the paper that the quarter will have. One that
// is there already is left as it is, so that its blocks count and not those begun.
func (p *Project) standingBlocks(q quarter.Quarter, begun []*commentary.Block) []*commentary.Block {
	if paper := p.recorded(q).Paper; paper != nil {
		return paper.Document.Blocks
	}
	return begun
}

// figured reports whether a quarter's file has the figure of an indicator, or
// has room for it.
func (p *Project) figured(id string, q quarter.Quarter) bool {
	_, found := p.recorded(q).Readings[id]
	return found || p.Dataset.Indicator(id).IsDue(q) && !p.lost(id, q)
}

// discusses reports whether a block shows the commentary on an indicator.
func (p *Project) discusses(b *commentary.Block, id string, q quarter.Quarter) bool {
	if b.Name != challengeBlock && b.Name != "commentary" {
		return false
	}
	if named := b.Get("indicator"); named.Text != "" {
		return slices.Contains(named.List(), id)
	}
	i := p.Dataset.Indicator(id)
	return p.leads(id, q) && selects(b, "set", i.Set) && selects(b, "service", i.Service) &&
		selects(b, "position", string(p.position(id, q)))
}

// selects reports whether a block shows what has that value. An option left out
// selects all.
func selects(b *commentary.Block, key, value string) bool {
	o := b.Get(key)
	return o.Text == "" || slices.Contains(o.List(), value)
}

// leads reports whether an indicator speaks for itself, or for the group that it
// is a row of.
func (p *Project) leads(id string, q quarter.Quarter) bool {
	return !slices.ContainsFunc(p.Dataset.Groups, func(g *load.Group) bool {
		return g.Holds(q) && slices.Contains(g.Members, id) && !slices.Contains(g.JudgedBy, id)
	})
}

// position is where an indicator stands in the quarter's own report, once it has
// its figure. Until then it is taken to stand where it was: outside tolerance.
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

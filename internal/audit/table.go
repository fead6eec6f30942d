package audit

import (
	extast "github.com/yuin/goldmark/extension/ast"
)

// typedTable is a table that an author typed.
type typedTable struct {
	head []*passage
	rows [][]*passage
}

// table makes a passage of each cell of a table.
func (g *gatherer) table(n *extast.Table) {
	t := &typedTable{}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []*passage
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			p := g.add(cell)
			p.table, p.intro = t, g.before
			cells = append(cells, p)
		}
		if _, isHead := row.(*extast.TableHeader); isHead {
			t.head = cells
		} else {
			t.rows = append(t.rows, cells)
		}
	}
}

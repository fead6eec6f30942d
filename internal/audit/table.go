package audit

import (
	"slices"

	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
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

// column is what a typed table says of its columns in their heads.
type column struct {
	quarters []quarter.Quarter
	roles    []role
	whose    string
	other    bool // of something that rows are not compared with
}

// judgeCell compares a number of a typed table with the measure that its row names, in
// the quarter or role that its column names. It is false where the table does not say.
func (s *sentence) judgeCell(n numeral.Numeral) (Number, bool) {
	t := s.passage.table
	row, at := t.place(s.passage)
	if row < 0 || at == 0 || at >= len(t.head) {
		return Number{}, false
	}
	c := s.readHead(t.head[at])
	m := s.rowMeasure(t.rows[row][0])
	if m == nil {
		m = s.agreedMeasure(t, row)
	}
	if m == nil || c.other || len(c.roles) == 0 {
		return Number{}, false
	}
	var nearest fact
	found := false
	for _, f := range s.factsOf(m) {
		if !slices.Contains(c.roles, f.role) || c.whose != f.whose || !slices.Contains(c.quarters, f.quarter) {
			continue
		}
		typed := n
		if typed.Unit == numeral.Plain {
			typed.Unit = f.unit // the head may give the unit
		}
		if typed.Unit == f.unit && matchesScaled(typed, f) {
			return s.matched(f), true
		}
		if n.Unit != numeral.Plain && n.Unit != f.unit && n.Matches(f.value) && f.role == valueRole && !s.quotesTable(t) {
			return s.contradiction(n, f), true
		}
		if n.Unit == numeral.Plain && f.unit != numeral.Plain && !s.rowAgrees(t, row, m) {
			continue
		}
		if !found || f.role == valueRole && nearest.role != valueRole {
			nearest, found = f, true
		}
	}
	if scaled := n; found && n.Unit == numeral.Plain {
		for _, shift := range []int32{3, 6} {
			if scaled.Value = n.Value.Shift(shift); plausible(scaled, nearest) && !plausible(n, nearest) && s.rowAgrees(t, row, m) {
				return s.contradiction(n, nearest), true
			}
		}
	}
	if !found || s.quotesTable(t) || !plausible(n, nearest) || n.Unit != nearest.unit && n.Unit != numeral.Plain {
		return Number{}, false
	}
	return s.contradiction(n, nearest), true
}

// place is the row and column of a cell; the row is -1 of the head.
func (t *typedTable) place(p *passage) (row, column int) {
	for r, cells := range t.rows {
		if at := slices.Index(cells, p); at >= 0 {
			return r, at
		}
	}
	return -1, 0
}

// readHead reads what the head of a column says of it.
func (s *sentence) readHead(head *passage) column {
	c := column{quarters: []quarter.Quarter{s.report.Quarter}}
	in := &sentence{auditor: s.auditor, passage: head, first: 0, last: len(head.tokens)}
	for at := range head.tokens {
		switch word := head.tokens[at].Text; {
		case word == "target":
			c.roles = []role{targetRole}
		case word == "tolerance":
			c.roles = []role{toleranceRole}
		case word == "total" || word == "change" || word == "variance" || word == "difference" || word == "trend" || word == "status" || word == "rank" || word == "forecast" || word == "average":
			c.other = true
		case word == "now" || word == "actual" || word == "figure" || word == "value" || word == "result" || word == "outturn" || word == "performance":
			if c.roles == nil {
				c.roles = []role{valueRole, countRole, baseRole}
			}
		case word == "count" || word == "number":
			c.roles = []role{countRole, valueRole}
		}
		if id, _ := in.comparatorAt(at); id != "" {
			c.roles, c.whose = []role{comparatorRole}, id
		}
	}
	for _, p := range periods(head.tokens, 0, len(head.tokens), s.report.Quarter) {
		if len(p.quarters) != 1 {
			c.other = true // a whole year
			continue
		}
		c.quarters = p.quarters
		if c.roles == nil {
			c.roles = []role{valueRole, countRole, baseRole}
		}
	}
	return c
}

// totals checks each typed table by itself: rows that are totals against the rows above
// them, and cells that follow from others of their row.
func (a *auditor) totals(all []*passage) {
	var seen []*typedTable
	for _, p := range all {
		if p.table != nil && !slices.Contains(seen, p.table) {
			seen = append(seen, p.table)
			a.tableTotals(p.table)
			a.tableRows(p.table)
		}
	}
}

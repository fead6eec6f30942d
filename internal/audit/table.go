package audit

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	extast "github.com/yuin/goldmark/extension/ast"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
	"outturn/internal/report"
	"outturn/internal/rule"
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

// agreedMeasure is the measure with a word of a row's label and all but one of its
// figures; nil where there is none.
func (s *sentence) agreedMeasure(t *typedTable, row int) *report.Measure {
	label := map[string]bool{}
	for _, one := range t.rows[row][0].tokens {
		label[stem(one)] = true
	}
	for _, m := range s.report.Measures {
		shared, words := 0, 0
		for w := range label {
			if w != "" {
				words++
			}
			if w != "" && !isDigits(w) && s.vocabulary.words[m][w] {
				shared++
			}
		}
		if shared == 0 {
			continue
		}
		agree, all := 0, 0
		for at, cell := range t.rows[row] {
			n, ok := amountOf(cell)
			if at == 0 || at >= len(t.head) || !ok {
				continue
			}
			c := s.readHead(t.head[at])
			if c.other || len(c.roles) == 0 {
				continue
			}
			all++
			if slices.ContainsFunc(s.factsOf(m), func(f fact) bool {
				return slices.Contains(c.roles, f.role) && c.whose == f.whose && slices.Contains(c.quarters, f.quarter) && matchesScaled(n, f)
			}) {
				agree++
			}
		}
		if agree >= max(1, all-1) && (agree >= 2 || 2*shared > words) {
			return m
		}
	}
	return nil
}

// matchesScaled reports whether a cell states a fact, as it is or in thousands or millions.
func matchesScaled(n numeral.Numeral, f fact) bool {
	for _, shift := range []int32{0, 3, 6} {
		scaled := n
		scaled.Value, scaled.Step = n.Value.Shift(shift), n.Step.Shift(shift)
		if scaled.Matches(f.value) {
			return true
		}
	}
	return false
}

// rowAgrees reports whether another cell of a row is a figure of the measure, so that the
// row is about it and not about anything else of the same name.
func (s *sentence) rowAgrees(t *typedTable, row int, m *report.Measure) bool {
	for _, cell := range t.rows[row][1:] {
		if n, ok := amountOf(cell); ok && cell != s.passage {
			for _, f := range s.factsOf(m) {
				if f.role == valueRole && matchesScaled(n, f) {
					return true
				}
			}
		}
	}
	return false
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

// quotesTable reports whether a table says that it shows what another document prints.
func (s *sentence) quotesTable(t *typedTable) bool {
	return slices.ContainsFunc(t.head, func(p *passage) bool {
		return slices.ContainsFunc(p.tokens, func(one numeral.Token) bool { return quoting[one.Text] })
	})
}

// rowMeasure is the measure that the first cell of a row names, and little else; nil
// where it names none.
func (s *sentence) rowMeasure(label *passage) *report.Measure {
	found := s.vocabulary.mentions(label.tokens, 0, len(label.tokens), s.long)
	if len(found) != 1 || found[0].share < enough {
		return nil
	}
	words := 0
	for _, t := range label.tokens {
		if stem(t) != "" {
			words++
		}
	}
	if words > found[0].stems+1 {
		return nil
	}
	return found[0].measure
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

// totals checks each row of a typed table that is a total against the rows above it.
func (a *auditor) totals(all []*passage) {
	var seen []*typedTable
	for _, p := range all {
		if p.table != nil && !slices.Contains(seen, p.table) {
			seen = append(seen, p.table)
			a.tableTotals(p.table)
		}
	}
}

var totalWords = wordSet("total totals sum altogether together")

// tableTotals checks the rows of a table that are called totals, column by column.
func (a *auditor) tableTotals(t *typedTable) {
	from := 0
	for r, row := range t.rows {
		label := row[0].tokens
		if len(label) == 0 || !slices.ContainsFunc(label, func(one numeral.Token) bool { return totalWords[one.Text] }) || len(label) > 4 {
			continue
		}
		for c := 1; c < len(row); c++ {
			a.columnTotal(t, from, r, c)
		}
		from = r + 1
	}
}

// columnTotal checks the total of one column: that of the rows above it which hold
// amounts, or what makes a hundred of shares.
func (a *auditor) columnTotal(t *typedTable, from, total, c int) {
	sum, step, counted := decimal.Zero, decimal.Zero, 0
	want, ok := amountOf(t.rows[total][c])
	if !ok {
		return
	}
	for r := from; r < total; r++ {
		if c >= len(t.rows[r]) {
			return
		}
		n, ok := amountOf(t.rows[r][c])
		if !ok || n.Unit != want.Unit {
			return
		}
		sum, step, counted = sum.Add(n.Value), decimal.Max(step, n.Step), counted+1
	}
	slack := step.Mul(decimal.NewFromInt(int64(counted))).Div(decimal.NewFromInt(2))
	if step.Equal(decimal.NewFromInt(1)) && want.Unit == numeral.Plain {
		slack = decimal.Zero
	}
	if counted < 2 || sum.Sub(want.Value).Abs().LessThanOrEqual(slack) || want.Unit == numeral.Percent && !want.Value.Equal(decimal.NewFromInt(100)) {
		return
	}
	p := t.rows[total][c]
	a.ds.Report(rule.Contradicted, p.span(want.Start, want.End), "the rows above come to %s, and their total is given as %s", sum.String(), p.text[want.Start:want.End]).
		WithHint("correct the total, or the row that is wrong")
}

// amountOf is the number of a cell that holds one number and little else. Money that is
// "under" is negative.
func amountOf(p *passage) (numeral.Numeral, bool) {
	var one numeral.Numeral
	count := 0
	for _, n := range p.numerals {
		if n.Naming == numeral.NoName {
			one, count = n, count+1
		}
	}
	if count != 1 || len(p.tokens) > one.Last-one.First+3 {
		return one, false
	}
	if slices.ContainsFunc(p.tokens, func(t numeral.Token) bool { return strings.HasPrefix(t.Text, "under") }) || one.Start > 0 && p.text[one.Start-1] == '(' {
		one.Value = one.Value.Neg()
	}
	return one, true
}

package browser_test

import (
	"bytes"
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"os/exec"
	"slices"
	"testing"

	"outturn/internal/disclosure"
)

// solvedTables is how many linked tables another solver looks at.
const solvedTables = 1000

// linked is a set of tables that sums tie to each other, as it is handed to the solver.
type linked struct {
	cells  []disclosure.Cell
	sums   []disclosure.Sum
	result disclosure.Result
}

// TestHiddenFiguresCannotBeWorkedOut hides small numbers in random linked tables, and lets
// another solver work out from what is left what it can of each hidden cell.
func TestHiddenFiguresCannotBeWorkedOut(t *testing.T) {
	needsFile(t, "HiGHS", "node_modules/highs/build/highs.wasm")
	random := rand.New(rand.NewPCG(15, 1))
	var all []*linked
	untouched, hidden, open, rounded := 0, 0, 0, 0
	for n := range solvedTables {
		l := randomTables(random)
		if n%5 == 0 {
			l.round(5 * (1 + n%2))
			rounded++
		}
		l.result = disclosure.Hide(l.cells, l.sums)
		all = append(all, l)
		if !slices.ContainsFunc(l.cells, func(c disclosure.Cell) bool { return c.Kept }) {
			untouched++
			if slices.Contains(l.result.Hidden, true) {
				t.Fatal("a set without small figures is not whole")
			}
		}
		hidden += len(l.result.Inferred)
		open += len(l.result.Open)
	}
	for n, intervals := range solve(t, all) {
		compareIntervals(t, n, all[n], intervals)
	}
	t.Logf("%d sets, %d of them rounded, of which %d had nothing to hide; %d hidden cells, %d of them given away by what was published before", len(all), rounded, untouched, hidden, open)
}

// randomTables are a table with totals of rows and columns, in most cases with percentages
// of the rows, the same table a quarter later for the year to date, and figures that an
// earlier edition has published.
func randomTables(r *rand.Rand) *linked {
	l := &linked{}
	rows, columns, most := 1+r.IntN(3), 2+r.IntN(3), 6+r.IntN(60)
	first := l.table(r, rows, columns, most, nil)
	if r.IntN(2) == 0 {
		second := l.table(r, rows, columns, most, l.cells[first:])
		for n := range second - first {
			l.sums = append(l.sums, disclosure.Sum{AtMost: true, Terms: []disclosure.Term{{Cell: first + n, Times: big.NewRat(1, 1)}, {Cell: second + n, Times: big.NewRat(-1, 1)}}})
		}
	}
	if r.IntN(2) == 0 {
		l.share(first, first+columns)
	}
	if r.IntN(4) == 0 {
		for n := range l.cells {
			if !l.cells[n].Kept && r.IntN(5) == 0 {
				l.cells[n].Fixed = true
			}
		}
	}
	return l
}

// table adds a table with totals; since are the cells of a table that it has grown from.
func (l *linked) table(r *rand.Rand, rows, columns, most int, since []disclosure.Cell) (first int) {
	first = len(l.cells)
	at := func(row, column int) int { return row*(columns+1) + column }
	values := make([]int64, (rows+1)*(columns+1))
	for row := range rows {
		for column := range columns {
			v := int64(r.IntN(most))
			if since != nil {
				v += since[at(row, column)].Value.Num().Int64()
			}
			for _, cell := range []int{at(row, column), at(row, columns), at(rows, column), at(rows, columns)} {
				values[cell] += v
			}
		}
	}
	for n, v := range values {
		l.cells = append(l.cells, disclosure.Cell{
			Value: big.NewRat(v, 1), Kept: v >= 1 && v <= 5, Whole: true, Least: big.NewRat(1, 1), Width: big.NewRat(5, 1),
			Total: n%(columns+1) == columns || n >= at(rows, 0),
		})
	}
	for row := range rows + 1 {
		l.add(first, columns+1, func(n int) int { return at(row, n) })
	}
	for column := range columns + 1 {
		l.add(first, rows+1, func(n int) int { return at(n, column) })
	}
	return first
}

// add ties a total, the last of so many cells, to its parts.
func (l *linked) add(first, count int, cell func(int) int) {
	var s disclosure.Sum
	for n := range count {
		times := int64(1)
		if n == count-1 {
			times = -1
		}
		s.Terms = append(s.Terms, disclosure.Term{Cell: first + cell(n), Times: big.NewRat(times, 1)})
	}
	l.sums = append(l.sums, s)
}

// share adds what a cell is of a total, as a percentage: the total is known with it.
func (l *linked) share(part, total int) {
	base := l.cells[total].Value
	if base.Sign() == 0 {
		return
	}
	percent := new(big.Rat).Quo(big.NewRat(100, 1), base)
	c := l.cells[part]
	c.Value, c.Width = new(big.Rat).Mul(c.Value, percent), new(big.Rat).Mul(c.Width, percent)
	c.Whole, c.Least, c.Most = false, new(big.Rat), big.NewRat(100, 1)
	l.sums = append(l.sums, disclosure.Sum{Terms: []disclosure.Term{{Cell: part, Times: percent}, {Cell: len(l.cells), Times: big.NewRat(-1, 1)}}})
	l.cells = append(l.cells, c)
}

// round publishes counts as the nearest multiple: readers know what each can have been, and
// that it is not a small one. A zero is a true zero, and half of the totals stay exact.
func (l *linked) round(to int) {
	for n := range l.cells {
		c := &l.cells[n]
		if !c.Whole || c.Kept || c.Value.Sign() == 0 || c.Total && n%2 == 0 {
			continue
		}
		value := int(c.Value.Num().Int64())
		nearest := (value + to/2) / to * to
		least, most := nearest-to/2, nearest+(to-1)/2
		c.Shown = &disclosure.Interval{Least: big.NewRat(int64(max(least, 6)), 1), Most: big.NewRat(int64(most), 1)}
	}
}

func toFloat(r *big.Rat) float64 {
	f, _ := r.Float64()
	return f
}

// solve hands linked tables to the other solver; it returns what that infers of each hidden
// cell.
func solve(t *testing.T, all []*linked) [][][2]*float64 {
	t.Helper()
	type term struct {
		Cell  int     `json:"cell"`
		Times float64 `json:"times"`
	}
	type sum struct {
		Terms  []term `json:"terms"`
		AtMost bool   `json:"atMost"`
	}
	type table struct {
		Values []float64   `json:"values"`
		Least  []float64   `json:"least"`
		Most   []*float64  `json:"most"`
		Shown  [][]float64 `json:"shown"` // of rounded cells what they can be; otherwise null
		Sums   []sum       `json:"sums"`
		Hidden []int       `json:"hidden"`
	}
	var tables []table
	for _, l := range all {
		one := table{Hidden: l.hidden(), Sums: []sum{}}
		for _, c := range l.cells {
			one.Values, one.Least = append(one.Values, toFloat(c.Value)), append(one.Least, toFloat(c.Least))
			var most *float64
			if c.Most != nil {
				limit := toFloat(c.Most)
				most = &limit
			}
			one.Most = append(one.Most, most)
			var shown []float64
			if c.Shown != nil {
				shown = []float64{toFloat(c.Shown.Least), toFloat(c.Shown.Most)}
			}
			one.Shown = append(one.Shown, shown)
		}
		for _, s := range l.sums {
			var terms []term
			for _, of := range s.Terms {
				terms = append(terms, term{of.Cell, toFloat(of.Times)})
			}
			one.Sums = append(one.Sums, sum{terms, s.AtMost})
		}
		tables = append(tables, one)
	}
	input, err := json.Marshal(tables)
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command("node", "solver.mjs")
	var stderr bytes.Buffer
	run.Stdin, run.Stderr = bytes.NewReader(input), &stderr
	output, err := run.Output()
	if err != nil {
		t.Fatalf("the other solver: %v\n%s", err, stderr.Bytes())
	}
	var intervals [][][2]*float64
	if err := json.Unmarshal(output, &intervals); err != nil {
		t.Fatal(err)
	}
	return intervals
}

func (l *linked) hidden() []int {
	all := []int{}
	for n, hidden := range l.result.Hidden {
		if hidden {
			all = append(all, n)
		}
	}
	return all
}

// compareIntervals checks that no hidden cell of a set can be worked out, but for those
// that are reported, and that both solvers infer the same.
func compareIntervals(t *testing.T, n int, l *linked, intervals [][2]*float64) {
	t.Helper()
	const near = 1e-6
	for at, cell := range l.hidden() {
		least, most := intervals[at][0], intervals[at][1]
		width, open := toFloat(l.cells[cell].Width), slices.Contains(l.result.Open, cell)
		c := l.cells[cell]
		known := c.Most != nil && *least <= toFloat(c.Least)+near && most != nil && *most >= toFloat(c.Most)-near
		if !known && most != nil && *most-*least < width-near && !open {
			t.Errorf("set %d: cell %d is between %v and %v by the other solver", n, cell, *least, *most)
		}
		ours, inferred := l.result.Inferred[cell]
		if !inferred {
			continue // nothing in its group was undecided
		}
		if got := toFloat(ours.Least); math.Abs(got-*least) > near && !c.Whole || c.Whole && got != math.Ceil(*least-near) {
			t.Errorf("set %d: the least of cell %d is %v, and %v by the other solver", n, cell, got, *least)
		}
		switch {
		case (ours.Most == nil) != (most == nil):
			t.Errorf("set %d: only one solver finds a limit of cell %d", n, cell)
		case most == nil:
		case math.Abs(toFloat(ours.Most)-*most) > near && !c.Whole || c.Whole && toFloat(ours.Most) != math.Floor(*most+near):
			t.Errorf("set %d: the most of cell %d is %v, and %v by the other solver", n, cell, toFloat(ours.Most), *most)
		}
	}
}

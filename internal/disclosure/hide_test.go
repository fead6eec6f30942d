package disclosure_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"outturn/internal/disclosure"
)

const threshold = 5

// count is a cell that is a count of people.
func count(value int64) disclosure.Cell {
	return disclosure.Cell{
		Value: big.NewRat(value, 1), Kept: value >= 1 && value <= threshold, Whole: true,
		Least: big.NewRat(1, 1), Width: big.NewRat(threshold, 1),
	}
}

// adds is a sum: the last of the cells is the total of the others.
func adds(cells ...int) disclosure.Sum {
	var s disclosure.Sum
	for n, cell := range cells {
		times := int64(1)
		if n == len(cells)-1 {
			times = -1
		}
		s.Terms = append(s.Terms, disclosure.Term{Cell: cell, Times: big.NewRat(times, 1)})
	}
	return s
}

func counts(values ...int64) (all []disclosure.Cell) {
	for _, v := range values {
		all = append(all, count(v))
	}
	return all
}

func TestHide(t *testing.T) {
	total := func(cells []disclosure.Cell, at ...int) []disclosure.Cell {
		for _, n := range at {
			cells[n].Total = true
		}
		return cells
	}
	fixed := func(cells []disclosure.Cell, at ...int) []disclosure.Cell {
		for _, n := range at {
			cells[n].Fixed = true
		}
		return cells
	}
	computed := func(cells []disclosure.Cell, at int, of ...int) []disclosure.Cell {
		cells[at].Of = of
		return cells
	}
	for name, test := range map[string]struct {
		cells        []disclosure.Cell
		sums         []disclosure.Sum
		hidden, open []int
	}{
		"nothing is small":                             {total(counts(18, 6, 24), 2), []disclosure.Sum{adds(0, 1, 2)}, nil, nil},
		"zero is not small":                            {total(counts(18, 0, 18), 2), []disclosure.Sum{adds(0, 1, 2)}, nil, nil},
		"one alone":                                    {counts(3), nil, []int{0}, nil},
		"the edge of the threshold":                    {counts(5, 6), nil, []int{0}, nil},
		"another part goes with it":                    {total(counts(18, 3, 21), 2), []disclosure.Sum{adds(0, 1, 2)}, []int{0, 1}, nil},
		"the smaller of two":                           {total(counts(18, 3, 9, 30), 3), []disclosure.Sum{adds(0, 1, 2, 3)}, []int{1, 2}, nil},
		"two that make two give each other away":       {total(counts(1, 1, 20, 22), 3), []disclosure.Sum{adds(0, 1, 2, 3)}, []int{0, 1, 2}, nil},
		"two that may be anything small":               {total(counts(3, 4, 20, 27), 3), []disclosure.Sum{adds(0, 1, 2, 3)}, []int{0, 1}, nil},
		"zeros protect nobody, so that the total goes": {total(counts(3, 0, 0, 3), 3), []disclosure.Sum{adds(0, 1, 2, 3)}, []int{0, 3}, nil},
		"the total is small, too":                      {total(counts(2, 2, 4), 2), []disclosure.Sum{adds(0, 1, 2)}, []int{0, 1, 2}, nil},
		"a table with totals of rows and columns": {
			total(counts(3, 20, 23, 30, 40, 70, 33, 60, 93), 2, 5, 6, 7, 8),
			[]disclosure.Sum{adds(0, 1, 2), adds(3, 4, 5), adds(6, 7, 8), adds(0, 3, 6), adds(1, 4, 7), adds(2, 5, 8)},
			[]int{0, 1, 3, 4}, nil,
		},
		"a computed total goes by itself": {computed(counts(18, 3, 21), 2, 0, 1), []disclosure.Sum{adds(0, 1, 2)}, []int{1, 2}, nil},
		"a computed rest is small":        {computed(counts(18, 3, 21), 1, 0, 2), []disclosure.Sum{adds(0, 1, 2)}, []int{0, 1}, nil},
		"what is public already":          {fixed(total(counts(18, 3, 21), 2), 0, 2), []disclosure.Sum{adds(0, 1, 2)}, []int{1}, []int{1}},
	} {
		t.Run(name, func(t *testing.T) {
			r := disclosure.Hide(test.cells, test.sums)
			var hidden []int
			for n, is := range r.Hidden {
				if is {
					hidden = append(hidden, n)
				}
			}
			if !slices.Equal(hidden, test.hidden) || !slices.Equal(r.Open, test.open) {
				t.Errorf("hidden are %v and open %v, instead of %v and %v", hidden, r.Open, test.hidden, test.open)
			}
		})
	}
}

// What a total may be at most ties cells, too: a figure for the year to date is not less
// than that of the quarter before.
func TestHideAmongGrowing(t *testing.T) {
	cells := counts(20, 23, 3, 19, 21) // the first is a part of the second, between the last two in time
	cells[1].Total = true
	grows := func(from, to int) disclosure.Sum {
		return disclosure.Sum{AtMost: true, Terms: []disclosure.Term{{from, big.NewRat(1, 1)}, {to, big.NewRat(-1, 1)}}}
	}
	r := disclosure.Hide(cells, []disclosure.Sum{adds(0, 2, 1), grows(3, 0), grows(0, 4)})
	if want := []bool{false, true, true, false, false}; !slices.Equal(r.Hidden, want) {
		t.Errorf("hidden are %v instead of %v: the first cell would only be of 19 to 21", r.Hidden, want)
	}
}

// randomTable is a table with totals of its rows and columns, of counts that are often
// small.
func randomTable(r *rand.Rand, rows, columns, most int) ([]disclosure.Cell, []disclosure.Sum) {
	at := func(row, column int) int { return row*(columns+1) + column }
	values := make([]int64, (rows+1)*(columns+1))
	for row := range rows {
		for column := range columns {
			v := int64(r.IntN(most))
			values[at(row, column)] = v
			values[at(row, columns)] += v
			values[at(rows, column)] += v
			values[at(rows, columns)] += v
		}
	}
	cells, sums := counts(values...), []disclosure.Sum{}
	for row := range rows + 1 {
		var line []int
		for column := range columns + 1 {
			line = append(line, at(row, column))
		}
		cells[line[columns]].Total = true
		sums = append(sums, adds(line...))
	}
	for column := range columns + 1 {
		var line []int
		for row := range rows + 1 {
			line = append(line, at(row, column))
		}
		cells[line[rows]].Total = true
		sums = append(sums, adds(line...))
	}
	return cells, sums
}

// No hidden cell of a random table can be worked out, the true figure is always possible,
// and a table without small figures stays whole.
func TestHideRandomTables(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	untouched := 0
	for n := range 300 {
		cells, sums := randomTable(r, 1+r.IntN(4), 2+r.IntN(3), 6+r.IntN(40))
		result := disclosure.Hide(cells, sums)
		small := slices.ContainsFunc(cells, func(c disclosure.Cell) bool { return c.Kept })
		if !small {
			untouched++
		}
		if !small && slices.Contains(result.Hidden, true) {
			t.Fatalf("table %d has nothing small, and is not whole", n)
		}
		if len(result.Open) > 0 {
			t.Fatalf("table %d: %v can be worked out, of %s", n, result.Open, shown(cells, result.Hidden))
		}
		for cell, i := range result.Inferred {
			if cells[cell].Narrow(i) || i.Least != nil && i.Least.Cmp(cells[cell].Value) > 0 || i.Most != nil && i.Most.Cmp(cells[cell].Value) < 0 {
				t.Fatalf("table %d: of cell %d, %v, from %v to %v is inferred: %s", n, cell, cells[cell].Value, i.Least, i.Most, shown(cells, result.Hidden))
			}
		}
	}
	t.Logf("%d tables had nothing to hide", untouched)
}

func shown(cells []disclosure.Cell, hidden []bool) string {
	text := ""
	for n, c := range cells {
		text += " " + c.Value.RatString()
		if hidden[n] {
			text += "*"
		}
	}
	return text
}

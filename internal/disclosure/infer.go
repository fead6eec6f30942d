package disclosure

import "math/big"

// system is what readers know of some hidden and rounded cells: each is a variable, counted
// from the least that it can be.
type system struct {
	cells    []Cell
	hidden   map[int]bool
	variable map[int]int // by cell
	columns  int         // variables
}

// infer computes what readers can infer of hidden cells. They are unsure of rounded ones, too,
// which sums tie to those.
func infer(cells []Cell, sums []Sum, unsure []int, hidden map[int]bool) map[int]Interval {
	s := &system{cells: cells, hidden: hidden, variable: map[int]int{}}
	for _, cell := range unsure {
		s.variable[cell] = s.columns
		s.columns++
		if s.known(cell).Least == nil {
			s.columns++ // a variable of which nothing is known is the difference of two
		}
	}
	var equations []map[int]*big.Rat
	var totals []*big.Rat
	for _, sum := range sums {
		if equation, total, known := s.equation(sum); known {
			equations, totals = append(equations, equation), append(totals, total)
		}
	}
	for _, cell := range unsure {
		if most := s.known(cell).Most; most != nil {
			equation, total := map[int]*big.Rat{s.column(): new(big.Rat).SetInt64(1)}, new(big.Rat).Set(most)
			s.add(equation, total, Term{cell, big.NewRat(1, 1)})
			equations, totals = append(equations, equation), append(totals, total)
		}
	}
	p, inferred := newProgram(s.columns, dense(equations, totals, s.columns)), map[int]Interval{}
	for _, cell := range unsure {
		switch {
		case !hidden[cell]:
		case p == nil: // what is published contradicts itself
			inferred[cell] = Interval{}
		default:
			inferred[cell] = s.interval(p, cell)
		}
	}
	return inferred
}

// known is what everybody knows of a cell.
func (s *system) known(cell int) Interval {
	c := &s.cells[cell]
	if s.hidden[cell] {
		return Interval{c.Least, c.Most}
	}
	return *c.Shown
}

// interval is what follows for one cell.
func (s *system) interval(p *program, cell int) Interval {
	up, down := map[int]int64{s.variable[cell]: 1}, map[int]int64{s.variable[cell]: -1}
	least := s.known(cell).Least
	if least == nil {
		up[s.variable[cell]+1], down[s.variable[cell]+1] = -1, 1
	}
	i := Interval{Least: p.least(up), Most: p.least(down)}
	if i.Most != nil {
		i.Most.Neg(i.Most)
	}
	for _, end := range []*big.Rat{i.Least, i.Most} {
		if end != nil && least != nil {
			end.Add(end, least)
		}
	}
	if s.cells[cell].Whole {
		i.Least, i.Most = ceiling(i.Least), floor(i.Most)
	}
	return i
}

func floor(value *big.Rat) *big.Rat {
	if value == nil {
		return nil
	}
	whole := new(big.Int).Div(value.Num(), value.Denom()) // Euclidean: towards less, the denominator is positive
	return new(big.Rat).SetInt(whole)
}

func ceiling(value *big.Rat) *big.Rat {
	if value == nil {
		return nil
	}
	below := floor(new(big.Rat).Neg(value))
	return below.Neg(below)
}

// equation is a sum with its variables on one side; false: a cell that is shown is not known
// here, so that nothing follows, or none is a variable.
func (s *system) equation(sum Sum) (map[int]*big.Rat, *big.Rat, bool) {
	equation, total, ties := map[int]*big.Rat{}, new(big.Rat), false
	if sum.Constant != nil {
		total.Neg(sum.Constant)
	}
	for _, term := range sum.Terms {
		_, unsure := s.variable[term.Cell]
		switch {
		case unsure:
			s.add(equation, total, term)
			ties = true
		case s.cells[term.Cell].Value == nil:
			return nil, nil, false
		default:
			total.Sub(total, new(big.Rat).Mul(term.Times, s.cells[term.Cell].Value))
		}
	}
	if sum.AtMost && ties {
		equation[s.column()] = big.NewRat(1, 1)
	}
	return equation, total, ties
}

// column is one more variable.
func (s *system) column() int {
	s.columns++
	return s.columns - 1
}

// add adds a variable to an equation, counted from its least.
func (s *system) add(equation map[int]*big.Rat, total *big.Rat, term Term) {
	at := s.variable[term.Cell]
	plus := func(at int, times *big.Rat) {
		if equation[at] == nil {
			equation[at] = new(big.Rat)
		}
		equation[at].Add(equation[at], times)
	}
	plus(at, term.Times)
	if least := s.known(term.Cell).Least; least != nil {
		total.Sub(total, new(big.Rat).Mul(term.Times, least))
	} else {
		plus(at+1, new(big.Rat).Neg(term.Times))
	}
}

func dense(equations []map[int]*big.Rat, totals []*big.Rat, columns int) [][]*big.Rat {
	rows := make([][]*big.Rat, len(equations))
	for n, equation := range equations {
		rows[n] = make([]*big.Rat, columns+1)
		for at := range columns {
			rows[n][at] = new(big.Rat)
			if equation[at] != nil {
				rows[n][at] = equation[at]
			}
		}
		rows[n][columns] = totals[n]
	}
	return rows
}

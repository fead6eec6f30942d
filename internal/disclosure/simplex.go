package disclosure

import "math/big"

// program is a linear program in equations over variables that are zero or more. It is
// solved by the simplex method in fractions, with Bland's rule, so that it ends and its
// results are exact.
type program struct {
	variables int
	rows      [][]*big.Rat // of each equation its factors, then what they add up to
	basis     []int        // of each row the variable that it gives
}

// newProgram finds a solution of equations, from which each optimum can be sought. It
// returns nil if there is no solution.
func newProgram(variables int, equations [][]*big.Rat) *program {
	p := &program{variables: variables}
	for n, equation := range equations {
		row := make([]*big.Rat, variables+len(equations)+1)
		negative := equation[variables].Sign() < 0
		for at, factor := range equation[:variables] {
			row[at] = signed(factor, negative)
		}
		for at := range equations {
			row[variables+at] = new(big.Rat)
		}
		row[variables+n].SetInt64(1)
		row[len(row)-1] = signed(equation[variables], negative)
		p.rows, p.basis = append(p.rows, row), append(p.basis, variables+n)
	}
	if !p.feasible(len(equations)) {
		return nil
	}
	return p
}

func signed(factor *big.Rat, negative bool) *big.Rat {
	if negative {
		return new(big.Rat).Neg(factor)
	}
	return new(big.Rat).Set(factor)
}

// feasible takes the helping variables, one of each equation, out of the basis; it reports
// whether that is possible.
func (p *program) feasible(helping int) bool {
	cost := make([]*big.Rat, p.variables+helping+1)
	for at := range cost {
		cost[at] = new(big.Rat)
		if at >= p.variables && at < p.variables+helping {
			cost[at].SetInt64(1)
		}
	}
	least, _ := p.minimise(cost)
	if least.Sign() != 0 {
		return false
	}
	var rows [][]*big.Rat
	var basis []int
	for n := range p.rows {
		if p.basis[n] >= p.variables && !p.leaveHelping(n) {
			continue // the equation says nothing that others do not
		}
		rows, basis = append(rows, p.rows[n]), append(basis, p.basis[n])
	}
	for n, row := range rows {
		rows[n] = append(row[:p.variables:p.variables], row[len(row)-1])
	}
	p.rows, p.basis = rows, basis
	return true
}

// leaveHelping exchanges a helping variable, which is zero, for one of the program's own.
func (p *program) leaveHelping(row int) bool {
	for at := range p.variables {
		if p.rows[row][at].Sign() != 0 {
			p.pivot(row, at)
			return true
		}
	}
	return false
}

// least is the least value of a sum of variables, with a factor of each; nil: there is no
// limit.
func (p *program) least(factors map[int]int64) *big.Rat {
	cost := make([]*big.Rat, p.variables+1)
	for at := range cost {
		cost[at] = new(big.Rat).SetInt64(factors[at])
	}
	value, limited := p.minimise(cost)
	if !limited {
		return nil
	}
	return value
}

// minimise moves the basis to the least cost, which it returns; false: there is no limit. cost
// has a last entry of zero.
func (p *program) minimise(cost []*big.Rat) (*big.Rat, bool) {
	last := len(cost) - 1
	for n, variable := range p.basis { // costs of variables in the basis count by their rows
		subtract(cost, p.rows[n], new(big.Rat).Set(cost[variable]))
	}
	for {
		entering := -1
		for at, c := range cost[:last] {
			if c.Sign() < 0 {
				entering = at
				break
			}
		}
		if entering < 0 {
			return new(big.Rat).Neg(cost[last]), true
		}
		row := p.leaving(entering)
		if row < 0 {
			return nil, false
		}
		p.pivot(row, entering)
		subtract(cost, p.rows[row], new(big.Rat).Set(cost[entering]))
	}
}

// leaving is the row whose variable reaches zero first when another one enters; of several
// that with the first variable. It is -1 where none does.
func (p *program) leaving(entering int) int {
	found := -1
	var least, ratio big.Rat
	for n, row := range p.rows {
		if row[entering].Sign() <= 0 {
			continue
		}
		ratio.Quo(row[len(row)-1], row[entering])
		if order := ratio.Cmp(&least); found < 0 || order < 0 || order == 0 && p.basis[n] < p.basis[found] {
			found = n
			least.Set(&ratio)
		}
	}
	return found
}

// pivot brings a variable into the basis, by a row.
func (p *program) pivot(row, variable int) {
	factor := new(big.Rat).Inv(p.rows[row][variable])
	for _, value := range p.rows[row] {
		value.Mul(value, factor)
	}
	for n, other := range p.rows {
		if n != row {
			subtract(other, p.rows[row], new(big.Rat).Set(other[variable]))
		}
	}
	p.basis[row] = variable
}

// subtract takes a row so many times from another.
func subtract(from, row []*big.Rat, times *big.Rat) {
	if times.Sign() == 0 {
		return
	}
	var product big.Rat
	for at, value := range row {
		if value.Sign() != 0 {
			from[at].Sub(from[at], product.Mul(value, times))
		}
	}
}

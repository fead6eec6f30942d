package disclosure

import (
	"cmp"
	"maps"
	"math/big"
	"slices"
)

// Hide decides which cells are not published: those that are kept back, and others until
// none of them can be worked out. It hides no more than that needs.
func Hide(cells []Cell, sums []Sum) Result {
	all := Result{Hidden: make([]bool, len(cells)), Inferred: map[int]Interval{}}
	for n := range cells {
		all.Hidden[n] = cells[n].Kept
	}
	for _, g := range tied(cells, sums) {
		kept := slices.ContainsFunc(g.cells, func(cell int) bool { return cells[cell].Kept })
		undecided := slices.ContainsFunc(g.cells, func(cell int) bool { return !cells[cell].Fixed })
		if kept && undecided {
			g.hide(cells, &all)
		}
	}
	slices.Sort(all.Open)
	slices.Sort(all.Follows)
	return all
}

// group is cells that sums tie to each other, and to no others.
type group struct {
	cells []int
	sums  []Sum
}

// tied parts the cells into groups, in the order of their first cells.
func tied(cells []Cell, sums []Sum) []group {
	root := make([]int, len(cells))
	for n := range root {
		root[n] = n
	}
	var find func(int) int
	find = func(n int) int {
		if root[n] != n {
			root[n] = find(root[n])
		}
		return root[n]
	}
	for _, sum := range sums {
		for _, term := range sum.Terms {
			a, b := find(sum.Terms[0].Cell), find(term.Cell)
			root[max(a, b)] = min(a, b)
		}
	}
	var groups []group
	place := map[int]int{}
	for n := range cells {
		at, known := place[find(n)]
		if !known {
			at = len(groups)
			place[n], groups = at, append(groups, group{})
		}
		groups[at].cells = append(groups[at].cells, n)
	}
	for _, sum := range sums {
		if len(sum.Terms) > 0 {
			at := place[find(sum.Terms[0].Cell)]
			groups[at].sums = append(groups[at].sums, sum)
		}
	}
	return groups
}

// infer computes what follows where some cells are kept back or chosen. What is computed from
// a hidden cell is hidden, too.
func (g *group) infer(cells []Cell, chosen map[int]bool) map[int]Interval {
	hidden := g.hidden(cells, chosen)
	var unsure []int
	for _, cell := range g.cells {
		if hidden[cell] || cells[cell].Shown != nil {
			unsure = append(unsure, cell)
		}
	}
	return infer(cells, g.sums, unsure, hidden)
}

func (g *group) hidden(cells []Cell, chosen map[int]bool) map[int]bool {
	hidden := map[int]bool{}
	for grown := true; grown; {
		grown = false
		for _, cell := range g.cells {
			c := &cells[cell]
			if !hidden[cell] && (c.Kept || chosen[cell] || slices.ContainsFunc(c.Of, func(part int) bool { return hidden[part] })) {
				hidden[cell], grown = true, true
			}
		}
	}
	return hidden
}

// hide hides cells of the group until none of the hidden ones can be worked out.
func (g *group) hide(cells []Cell, all *Result) {
	open, chosen := map[int]bool{}, map[int]bool{}
	inferred := g.infer(cells, chosen)
	for _, cell := range g.cells {
		if c := &cells[cell]; c.Kept && !c.Fixed && c.Narrow(inferred[cell]) {
			all.Follows = append(all.Follows, cell)
		}
	}
	for {
		narrow := g.narrow(cells, inferred, open)
		if narrow < 0 {
			break
		}
		next := g.choose(cells, chosen, narrow)
		if next < 0 {
			open[narrow] = true
			continue
		}
		chosen[next] = true
		inferred = g.infer(cells, chosen)
	}
	for cell, interval := range g.show(cells, chosen, inferred, open) {
		all.Hidden[cell], all.Inferred[cell] = true, interval
	}
	for cell := range open {
		all.Open = append(all.Open, cell)
	}
}

// narrow is the first hidden cell that can be worked out, but for those that are open; -1:
// none.
func (g *group) narrow(cells []Cell, inferred map[int]Interval, open map[int]bool) int {
	for _, cell := range g.cells {
		if interval, hidden := inferred[cell]; hidden && !open[cell] && cells[cell].Narrow(interval) {
			return cell
		}
	}
	return -1
}

// choose finds the cell whose absence protects a hidden one: of those that do, that which
// readers miss least, or if none is enough alone the first of all; -1 if there is no candidate.
func (g *group) choose(cells []Cell, chosen map[int]bool, narrow int) int {
	candidates := g.beside(cells, g.hidden(cells, chosen), narrow)
	for _, candidate := range candidates {
		chosen[candidate] = true
		inferred := g.infer(cells, chosen)
		delete(chosen, candidate)
		if !cells[narrow].Narrow(inferred[narrow]) && !cells[candidate].Narrow(inferred[candidate]) {
			return candidate
		}
	}
	if len(candidates) == 0 {
		return -1
	}
	return candidates[0]
}

// beside are the shown cells that could be hidden and that share a sum with a hidden one
// or, through other hidden and rounded ones, lead to it. Those that readers miss least come
// first: parts before totals, small ones before great ones.
func (g *group) beside(cells []Cell, hidden map[int]bool, cell int) []int {
	reached, found := map[int]bool{cell: true}, map[int]bool{}
	for grown := true; grown; {
		grown = false
		for _, sum := range g.sums {
			if !slices.ContainsFunc(sum.Terms, func(t Term) bool { return reached[t.Cell] }) {
				continue
			}
			for _, term := range sum.Terms {
				c, isHidden := &cells[term.Cell], hidden[term.Cell]
				if !reached[term.Cell] && (isHidden || c.Shown != nil) {
					reached[term.Cell], grown = true, true
				}
				if !isHidden && c.hideable() {
					found[term.Cell] = true
				}
			}
		}
	}
	all := slices.Collect(maps.Keys(found))
	slices.SortFunc(all, func(a, b int) int { return cmp.Or(byLoss(&cells[a], &cells[b]), cmp.Compare(a, b)) })
	return all
}

// byLoss puts cells that readers miss less before others.
func byLoss(a, b *Cell) int {
	if a.Total != b.Total {
		if a.Total {
			return 1
		}
		return -1
	}
	return new(big.Rat).Abs(a.Value).Cmp(new(big.Rat).Abs(b.Value))
}

// show shows again what need not be hidden any more, and returns what can be inferred of
// the rest.
func (g *group) show(cells []Cell, chosen map[int]bool, inferred map[int]Interval, open map[int]bool) map[int]Interval {
	added := slices.Collect(maps.Keys(chosen))
	slices.SortFunc(added, func(a, b int) int { return cmp.Or(byLoss(&cells[b], &cells[a]), cmp.Compare(a, b)) })
	for _, cell := range added {
		delete(chosen, cell)
		without := g.infer(cells, chosen)
		if g.narrow(cells, without, open) >= 0 {
			chosen[cell] = true
			continue
		}
		inferred = without
	}
	return inferred
}

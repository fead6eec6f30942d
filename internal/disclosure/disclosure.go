// Package disclosure keeps small numbers of people from being published, or worked out
// from what is published.
//
// Figures come in as [Cell]s, with the [Sum]s that tie them to each other. [Hide] decides
// which of them stay out: those that are small, and as few others as it takes that none
// follows from the rest. What a reader can infer of each hidden figure is computed
// exactly, by linear programming over fractions, so that no rounding hides a leak. Of a
// figure that is published rounded, readers know what it can have been.
//
// The rule is that of the Department for Education, "Characteristics of children in need",
// 2020: counts of 1 to 5 are not published, zero is, and where one figure of a sum is
// hidden, another one is too.
package disclosure

import "math/big"

// Cell is one figure of which readers may see others.
type Cell struct {
	Value *big.Rat // nil: not known here either
	Kept  bool     // it is kept back, and must not be worked out
	Fixed bool     // it was decided before whether it is public
	Total bool     // a sum of others: another one is hidden before it is
	Of    []int    // the cells that it is computed from: it is there only if they are
	Whole bool     // a whole number
	Least *big.Rat // of which everybody knows that it is not less; nil: nothing is known
	Most  *big.Rat // the same of not more
	// Width is how far apart the least and the most that a reader can infer of it have to
	// be, if it is hidden.
	Width *big.Rat
	// Shown is what readers see of it, if it is published rounded: that it is not less and
	// not more. nil: they see the value.
	Shown *Interval
}

// Term is a cell in a sum, by its place in the list of cells.
type Term struct {
	Cell  int
	Times *big.Rat
}

// Sum ties cells to each other: its terms add up to zero or, if AtMost, to zero at most.
type Sum struct {
	Terms    []Term
	Constant *big.Rat // added to the terms; nil: zero
	AtMost   bool
}

// Interval is what a reader can infer of a hidden cell: that it is not less and not more.
type Interval struct {
	Least, Most *big.Rat // nil: without a limit
}

// Result says what is hidden, and what can be inferred of it.
type Result struct {
	Hidden   []bool
	Inferred map[int]Interval // of each hidden cell of which something was still to be decided
	Open     []int            // hidden cells that can be worked out all the same
	Follows  []int            // cells kept back that could be worked out if only such were hidden
}

// Narrow reports whether a reader can work out a cell more closely than its width allows:
// more closely than what everybody knows, where that is narrower.
func (c *Cell) Narrow(i Interval) bool {
	if c.Width == nil || i.Least == nil || i.Most == nil {
		return false
	}
	known := c.Least != nil && c.Most != nil && i.Least.Cmp(c.Least) <= 0 && i.Most.Cmp(c.Most) >= 0
	return !known && new(big.Rat).Sub(i.Most, i.Least).Cmp(c.Width) < 0
}

// hideable reports whether a cell can be hidden to protect others. A zero cannot: readers
// know that hidden figures are not zero.
func (c *Cell) hideable() bool {
	return !c.Fixed && c.Of == nil && c.Value != nil && c.Value.Sign() != 0
}

package report

import "slices"

// Symbol is a symbol in a table and what it means.
type Symbol struct {
	Symbol, Meaning string // the sign, and what it stands for
}

// symbols are all symbols, in the order in which a key lists them.
var symbols = []Symbol{
	{"[x]", "not available"},
	{"[z]", "not applicable, or not due in the quarter"},
	{"[c]", "confidential"},
	{"[p]", "provisional"},
	{"[e]", "estimated"},
	{"[r]", "revised"},
	{"[b]", "break in the series: earlier figures cannot be compared with this one and later ones"},
}

// Symbols is the key to the symbols in cells.
func Symbols(cells []Cell) []Symbol {
	var found []string
	for _, c := range cells {
		found = append(append(found, c.Text), c.Marks...)
	}
	var all []Symbol
	for _, s := range symbols {
		if s.Symbol == revisedMark && slices.ContainsFunc(cells, func(c Cell) bool { return c.Withdrawn }) {
			s.Meaning = "revised or withdrawn"
		}
		if slices.Contains(found, s.Symbol) {
			all = append(all, s)
		}
	}
	return all
}

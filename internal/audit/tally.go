package audit

import "sync"

// tally weighs which names a sentence may have, by the stems that stand in it. It is used
// again for the next sentence, because most sentences have stems of few of many names.
type tally struct {
	of         []weighed // by name
	candidates []int     // the names that have a stem
}

// weighed is how much of one name stands in a sentence.
type weighed struct {
	weight float64
	stems  int
}

var tallies = sync.Pool{New: func() any { return &tally{} }}

// newTally returns a tally without any stem. It has to be freed.
func (v *vocabulary) newTally() *tally {
	t := tallies.Get().(*tally)
	if len(t.of) < len(v.names) {
		t.of = make([]weighed, len(v.names))
	}
	return t
}

// add counts a stem of some names.
func (t *tally) add(names []int, weight float64) {
	for _, n := range names {
		if t.of[n].stems == 0 {
			t.candidates = append(t.candidates, n)
		}
		t.of[n].stems++
		t.of[n].weight += weight
	}
}

// free empties the tally for the next sentence.
func (t *tally) free() {
	for _, n := range t.candidates {
		t.of[n] = weighed{}
	}
	t.candidates = t.candidates[:0]
	tallies.Put(t)
}

package load

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"

	"outturn/internal/disclosure"
	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// figure is one indicator's figure of one quarter.
type figure struct {
	id string
	of quarter.Quarter
}

// tables are all figures up to a quarter, with what ties them to each other. Where a figure
// was revised there is one cell for each that was published.
type tables struct {
	dataset *Dataset
	cells   []disclosure.Cell
	sums    []disclosure.Sum
	known   []KeptBack // of each cell what it is
	now     map[figure]int
	at      map[figure]indicator.Reading // the readings as of now, rounded
}

// advance goes on to a quarter, and decides what of it is kept back.
func (t *tables) advance(q *Quarter) []KeptBack {
	first := len(t.cells)
	changed := map[quarter.Quarter]bool{}
	for _, i := range t.dataset.Indicators {
		if r, recorded := q.Readings[i.ID]; recorded {
			t.add(i, q.Quarter, q.Quarter, r)
			changed[q.Quarter] = true
		}
	}
	for _, r := range q.Revisions {
		t.add(t.dataset.byID[r.Indicator], r.Of, q.Quarter, r.Reading)
		changed[r.Of] = true
	}
	for of := range changed {
		t.compute(of, q.Quarter, first)
	}
	if len(t.cells) == first {
		return nil
	}
	for cell := first; cell < len(t.cells); cell++ {
		t.grow(cell)
	}
	return t.decide(first)
}

// decide hides cells from the first new one on, and settles them for later quarters.
func (t *tables) decide(first int) []KeptBack {
	result := disclosure.Hide(t.cells, t.sums)
	var kept []KeptBack
	for cell := range t.cells {
		c, k := &t.cells[cell], &t.known[cell]
		open := slices.Contains(result.Open, cell) && !k.Open
		switch {
		case cell < first && !open:
			continue
		case result.Hidden[cell]:
			k.Why, k.Open, k.Inferred = cmp.Or(k.Why, ForAnother), open, result.Inferred[cell]
			if k.Why == SmallCount && k.isCount && !open && t.alone(cell, result.Hidden) {
				k.Inferred = disclosure.Interval{Least: c.Least, Most: new(big.Rat).SetInt64(int64(k.Indicator.At(k.Of).Threshold))}
			}
			if k.Why == ByAuthor && !open && slices.Contains(result.Follows, cell) {
				k.From = t.from(cell)
			}
			c.Kept, kept = true, append(kept, *k)
		}
		c.Fixed = true
	}
	return kept
}

// alone reports whether no other hidden figure is tied to a small one. Readers then know that
// it is that which is small.
func (t *tables) alone(cell int, hidden []bool) bool {
	return !slices.ContainsFunc(t.sums, func(s disclosure.Sum) bool {
		within := slices.ContainsFunc(s.Terms, func(term disclosure.Term) bool { return term.Cell == cell })
		return within && slices.ContainsFunc(s.Terms, func(term disclosure.Term) bool { return term.Cell != cell && hidden[term.Cell] })
	})
}

// from lists the figures from which a cell follows, those of one sum if it is only them.
func (t *tables) from(cell int) (ids []string) {
	for _, s := range t.sums {
		within := slices.ContainsFunc(s.Terms, func(term disclosure.Term) bool { return term.Cell == cell })
		known := !slices.ContainsFunc(s.Terms, func(term disclosure.Term) bool { return term.Cell != cell && t.cells[term.Cell].Value == nil })
		if !within || !known {
			continue
		}
		for _, term := range slices.Concat(s.Terms[1:], s.Terms[:1]) {
			if id := strconv.Quote(t.known[term.Cell].Indicator.ID); term.Cell != cell && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		return ids
	}
	return []string{"others"}
}

// add adds a reading as it is recorded in a quarter.
func (t *tables) add(i *indicator.Indicator, of, in quarter.Quarter, r indicator.Reading) {
	at := figure{i.ID, of}
	t.at[at] = i.At(of).Rounded(r)
	c, ok := t.dataset.Organisation.cellOf(i.At(of), indicator.Exact(r))
	if !ok {
		delete(t.now, at)
		return
	}
	k := KeptBack{Indicator: i, Of: of, In: in, Reading: indicator.Exact(r), At: t.dataset.Written(Place{Quarter: of, Indicator: i.ID}, in)}
	if k.At.IsZero() { // it is computed
		k.At = t.dataset.Written(Place{Indicator: i.ID, Key: "title"}, in)
	}
	switch {
	case c.Value == nil:
		k.Why = ByAuthor
	case c.Kept:
		k.Why, k.isCount = SmallCount, c.Whole
	}
	t.now[at] = len(t.cells)
	t.cells, t.known = append(t.cells, c), append(t.known, k)
}

// compute adds what is computed from the figures of a quarter, and ties derived figures to
// their parts, where any of them is new.
func (t *tables) compute(of, in quarter.Quarter, first int) {
	for _, i := range t.dataset.Indicators {
		if i.Derived == nil || !i.Reports(of) {
			continue
		}
		cells, ok := t.parts(i, of)
		if !ok {
			continue
		}
		own, recorded := t.now[figure{i.ID, of}]
		if !slices.ContainsFunc(append(cells, own), func(cell int) bool { return cell >= first }) {
			continue
		}
		if !recorded || t.cells[own].Of != nil {
			r := i.DerivedIn(of, func(id string) indicator.Reading { return t.at[figure{id, of}] })
			if !r.Present() || r.Rounded > 0 && !r.IsRounded() { // from rounded percentages, so that it tells nothing else
				continue
			}
			own = len(t.cells)
			t.add(i, of, in, r)
			t.cells[own].Of = cells
		}
		t.tie(i, own, cells)
	}
}

// parts are the cells of what an indicator is derived from; false: not all are there.
func (t *tables) parts(i *indicator.Indicator, of quarter.Quarter) ([]int, bool) {
	var cells []int
	for _, id := range i.Derived.Parts() {
		cell, ok := t.now[figure{id, of}]
		if !ok {
			return nil, false
		}
		cells = append(cells, cell)
	}
	return cells, true
}

// tie ties a derived figure to its parts. Where they do not add up, because they were
// rounded, they do to as much as that.
func (t *tables) tie(i *indicator.Indicator, own int, parts []int) {
	s := disclosure.Sum{Constant: i.Derived.From.Rat(), Terms: []disclosure.Term{{Cell: own, Times: big.NewRat(-1, 1)}}}
	for n, cell := range parts {
		times := int64(1)
		if n >= len(i.Derived.Sum) {
			times = -1
		}
		s.Terms = append(s.Terms, disclosure.Term{Cell: cell, Times: big.NewRat(times, 1)})
	}
	rest, known := s.Constant, true
	for _, term := range s.Terms {
		if t.cells[term.Cell].Value == nil {
			known = false
			break
		}
		rest = new(big.Rat).Add(rest, new(big.Rat).Mul(term.Times, t.cells[term.Cell].Value))
	}
	if !known || rest.Sign() == 0 {
		t.sums = append(t.sums, s)
		return
	}
	off := new(big.Rat).Abs(rest)
	less := disclosure.Sum{AtMost: true, Constant: new(big.Rat).Sub(s.Constant, off), Terms: s.Terms}
	more := disclosure.Sum{AtMost: true, Constant: new(big.Rat).Neg(new(big.Rat).Add(s.Constant, off))}
	for _, term := range s.Terms {
		more.Terms = append(more.Terms, disclosure.Term{Cell: term.Cell, Times: new(big.Rat).Neg(term.Times)})
	}
	t.sums = append(t.sums, less, more)
}

// grow ties a count for the year to date to those of the quarters beside it: it does not
// fall within a year.
func (t *tables) grow(cell int) {
	k := t.known[cell]
	if !k.Indicator.At(k.Of).Covers.YearToDate || !t.cells[cell].Whole {
		return
	}
	for _, pair := range [][2]quarter.Quarter{{k.Of.Add(-1), k.Of}, {k.Of, k.Of.Add(1)}} {
		from, known := t.now[figure{k.Indicator.ID, pair[0]}]
		to, follows := t.now[figure{k.Indicator.ID, pair[1]}]
		if !known || !follows || pair[0].Year() != pair[1].Year() || !t.cells[from].Whole || !t.cells[to].Whole {
			continue
		}
		was, is := t.cells[from].Value, t.cells[to].Value
		if was != nil && is != nil && was.Cmp(is) > 0 {
			continue
		}
		t.sums = append(t.sums, disclosure.Sum{AtMost: true, Terms: []disclosure.Term{{Cell: from, Times: big.NewRat(1, 1)}, {Cell: to, Times: big.NewRat(-1, 1)}}})
	}
}

package report

import (
	"cmp"
	"slices"

	"outturn/internal/indicator"
	"outturn/internal/quarter"
)

// Digest is a report in brief: where its indicators stand, what changed since
// the quarter before, and what needs attention.
type Digest struct {
	Counts []Count // of all judged sets together, those of no entry left out
	Total  int     // entries that the counts are of

	Since    quarter.Quarter   // the quarter before
	Compared bool              // something is recorded of it
	Up, Down []Move            // judged in both quarters, the worst off first
	Gained   []Move            // judged now, and not before although reported
	Lost     []Move            // judged before, and not now
	Added    []IndicatorChange // reported for the first time
	Retired  []IndicatorChange // reported for the last time in the quarter before

	Attention []*Measure // outside tolerance: of a group the rows it is judged by
}

// Move is an entry whose position is another one than in the quarter before.
type Move struct {
	Entry    *Entry
	Was, Now indicator.Position
}

// Digest sums the report up.
func (r *Report) Digest() *Digest {
	d := &Digest{Since: r.Quarter.Add(-1)}
	d.Compared = r.recorded[d.Since]
	var counted []*Entry
	for _, e := range r.Entries {
		if r.Judges(e.Set) && e.Counts() {
			counted = append(counted, e)
		}
	}
	d.Total = len(counted)
	d.Counts = slices.DeleteFunc(tally(counted), func(c Count) bool { return c.Count == 0 })
	d.Attention = outsideTolerance(counted)
	if d.Compared {
		for _, e := range counted {
			d.move(e)
		}
		d.worstFirst()
		d.newAndRetired(r)
	}
	return d
}

// cameAndWent goes by the indicators' own dates: a paper that reports a choice of
// them says nothing of the others.
func (d *Digest) newAndRetired(r *Report) {
	for _, i := range r.dataset.Indicators {
		switch {
		case i.Since == r.Quarter && r.byID[i.ID] != nil:
			d.Added = append(d.Added, IndicatorChange{Indicator: i, Title: i.NameAt(r.Quarter).String(), Reason: i.SinceReason})
		case i.Until == d.Since:
			d.Retired = append(d.Retired, IndicatorChange{Indicator: i, Title: i.NameAt(d.Since).String(), Reason: i.UntilReason})
		}
	}
}

// move files an entry by how its position changed. One that the quarter before
// did not have is no move.
func (d *Digest) move(e *Entry) {
	before := e.positionIn(d.Since)
	if before == "" || !e.recorded(d.Since) {
		return
	}
	m := Move{Entry: e, Was: before, Now: e.Position}
	switch was, is := m.Was.Judged(), m.Now.Judged(); {
	case was && is && rank(m.Now) < rank(m.Was):
		d.Up = append(d.Up, m)
	case was && is && rank(m.Now) > rank(m.Was):
		d.Down = append(d.Down, m)
	case was && !is:
		d.Lost = append(d.Lost, m)
	case is && !was:
		d.Gained = append(d.Gained, m)
	}
}

// ordered puts first what stands worst now.
func (d *Digest) worstFirst() {
	for _, moves := range [][]Move{d.Up, d.Down, d.Gained} {
		slices.SortStableFunc(moves, func(x, y Move) int { return cmp.Compare(rank(y.Now), rank(x.Now)) })
	}
}

// rank is the place of a position among those that judge, the best first.
func rank(p indicator.Position) int { return slices.Index(indicator.Positions(), p) }

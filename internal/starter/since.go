package starter

import (
	"slices"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

// The quarters that a block can name without their number.
const (
	previous = "previous"
	lastYear = "year"
)

// since is the quarter that changes are shown since, in the paper after another
// one: what was since the quarter or the paper before stays so, and what was since
// any other comes as much later. Where nothing is known of that quarter, changes
// are shown since the other paper.
func (p *Project) since(written string, from, to quarter.Quarter) string {
	was := pointed(written, from)
	next := was.Add(to.Since(from))
	if before, _ := p.model(from, false); before != nil && before.Quarter == was && was != from.Add(-1) {
		next = from
	}
	if !p.known(next, to) {
		next = from
	}
	switch {
	case next == to.Add(-1):
		return previous
	case written == lastYear && next == to.Add(-4):
		return lastYear
	}
	return next.String()
}

// pointed is the quarter that a paper points to. Reports hold no mistake, so that
// what is no word is a quarter.
func pointed(written string, from quarter.Quarter) quarter.Quarter {
	switch written {
	case previous:
		return from.Add(-1)
	case lastYear:
		return from.Add(-4)
	}
	q, err := quarter.Parse(written)
	if err != nil {
		return from
	}
	return q
}

// known reports whether a report can compare with an earlier quarter: files
// before the report's own have a figure of it, or it had a paper.
func (p *Project) known(q, in quarter.Quarter) bool {
	return q.Before(in) && slices.ContainsFunc(p.Dataset.Quarters, func(one *load.Quarter) bool {
		if one.Quarter == q {
			return len(one.Readings) > 0 || one.Paper != nil
		}
		return one.Quarter.Before(in) && slices.ContainsFunc(one.Revisions, func(r load.Revision) bool { return r.Of == q })
	})
}

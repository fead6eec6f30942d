package starter

import (
	"slices"

	"outturn/internal/load"
	"outturn/internal/quarter"
)

// The words by which a block names a quarter.
const (
	previous = "previous"
	lastYear = "year"
)

// since returns the quarter since which a block shows changes, for the paper
// after another one. "Since the quarter before" and "since the paper before"
// stay so; any other quarter moves along with the paper. When nothing is known
// of the result, it is the quarter of the other paper.
func (p *Project) since(written string, from, to quarter.Quarter) string {
	was := sinceQuarter(written, from)
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
	case written == lastYear && next == to.Add(-quarter.InYear):
		return lastYear
	}
	return next.String()
}

// sinceQuarter returns the quarter that an option of a paper means. Reports
// have no mistakes, so what is not one of the words is a quarter.
func sinceQuarter(written string, from quarter.Quarter) quarter.Quarter {
	switch written {
	case previous:
		return from.Add(-1)
	case lastYear:
		return from.Add(-quarter.InYear)
	}
	q, err := from.Calendar().Parse(written)
	if err != nil {
		return from
	}
	return q
}

// known reports whether a report can compare with an earlier quarter: it had a
// paper, or files before the report's own quarter have a figure of it.
func (p *Project) known(q, in quarter.Quarter) bool {
	return q.Before(in) && slices.ContainsFunc(p.Dataset.Quarters, func(one *load.Quarter) bool {
		if one.Quarter == q {
			return len(one.Readings) > 0 || one.Paper != nil
		}
		return one.Quarter.Before(in) && slices.ContainsFunc(one.Revisions, func(r load.Revision) bool { return r.Of == q })
	})
}

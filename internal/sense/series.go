package sense

import (
	"slices"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// series is everything that a project records of one indicator.
type series struct {
	*indicator.Indicator
	known []figure // the figure of each quarter as last corrected, earliest first
}

// figure is a present reading, and where it is written.
type figure struct {
	indicator.Reading
	quarter quarter.Quarter
	at      source.Span
	was     *decimal.Decimal // before the last correction; nil where there was none
}

// seriesOf collects an indicator's figures. Absences have no part in it, and figures that
// were withdrawn no more.
func (c *checker) seriesOf(i *indicator.Indicator) *series {
	s := &series{Indicator: i}
	add := func(of, in quarter.Quarter, r indicator.Reading) {
		if r.Present() {
			s.know(figure{r, of, c.Written(load.Place{Quarter: of, Indicator: i.ID}, in), nil})
		} else {
			s.known = slices.DeleteFunc(s.known, func(f figure) bool { return f.quarter == of })
		}
	}
	for _, q := range c.Quarters {
		if r, ok := q.Readings[i.ID]; ok {
			add(q.Quarter, q.Quarter, r)
		}
		for _, r := range q.Revisions {
			if r.Indicator == i.ID {
				add(r.Of, q.Quarter, r.Reading)
			}
		}
	}
	slices.SortFunc(s.known, func(a, b figure) int { return a.quarter.Compare(b.quarter) })
	return s
}

// know keeps a figure as the one that is known of its quarter.
func (s *series) know(f figure) {
	for n := range s.known {
		if s.known[n].quarter == f.quarter {
			was := s.known[n].Value
			f.was = &was
			s.known[n] = f
			return
		}
	}
	s.known = append(s.known, f)
}

// in is the figure known of a quarter.
func (s *series) in(q quarter.Quarter) (figure, bool) {
	for _, f := range s.known {
		if f.quarter == q {
			return f, true
		}
	}
	return figure{}, false
}

// months is how many months a figure covers; zero for a state on one day.
func (s *series) months(f figure) int {
	return s.Months(indicator.Point{Quarter: f.quarter, Reading: f.Reading})
}

// joined reports whether neither a break nor another unit lies between two quarters, so
// that the figures in both can be set side by side.
func (s *series) joined(a, b quarter.Quarter) bool {
	if b.Before(a) {
		a, b = b, a
	}
	between := func(q quarter.Quarter) bool { return q.After(a) && !q.After(b) }
	return !slices.ContainsFunc(s.Breaks, func(br indicator.Break) bool { return between(br.From) }) &&
		(len(s.Changes) == 0 || s.At(a).Unit.ID == s.At(b).Unit.ID)
}

// near are up to four figures before a quarter and four after it that can be set beside
// one that covers so many months.
func (s *series) near(q quarter.Quarter) (before, after []figure) {
	for _, f := range slices.Backward(s.known) {
		if len(before) < nearby && f.quarter.Before(q) && s.joined(f.quarter, q) {
			before = append(before, f)
		}
	}
	slices.Reverse(before)
	for _, f := range s.known {
		if len(after) < nearby && f.quarter.After(q) && s.joined(f.quarter, q) {
			after = append(after, f)
		}
	}
	return before, after
}

// nearby is how many figures on each side of another are its neighbours.
const nearby = 4

package sense

import (
	"fmt"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// targetGone warns of an indicator that is still reported and is not judged any more, or
// alone of its set, while nothing says why.
func (c *checker) targetGone(s *series) {
	if len(s.known) == 0 {
		return
	}
	latest := s.known[len(s.known)-1].quarter
	if last := c.Quarters[len(c.Quarters)-1].Quarter; s.At(latest).Polarity == indicator.None || !s.Reports(last) {
		return
	}
	switch {
	case len(s.Targets) == 0:
		c.neverTarget(s)
	case s.Covers.YearToDate:
		c.targetPassed(s)
	default:
		c.endedTarget(s)
	}
}

// neverTarget warns of an indicator without any target where a table of targets is empty,
// or where all others of its set have one.
func (c *checker) neverTarget(s *series) {
	first := s.known[0].quarter
	hint := fmt.Sprintf("write targets.%q = ..., or { status = \"no target\", reason = \"...\" } where none applies", first)
	if at := c.declared(s.ID, "targets"); !at.IsZero() {
		c.report(rule.TargetGone, s.Indicator, at, hint, "%q has no target below this line, so that it is not judged", s.ID)
		return
	}
	if latest := s.known[len(s.known)-1].quarter; !s.Since.IsZero() && latest.Since(s.Since) < quarter.InYear {
		return // a new measure often has no target in its first year
	}
	judged, others := 0, 0
	for _, other := range c.all {
		if other != s && other.Set == s.Set && len(other.known) > 0 && other.Polarity != indicator.None && other.Reports(s.known[len(s.known)-1].quarter) {
			others++
			if len(other.Targets) > 0 {
				judged++
			}
		}
	}
	if judged >= fewest && judged == others {
		at := c.declared(s.ID, "title")
		c.report(rule.TargetGone, s.Indicator, at, hint, "%q has no target and is not judged, and all %d others of its set have one", s.ID, judged)
	}
}

// endedTarget warns of a target that ended without a reason.
func (c *checker) endedTarget(s *series) {
	for n := 1; n < len(s.Targets); n++ {
		was, is := s.Targets[n-1], s.Targets[n]
		if was.Status != indicator.Set || is.Status != indicator.NoTarget || is.Reason != "" || n+1 < len(s.Targets) {
			continue
		}
		at := c.targetPlace(s, is)
		if f := s.known[len(s.known)-1]; !f.quarter.Before(is.From) {
			c.report(rule.TargetGone, s.Indicator, at, `add reason = "...", which is shown in the place of the target`,
				"%q was judged by %s until %s, and nothing says why it has no target since", s.ID, targetWords(s.Indicator, was), is.From.Add(-1).Name())
		}
	}
}

// targetPassed warns of figures for the year to date that are judged by the target of an
// earlier quarter, although its year has a target for each quarter.
func (c *checker) targetPassed(s *series) {
	set := map[string]bool{}
	for _, t := range s.Targets {
		set[t.From.String()] = true
		if t.YearEnd || t.Status != indicator.Set || t.Relative() {
			return
		}
	}
	for _, f := range s.known {
		from := s.DatedTarget(f.quarter)
		if set[f.quarter.String()] || from.From.IsZero() || !s.byQuarters(from) {
			continue
		}
		c.report(rule.TargetGone, s.Indicator, c.targetPlace(s, from),
			fmt.Sprintf("write targets.%q = ...", f.quarter),
			"the target of %s is for the year to date in %s, and %s, which has none of its own, is judged by it too", targetWords(s.Indicator, from), from.From.Name(), f.quarter.Name())
		return
	}
}

// byQuarters reports whether a target is one of several that follow each other quarter by
// quarter and differ.
func (s *series) byQuarters(t indicator.Target) bool {
	for _, other := range s.Targets {
		if d := other.From.Since(t.From); (d == -1 || d == 1 || d == 2) && !other.Value.Equal(t.Value) {
			return true
		}
	}
	return false
}

func (c *checker) targetPlace(s *series, t indicator.Target) source.Span {
	return c.Written(load.Place{Quarter: t.From, Indicator: s.ID, Target: true}, t.From)
}

// targetWords names what a target asks for.
func targetWords(i *indicator.Indicator, t indicator.Target) string {
	if t.Relative() {
		return fmt.Sprintf("%q", t.Condition.Words)
	}
	low, high := t.Ends()
	if !low.Equal(high) {
		return fmt.Sprintf("%s to %s", low, high)
	}
	return indicator.Typed(i.FormatExact(low))
}

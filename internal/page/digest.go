package page

import (
	"fmt"

	"outturn/internal/report"
	"outturn/internal/wording"
)

// digestView is a report in brief, for readers of the first screen.
type digestView struct {
	Headline  string        // how many indicators stand where
	Rest      string        // of how many there is no judgement; empty when there are none
	Glance    []Glance      // the counts of each set that is judged
	Attention attentionView // what is outside tolerance
	Movement  movementView  // what changed since the quarter before
	Asked     *askedView    // nil where the paper asks nothing
}

// digest sums a report up.
func (s *Site) digest(on showing) digestView {
	d := on.report.Digest()
	return digestView{
		Headline: s.headline(d), Rest: s.unjudged(d), Glance: s.glance(on.report),
		Attention: s.attention(d.Attention, on), Movement: s.movement(d, on), Asked: asked(on),
	}
}

// headline says how many entries stand in each position that judges: "18 of 40
// indicators are better than target, 10 in tolerance and 5 outside tolerance".
// A total of one has no "1 of 1", and one of none says so.
func (s *Site) headline(d *report.Digest) string {
	var parts []string
	for _, c := range d.Counts {
		if !c.Position.Judged() {
			continue
		}
		part := fmt.Sprintf("%d %s", c.Count, s.organisation.Labels.InSentence(c.Position))
		if parts == nil {
			part = fmt.Sprintf("%s %s %s", ofTotal(c.Count, d.Total), are(c.Count), s.organisation.Labels.InSentence(c.Position))
		}
		parts = append(parts, part)
	}
	switch {
	case parts != nil:
		return wording.List(parts)
	case d.Total == 0:
		return "No indicator is judged in this report"
	case d.Total == 1:
		return "1 indicator cannot be judged"
	}
	return fmt.Sprintf("None of %d indicators can be judged", d.Total)
}

// ofTotal says how many of all indicators: "18 of 40 indicators".
func ofTotal(n, total int) string {
	if total == 1 {
		return "1 indicator"
	}
	return fmt.Sprintf("%d of %d indicators", n, total)
}

// unjudged says how many entries stand in a position that does not judge.
func (s *Site) unjudged(d *report.Digest) string {
	var parts []string
	n := 0
	for _, c := range d.Counts {
		if !c.Position.Judged() {
			n += c.Count
			parts = append(parts, fmt.Sprintf("%d %s", c.Count, s.organisation.Labels.InSentence(c.Position)))
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Not judged: %s.", wording.List(parts))
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Revision is a figure of an earlier quarter that a report corrects or withdraws.
type Revision struct {
	Reported  quarter.Quarter      // of the report that is the first to have it
	Quarter   quarter.Quarter      // that is corrected
	Indicator *indicator.Indicator // as of that quarter
	Name      indicator.Name       // what documents of that quarter call it
	Was       string               // what was published before, as shown; empty of a figure that is confidential now
	Now       string               // as the report shows it; of an absence, its symbol
	Absent    string               // the absence in words; empty when there is a figure
	// Position is that of the quarter in the report, and PositionWas the one before; empty
	// where it is not known, and of a figure that is confidential now.
	PositionWas, Position indicator.Position
	On                    time.Time // the day of the correction; zero: not recorded
	Reason                string
	Withdrawn             bool
	Derived               bool // computed, and corrected because a part of it is
}

// Revisions lists the figures that reports correct, in the order of the reports. Of a
// figure that the last of them has as confidential, no number is told.
func Revisions(reports []*Report) []Revision {
	var all []Revision
	for _, r := range reports {
		for _, c := range r.Revisions {
			c.Reported = r.Quarter
			all = append(all, c)
		}
	}
	for n, c := range all {
		if slices.ContainsFunc(all[n+1:], func(later Revision) bool {
			return later.Indicator.ID == c.Indicator.ID && later.Quarter == c.Quarter && later.Absent == indicator.Confidential.String()
		}) {
			all[n].Was, all[n].Now, all[n].PositionWas, all[n].Position = "", indicator.Confidential.Symbol(), "", indicator.Unavailable
			all[n].Absent = indicator.Confidential.String()
		}
	}
	return all
}

// tellRevisions notes what the revisions of a quarter did, once all of them are made:
// how each moved a position, and what reports list.
func (t *timeline) tellRevisions(in quarter.Quarter) {
	for _, i := range t.dataset.Indicators {
		s := t.series[i.ID]
		if s == nil {
			continue
		}
		for n, p := range s.points {
			move := t.move(i.ID, p, s.judged[n].Position)
			switch r := p.Reading.Revision; {
			case r != nil && r.In == in && p.Quarter != in: // an edition tells of the quarter's own
				r.Move = move
				t.revisions = append(t.revisions, s.revision(n))
			case move.Moved() && p.Quarter.Before(in):
				s.moved = maps.Clone(s.moved) // earlier reports have the other one
				if s.moved == nil {
					s.moved = map[quarter.Quarter]Moved{}
				}
				s.moved[p.Quarter] = Moved{in, move}
			}
		}
	}
}

// Moved is how a correction moved the position of a figure that was not itself corrected:
// that figure is its target, or is carried.
type Moved struct {
	In quarter.Quarter // the quarter that reported the correction
	indicator.Move
}

// words tell it in a sentence.
func (m Moved) words() string {
	if m.Words == "" {
		return ""
	}
	return fmt.Sprintf("By a correction of another figure in %s: %s", m.In.Name(), indicator.InSentence(m.Words))
}

// move is how the revisions of a quarter moved the position of a point. Nothing is known of the position
// in a quarter of which nothing was recorded, and the position of a figure that is
// confidential now is not told.
func (t *timeline) move(id string, p indicator.Point, now indicator.Position) indicator.Move {
	before := t.before[id]
	if before == nil || p.Reading.State == indicator.Confidential {
		return indicator.Move{}
	}
	at, ok := indicator.PlaceIn(before.points, p.Quarter)
	if !ok || before.points[at].Reading.Unrecorded && !t.recorded[p.Quarter] {
		return indicator.Move{}
	}
	m := indicator.Move{From: before.judged[at].Position, To: now}
	if m.Moved() && (m.From.Judged() || m.To.Judged()) {
		labels := t.dataset.Organisation.Labels
		m.Words = fmt.Sprintf("Its position was “%s” and is now “%s”.", labels[m.From], labels[m.To])
	}
	return m
}

// revision is what the revision of the n-th point comes to.
func (s *series) revision(n int) Revision {
	p, i := s.points[n], s.indicator.At(s.points[n].Quarter)
	r := p.Reading.Revision
	c := Revision{
		Quarter: p.Quarter, Indicator: i, Name: s.indicator.NameAt(p.Quarter), Was: r.Was, Now: i.DisplayAt(p),
		PositionWas: r.Move.From, Position: s.judged[n].Position,
		On: r.On, Reason: r.Reason, Withdrawn: r.Withdrawn, Derived: p.Reading.Derived,
	}
	if !p.Reading.Present() {
		c.Absent = p.Reading.State.String()
	}
	return c
}

// deriveAgain computes a derived reading again after one of its parts was revised.
func (t *timeline) deriveAgain(i *indicator.Indicator, r load.Revision) {
	again := t.derive(i, r.Of)
	if r.Reading.Revision != nil {
		again.Revision = t.derivedRevision(i, again, r)
	}
	t.replace(i.ID, r.Of, again)
}

// derivedRevision is the revision of a computed reading that comes of those of its parts;
// nil where an absence stays one. It is revised from what was published before the first of
// them in the quarter; without a part, that is withdrawn. It is not told where it would
// give away a part that is confidential now.
func (t *timeline) derivedRevision(i *indicator.Indicator, again indicator.Reading, r load.Revision) *indicator.Revision {
	before := indicator.Point{Quarter: r.Of}
	if s := t.before[i.ID]; s != nil {
		if p, ok := indicator.PointIn(s.points, r.Of); ok {
			before.Reading = p.Reading
		}
	}
	if !before.Reading.Present() && !again.Present() {
		return nil
	}
	revision := *r.Reading.Revision
	revision.Was, revision.Withdrawn = before.Reading.State.String(), !again.Present()
	if before.Reading.Present() {
		revision.Was = i.DisplayAt(before)
	}
	if revision.Withdrawn {
		revision.Reason = cmp.Or(again.Reason, revision.Reason)
	}
	if again.State == indicator.Confidential {
		revision.Was = ""
	}
	return &revision
}

// Words tell the revision in sentences, with the organisation's words for positions.
func (c Revision) Words(labels indicator.Labels) string {
	was, now := c.Was, c.Now
	if c.Absent != "" {
		now = c.Absent
	}
	words := fmt.Sprintf("%s, %s: ", c.Name, c.Quarter.Name())
	switch {
	case c.Withdrawn && was == "":
		words += fmt.Sprintf("the figure is withdrawn (%s)", now)
	case c.Withdrawn:
		words += fmt.Sprintf("the figure was %s and is withdrawn (%s)", was, now)
	case was == "":
		words += fmt.Sprintf("the figure is now %s", now)
	default:
		words += fmt.Sprintf("the figure was %s and is now %s", was, now)
	}
	if c.PositionWas != "" && c.PositionWas != c.Position {
		words += fmt.Sprintf("; the position was “%s” and is now “%s”", labels[c.PositionWas], labels[c.Position])
	}
	return wording.Sentences(words, c.Reason)
}

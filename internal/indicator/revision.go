package indicator

import (
	"time"

	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Revision is a later correction of a reading.
type Revision struct {
	In        quarter.Quarter // the quarter in which the correction was reported
	On        time.Time       // the day on which the reading was corrected; zero: not recorded
	Was       string          // what was published before, as shown; empty of a figure that is confidential now
	Withdrawn bool            // a figure was published before, and there is none any more
	Reason    string
	Move      Move
}

// Move is how a correction changed the position of the quarter that it corrects. The zero
// Move is none.
type Move struct {
	From, To Position
	Words    string // in a sentence, with the organisation's labels; empty where nothing moved
}

// When is the day or, where it is not recorded, the quarter of the correction, for after a
// verb: "on 3 February 2024", "in Quarter 2, 2023/24".
func (r *Revision) When() string {
	if r.On.IsZero() {
		return "in " + r.In.Name()
	}
	return "on " + wording.Day(r.On)
}

// Words say in a sentence what was published before, when that was corrected or withdrawn,
// and why: "Was 87.1%, withdrawn on 3 February 2024: Two replies were late."
func (r *Revision) Words() string {
	words := "Revised " + r.When()
	switch {
	case r.Withdrawn && r.Was != "":
		words = "Was " + r.Was + ", withdrawn " + r.When()
	case r.Withdrawn:
		words = "Withdrawn " + r.When()
	case r.Was != "":
		words += " from " + r.Was
	}
	return wording.Sentence(words + ": " + r.Reason)
}

// Withdrawn reports whether a figure was published that there is no more.
func (r Reading) Withdrawn() bool { return r.Revision != nil && r.Revision.Withdrawn }

// Absence says why there is no figure, in words: "not available", "withdrawn",
// "confidential, withdrawn".
func (r Reading) Absence() string {
	switch {
	case !r.Withdrawn():
		return r.State.String()
	case r.State == NotAvailable:
		return "withdrawn"
	}
	return r.State.String() + ", withdrawn"
}

// withdrawal says after a position when the figure was withdrawn; empty where it was not.
func (r Reading) withdrawal() string {
	if !r.Withdrawn() {
		return ""
	}
	return ", withdrawn " + r.Revision.When()
}

// Moved reports whether the correction changed the position.
func (m Move) Moved() bool { return m.From != m.To }

// OfAnother is the revision as told of a quarter that carries the figure: how the position
// of the figure's own quarter moved is none of that. It is nil where there is no revision.
func (r *Revision) OfAnother() *Revision {
	if r == nil {
		return nil
	}
	another := *r
	another.Move = Move{}
	return &another
}

// RevisedSince is the correction of a figure that came after a quarter which carries it,
// whose position may have changed by it; nil where there is none.
func (p Point) RevisedSince(q quarter.Quarter) *Revision {
	if r := p.Reading.Revision; r != nil && r.In.After(q) {
		return r
	}
	return nil
}

// Missing says as a clause that a quarter has no figure to compare with: there is none, or
// it was withdrawn. A quarter outside the series has none.
func Missing(series []Point, q quarter.Quarter) string {
	if p, ok := PointIn(series, q); ok && p.Reading.Withdrawn() {
		return "the figure for " + q.Name() + " was withdrawn"
	}
	return "there is no figure for " + q.Name()
}

// leavingOut says in brackets, after the figures that are compared, which figures of a part
// of the series could be compared with the last one if they had not been withdrawn.
func (i *Indicator) leavingOut(part []Point, last Point) string {
	var quarters []string
	for _, p := range part {
		if p.Reading.Withdrawn() && i.Unlike(p, last) == "" {
			quarters = append(quarters, p.Quarter.Name())
		}
	}
	switch len(quarters) {
	case 0:
		return ""
	case 1:
		return " (the figure for " + quarters[0] + " was withdrawn)"
	}
	return " (the figures for " + wording.List(quarters) + " were withdrawn)"
}

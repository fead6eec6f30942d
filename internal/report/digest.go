package report

import (
	"fmt"

	"outturn/internal/wording"
)

// Digest is a report in brief: how many indicators are in each position, which need
// attention, and what changed since the quarter before.
type Digest struct {
	Headline  string // how many are in each position that judges
	Unjudged  string // how many are in other positions; empty when none are
	Several   string // how many count in several sets; empty when none do
	Attention Attention
	Movement  Movement
}

// Digest sums the report up.
func (r *Report) Digest() Digest {
	entries := r.judgedEntries()
	return Digest{r.Headline(), r.unjudged(entries), r.several(), r.attention(entries), r.movement(entries)}
}

// judgedEntries are the entries of sets in which anything is judged.
func (r *Report) judgedEntries() []*Entry {
	var all []*Entry
	for _, e := range r.Entries {
		if r.Judges(e.Set) && e.Counts() {
			all = append(all, e)
		}
	}
	return all
}

// Headline says how many entries are in each position that judges: "18 of 40
// indicators are better than target, 10 in tolerance and 5 outside tolerance".
func (r *Report) Headline() string {
	entries := r.judgedEntries()
	var parts []string
	for _, c := range tally(entries) {
		label := r.Organisation.Labels.InSentence(c.Position)
		switch {
		case c.Count == 0 || !c.Position.Judged():
		case parts == nil:
			parts = append(parts, fmt.Sprintf("%s %s", ofTotal(c.Count, len(entries)), label))
		default:
			parts = append(parts, fmt.Sprintf("%d %s", c.Count, label))
		}
	}
	switch {
	case parts != nil:
		return wording.List(parts)
	case len(entries) == 0:
		return "No indicator is judged in this report"
	case len(entries) == 1:
		return "1 indicator cannot be judged"
	}
	return fmt.Sprintf("None of %d indicators can be judged", len(entries))
}

// ofTotal says how many of all indicators are: "18 of 40 indicators are", or "1
// indicator is" where there is no other.
func ofTotal(n, total int) string {
	verb := "are"
	if n == 1 {
		verb = "is"
	}
	if total == 1 {
		return "1 indicator " + verb
	}
	return fmt.Sprintf("%d of %d indicators %s", n, total, verb)
}

// unjudged says how many entries are in positions that do not judge: "Not judged: 2
// have a target to be set and 1 has no figure."
func (r *Report) unjudged(entries []*Entry) string {
	var parts []string
	for _, c := range tally(entries) {
		if c.Count > 0 && !c.Position.Judged() {
			parts = append(parts, c.words(r.Organisation.Labels))
		}
	}
	if parts == nil {
		return ""
	}
	return fmt.Sprintf("Not judged: %s.", wording.List(parts))
}

// several says how many indicators count in further sets than their own, so that the
// counts of the sets come to more than the headline; empty where none does.
func (r *Report) several() string {
	further := map[string]bool{}
	for _, set := range r.Organisation.Sets {
		for _, e := range r.EntriesIn(set.ID) {
			if r.Judges(set.ID) && e.Set != set.ID && e.Counts() {
				further[e.ID] = true
			}
		}
	}
	switch n := len(further); n {
	case 0:
		return ""
	case 1:
		return "1 indicator counts in several sets."
	default:
		return fmt.Sprintf("%d indicators count in several sets.", n)
	}
}

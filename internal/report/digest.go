package report

import (
	"fmt"
	"strings"

	"outturn/internal/wording"
)

// Digest is a report in brief: how many indicators are in each position, which need
// attention, and what changed since the quarter before.
type Digest struct {
	Headline  string // how many are rated, and how many are in each position that judges
	Shares    string // the same as shares of those that are rated; empty where they are few
	Unrated   string // how many are in other positions; empty when none are
	Finance   string // how much is forecast to be overspent or underspent; empty without finance
	Several   string // how many count in several sets; empty when none do
	Attention Attention
	Movement  Movement
}

// Digest sums the report up.
func (r *Report) Digest() Digest {
	entries := r.judgedEntries()
	return Digest{
		r.Headline(), r.shares(entries), r.unrated(entries), r.financeInBrief(), r.several(),
		r.attention(entries), r.movement(entries),
	}
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

// Headline says how many entries are rated, and how many are in each position that judges:
// "33 of 40 indicators are rated: 18 better than target, 10 in tolerance and 5 outside
// tolerance".
func (r *Report) Headline() string {
	entries := r.judgedEntries()
	counts, rated, _ := ratings(entries)
	var parts []string
	for _, c := range counts {
		parts = append(parts, fmt.Sprintf("%d %s", c.Count, r.Organisation.Labels.InSentence(c.Position)))
	}
	switch {
	case len(entries) == 0:
		return "No indicator is rated in this report"
	case len(entries) == 1 && rated == 0:
		return "1 indicator is not rated"
	case len(entries) == 1:
		return "1 indicator is " + strings.TrimPrefix(parts[0], "1 ")
	case rated == 0:
		return fmt.Sprintf("None of %d indicators is rated", len(entries))
	case rated == len(entries) && rated == 2:
		return "Both indicators are rated: " + wording.List(parts)
	case rated == len(entries):
		return fmt.Sprintf("All %d indicators are rated: %s", rated, wording.List(parts))
	case rated == 1:
		return fmt.Sprintf("1 of %d indicators is rated: %s", len(entries), strings.TrimPrefix(parts[0], "1 "))
	}
	return fmt.Sprintf("%d of %d indicators are rated: %s", rated, len(entries), wording.List(parts))
}

// ratings are the counts of positions that judge, how many entries they come to, and the
// counts of other positions; those with no entry are left out.
func ratings(entries []*Entry) (counts []Count, rated int, others []Count) {
	for _, c := range tally(entries) {
		switch {
		case c.Count == 0:
		case c.Position.Judged():
			counts, rated = append(counts, c), rated+c.Count
		default:
			others = append(others, c)
		}
	}
	return counts, rated, others
}

// fewRated is how many rated indicators a report has at most whose shares are not told:
// each would be worth too many of a hundred.
const fewRated = 9

// shares says what part of the rated entries is in each position: "Of those rated, 64% are
// better than target, 9% in tolerance and 27% outside tolerance."
func (r *Report) shares(entries []*Entry) string {
	counts, rated, _ := ratings(entries)
	if rated <= fewRated {
		return ""
	}
	var parts []string
	for n, c := range counts {
		are := ""
		if n == 0 {
			are = " are"
		}
		parts = append(parts, percent(c.Count, rated, 0)+are+" "+r.Organisation.Labels.InSentence(c.Position))
	}
	return fmt.Sprintf("Of those rated, %s.", wording.List(parts))
}

// unrated says how many entries are in positions that do not judge: "Not rated: 2 have a
// target to be set and 1 has no figure."
func (r *Report) unrated(entries []*Entry) string {
	_, _, others := ratings(entries)
	if others == nil {
		return ""
	}
	var parts []string
	for _, c := range others {
		parts = append(parts, c.words(r.Organisation.Labels))
	}
	return fmt.Sprintf("Not rated: %s.", wording.List(parts))
}

// financeInBrief says what is forecast for the year: the total of the statement, or each
// body's budget where it has no total.
func (r *Report) financeInBrief() string {
	s := r.Finance
	if s == nil {
		return ""
	}
	var parts []string
	if s.Total != nil {
		parts = []string{s.Scale.InBrief(s.Total.Variance().Net)}
	} else {
		for _, one := range s.Summaries {
			parts = append(parts, one.Title+" "+one.Scale.InBrief(one.Variance))
		}
	}
	if parts == nil {
		return ""
	}
	return fmt.Sprintf("Forecast for the year: %s.", wording.List(parts))
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

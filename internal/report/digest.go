package report

import (
	"strconv"

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
	o, all := r.Organisation, strconv.Itoa(len(entries))
	switch {
	case len(entries) == 0:
		return o.Say("digest.no-indicator")
	case rated == 0 && len(entries) == 1:
		return o.Say("digest.one-unrated")
	case rated == 0:
		return o.Say("digest.none-rated", "all", all)
	case len(entries) == 1:
		return o.Say("digest.one-rated", "position", o.Labels.InSentence(counts[0].Position))
	case rated == 1:
		return o.Say("digest.one-of-rated", "all", all, "position", o.Labels.InSentence(counts[0].Position))
	}
	var parts []string
	for _, c := range counts {
		parts = append(parts, o.Say("digest.count", "number", strconv.Itoa(c.Count), "position", o.Labels.InSentence(c.Position)))
	}
	switch positions := wording.List(parts); {
	case rated == len(entries) && rated == 2:
		return o.Say("digest.both-rated", "positions", positions)
	case rated == len(entries):
		return o.Say("digest.all-rated", "all", all, "positions", positions)
	default:
		return o.Say("digest.rated", "rated", strconv.Itoa(rated), "all", all, "positions", positions)
	}
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
		share, position := percent(c.Count, rated, 0), r.Organisation.Labels.InSentence(c.Position)
		if n == 0 {
			parts = append(parts, r.Organisation.Say("digest.first-share", "share", share, "position", position))
		} else {
			parts = append(parts, r.Organisation.Say("digest.share", "share", share, "position", position))
		}
	}
	return r.Organisation.Say("digest.shares", "shares", wording.List(parts))
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
		parts = append(parts, c.words(r.Organisation))
	}
	return r.Organisation.Say("digest.not-rated", "counts", wording.List(parts))
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
	return r.Organisation.Say("digest.forecast", "forecast", wording.List(parts))
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
	if len(further) == 0 {
		return ""
	}
	return r.Organisation.Say("digest.in-several-sets", "count", strconv.Itoa(len(further)))
}

package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// mention is a measure that some tokens of a sentence speak of.
type mention struct {
	measure     *report.Measure
	first, last int     // tokens, from first up to and without last
	head        int     // the token that says most: "referrals" of "referrals to social care"
	share       float64 // of the name's weight that stands there: 1 for all of it
	stems       int
}

// enough is the share of a name's weight that has to stand in a sentence.
const enough = 0.74

// mentions finds the measures that a run of tokens speaks of, by their place.
func (v *vocabulary) mentions(tokens []numeral.Token, first, last int, long map[string]string) []mention {
	at := map[string][]int{}
	sum := v.newTally()
	defer sum.free()
	var found []string
	for n := first; n < last; n++ {
		found = appendStems(found[:0], tokens[n], long)
		if stopWords[tokens[n].Text] {
			found = append(found[:0], "="+tokens[n].Text)
		}
		for _, s := range found {
			names := v.byStem[s]
			if names != nil && at[s] == nil {
				sum.add(names, v.weight[s])
			}
			if names != nil {
				at[s] = append(at[s], n)
			}
		}
	}
	best := map[*report.Measure]mention{}
	for _, c := range v.likely(sum) {
		if m, ok := v.fit(v.names[c], at); ok {
			if had, found := best[m.measure]; !found || m.share*float64(m.stems) > had.share*float64(had.stems) {
				best[m.measure] = m
			}
		}
	}
	var all []mention
	for _, m := range best {
		if !unlikeCount(tokens, m) && !v.ofKind(tokens, m, first) {
			all = append(all, m)
		}
	}
	return unambiguous(all)
}

// rounding is more than two sums of the same weights differ by.
const rounding = 1e-9

// likely are the names of which enough may stand in a sentence, in order.
func (v *vocabulary) likely(sum *tally) []int {
	var all []int
	for _, c := range sum.candidates {
		if sum.of[c].weight/v.names[c].total >= enough-rounding {
			all = append(all, c)
		}
	}
	slices.Sort(all)
	return all
}

// fit finds the narrowest run of tokens that has enough of a name.
func (v *vocabulary) fit(n name, at map[string][]int) (mention, bool) {
	found, words, weight := 0, 0, 0.0
	anchor := []int(nil)
	for _, s := range n.stems {
		if places := at[s]; len(places) > 0 {
			found++
			weight += v.weight[s]
			if !isDigits(s) {
				words++
			}
			if anchor == nil || len(places) < len(anchor) {
				anchor = places
			}
		}
	}
	for _, s := range n.stems {
		if n.exact && isDigits(s) && len(at[s]) == 0 {
			return mention{}, false
		}
	}
	share := weight / n.total
	if words == 0 || share < enough || found == 1 && n.words() > 1 {
		return mention{}, false
	}
	best := mention{first: -1}
	for _, a := range anchor {
		lo, hi, head, most := a, a, a, 0.0
		for _, s := range n.stems {
			near := nearest(at[s], a)
			if near < 0 {
				continue
			}
			lo, hi = min(lo, near), max(hi, near)
			if v.weight[s] > most {
				head, most = near, v.weight[s]
			}
		}
		if best.first < 0 || hi-lo < best.last-1-best.first {
			best = mention{measure: n.measure, first: lo, last: hi + 1, head: head, share: share, stems: found}
		}
	}
	if n.phrase {
		return best, best.last-best.first <= len(n.stems)+2
	}
	return best, best.last-best.first <= 4*len(n.stems)+6
}

func nearest(places []int, to int) int {
	best := -1
	for _, p := range places {
		if best < 0 || abs(p-to) < abs(best-to) {
			best = p
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

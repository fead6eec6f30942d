package audit

import (
	"math"
	"slices"
	"strings"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// vocabulary knows by which words prose speaks of each measure of a report.
type vocabulary struct {
	names  []name
	byStem map[string][]int // indexes of names
	weight map[string]float64
	words  map[*report.Measure]map[string]bool // every stem of its names and definition
	sole   map[string]*report.Measure          // the one measure whose names have a stem
}

// name is one way to speak of a measure.
type name struct {
	measure *report.Measure
	stems   []string
	total   float64 // weight of all stems
	exact   bool    // only its numbers tell it from the name of another measure
	phrase  bool    // it has words of little meaning, so that they stand together: "at home"
}

// newVocabulary collects the names of a report's measures.
func newVocabulary(r *report.Report, long map[string]string) *vocabulary {
	v := &vocabulary{byStem: map[string][]int{}, weight: map[string]float64{}, words: map[*report.Measure]map[string]bool{}, sole: map[string]*report.Measure{}}
	in := map[string]int{}
	for _, m := range r.Measures {
		v.words[m] = map[string]bool{}
		first := len(v.names)
		for _, text := range namesOf(m) {
			v.add(m, text, long, first)
		}
		defined := stems(m.Indicator.Definition, long)
		for _, s := range defined {
			v.words[m][s] = true
		}
		if len(defined) <= shortDefinition {
			v.add(m, m.Indicator.Definition, long, first)
		}
		own := map[string]bool{}
		for _, n := range v.names[first:] {
			for _, s := range n.stems {
				own[s] = true
			}
		}
		for s := range own {
			in[s]++
			v.sole[s] = m
		}
	}
	for s, n := range in {
		if n > 1 || isDigits(s) || len(s) < 4 {
			delete(v.sole, s)
		}
		v.weight[s] = 0.3 + math.Log(float64(1+len(r.Measures))/float64(n))
		if isDigits(s) {
			v.weight[s] = 0.2
		}
	}
	for _, m := range r.Measures { // "litter" alone may stand for the only measure whose id has the word
		for _, s := range stems(m.Indicator.ID, nil) {
			if in[s] == 1 && len(s) >= 4 && !isDigits(s) && !strings.Contains(m.Indicator.ID, "-") {
				v.names = append(v.names, name{measure: m, stems: []string{s}})
			}
		}
	}
	for n := range v.names {
		for _, s := range v.names[n].stems {
			v.names[n].total += v.weight[s]
			v.byStem[s] = append(v.byStem[s], n)
		}
	}
	v.markExact()
	return v
}

// markExact marks the names that differ from those of other measures by their numbers
// alone: "Workers with 20 cases or more".
func (v *vocabulary) markExact() {
	first := map[string]int{}
	for n, one := range v.names {
		words := strings.Join(slices.DeleteFunc(slices.Clone(one.stems), isDigits), " ")
		if at, seen := first[words]; !seen {
			first[words] = n
		} else if v.names[at].measure != one.measure {
			v.names[at].exact, v.names[n].exact = true, true
		}
	}
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789,.") == "" }

// shortDefinition is how many words a definition has at most that may stand for a name:
// "The number of children in care."
const shortDefinition = 4

// acronyms are the organisation's, in small letters, with what they stand for.
func acronyms(r *report.Report) map[string]string {
	long := map[string]string{}
	for _, a := range r.Organisation.Acronyms {
		long[strings.ToLower(a.Short)] = a.Long
	}
	return long
}

// namesOf are the texts by which a measure is named.
func namesOf(m *report.Measure) []string {
	all := []string{m.Name.Title, m.Indicator.Title, m.Indicator.ChartTitle, strings.ReplaceAll(m.Indicator.ID, "-", " "), m.Indicator.ID}
	for _, n := range m.OtherNames() {
		all = append(all, n.Title)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// add adds a name of a measure, whose others begin at first.
func (v *vocabulary) add(m *report.Measure, text string, long map[string]string, first int) {
	found := stems(text, long)
	phrase := len(found) == 1 && len(spare(text)) > 1
	if phrase {
		found = spare(text) // "Buses on time" is not all that is said of buses
	}
	for _, s := range found {
		v.words[m][s] = true
	}
	if len(found) == 0 || slices.ContainsFunc(v.names[first:], func(n name) bool { return slices.Equal(n.stems, found) }) {
		return
	}
	v.names = append(v.names, name{measure: m, stems: found, phrase: phrase})
}

// hasKin reports whether another measure's name differs from one of a measure by one word:
// "Repairs in time: North" and "Repairs in time: South".
func (v *vocabulary) hasKin(m *report.Measure) bool {
	for _, own := range v.names {
		if own.measure == m && slices.ContainsFunc(v.names, func(o name) bool { return o.measure != m && own.differsByOne(o) }) {
			return true
		}
	}
	return false
}

// differsByOne reports whether two names have the same words but for one.
func (n name) differsByOne(o name) bool {
	shared := 0
	for _, s := range n.stems {
		if slices.Contains(o.stems, s) {
			shared++
		}
	}
	return len(n.stems) > 1 && len(n.stems) == len(o.stems) && shared == len(n.stems)-1
}

// words is how many of a name's stems are words.
func (n name) words() int {
	return len(slices.DeleteFunc(slices.Clone(n.stems), isDigits))
}

// cover is the greatest share of the weight of a measure's names that some tokens have.
func (v *vocabulary) cover(m *report.Measure, tokens []numeral.Token) float64 {
	has := map[string]bool{}
	for _, t := range tokens {
		has[stem(t)] = true
	}
	best := 0.0
	for _, n := range v.names {
		if n.measure != m {
			continue
		}
		weight := 0.0
		for _, s := range n.stems {
			if has[s] {
				weight += v.weight[s]
			}
		}
		best = max(best, weight/n.total)
	}
	return best
}

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
}

// name is one way to speak of a measure.
type name struct {
	measure *report.Measure
	stems   []string
	total   float64 // weight of all stems
	exact   bool    // only its numbers tell it from the name of another measure
}

// mention is a measure that some tokens of a sentence speak of.
type mention struct {
	measure     *report.Measure
	first, last int     // tokens, from first up to and without last
	head        int     // the token that says most: "referrals" of "referrals to social care"
	share       float64 // of the name's weight that stands there: 1 for all of it
	stems       int
}

// stopWords carry no meaning of their own in a name.
var stopWords = wordSet(`a an the of in on at by for to from with within and or per cent percent percentage number numbers rate rates
	share proportion average total amount level time year years date month months quarter quarters who whose whom that which their its is are was were be been
	than more less over under have has had not no as into out up down all any each last first new least most during days day weeks week hours minutes working made against after before between trust council authority local`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// newVocabulary collects the names of a report's measures.
func newVocabulary(r *report.Report, long map[string]string) *vocabulary {
	v := &vocabulary{byStem: map[string][]int{}, weight: map[string]float64{}, words: map[*report.Measure]map[string]bool{}}
	in := map[string]int{}
	for _, m := range r.Measures {
		v.words[m] = map[string]bool{}
		for _, text := range namesOf(m) {
			v.add(m, text, long)
		}
		for _, s := range stems(m.Indicator.Definition, long) {
			v.words[m][s] = true
		}
		own := map[string]bool{}
		for _, n := range v.names {
			if n.measure == m {
				for _, s := range n.stems {
					own[s] = true
				}
			}
		}
		for s := range own {
			in[s]++
		}
	}
	for s, n := range in {
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

func namesOf(m *report.Measure) []string {
	all := []string{m.Name.Title, m.Indicator.Title, m.Indicator.ChartTitle, strings.ReplaceAll(m.Indicator.ID, "-", " ")}
	for _, n := range m.OtherNames() {
		all = append(all, n.Title)
	}
	if len(stems(m.Indicator.Definition, nil)) <= shortDefinition {
		all = append(all, m.Indicator.Definition)
	}
	return all
}

func (v *vocabulary) add(m *report.Measure, text string, long map[string]string) {
	found := stems(text, long)
	if len(found) == 1 && len(spare(text)) > 1 {
		found = spare(text) // "Buses on time" is not all that is said of buses
	}
	for _, s := range found {
		v.words[m][s] = true
	}
	if len(found) == 0 || slices.ContainsFunc(v.names, func(n name) bool { return n.measure == m && slices.Equal(n.stems, found) }) {
		return
	}
	v.names = append(v.names, name{measure: m, stems: found})
}

// stems are the words of a text that carry meaning, each once, in their basic form.
func stems(text string, long map[string]string) []string {
	var all []string
	for _, t := range numeral.Tokens(text) {
		if expanded := long[t.Text]; expanded != "" && t.Kind == numeral.Word {
			all = append(all, stems(expanded, nil)...)
		} else if s := stem(t); s != "" {
			all = append(all, s)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// openers are the words with which names begin and that prose leaves out.
var openers = wordSet("a an the of number percentage per cent percent rate share proportion average total in all by")

// spare are the words of a name without those with which names begin, also those that
// carry little meaning.
func spare(text string) []string {
	var all []string
	for _, t := range numeral.Tokens(text) {
		if t.Kind == numeral.Word && !openers[t.Text] {
			if s := stem(t); s != "" {
				all = append(all, s)
			} else {
				all = append(all, "="+t.Text)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// stem is the basic form of a word; empty for words without meaning of their own.
func stem(t numeral.Token) string {
	if t.Kind == numeral.Sign || stopWords[t.Text] {
		return ""
	}
	word := strings.TrimSuffix(t.Text, "'s")
	if t.Kind == numeral.Digits {
		return word
	}
	for _, end := range []struct{ from, to string }{{"ies", "y"}, {"sses", "ss"}, {"ing", ""}, {"ed", ""}, {"es", ""}, {"s", ""}, {"e", ""}, {"ly", ""}} {
		rest, found := strings.CutSuffix(word, end.from)
		if found && len(rest) >= 3 && !strings.HasSuffix(word, "ss") {
			word = rest + end.to
			break
		}
	}
	return strings.TrimSuffix(word, "e")
}

// enough is the share of a name's weight that has to stand in a sentence.
const enough = 0.74

// mentions finds the measures that a run of tokens speaks of, by their place.
func (v *vocabulary) mentions(tokens []numeral.Token, first, last int, long map[string]string) []mention {
	at := map[string][]int{}
	candidates := map[int]bool{}
	for n := first; n < last; n++ {
		found := stems(tokens[n].Text, long)
		if stopWords[tokens[n].Text] {
			found = []string{"=" + tokens[n].Text}
		}
		for _, s := range found {
			at[s] = append(at[s], n)
			for _, name := range v.byStem[s] {
				candidates[name] = true
			}
		}
	}
	best := map[*report.Measure]mention{}
	for c := range candidates {
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

// ofKind reports whether a mention by one word is of a kind only of what the measure is
// about: "dry recycling" of recycling.
func (v *vocabulary) ofKind(tokens []numeral.Token, m mention, first int) bool {
	if m.stems > 1 || m.first <= first || m.first-1 >= len(tokens) {
		return false
	}
	before := tokens[m.first-1]
	s := stem(before)
	return before.Kind == numeral.Word && s != "" && !v.words[m.measure][s] && !leadWords[before.Text] && !smallWords[before.Text] && !linking[before.Text]
}

// linking are words before a name that do not narrow it.
var linking = wordSet("but because although though while when where how that if then only even so however therefore yet still also more fewer took received answered had handled dealt closed latest current corporate annual reported")

// unlikeCount reports whether a mention is of how many there are, where its measure is no
// number of anything: "the number of complaints" of the share that was answered in time.
func unlikeCount(tokens []numeral.Token, m mention) bool {
	from := m.first - 1
	for from >= 0 && (tokens[from].Text == "the" || tokens[from].Text == "all") {
		from--
	}
	if from < 1 || tokens[from].Text != "of" {
		return false
	}
	word := tokens[from-1].Text
	unit, _ := unitOf(m.measure.Indicator.Unit)
	return (word == "number" || word == "numbers" || word == "volume") && unit != numeral.Plain && unit != numeral.Money
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
	return best, best.last-best.first <= 4*len(n.stems)+6
}

// words is how many of a name's stems are words.
func (n name) words() int {
	return len(slices.DeleteFunc(slices.Clone(n.stems), isDigits))
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

// unambiguous drops mentions whose words belong to a fuller mention of another measure.
func unambiguous(all []mention) []mention {
	slices.SortFunc(all, func(a, b mention) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return strings.Compare(a.measure.Indicator.ID, b.measure.Indicator.ID)
	})
	var kept []mention
	for _, m := range all {
		if !slices.ContainsFunc(all, func(o mention) bool {
			return o.measure != m.measure && o.first < m.last && m.first < o.last && (o.stems > m.stems && o.share >= m.share-0.1 || o.stems == m.stems && o.share > m.share+0.05)
		}) {
			kept = append(kept, m)
		}
	}
	return kept
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

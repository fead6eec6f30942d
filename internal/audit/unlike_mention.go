package audit

import (
	"slices"
	"strings"

	"outturn/internal/numeral"
)

// ofKind reports whether a mention by one word is of a kind only of what the measure is
// about: "dry recycling" of recycling.
func (v *vocabulary) ofKind(tokens []numeral.Token, m mention, first int) bool {
	if m.stems > 1 || m.first <= first || m.first-1 >= len(tokens) {
		return false
	}
	if v.ofAverage(tokens, m, first) {
		return true
	}
	before := tokens[m.first-1]
	s := stem(before)
	plain := leadWords[before.Text] || smallWords[before.Text] || linking[before.Text]
	return before.Kind == numeral.Word && s != "" && !v.words[m.measure][s] && !plain
}

// ofAverage reports whether a mention by one word belongs to something else whose average
// is told: "the average age on admission".
func (v *vocabulary) ofAverage(tokens []numeral.Token, m mention, first int) bool {
	if m.first-first < 3 || !prepositions[tokens[m.first-1].Text] || !averages[tokens[m.first-3].Text] {
		return false
	}
	s := stem(tokens[m.first-2])
	return s != "" && !v.words[m.measure][s]
}

var (
	prepositions = wordSet("of on for at in to per")
	averages     = wordSet("average mean median typical usual")
)

// linking are words before a name that do not narrow it.
var linking = wordSet(`but because although though while when where how that if then only even so however therefore yet still also more
	fewer took received answered had handled dealt closed latest current corporate annual reported`)

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
			return o.measure != m.measure && o.first < m.last && m.first < o.last && (o.stems > m.stems && o.share >= m.share-0.1 || o.stems > m.stems+1 || o.stems == m.stems && o.share > m.share+0.05)
		}) {
			kept = append(kept, m)
		}
	}
	return kept
}

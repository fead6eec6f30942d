package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/indicator"
	"outturn/internal/numeral"
	"outturn/internal/report"
)

// bases are what a count of entries may be a share of: all, those judged, and those with
// a figure.
func bases(entries []*report.Entry) []int {
	judged, reported := 0, 0
	for _, e := range entries {
		if e.Position.Judged() {
			judged++
		}
		if e.Position != indicator.Unavailable && e.Position != indicator.Undue {
			reported++
		}
	}
	return []int{len(entries), judged, reported}
}

// percent is the unit of shares.
var percent = indicator.Unit{Percentage: true}

func share(count, base int) decimal.Decimal {
	if base == 0 {
		return decimal.Zero
	}
	return percent.Quotient(decimal.NewFromInt(int64(count)), decimal.NewFromInt(int64(base)))
}

// totals are the numbers of a set's indicators that a text may give: all or, where it
// speaks of those reported or as the base of a count, those judged or with a figure.
func (s *sentence) totals(n numeral.Numeral, set string) []int {
	all := bases(s.counted(set))
	if n.Of != nil || s.hasAny(s.first, s.last, "reported", "judged", "measured", "figures", "figure", "rated", "assessed", "data") {
		return all
	}
	return all[:1]
}

// definers are the words before the number of all indicators of a set.
var definers = wordSet("the all into these our its of total has have reports report covers cover contains lists tracks comprises further")

// totalAt judges a number that counts all the indicators of a set, or of several taken
// together.
func (s *sentence) totalAt(n numeral.Numeral) {
	noun := s.indicatorNoun(n)
	if n.Unit != numeral.Plain || n.Fraction || noun < 0 {
		return
	}
	set := s.setIn(s.passage.tokens[n.Last:noun+1], 0)
	total := n.Value
	if n.Of != nil {
		total = *n.Of
	}
	together, several := s.setsTogether()
	if several && set == "" {
		s.judgeTotal(n, total.Equal(decimal.NewFromInt(int64(together))), together, "")
		return
	}
	sets := []string{set}
	if set == "" {
		sets, _ = s.sets(n)
		sets = append(sets, "")
	}
	for _, one := range sets {
		for _, base := range s.totals(n, one) {
			if total.Equal(decimal.NewFromInt(int64(base))) {
				s.judgeTotal(n, true, base, one)
				return
			}
		}
	}
	if s.countsAll(n, set, noun) {
		s.judgeTotal(n, false, len(s.counted(set)), set)
	}
}

// indicatorNoun is the place of the word for indicators that a number counts; -1 where
// it counts something else.
func (s *sentence) indicatorNoun(n numeral.Numeral) int {
	for at := n.Last; at < n.Last+4 && at < s.last && s.passage.tokens[at].Kind == numeral.Word; at++ {
		if indicatorNouns[s.at(at)] {
			if s.at(at) == "targets" {
				return -1
			}
			return at
		}
	}
	return -1
}

// setsTogether is how many indicators the sets have that the sentence names before it
// speaks of them together; false where it names fewer than two.
func (s *sentence) setsTogether() (int, bool) {
	if !s.hasAny(s.first, s.last, "together", "altogether") {
		return 0, false
	}
	total, named := 0, 0
	for _, set := range s.report.Organisation.Sets {
		for _, word := range distinctive(set.ID, set.Title, s.report) {
			if slices.ContainsFunc(s.passage.tokens[s.first:s.last], func(t numeral.Token) bool { return stem(t) == word }) {
				total, named = total+len(s.counted(set.ID)), named+1
				break
			}
		}
	}
	return total, named > 1
}

// countsAll reports whether the words before a number leave no doubt that it counts all
// indicators of a set, or of the report where no set is named.
func (s *sentence) countsAll(n numeral.Numeral, set string, noun int) bool {
	before := s.at(n.First - 1)
	inWords := n.InWords && n.Of == nil && before != "all" && (set == "" || before != "the")
	if inWords || s.quotes(n) || s.speculative(n.First, n.Last) {
		return false
	}
	if before == "the" && partOfSet[s.at(noun+1)] {
		return false // "the five indicators below"
	}
	if set == "" {
		return before == "all" || before == "the" && (noun == n.Last || s.at(noun-1) == "performance")
	}
	return definers[before] || before == "and"
}

// partOfSet are the words after "the five indicators" that make them some of all.
var partOfSet = wordSet("that which who whose below above with in for on at here shown discussed")

// judgeTotal records whether a number is that of all indicators of a set.
func (s *sentence) judgeTotal(n numeral.Numeral, right bool, count int, set string) {
	switch {
	case right && n.Of == nil:
		s.decide(n, Number{Verdict: Matched, About: fmt.Sprintf("%d indicators", count)})
	case !right && count > 0 && !s.quotes(n):
		s.decide(n, Number{Verdict: Contradicted,
			About: fmt.Sprintf("the text says %s, and the data %d", s.passage.text[n.Start:n.End], count),
			Says:  fmt.Sprintf("the report has %d of these indicators; write {{count%s}} to have it filled in", count, strings.TrimRight(" "+setOption(set), " "))})
	}
}

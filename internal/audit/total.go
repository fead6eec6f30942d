package audit

import (
	"fmt"
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

func share(count, base int) decimal.Decimal {
	if base == 0 {
		return decimal.Zero
	}
	return decimal.NewFromInt(int64(count)).Shift(2).DivRound(decimal.NewFromInt(int64(base)), 12)
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

// totalAt judges a number that counts all the indicators of a set.
func (s *sentence) totalAt(n numeral.Numeral) {
	if n.Unit != numeral.Plain || n.Fraction {
		return
	}
	noun := -1
	for at := n.Last; at < n.Last+4 && at < s.last; at++ {
		if indicatorNouns[s.at(at)] {
			noun = at
			break
		}
		if s.passage.tokens[at].Kind != numeral.Word {
			break
		}
	}
	if noun < 0 || s.at(noun) == "targets" {
		return
	}
	set := s.setIn(s.passage.tokens[n.Last:noun+1], 0)
	total := n.Value
	if n.Of != nil {
		total = *n.Of
	}
	sets := []string{set}
	if set == "" {
		sets, _ = s.sets(n)
		sets = append(sets, "")
	}
	for _, one := range sets {
		for _, base := range s.totals(n, one) {
			if total.Equal(decimal.NewFromInt(int64(base))) {
				if n.Of == nil {
					s.decide(n, Number{Verdict: Matched, About: fmt.Sprintf("%d indicators", base)})
				}
				return
			}
		}
	}
	before := s.at(n.First - 1)
	if set == "" && before != "all" && !(before == "the" && noun == n.Last) || set != "" && !definers[before] && before != "and" || s.quotes(n) || s.speculative(n.First, n.Last) || n.InWords && n.Of == nil && (set == "" || before != "the") && before != "all" {
		return
	}
	count := len(s.counted(set))
	if count == 0 {
		return
	}
	s.decide(n, Number{Verdict: Contradicted,
		About: fmt.Sprintf("the text says %s, and the data %d", s.passage.text[n.Start:n.End], count),
		Says:  fmt.Sprintf("the report has %d of these indicators; write {{count%s}} to have it filled in", count, strings.TrimRight(" "+setOption(set), " "))})
}

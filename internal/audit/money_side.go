package audit

import (
	"fmt"

	"outturn/internal/numeral"
)

// spends are the words for a variance: 1 below the budget, -1 above it.
var spends = map[string]int{"underspend": 1, "underspent": 1, "underspends": 1, "overspend": -1, "overspent": -1, "overspends": -1}

// spendBeside is which side of its budget the words directly round an amount put a line:
// "£512k overspend", "an underspend of £130k", "overspent by £95k"; 0 where they do not say.
func (s *sentence) spendBeside(n numeral.Numeral) int {
	if side := spends[s.at(n.Last)]; side != 0 {
		return side
	}
	if beside := s.at(n.Last); (beside == "under" || beside == "over") && s.moneyCue(n) == "variance" {
		return map[string]int{"under": 1, "over": -1}[beside]
	}
	if before := s.at(n.First - 1); before == "of" || before == "by" {
		return spends[s.at(n.First-2)]
	}
	return 0
}

// spendMiscalled judges an amount that is a variance of the finance, where the words put it
// on the other side of the budget: it is a variance of a line that the sentence or its
// heading names, or the only one of that amount.
func (s *sentence) spendMiscalled(n numeral.Numeral) (Number, bool) {
	side := s.spendBeside(n)
	if side == 0 || s.quotes(n) || s.speculativeSpend(n) {
		return Number{}, false
	}
	var wrong *moneyFact
	for i, f := range s.money {
		if f.what != "variance" || !n.Matches(f.value.Abs()) {
			continue
		}
		if f.value.Sign() == side {
			return Number{}, false
		}
		if wrong == nil || s.namesLine(f) {
			wrong = &s.money[i]
		}
	}
	if wrong == nil || significant(n) < 2 && !s.namesLine(*wrong) {
		return Number{}, false
	}
	said := s.at(n.Last)
	if spends[said] == 0 && said != "under" && said != "over" {
		said = s.at(n.First - 2)
	}
	return Number{Verdict: Contradicted, Against: s.written(wrong.place),
		About: fmt.Sprintf("the text says %s %s, and the data %s", s.passage.text[n.Start:n.End], said, wrong.shown),
		Says:  fmt.Sprintf("write {{variance %s}} to have it filled in", wrong.line)}, true
}

// speculativeSpend reports whether a variance is one that is only feared or planned. A
// forecast is not: the finance of a report is a forecast itself.
func (s *sentence) speculativeSpend(n numeral.Numeral) bool {
	first, _ := s.clause(n.First, n.Last)
	return s.hasAny(first, n.First, "would", "could", "might", "may", "if", "unless")
}

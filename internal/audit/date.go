package audit

import (
	"strconv"

	"outturn/internal/numeral"
	"outturn/internal/rule"
)

// dates reports days and quarters that no calendar has.
func (s *sentence) dates() {
	for _, n := range s.numerals {
		if n.Naming != numeral.Date {
			continue
		}
		for at := n.First; at < n.Last; at++ {
			days := numeral.DaysIn(s.at(at))
			if days == 0 {
				continue
			}
			for day := n.First; day < at; day++ {
				if number, err := strconv.Atoi(s.at(day)); err == nil && number > days {
					s.ds.Report(rule.ImpossibleDate, s.span(day, at+1), "there is no %s %s", s.at(day), s.passage.text[s.passage.tokens[at].Start:s.passage.tokens[at].End]).
						WithHint("the month ends on its %dth day at the latest", days)
				}
			}
		}
	}
	for _, p := range s.periods {
		if p.unknown {
			s.ds.Report(rule.ImpossibleDate, s.span(p.first, p.last), "a year has four quarters").
				WithHint("write Quarter 1 to Quarter 4")
		}
	}
}

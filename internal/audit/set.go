package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

func setOption(set string) string {
	if set == "" {
		return ""
	}
	return "set=" + set + " "
}

// sets are the sets that a number of indicators may be of, and whether the text names one.
// The empty one stands for all.
func (s *sentence) sets(n numeral.Numeral) ([]string, bool) {
	first, last := s.clause(n.First, n.Last)
	runs := [][]numeral.Token{s.passage.tokens[first:last], s.passage.tokens[s.first:n.First]}
	if s.before != nil {
		runs = append(runs, s.passage.tokens[s.before.first:s.before.last])
	}
	if s.passage.intro != nil {
		runs = append(runs, s.passage.intro.tokens)
	}
	runs = append(runs, s.passage.under())
	for at, tokens := range runs {
		place := len(tokens)
		if at == 0 {
			place = n.First - first
		}
		if set := s.setIn(tokens, place); set != "" {
			return []string{set}, true
		}
	}
	all := []string{""}
	for _, set := range s.report.Organisation.Sets {
		all = append(all, set.ID)
	}
	return all, false
}

// setIn is the set that some tokens name, the nearest to a place.
func (s *sentence) setIn(tokens []numeral.Token, place int) string {
	best, distance := "", 1<<30
	for _, set := range s.report.Organisation.Sets {
		for _, word := range distinctive(set.ID, set.Title, s.report) {
			for n, t := range tokens {
				if stem(t) != word {
					continue
				}
				d := n - place
				if d < 0 {
					d = -d + 1
				}
				if d < distance {
					best, distance = set.ID, d
				}
			}
		}
	}
	return best
}

// distinctive are the words of a set's title that no other set has.
func distinctive(id, title string, r *report.Report) []string {
	var others []string
	for _, set := range r.Organisation.Sets {
		if set.ID != id {
			others = append(others, stems(set.Title, nil)...)
		}
	}
	return slices.DeleteFunc(stems(title, nil), func(w string) bool {
		return slices.Contains(others, w) || w == "indicator" || w == "measur" || w == "performanc" || w == "kpi"
	})
}

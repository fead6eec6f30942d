package audit

import (
	"slices"

	"outturn/internal/numeral"
	"outturn/internal/report"
)

// agreedMeasure is the measure with a word of a row's label and all but one of its
// figures; nil where there is none.
func (s *sentence) agreedMeasure(t *typedTable, row int) *report.Measure {
	label := map[string]bool{}
	for _, one := range t.rows[row][0].tokens {
		label[stem(one)] = true
	}
	for _, m := range s.report.Measures {
		shared, words := 0, 0
		for w := range label {
			if w != "" {
				words++
			}
			if w != "" && !isDigits(w) && s.vocabulary.words[m][w] {
				shared++
			}
		}
		if shared == 0 {
			continue
		}
		agree, all := 0, 0
		for at, cell := range t.rows[row] {
			n, ok := amountOf(cell)
			if at == 0 || at >= len(t.head) || !ok {
				continue
			}
			c := s.readHead(t.head[at])
			if c.other || len(c.roles) == 0 {
				continue
			}
			all++
			if slices.ContainsFunc(s.factsOf(m), func(f fact) bool {
				return slices.Contains(c.roles, f.role) && c.whose == f.whose && slices.Contains(c.quarters, f.quarter) && matchesScaled(n, f)
			}) {
				agree++
			}
		}
		if agree >= max(1, all-1) && (agree >= 2 || 2*shared > words) {
			return m
		}
	}
	return nil
}

// matchesScaled reports whether a cell states a fact, as it is or in thousands or millions.
func matchesScaled(n numeral.Numeral, f fact) bool {
	for _, shift := range []int32{0, 3, 6} {
		scaled := n
		scaled.Value, scaled.Step = n.Value.Shift(shift), n.Step.Shift(shift)
		if scaled.Matches(f.value) {
			return true
		}
	}
	return false
}

// rowAgrees reports whether another cell of a row is a figure of the measure, so that the
// row is about it and not about anything else of the same name.
func (s *sentence) rowAgrees(t *typedTable, row int, m *report.Measure) bool {
	for _, cell := range t.rows[row][1:] {
		if n, ok := amountOf(cell); ok && cell != s.passage {
			for _, f := range s.factsOf(m) {
				if f.role == valueRole && matchesScaled(n, f) {
					return true
				}
			}
		}
	}
	return false
}

// quotesTable reports whether a table says that it shows what another document prints.
func (s *sentence) quotesTable(t *typedTable) bool {
	return slices.ContainsFunc(t.head, func(p *passage) bool {
		return slices.ContainsFunc(p.tokens, func(one numeral.Token) bool { return quoting[one.Text] })
	})
}

// rowMeasure is the measure that the first cell of a row names, and little else; nil
// where it names none.
func (s *sentence) rowMeasure(label *passage) *report.Measure {
	found := s.vocabulary.mentions(label.tokens, 0, len(label.tokens), s.long)
	if len(found) != 1 || found[0].share < enough {
		return nil
	}
	words := 0
	for _, t := range label.tokens {
		if stem(t) != "" {
			words++
		}
	}
	if words > found[0].stems+1 {
		return nil
	}
	return found[0].measure
}

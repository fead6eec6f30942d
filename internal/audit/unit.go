package audit

import (
	"outturn/internal/indicator"
	"outturn/internal/numeral"
)

// bare is a numeral without its unit where that only repeats the title of a measure whose
// figures are plain numbers: "655 days" of "Days of delayed discharge".
func (s *sentence) bare(n numeral.Numeral) numeral.Numeral {
	if n.Unit != numeral.Rate && n.Unit < numeral.Days {
		return n
	}
	for _, m := range s.possible(n) {
		if unit, _ := unitOf(m.Indicator.Unit); unit == numeral.Plain && unitOfTitle(m.Name.Title) == n.Unit {
			n.Unit = numeral.Plain
			return n
		}
	}
	return n
}

// unitOfTitle is the unit that the title of a measure says its plain numbers are in:
// "Admissions per 100,000 people".
func unitOfTitle(title string) numeral.Unit {
	tokens := numeral.Tokens(title)
	if scaleIn(tokens) != "" {
		return numeral.Rate
	}
	if len(tokens) > 1 && tokens[1].Text == "of" {
		if u, _ := unitOf(indicator.Unit{Name: tokens[0].Text}); u >= numeral.Days {
			return u
		}
	}
	return numeral.Plain
}

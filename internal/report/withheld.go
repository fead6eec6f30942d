package report

import (
	"slices"
	"strings"

	"outturn/internal/edition"
	"outturn/internal/indicator"
)

// tellingFigures are facts that can tell what a figure was, besides itself and its position.
var tellingFigures = []string{countFact, "recorded figure", "status", "remark", "trend", "direction", "recorded direction", "words for the direction",
	"compared with", "counted as", "rating", "reason for a stated judgement", edition.DetailsFact}

// Withheld are changes without what a figure was that is confidential by now, and without its
// position: a correction must not tell again what should never have been public. That
// there was a change stays; facts are what the document says by now.
func Withheld(changes []edition.Change, facts edition.Facts) []edition.Change {
	var all []edition.Change
	for _, c := range changes {
		said := facts[c.Subject]
		switch {
		case slices.Contains([]string{edition.Series, "recorded earlier figures", "earlier positions"}, c.Fact):
			c.Was, c.Now = withheldSeries(c, said[edition.Series])
		case said[edition.FigureFact] != confidential || c.OfWords():
		case slices.Contains(tellingFigures, c.Fact):
			continue
		case c.Fact == edition.FigureFact || c.Fact == edition.PositionFact:
			c.Was = ""
			if c.Now != said[c.Fact] {
				c.Now = "" // it was corrected once before
			}
		}
		all = append(all, c)
	}
	return all
}

var confidential = indicator.Confidential.String()

// withheldSeries takes the quarters whose figures are confidential by now out of what a list
// said, and out of what it says unless that is what it says by now.
func withheldSeries(c edition.Change, series string) (was, now string) {
	var hidden []string // the beginnings of what is said of these quarters
	for one := range strings.SplitSeq(series, edition.SeriesSeparator) {
		if q, figure, _ := strings.Cut(one, ": "); strings.TrimSuffix(figure, " revised") == confidential {
			hidden = append(hidden, q+": ")
		}
	}
	without := func(list string, stays func(one string) bool) string {
		return strings.Join(slices.DeleteFunc(strings.Split(list, edition.SeriesSeparator), func(one string) bool {
			return !stays(one) && slices.ContainsFunc(hidden, func(q string) bool { return strings.HasPrefix(one, q) })
		}), edition.SeriesSeparator)
	}
	return without(c.Was, func(string) bool { return false }), without(c.Now, func(one string) bool { return strings.Contains(one, ": "+confidential) })
}

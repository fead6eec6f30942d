package report

import (
	"maps"
	"slices"
	"strings"

	"outturn/internal/edition"
	"outturn/internal/indicator"
)

// StillTells lists, by their names, the indicators of which an earlier edition tells a figure
// that is confidential by now; before and now are what the two say.
func StillTells(before, now edition.Facts) (titles []string) {
	for _, subject := range slices.Sorted(maps.Keys(now)) {
		was, is := before[subject], now[subject]
		if was == nil || !ofIndicator(subject) {
			continue
		}
		tells := is[edition.FigureFact] == confidential && isFigure(was[edition.FigureFact])
		told := seriesFigures(was[edition.Series])
		for quarter, figure := range seriesFigures(is[edition.Series]) {
			tells = tells || figure == confidential && isFigure(told[quarter])
		}
		if tells {
			titles = append(titles, is[edition.TitleFact])
		}
	}
	return titles
}

// seriesFigures are the figures of a fact that lists a series, by their quarters.
func seriesFigures(list string) map[string]string {
	figures := map[string]string{}
	for _, one := range strings.Split(list, edition.SeriesSeparator) {
		if quarter, figure, ok := strings.Cut(one, ": "); ok {
			figures[quarter] = strings.TrimSuffix(figure, " revised")
		}
	}
	return figures
}

// isFigure reports whether a fact has a figure, and not the words for an absence.
func isFigure(fact string) bool {
	_, absent := indicator.ParseState(fact)
	return fact != "" && !absent
}

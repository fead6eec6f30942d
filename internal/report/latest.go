package report

import (
	"iter"
	"slices"
)

// Latest goes through every measure of some reports once, as of the latest report that
// has it, from the latest report back. The reports come earliest first.
func Latest(reports []*Report) iter.Seq2[*Report, *Measure] {
	return func(yield func(*Report, *Measure) bool) {
		seen := map[string]bool{}
		for _, r := range slices.Backward(reports) {
			for _, m := range r.Measures {
				if seen[m.Indicator.ID] {
					continue
				}
				seen[m.Indicator.ID] = true
				if !yield(r, m) {
					return
				}
			}
		}
	}
}

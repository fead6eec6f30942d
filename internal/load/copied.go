package load

import (
	"slices"
	"strings"

	"outturn/internal/quarter"
)

// copyOf finds the earlier quarter whose whole file of data, corrections of other quarters
// among it, another repeats; zero where there is none. Comments and the source may differ.
func (t *tree) copyOf(f *file) quarter.Quarter {
	if f.table.Get("revisions") == nil && f.table.Get("earlier") == nil {
		return quarter.Quarter{} // what only has figures may be right
	}
	for _, other := range t.all(quarterRole) {
		if other.table != nil && other.quarter.Before(f.quarter) && slices.Equal(recorded(other.source.Text), recorded(f.source.Text)) {
			return other.quarter
		}
	}
	return quarter.Quarter{}
}

// recorded are the lines of a file of data that record something.
func recorded(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		key, _, _ := strings.Cut(line, "=")
		if line != "" && line[0] != '#' && strings.TrimSpace(key) != "source" {
			all = append(all, line)
		}
	}
	return all
}

package chart_test

import (
	"strings"
	"testing"

	"outturn/internal/chart"
)

// A site of ten years has about 4,000 charts of up to 40 quarters. Drawing all of
// them should take less than two seconds.
func BenchmarkSVG(b *testing.B) {
	long := plotOf(usual(), seriesTo("2019-20/q2", strings.Repeat("82 85 84 88 91 90 87 x 93 92r ", 4)))
	b.Run("4000 charts of 40 quarters", func(b *testing.B) {
		for b.Loop() {
			for range 4000 {
				long.SVG()
			}
		}
	})
	for name, f := range map[string]chart.Plot{
		"40 quarters":                long,
		"40 quarters, 4 comparators": plotOf(usual(), seriesTo("2019-20/q2", strings.Repeat("82 85 84 88 91 90 87 x 93 92r ", 4)), four("2018-19/q4")...),
		"6 quarters":                 plotOf(usual(), seriesTo("2019-20/q2", "86 88 91 84 92 93")),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.SVG()
			}
		})
	}
}

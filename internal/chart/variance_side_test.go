package chart

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"outturn/internal/finance"
)

// Whatever the amounts, the words of a variance are on the side of the axis that they
// speak of, no text covers another, and none leaves the picture.
func TestVarianceWordsAreOnTheirSide(t *testing.T) {
	for seed := range uint64(300) {
		v := someVariances(rand.New(rand.NewPCG(seed, 1)))
		all := labelsIn(t, v.SVG())
		for _, width := range []float64{narrowPage, 360, 740} {
			checkLabels(t, fmt.Sprintf("variances %d at %v pixels", seed, width), shownAt(all, width), width, box{at: 0, from: 0, to: width, bottom: heightOf(t, v.SVG())})
		}
		sides := 0
		for _, l := range all {
			if !strings.HasPrefix(l.class, "figure") {
				continue
			}
			sides++
			b := l.box()
			switch {
			case strings.HasSuffix(l.text, "underspend") && (l.x < axisAt || b.from < 0),
				strings.HasSuffix(l.text, "overspend") && (l.x > axisAt || b.to > 0),
				l.text == "on budget" && b.from+b.to != 0:
				t.Errorf("variances %d: %q is on the wrong side: %+v", seed, l.text, l)
			}
		}
		if sides < len(v.Lines) {
			t.Errorf("variances %d: %d of %d lines have words", seed, sides, len(v.Lines))
		}
	}
}

// A variance that is printed as on budget has no bar, and is counted as on budget.
func TestVarianceIsDrawnAsPrinted(t *testing.T) {
	millions := finance.Scale{Prefix: "£", Suffix: "m", Decimals: 1}
	v := VariancesOf("id", "Title", &finance.Statement{Scale: millions, Lines: []finance.Line{lineOver("0.04"), lineOver("-0.05")}})
	if n := strings.Count(v.SVG(), `<rect class="variance`); n != 1 {
		t.Errorf("%d bars for one variance that is not on budget:\n%s", n, v.SVG())
	}
	if want := "1 over budget, 1 on budget"; !strings.Contains(v.Words, want) {
		t.Errorf("the words do not say %q: %s", want, v.Words)
	}
}

// lineOver has the given variance; below zero it is over budget.
func lineOver(net string) finance.Line {
	return finance.Line{ID: net, Title: "Care", Forecast: finance.Amounts{Net: decimal.RequireFromString(net).Neg()}}
}

// someVariances has lines with large, small, zero and negative variances.
func someVariances(r *rand.Rand) Variances {
	s := &finance.Statement{Scale: []finance.Scale{{Prefix: "£", Suffix: "k"}, {Prefix: "£"}, {Prefix: "£", Suffix: "m", Decimals: 1}}[r.IntN(3)]}
	size := int32(r.IntN(6))
	for n := range 1 + r.IntN(6) {
		l := lineOver(decimal.New(int64(r.IntN(2001)-1000)*int64(r.IntN(2)), size-2).String())
		l.ID, l.Title = fmt.Sprint(n), strings.Repeat("Safeguarding and care ", 1+r.IntN(4))
		s.Lines = append(s.Lines, l)
	}
	if r.IntN(3) > 0 {
		s.Threshold = decimal.New(int64(r.IntN(500)), size-1)
	}
	return VariancesOf("id", "Title", s)
}

package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"outturn/internal/wording"
)

const (
	maxNamed   = 4 // the greatest number of stretches that are all named; of more, only the number is given
	minStretch = 3 // from this number of consecutive quarters, only the first and the last are named
)

// stretch is a run of consecutive points, from first up to but not including next.
type stretch struct{ first, next int }

func (s stretch) long() bool { return s.next-s.first >= minStretch }

// stretches finds the points for which is holds. If they are few, each is a stretch
// of its own, so that each has its own reason; otherwise consecutive points form
// one stretch.
func stretches(points []PlottedPoint, is func(PlottedPoint) bool) []stretch {
	var all []stretch
	few := count(points, is) <= maxNamed
	for first := 0; first < len(points); first++ {
		next := first
		for next < len(points) && is(points[next]) {
			next++
		}
		if s := (stretch{first, next}); s.long() && !few {
			all = append(all, s)
		} else {
			for n := first; n < next; n++ {
				all = append(all, stretch{n, n + 1})
			}
		}
		first = next
	}
	return all
}

func count(points []PlottedPoint, is func(PlottedPoint) bool) int {
	n := 0
	for _, p := range points {
		if is(p) {
			n++
		}
	}
	return n
}

// quarterWords lists the quarters of the points for which is holds, with the
// reasons for absences: "for Quarter 1, 2018/19 (not due) and from Quarter 3, 2019/20
// to Quarter 3, 2021/22 (not available)". It is empty when there are none.
func quarterWords(points []PlottedPoint, is func(PlottedPoint) bool) string {
	all := stretches(points, is)
	if len(all) > maxNamed {
		return manyWords(points, all)
	}
	var list []string
	for n, s := range all {
		switch {
		case s.long():
			list = append(list, "from "+s.words(points))
		case n == 0 || all[n-1].long():
			list = append(list, "for "+s.words(points))
		default:
			list = append(list, s.words(points))
		}
	}
	return wording.List(list)
}

// manyWords gives the number of quarters, the reasons for absences, and the longest
// stretch if it is long enough.
func manyWords(points []PlottedPoint, all []stretch) string {
	count, longest, why := 0, stretch{}, []string(nil)
	for _, s := range all {
		count += s.next - s.first
		if s.next-s.first > longest.next-longest.first {
			longest = s
		}
		for _, reason := range s.absences(points) {
			if !slices.Contains(why, reason) {
				why = append(why, reason)
			}
		}
	}
	words := fmt.Sprintf("for %d of the quarters%s", count, inBrackets(why))
	if longest.long() {
		words += ", the longest stretch from " + longest.span(points)
	}
	return words
}

// words gives the quarters of a stretch and why it has no figures.
func (s stretch) words(points []PlottedPoint) string {
	return s.span(points) + inBrackets(s.absences(points))
}

func (s stretch) span(points []PlottedPoint) string {
	first, last := points[s.first].Quarter, points[s.next-1].Quarter
	if first == last {
		return first.Name()
	}
	return first.Name() + " to " + last.Name()
}

// absences lists the reasons why a stretch has no figures, or none that are drawn or
// compared, each once.
func (s stretch) absences(points []PlottedPoint) []string {
	var all []string
	for _, p := range points[s.first:s.next] {
		if why := cmp.Or(p.Absence, p.LeftOut, p.Apart); why != "" && !slices.Contains(all, why) {
			all = append(all, why)
		}
	}
	return all
}

func inBrackets(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	return " (" + strings.Join(reasons, ", ") + ")"
}

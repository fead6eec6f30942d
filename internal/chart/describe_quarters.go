package chart

import (
	"fmt"
	"slices"
	"strings"
)

const (
	namedQuarters = 4 // at most that many quarters and stretches are named; of more the number is said
	stretchFrom   = 3 // so many quarters in a row are said by the first and the last of them
)

// stretch is some quarters in a row: points from one until before another.
type stretch struct{ first, next int }

func (s stretch) long() bool { return s.next-s.first >= stretchFrom }

// stretches are the points in question, one by one where they are few, so that
// each has its own reason; of more, those in a row are one.
func stretches(points []Point, is func(Point) bool) []stretch {
	var all []stretch
	few := count(points, is) <= namedQuarters
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

func count(points []Point, is func(Point) bool) int {
	n := 0
	for _, p := range points {
		if is(p) {
			n++
		}
	}
	return n
}

// quarterWords lists the quarters of some points, with why figures are absent:
// "for Quarter 1, 2018/19 (not due), from Quarter 3, 2019/20 to Quarter 3,
// 2021/22 (not available)". It is empty when there are none.
func quarterWords(points []Point, is func(Point) bool) string {
	all := stretches(points, is)
	if len(all) > namedQuarters {
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
	return strings.Join(list, ", ")
}

// manyWords says how many quarters there are and, where one stretch is the
// longest, which that is.
func manyWords(points []Point, all []stretch) string {
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
	words := fmt.Sprintf("for %d of the quarters%s", count, bracketed(why))
	if longest.long() {
		words += ", the longest stretch from " + longest.span(points)
	}
	return words
}

// words are the quarters of a stretch, and why it has no figures.
func (s stretch) words(points []Point) string {
	return s.span(points) + bracketed(s.absences(points))
}

func (s stretch) span(points []Point) string {
	first, last := points[s.first].Quarter, points[s.next-1].Quarter
	if first == last {
		return first.Name()
	}
	return first.Name() + " to " + last.Name()
}

// absences are the reasons why a stretch has no figures, each once.
func (s stretch) absences(points []Point) []string {
	var all []string
	for _, p := range points[s.first:s.next] {
		if p.Absence != "" && !slices.Contains(all, p.Absence) {
			all = append(all, p.Absence)
		}
	}
	return all
}

func bracketed(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	return " (" + strings.Join(reasons, ", ") + ")"
}

package audit

import (
	"strconv"
	"strings"

	"outturn/internal/numeral"
	"outturn/internal/quarter"
)

// period is a time that a sentence names, as the quarters that it may mean.
type period struct {
	first, last int // tokens
	quarters    []quarter.Quarter
	year        bool // a whole year
	unknown     bool // a time that no quarter is known for
}

// periods finds the times that a run of tokens names, seen from a quarter.
func periods(tokens []numeral.Token, first, last int, now quarter.Quarter) []period {
	c := clock{tokens, last, now}
	var all []period
	for at := first; at < last; {
		p, next := c.read(at)
		if next > at {
			p.first, p.last = at, next
			all = append(all, p)
			at = next
		} else {
			at++
		}
	}
	return all
}

type clock struct {
	tokens []numeral.Token
	last   int
	now    quarter.Quarter
}

func (c clock) at(n int) string {
	if n < 0 || n >= c.last {
		return ""
	}
	return c.tokens[n].Text
}

// phrases are times in words. Each has the quarters back that it may mean.
var phrases = []struct {
	words string
	back  []int
}{
	{"the same quarter last year", []int{4}},
	{"the same quarter of last year", []int{4}},
	{"the same quarter the year before", []int{4}},
	{"the same quarter a year before", []int{4}},
	{"the same quarter a year earlier", []int{4}},
	{"the same quarter of the year before", []int{4}},
	{"the same quarter of the previous year", []int{4}},
	{"the same quarter in the previous year", []int{4}},
	{"the same period last year", []int{4}},
	{"the corresponding quarter of the previous year", []int{4}},
	{"the corresponding quarter of last year", []int{4}},
	{"the year earlier", []int{4}},
	{"the previous year", []int{4}},
	{"the same time last year", []int{4}},
	{"this time last year", []int{4}},
	{"same quarter last year", []int{4}},
	{"same period last year", []int{4}},
	{"a year ago", []int{4}},
	{"a year before", []int{4}},
	{"a year earlier", []int{4}},
	{"one year ago", []int{4}},
	{"twelve months ago", []int{4}},
	{"year on year", []int{4}},
	{"year-on-year", []int{4}},
	{"the year before", []int{4}},
	{"last year", []int{4, 3, 2, 1, 5, 6, 7}},
	{"six months ago", []int{2}},
	{"six months before", []int{2}},
	{"six months earlier", []int{2}},
	{"the quarter before that", []int{2}},
	{"the previous quarter", []int{1}},
	{"previous quarter", []int{1}},
	{"the last quarter", []int{1}},
	{"last quarter", []int{1}},
	{"the quarter before", []int{1}},
	{"the preceding quarter", []int{1}},
	{"quarter on quarter", []int{1}},
	{"three months ago", []int{1}},
	{"three months earlier", []int{1}},
	{"this quarter", []int{0}},
	{"the current quarter", []int{0}},
	{"in the quarter", []int{0}},
	{"in the quarter before", []int{1}},
	{"in the quarter before that", []int{2}},
	{"the latest quarter", []int{0}},
	{"the reporting quarter", []int{0}},
	{"the end of the quarter", []int{0}},
}

// phrase is a time in words, with the quarters back that it may mean.
type phrase struct {
	words []string
	back  []int
}

// phrasesBy are the phrases by their first word, because every token is looked up.
var phrasesBy = func() map[string][]phrase {
	all := map[string][]phrase{}
	for _, p := range phrases {
		words := strings.Fields(p.words)
		all[words[0]] = append(all[words[0]], phrase{words, p.back})
	}
	return all
}()

// read reads a time that begins at a token.
func (c clock) read(at int) (period, int) {
	skip := 0
	if c.at(at) == "the" {
		skip = 1
	}
	if c.at(at+skip+1) == "quarter" {
		if p, next := c.quarter(at + skip); next > at+skip {
			return p, next
		}
	}
	if c.at(at-1) == "on" && c.at(at) == "the" && c.at(at+2) != "before" {
		switch c.at(at + 1) {
		case "year": // "up 5.7% on the year"
			return period{quarters: []quarter.Quarter{c.now.Add(-quarter.InYear)}}, at + 2
		case "quarter":
			return period{quarters: []quarter.Quarter{c.now.Add(-1)}}, at + 2
		}
	}
	if p, next := c.season(at); next > at {
		return p, next
	}
	best, back := 0, []int(nil)
	for _, p := range phrasesBy[c.at(at)] {
		if len(p.words) > best && c.has(at, p.words) {
			best, back = len(p.words), p.back
		}
	}
	if best > 0 {
		var p period
		for _, n := range back {
			p.quarters = append(p.quarters, c.now.Add(-n))
		}
		return p, at + best
	}
	if p, next := c.sameQuarter(at); next > at {
		return p, next
	}
	if p, next := c.quarter(at); next > at {
		return p, next
	}
	return c.yearOrMonth(at)
}

func (c clock) has(at int, words []string) bool {
	for n, w := range words {
		if c.at(at+n) != w {
			return false
		}
	}
	return true
}

// quarter reads "Quarter 2, 2018/19", "Q2 2018/19", "Q2" and "the second quarter".
func (c clock) quarter(at int) (period, int) {
	number, next := 0, at
	switch word := c.at(at); {
	case word == "quarter" && plainQuarter[c.at(at-1)]:
		return period{}, at // "each quarter 3 sites"
	case word == "quarter" || word == "quarters" || word == "qtr":
		number, _ = strconv.Atoi(c.at(at + 1))
		if number == 0 {
			number = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4}[c.at(at+1)]
		}
		next = at + 2
	case len(word) == 2 && word[0] == 'q':
		number, _ = strconv.Atoi(word[1:])
		next = at + 1
	case c.at(at+1) == "quarter" && c.at(at+2) == "of" && ordinals[word] > 0 && ordinals[word] < 5:
		number, next = ordinals[word], at+2
	case c.at(at+1) == "quarter" && ordinals[word] > 0 && ordinals[word] < 5 && c.at(at-1) == "the" && (c.at(at-2) == "in" || c.at(at-2) == "of") && !runsOn[c.at(at+2)]:
		number, next = ordinals[word], at+2
	case c.at(at+1) == "quarter" && c.at(at+2) == "of" && (word == "last" || word == "final"):
		if _, after := c.year(at + 3); after > at+3 {
			number, next = quarter.InYear, at+2
		}
	}
	if number < 1 {
		return period{}, at
	}
	switch {
	case number > 9:
		return period{}, at // "in the quarter 470 of 540"
	case number > quarter.InYear:
		return period{unknown: true}, next
	}
	from := next
	for c.at(from) == "," || c.at(from) == "of" || c.at(from) == "in" || c.at(from) == "last" && c.at(from+1) != "year" {
		from++
	}
	for _, words := range yearBefore {
		if c.has(from, words) {
			return period{quarters: []quarter.Quarter{c.now.Year().Quarter(number).Add(-quarter.InYear)}}, from + len(words)
		}
	}
	if c.at(from) == "last" && c.at(from+1) == "year" {
		return period{quarters: []quarter.Quarter{c.now.Year().Quarter(number).Add(-quarter.InYear)}}, from + 2
	}
	if first, after := c.year(from); after > from {
		return period{quarters: []quarter.Quarter{c.now.Calendar().Of(first, number)}}, after
	}
	q := c.now.Year().Quarter(number)
	if q.After(c.now) {
		q = q.Add(-quarter.InYear)
	}
	return period{quarters: []quarter.Quarter{q}}, next
}

// yearBefore are the words after "Quarter 4 of" for the year before.
var yearBefore = [][]string{{"the", "previous", "year"}, {"the", "preceding", "year"}, {"the", "year", "before"}, {"the", "year", "earlier"}}

// plainQuarter are the words before a quarter that has no number.
var plainQuarter = wordSet("the each every a per this last that previous")

// runsOn are the words after "the third quarter" that make it the third of a run.
var runsOn = wordSet("running in consecutively")

// sameQuarter reads "the same quarter of 2018/19" and "the corresponding period of".
func (c clock) sameQuarter(at int) (period, int) {
	from := at
	if c.at(from) == "the" {
		from++
	}
	if word := c.at(from); word != "same" && word != "corresponding" && word != "equivalent" {
		return period{}, at
	}
	if word := c.at(from + 1); word != "quarter" && word != "period" || c.at(from+2) != "of" && c.at(from+2) != "in" {
		return period{}, at
	}
	first, next := c.year(from + 3)
	if next == from+3 {
		return period{}, at
	}
	return period{quarters: []quarter.Quarter{c.now.Calendar().Of(first, c.now.Number())}}, next
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// year reads "2018/19" or "2018-19"; of a calendar year "2018".
func (c clock) year(at int) (first, next int) {
	if len(c.at(at)) != 4 {
		return 0, at
	}
	n, err := strconv.Atoi(c.at(at))
	if err != nil || n < 1990 || n > 2100 {
		return 0, at
	}
	if sign := c.at(at + 1); (sign == "/" || sign == "-" || sign == "–") && len(c.at(at+2)) >= 2 {
		if _, err := strconv.Atoi(c.at(at + 2)); err == nil {
			return n, at + 3
		}
	}
	if c.now.Calendar().HasCalendarYears() {
		return n, at + 1
	}
	return 0, at
}

// calendarYear reads "2024" that is not part of "2024/25".
func (c clock) calendarYear(at int) (year, next int) {
	n, err := strconv.Atoi(c.at(at))
	if err != nil || n < 1990 || n > 2100 {
		return 0, at
	}
	return n, at + 1
}

var monthNumbers = map[string]int{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// yearOrMonth reads "2018/19", which is each of its quarters, and "June 2018", which is
// the quarter that the month lies in.
func (c clock) yearOrMonth(at int) (period, int) {
	if first, next := c.year(at); next > at {
		y := c.now.Calendar().Year(first)
		p := period{year: true}
		for n := quarter.InYear; n >= 1; n-- {
			p.quarters = append(p.quarters, y.Quarter(n))
		}
		return p, next
	}
	month := monthNumbers[c.at(at)]
	if month == 0 {
		return period{}, at
	}
	if to := c.at(at + 1); to == "to" || to == "–" || to == "-" {
		if last := monthNumbers[c.at(at+2)]; last > 0 { // "July to September 2024"
			p, next := c.yearOrMonth(at + 2)
			return p, max(next, at+3)
		}
	}
	if n, err := strconv.Atoi(c.at(at + 1)); err == nil && n > 1990 && n < 2100 {
		return period{quarters: []quarter.Quarter{c.containing(n, month)}}, at + 2
	}
	if c.at(at) == "may" || c.at(at) == "march" && c.at(at-1) != "in" && c.at(at-1) != "of" {
		return period{}, at
	}
	year := c.now.End().Year()
	q := c.containing(year, month)
	if q.After(c.now) {
		q = q.Add(-quarter.InYear)
	}
	return period{quarters: []quarter.Quarter{q}}, at + 1
}

// containing is the quarter that a month lies in.
func (c clock) containing(year, month int) quarter.Quarter {
	q := c.now
	for q.End().Year()*12+int(q.End().Month()) < year*12+month {
		q = q.Add(1)
	}
	for q.Start().Year()*12+int(q.Start().Month()) > year*12+month {
		q = q.Add(-1)
	}
	return q
}

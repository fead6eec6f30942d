package indicator

import (
	"cmp"
	"fmt"
	"strings"

	"outturn/internal/quarter"
)

// Covers is the span of time that an indicator's figures are of. The zero value is
// the quarter.
type Covers struct {
	// Months up to the end of the quarter, 1 or more; zero is the quarter, or one of
	// the spans below.
	Months     int
	YearToDate bool // from the beginning of the year to the end of the quarter
	AtDate     bool // a state on one day, which is of no span
}

// Months is how many months the figure of a point covers, up to the end of its
// quarter; zero for a state on one day.
func (i *Indicator) Months(p Point) int {
	switch {
	case p.Reading.Months != 0:
		return p.Reading.Months
	case i.Covers.AtDate:
		return 0
	case i.Covers.YearToDate:
		return QuarterMonths * p.Quarter.Number()
	case i.Covers.Months != 0:
		return i.Covers.Months
	}
	return QuarterMonths
}

// Words names the span for use after a figure: "for the year to date". They are empty
// for the quarter, which goes without saying.
func (c Covers) Words() string {
	switch {
	case c.YearToDate:
		return "for the year to date"
	case c.AtDate:
		return "at the end of the quarter"
	case c.Months != 0 && c.Months != QuarterMonths:
		return "over " + months(c.Months)
	}
	return ""
}

// Break says that the figures from a quarter on cannot be compared with those before.
type Break struct {
	From   quarter.Quarter
	Reason string // in a sentence
}

// BreakAt finds the break that begins with a quarter.
func (i *Indicator) BreakAt(q quarter.Quarter) (Break, bool) { return i.breakBetween(q.Add(-1), q) }

// breakBetween finds the latest break after one quarter and not after another.
func (i *Indicator) breakBetween(from, to quarter.Quarter) (Break, bool) {
	for n := len(i.Breaks) - 1; n >= 0; n-- {
		if b := i.Breaks[n]; b.From.After(from) && !b.From.After(to) {
			return b, true
		}
	}
	return Break{}, false
}

// Unlike says why two figures of the indicator cannot be compared, as a clause: "the
// figure for Quarter 1, 2019/20 covers 3 months and that for Quarter 2, 2019/20 covers
// 6". It is empty when they can.
func (i *Indicator) Unlike(from, to Point) string {
	if why := i.brokenOff(from, to); why != "" {
		return why
	}
	for _, p := range []Point{from, to} {
		if why := i.endsEarly(p); why != "" {
			return why
		}
	}
	had, has := i.Months(from), i.Months(to)
	if had == has && i.fromYearBegin(from) != i.fromYearBegin(to) {
		return fmt.Sprintf("the figure for %s covers %s and that for %s %s", from.Quarter.Name(), i.spanInYear(from), to.Quarter.Name(), i.spanInYear(to))
	}
	if had != has {
		second := months(has)
		if had != 0 {
			second = strings.TrimSuffix(second, " months") // the first has said what it counts
		}
		return fmt.Sprintf("the figure for %s covers %s and that for %s covers %s", from.Quarter.Name(), months(had), to.Quarter.Name(), second)
	}
	return ""
}

// GrowsInYear reports whether two figures are both for the year to date, with no break
// between them. They are not compared with each other, but each with its own target.
func (i *Indicator) GrowsInYear(from, to Point) bool {
	return i.fromYearBegin(from) && i.fromYearBegin(to) && i.brokenOff(from, to) == ""
}

// brokenOff says that a break or another unit lies between two figures.
func (i *Indicator) brokenOff(from, to Point) string {
	if b, ok := i.breakBetween(from.Quarter, to.Quarter); ok {
		return withReason("figures before "+b.From.Name()+" cannot be compared with later ones", b.Reason)
	}
	if was, is := i.At(from.Quarter).Unit, i.At(to.Quarter).Unit; was.ID != is.ID {
		return fmt.Sprintf("the figure for %s is in %s and that for %s in %s", from.Quarter.Name(), was.Name, to.Quarter.Name(), is.Name)
	}
	return ""
}

// OtherSpan names the span of a figure where it is not that of another figure of the
// series, or among figures for the year to date not its year to date: "over 6 months",
// "on one day". It is empty where the spans are alike.
func (i *Indicator) OtherSpan(p, than Point) string {
	if i.Covers.YearToDate && i.fromYearBegin(p) || !i.Covers.YearToDate && i.Months(p) == i.Months(than) {
		return ""
	}
	return i.SpanWords(p)
}

// SpanWords names the span of a figure, also where it goes without saying: "over 3
// months", "on one day".
func (i *Indicator) SpanWords(p Point) string {
	if n := i.Months(p); n != 0 {
		return "over " + months(n)
	}
	return "on one day"
}

// fromYearBegin reports whether a figure, among figures for the year to date, begins with
// its year. One that covers as many months as the year to date of another quarter does
// not.
func (i *Indicator) fromYearBegin(p Point) bool {
	return i.Covers.YearToDate && i.Months(p) == QuarterMonths*p.Quarter.Number()
}

// spanInYear names what a figure covers: "the year to date", or so many months of two
// years.
func (i *Indicator) spanInYear(p Point) string {
	if i.fromYearBegin(p) {
		return "its year to date"
	}
	return "the " + months(i.Months(p)) + " to " + p.Ending()
}

func months(n int) string {
	switch n {
	case 0:
		return "one day"
	case 1:
		return "1 month"
	}
	return fmt.Sprintf("%d months", n)
}

// stride is how many quarters lie between one figure and the next that it can be
// compared with: for the year to date, a year.
func (i *Indicator) stride() int {
	if i.Covers.YearToDate {
		return quarter.InYear
	}
	return 1
}

// previous is the latest figure before the last point of a series that can be compared
// with it, at most a year before. Where there is none, it says why.
func (i *Indicator) previous(series []Point) (Point, string) {
	last, why := len(series)-1, ""
	for at := last - 1; at >= 0; at-- {
		if !series[at].Reading.Present() {
			continue
		}
		switch unlike := i.Unlike(series[at], series[last]); {
		case unlike != "":
			why = cmp.Or(why, unlike)
		case last-at > quarter.InYear:
			far := fmt.Sprintf("the last figure that can be compared is of %s, more than a year before", series[at].Quarter.Name())
			if i.Covers.YearToDate {
				return Point{}, far
			}
			return Point{}, cmp.Or(why, far)
		default:
			return series[at], ""
		}
	}
	if why == "" || i.Covers.YearToDate {
		why = "there is no earlier figure to compare with"
	}
	return Point{}, why
}

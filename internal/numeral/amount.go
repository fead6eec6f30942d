package numeral

import (
	"strings"

	"github.com/shopspring/decimal"
)

// amount reads a number with its sign, scale and unit.
func (r reader) amount(at int) (n Numeral, next int, ok bool) {
	pounds := r.at(at) == "£"
	from := at
	if pounds {
		at++
	}
	switch {
	case r.kind(at) == Digits:
		n, next, ok = r.inFigures(at)
	case !pounds && r.kind(at) == Word:
		n.InWords = true
		if n.Value, next, ok = inWords(r.tokens, at); ok {
			n.Step = decimal.NewFromInt(1)
		}
	}
	if !ok {
		return n, 0, false
	}
	if sign := r.at(from - 1); r.joined(from) && strings.Contains("+-−–", sign) && !r.joined(from-1) {
		n.Signed = true
		if sign != "+" {
			n.Value = n.Value.Neg()
		}
	}
	if pounds {
		n.Unit = Money
		return n, next, true
	}
	unit, after := r.unit(next)
	n.Unit = unit
	return n, after, true
}

// inFigures reads digits with the scale after them: "4.93m", "3.1 million".
func (r reader) inFigures(at int) (n Numeral, next int, ok bool) {
	text := strings.ReplaceAll(r.at(at), ",", "")
	value, err := decimal.NewFromString(text)
	if err != nil {
		return n, 0, false
	}
	n.Value, n.Step, next = value, decimal.New(1, min(0, value.Exponent())), at+1
	if _, fraction, found := strings.Cut(text, "."); found {
		n.Step = decimal.New(1, -int32(len(fraction)))
	}
	shift, found := scales[r.at(next)]
	if letter := len(r.at(next)) < 3; found && (!letter || r.joined(next)) {
		n.Value, n.Step = n.Value.Shift(shift), n.Step.Shift(shift)
		next++
	}
	return n, next, true
}

var durations = map[string]Unit{
	"day": Days, "days": Days, "week": Weeks, "weeks": Weeks, "month": Months, "months": Months, "year": Years, "years": Years,
	"hour": Hours, "hours": Hours, "minute": Minutes, "minutes": Minutes, "mins": Minutes, "second": Seconds, "seconds": Seconds, "secs": Seconds,
}

// unit reads the unit after a number.
func (r reader) unit(at int) (Unit, int) {
	hyphen := at
	if r.at(at) == "-" && r.joined(at) && r.joined(at+1) {
		hyphen = at + 1 // "45-day"
	}
	switch word := r.at(at); {
	case word == "%" || word == "pct":
		return r.percent(at + 1)
	case word == "percent":
		return r.percent(at + 1)
	case word == "per" && r.at(at+1) == "cent":
		return r.percent(at + 2)
	case word == "percentage" && strings.HasPrefix(r.at(at+1), "point"):
		return Points, at + 2
	case word == "points" || word == "point" || word == "pp" || word == "ppts" || word == "ppt":
		return Points, at + 1
	case word == "per" && r.isPopulation(at+1):
		return Rate, at + 2
	case word == "pounds":
		return Money, at + 1
	case word == "working" && durations[r.at(at+1)] == Days, word == "calendar" && durations[r.at(at+1)] == Days:
		return Days, at + 2
	}
	if unit, ok := durations[r.at(hyphen)]; ok {
		return unit, hyphen + 1
	}
	return Plain, at
}

// isPopulation reports whether a token is what a rate is per: 10,000.
func (r reader) isPopulation(at int) bool {
	word := strings.ReplaceAll(r.at(at), ",", "")
	return word == "1000" || word == "10000" || word == "100000" || word == "thousand"
}

// percent is the unit of what is written with a per cent sign: "5% points" are points.
func (r reader) percent(at int) (Unit, int) {
	if word := r.at(at); word == "points" || word == "point" || word == "pts" {
		return Points, at + 1
	}
	return Percent, at
}

// base reads what follows a count: the 47 of "44 of the 47", the 5 of "three in five".
func (r reader) base(count Numeral, at int) (Numeral, int, bool) {
	one := count.InWords && count.Value.Equal(decimal.NewFromInt(1)) && r.at(at) == "of" // "every one of our 3,990 homes"
	if count.Unit != Plain || count.Signed || one {
		return Numeral{}, 0, false
	}
	from := at
	switch {
	case r.at(at) == "out" && r.at(at+1) == "of":
		from = at + 2
	case r.at(at) == "of" || r.at(at) == "in" || r.at(at) == "/" && !r.joined(at):
		from = at + 1
	default:
		return Numeral{}, 0, false
	}
	for skipped := 0; skipped < 2 && (r.at(from) == "the" || r.at(from) == "all" || r.at(from) == "its" || r.at(from) == "our" || r.at(from) == "these" || r.at(from) == "those"); skipped++ {
		from++
	}
	of, next, ok := r.amount(from)
	if !ok || of.Unit != Plain || of.Signed || of.Value.LessThan(count.Value) {
		return Numeral{}, 0, false
	}
	if _, _, named := r.naming(from); named {
		return Numeral{}, 0, false
	}
	if r.at(at) == "in" && (of.Value.GreaterThan(decimal.NewFromInt(20)) || !of.Value.GreaterThan(count.Value) || from != at+1) {
		return Numeral{}, 0, false
	}
	return of, next, true
}

// rangeEnd reads the upper end of a range: "520 to 540", "£30k–£40k", "between 3 and 5".
func (r reader) rangeEnd(low Numeral, at, start int) (Numeral, int, bool) {
	switch word := r.at(at); {
	case word == "to" || word == "–" || word == "-":
		if r.comesFrom(start) {
			return Numeral{}, 0, false
		}
	case word == "and" && r.at(start-1) == "between", word == "and" && r.at(start-2) == "between":
	default:
		return Numeral{}, 0, false
	}
	high, next, ok := r.amount(at + 1)
	if !ok || high.InWords != low.InWords || high.Unit != low.Unit && low.Unit != Plain || !high.Value.GreaterThan(low.Value) {
		return Numeral{}, 0, false
	}
	times := high.Value.Div(low.Value.Abs().Add(decimal.New(1, -6)))
	if r.at(start-1) == "by" && times.GreaterThan(decimal.NewFromInt(2)) || low.Value.IsPositive() && times.GreaterThan(decimal.NewFromInt(20)) {
		return Numeral{}, 0, false // "fell by 14 to 248", "a ratio of 1 to 290"
	}
	return high, next, true
}

// comesFrom reports whether a number is what something changed from: "from 91% to 96%"
// is no range.
func (r reader) comesFrom(start int) bool {
	for n := start - 1; n >= start-3; n-- {
		if r.at(n) == "from" {
			return true
		}
	}
	return false
}

// fraction reads a part of a whole: "a third", "two-thirds", "three quarters of".
func (r reader) fraction(at int) (Numeral, int, bool) {
	top, next := int64(0), at
	first, second, hyphenated := strings.Cut(r.at(at), "-")
	switch n, isNumber := small[first]; {
	case hyphenated && isNumber && parts[second] > 0:
		return r.partOf(n, parts[second], at+1)
	case r.at(at) == "half" && (r.at(at+1) == "a" || r.at(at+1) == "an"):
		return r.halfUnit(at + 2)
	case r.at(at) == "half":
		return r.partOf(1, 2, at+1)
	case r.at(at) == "a" || r.at(at) == "one":
		top, next = 1, at+1
	case isNumber:
		top, next = n, at+1
	default:
		return Numeral{}, 0, false
	}
	bottom := parts[r.at(next)]
	if bottom == 0 || r.at(next) == "half" && r.at(at) == "a" {
		return Numeral{}, 0, false
	}
	if bottom == 4 && top == 2 {
		return Numeral{}, 0, false // "two quarters of 2018/19"
	}
	if r.at(next+1) != "of" && (bottom != 3 || top == 1 && r.kind(next+1) == Word) {
		return Numeral{}, 0, false // "a quarter" of a year, "two quarters running"
	}
	return r.partOf(top, bottom, next+1)
}

// halfUnit reads what "half a" and "half an" are of: "half a point", "half a day".
func (r reader) halfUnit(at int) (Numeral, int, bool) {
	unit, next := r.unit(at)
	if unit != Points && (unit < Days || unit == Years) {
		return Numeral{}, 0, false
	}
	return Numeral{Value: decimal.New(5, -1), Step: decimal.New(2, -1), Unit: unit, InWords: true}, next, true
}

func (r reader) partOf(top, bottom int64, next int) (Numeral, int, bool) {
	if top >= bottom {
		return Numeral{}, 0, false
	}
	if word := r.at(next); bottom == 2 && (word == "a" || word == "an" || word == "year" || word == "term" || word == "past" || strings.HasPrefix(word, "-")) {
		return Numeral{}, 0, false
	}
	of := decimal.NewFromInt(bottom)
	return Numeral{Value: decimal.NewFromInt(top), Of: &of, Fraction: true, Step: decimal.NewFromInt(1), InWords: true}, next, true
}

// hedges are the words before a number that say how exactly it is meant.
var hedges = map[string]Hedge{
	"about": About, "around": About, "approximately": About, "roughly": About, "some": About, "circa": About, "approx": About, "~": About,
	"nearly": Nearly, "almost": Nearly, "over": Over, "above": Over, "exceeding": Over,
	"under": Under, "below": Under, "minimum": AtLeast, "maximum": AtMost,
}

// hedge reads the words round a number that say how exactly it is meant.
func (r reader) hedge(first, next int) Hedge {
	before, earlier := r.at(first-1), r.at(first-2)
	switch {
	case before == "than" && (earlier == "more" || earlier == "greater"):
		return Over
	case before == "than" && (earlier == "fewer" || earlier == "less"):
		return Under
	case before == "least" && earlier == "at":
		return AtLeast
	case before == "most" && earlier == "at" || before == "to" && earlier == "up":
		return AtMost
	case before == "to" && earlier == "close":
		return About
	case before == "over" && earlier == "well":
		return Over
	}
	switch after := r.at(next + 1); {
	case r.at(next) == "or" && (after == "more" || after == "over" || after == "above" || after == "better"):
		return AtLeast
	case r.at(next) == "or" && (after == "fewer" || after == "less" || after == "under"):
		return AtMost
	}
	return hedges[before]
}

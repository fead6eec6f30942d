package numeral

import (
	"strconv"
	"strings"
)

var months = map[string]int{
	"january": 31, "february": 29, "march": 31, "april": 30, "may": 31, "june": 30, "july": 31, "august": 31,
	"september": 30, "october": 31, "november": 30, "december": 31,
	"jan": 31, "feb": 29, "mar": 31, "apr": 30, "jun": 30, "jul": 31, "aug": 31, "sept": 30, "sep": 30, "oct": 31, "nov": 30, "dec": 31,
}

// DaysIn is the number of days that a month of an English name can have; zero where no
// month has that name.
func DaysIn(month string) int { return months[plain(month)] }

// labels are the words before a number that it names.
var labels = map[string]bool{
	"section": true, "sections": true, "paragraph": true, "paragraphs": true, "para": true, "paras": true, "page": true, "pages": true,
	"appendix": true, "appendices": true, "annex": true, "table": true, "tables": true, "figure": true, "chart": true, "chapter": true,
	"stage": true, "phase": true, "zone": true, "level": true, "band": true, "tier": true, "version": true, "article": true,
	"regulation": true, "schedule": true, "part": true, "item": true, "ward": true, "step": true, "question": true,
	"recommendation": true, "recommendations": true, "objective": true, "priority": true, "option": true, "lot": true, "form": true, "room": true, "class": true, "type": true,
	"category": true, "grade": true, "note": true, "agenda": true, "minute": true, "block": true, "area": true, "group": true, "wave": true, "unit": true, "clause": true, "theme": true, "code": true,
	"month": true, "year": true, "week": true, "day": true,
	"south": true, "north": true, "east": true, "west": true, "central": true, "no": true, "nos": true, "ref": true, "reference": true,
}

// naming reads a number that names something.
func (r reader) naming(at int) (Numeral, int, bool) {
	if n, next, ok := r.date(at); ok {
		return n, next, true
	}
	if n, next, ok := r.age(at); ok {
		return n, next, true
	}
	word := r.at(at - 1)
	if word == "." && r.joined(at-1) {
		word = r.at(at - 2) // "No. 4"
	}
	if r.kind(at) != Digits && (r.kind(at) != Word || !isNumberWord(r.at(at))) || !labels[word] && !(r.labelledBefore(at)) {
		return Numeral{}, 0, false
	}
	if unit, _ := r.unit(at + 1); unit != Plain {
		return Numeral{}, 0, false
	}
	return r.named(Label, at, at+1), at + 1, true
}

// labelledBefore reports whether a number continues a list or range of names: "paragraphs
// 12 and 14", "pages 3, 28".
func (r reader) labelledBefore(at int) bool {
	for n := at - 1; n >= 0 && at-n < 12; n-- {
		switch word := r.at(n); {
		case labels[word] && strings.HasSuffix(word, "s"), labels[word] && n < at-1 && word != "no" && r.kind(n+1) == Digits:
			return true
		case word == "," || word == "and" || word == "to" || word == "-" || word == "–" || word == ";" || r.kind(n) == Digits:
		default:
			return false
		}
	}
	return false
}

func (r reader) named(naming Naming, first, last int) Numeral {
	return Numeral{Naming: naming, First: first, Last: last, Start: r.tokens[first].Start, End: r.tokens[last-1].End}
}

// dates read the forms of dates.
var dates = [...]func(reader, int) int{reader.day, reader.monthAndYear, reader.quarter, reader.numericDate, reader.years, reader.clock}

// date reads a day, month, year, quarter or time.
func (r reader) date(at int) (Numeral, int, bool) {
	for _, try := range dates {
		if next := try(r, at); next > at {
			return r.named(Date, at, next), next, true
		}
	}
	return Numeral{}, 0, false
}

// day reads "24 June 2019", "8 to 14 July", "June 24".
func (r reader) day(at int) int {
	if !r.isDay(at) {
		return at
	}
	next := at + 1
	for n := 0; n < 6 && (r.isDay(next+1) && (r.at(next) == "to" || r.at(next) == "and" || r.at(next) == "," || r.at(next) == "–" || r.at(next) == "-" || r.at(next) == "or")); n++ {
		next += 2
	}
	if r.at(next) == "of" {
		next++
	}
	if months[r.at(next)] > 0 {
		return r.optionalYear(next + 1)
	}
	if months[r.at(at-1)] > 0 && next == at+1 && r.at(at-1) != "may" {
		return r.optionalYear(next)
	}
	return at
}

// isDay reports whether a token can be the number of a day: 1 to 31, also "24th".
func (r reader) isDay(at int) bool {
	if !r.beginsWithDigit(at) {
		return false
	}
	text := strings.TrimRight(r.at(at), "stndrh")
	n, err := strconv.Atoi(text)
	return err == nil && n > 0 && n < 40 && (r.kind(at) == Digits || len(text) < len(r.at(at)))
}

func (r reader) optionalYear(at int) int {
	if r.at(at) == "," && r.isYear(at+1) {
		at++
	}
	if r.isYear(at) {
		return r.secondYear(at + 1)
	}
	return at
}

func (r reader) isYear(at int) bool {
	if !r.beginsWithDigit(at) || len(r.at(at)) != 4 {
		return false
	}
	n, err := strconv.Atoi(r.at(at))
	return err == nil && n >= 1900 && n < 2100
}

// beginsWithDigit reports whether a token begins with a digit, as few do.
func (r reader) beginsWithDigit(at int) bool { return r.at(at) != "" && isDigit(rune(r.at(at)[0])) }

// secondYear reads what makes a year of two: the "/20" of "2019/20".
func (r reader) secondYear(at int) int {
	if sign := r.at(at); (sign == "/" || sign == "-" || sign == "–") && r.kind(at+1) == Digits && (len(r.at(at+1)) == 2 || r.isYear(at+1)) {
		return at + 2
	}
	return at
}

// monthAndYear reads the year of "June 2022", which is no count of anything.
func (r reader) monthAndYear(at int) int {
	if months[r.at(at-1)] > 0 && r.isYear(at) {
		return r.secondYear(at + 1)
	}
	return at
}

// quarter reads the number of "Quarter 2", "Quarters 1 and 2" or "quarter two".
func (r reader) quarter(at int) int {
	word := r.at(at - 1)
	if word != "quarter" && word != "quarters" && !(r.at(at-3) == "quarters") {
		return at
	}
	if n := r.at(at); len(n) == 1 && r.kind(at) == Digits || isNumberWord(n) && word == "quarter" {
		return r.optionalYear(at + 1)
	}
	return at
}

// years reads "2019/20", and a year by itself where no noun follows that it could count.
func (r reader) years(at int) int {
	if !r.isYear(at) || r.at(at-1) == "£" && r.joined(at) {
		return at
	}
	if next := r.secondYear(at + 1); next > at+1 {
		return next
	}
	if unit, _ := r.unit(at + 1); unit != Plain {
		return at
	}
	noun := r.at(at + 1)
	counted := r.kind(at+1) == Word && len(noun) > 3 && strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && noun != "was" && noun != "has" && noun != "this"
	if counted && !yearWords[r.at(at-1)] {
		return at
	}
	return at + 1
}

// yearWords stand before years.
var yearWords = map[string]bool{"in": true, "since": true, "until": true, "by": true, "during": true, "from": true, "early": true, "late": true, "mid": true, "spring": true, "summer": true, "autumn": true, "winter": true, "for": true, "of": true}

// numericDate reads "18.7.21", "18/07/2021" and "2019-10-28".
func (r reader) numericDate(at int) int {
	next := at
	for groups := 0; groups < 5 && r.kind(next) == Digits && (next == at || r.joined(next)); groups++ {
		next++
		if sign := r.at(next); r.joined(next) && (sign == "/" || sign == "." || sign == "-") && r.joined(next+1) && r.kind(next+1) == Digits {
			next++
			continue
		}
		break
	}
	separators := (next - at - 1) / 2
	if strings.Contains(r.at(at), ".") && separators == 1 || separators >= 2 {
		return next
	}
	if separators == 1 && (r.at(at) == "24" && r.at(next-1) == "7" || r.at(at) == "50" && r.at(next-1) == "50") {
		return next
	}
	return at
}

// clock reads "9am", "10.30 am", "10:30".
func (r reader) clock(at int) int {
	if r.kind(at) == Word && len(r.at(at)) > 2 && isDigit(rune(r.at(at)[0])) && (strings.HasSuffix(r.at(at), "am") || strings.HasSuffix(r.at(at), "pm")) {
		return at + 1
	}
	if r.kind(at) != Digits {
		return at
	}
	if r.at(at+1) == ":" && r.joined(at+1) && r.joined(at+2) && len(r.at(at+2)) == 2 {
		return at + 3
	}
	if word := r.at(at + 1); word == "am" || word == "pm" || word == "o'clock" {
		return at + 2
	}
	return at
}

// age reads "aged 16 to 17", "under 18", "16- and 17-year-olds", "16 to 17 transition".
func (r reader) age(at int) (Numeral, int, bool) {
	if r.kind(at) == Word && isDigit(firstRune(r.at(at))) && strings.Contains(r.at(at), "year-old") {
		return r.named(Age, at, at+1), at + 1, true
	}
	if r.kind(at) != Digits || len(r.at(at)) > 2 {
		return Numeral{}, 0, false
	}
	next := at + 1
	if sign := r.at(next); (sign == "to" || sign == "and" || sign == "-" || sign == "–" || sign == "or") && r.kind(next+1) == Digits && len(r.at(next+1)) <= 2 {
		next += 2
	}
	before := r.at(at - 1)
	switch {
	case (before == "under" || before == "over") && (r.at(at-2) == "were" || r.at(at-2) == "was" || r.at(at-2) == "are" || r.at(at-2) == "aged") && r.kind(next) != Word,
		before == "aged" || before == "age" || before == "ages",
		before == "of" && (r.at(at-2) == "age" || r.at(at-2) == "ages"),
		r.at(next) == "-" && r.at(next+1) == "year-old", r.at(next) == "-" && r.at(next+1) == "year-olds",
		r.at(next) == "year" && strings.HasPrefix(r.at(next+1), "old"), r.at(next) == "years" && strings.HasPrefix(r.at(next+1), "old"),
		r.at(next) == "years" && r.at(next+1) == "of" && r.at(next+2) == "age",
		r.at(next) == "+" && r.joined(next):
		return r.named(Age, at, next), next, true
	}
	return Numeral{}, 0, false
}

func firstRune(text string) rune {
	for _, c := range text {
		return c
	}
	return 0
}

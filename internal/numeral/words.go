package numeral

import (
	"strings"

	"github.com/shopspring/decimal"
)

// small are the numbers up to twenty and the tens in words.
var small = map[string]int64{
	"zero": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12,
}

// scales are the words and letters that multiply a number.
var scales = map[string]int32{
	"hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9,
}

func isScale(text string) bool { _, ok := scales[plain(text)]; return ok }

// parts are the names of the parts of a whole, by how many make it.
var parts = map[string]int64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}

// inWords reads a number in words that begins at a token: "nine", "twenty-four", "two
// hundred and six". It returns the index after it; ok is false where there is none.
func inWords(tokens []Token, at int) (value decimal.Decimal, next int, ok bool) {
	total, current := int64(0), int64(0)
	next = at
	for ; next < len(tokens) && tokens[next].Kind == Word; next++ {
		text := tokens[next].Text
		if text == "and" && current >= 100 && next+1 < len(tokens) && isNumberWord(tokens[next+1].Text) {
			continue
		}
		if n, found := oneWord(text); found && fits(current, n) {
			current += n
			ok = true
			continue
		}
		shift, found := scales[text]
		if !ok || !found || len(text) < 3 {
			break
		}
		factor := decimal.New(1, shift).IntPart()
		if shift == 2 {
			current *= factor
		} else {
			total, current = total+current*factor, 0
		}
	}
	if !ok {
		return decimal.Decimal{}, at, false
	}
	return decimal.NewFromInt(total + current), next, true
}

// fits reports whether a number below a hundred can follow in words: "two hundred" and
// "six" do, "ten" and "two" do not.
func fits(current, n int64) bool {
	rest := current % 100
	return rest == 0 && (current == 0 || current >= 100) || rest >= 20 && rest%10 == 0 && n < 10
}

// oneWord is a number of one word: "nine", "twenty-four".
func oneWord(text string) (int64, bool) {
	if n, ok := small[text]; ok {
		return n, true
	}
	tens, units, found := strings.Cut(text, "-")
	t, u := small[tens], small[units]
	if found && t >= 20 && t%10 == 0 && u > 0 && u < 10 {
		return t + u, true
	}
	return 0, false
}

func isNumberWord(text string) bool { _, ok := oneWord(text); return ok }

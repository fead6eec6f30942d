package numeral

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Unit is what a numeral is written in.
type Unit int

// The units. Of a plain number the word after it says what is counted.
const (
	Plain Unit = iota
	Percent
	Points // percentage points
	Money
	Rate // per 1,000, 10,000 or 100,000
	Days
	Weeks
	Months
	Years
	Hours
	Minutes
	Seconds
)

var unitNames = [...]string{"a number", "per cent", "percentage points", "money", "a rate", "days", "weeks", "months", "years", "hours", "minutes", "seconds"}

// String names the unit: "percentage points".
func (u Unit) String() string { return unitNames[u] }

// Hedge says how exactly a numeral is meant.
type Hedge int

// The hedges.
const (
	Exact   Hedge = iota
	About         // "about 520"
	Nearly        // "nearly 100": a little less
	Over          // "over 90%", "more than half": a little more
	Under         // "fewer than 30"
	AtLeast       // "90% or more"
	AtMost        // "up to 12"
)

// Naming says what a number names; a number that counts or measures names nothing.
type Naming int

// The namings.
const (
	NoName Naming = iota
	Date          // "24 June 2019", "June 2022", "2019/20", "Quarter 2", a time of day
	Label         // "section 47", "Appendix 1", "paragraph 12"
	Age           // "aged 16", "16 to 17 year olds"
)

// Numeral is a number as a text has it.
type Numeral struct {
	Start, End int // bytes of the text: sign, unit and base included
	First      int // index of its first token
	Last       int // index after its last token
	Value      decimal.Decimal
	High       *decimal.Decimal // the upper end of a range
	Of         *decimal.Decimal // the base of "44 of 47"; of a fraction such as "a third", 3
	Fraction   bool             // "a third", "three in five": a share, not a count
	Step       decimal.Decimal  // the unit of the last digit that is written: 0.1 of "17.8"
	Unit       Unit
	Hedge      Hedge
	Signed     bool // it has a plus or minus sign
	InWords    bool
	Naming     Naming
	Noun       string // the word after a plain number, in small letters; may be empty
}

// Share is the numeral as a percentage, where it is a fraction or a count of a base.
func (n Numeral) Share() (decimal.Decimal, bool) {
	if n.Of == nil || n.Of.IsZero() {
		return decimal.Zero, false
	}
	return n.Value.Shift(2).DivRound(*n.Of, 12), true
}

// Matches reports whether the numeral says a value: to its last digit where it is exact,
// and within a twentieth where it is not.
func (n Numeral) Matches(v decimal.Decimal) bool {
	if n.High != nil {
		return v.GreaterThanOrEqual(n.Value.Sub(n.Step)) && v.LessThanOrEqual(n.High.Add(n.Step))
	}
	if n.rounds(v) {
		return n.Hedge != Over && n.Hedge != Under || !v.Equal(n.Value)
	}
	if n.Hedge == Exact {
		return false
	}
	gap := v.Sub(n.Value)
	near := gap.Abs().LessThanOrEqual(n.Value.Abs().Mul(decimal.New(5, -2)).Add(n.Step.Mul(decimal.New(5, -1))))
	switch n.Hedge {
	case About:
		return near
	case Nearly:
		return near && gap.IsNegative()
	case Over:
		return gap.IsPositive() && gap.LessThanOrEqual(n.reach())
	case AtLeast:
		return !gap.IsNegative() && gap.LessThanOrEqual(n.reach())
	case Under:
		return gap.IsNegative() && gap.Neg().LessThanOrEqual(n.reach())
	case AtMost:
		return !gap.IsPositive() && gap.Neg().LessThanOrEqual(n.reach())
	}
	return false
}

// reach is how far a value may lie beyond "over 90%": as far as an author would write the
// next round number instead.
func (n Numeral) reach() decimal.Decimal {
	places := int32(n.Value.NumDigits() - 1)
	return decimal.New(1, places+n.Value.Exponent()).Add(n.Step)
}

// rounds reports whether a value comes to the numeral when it is rounded as the numeral
// is. An exact half may go either way.
func (n Numeral) rounds(v decimal.Decimal) bool {
	return v.Sub(n.Value).Abs().Mul(decimal.NewFromInt(2)).LessThanOrEqual(n.Step)
}

// Find reads the numerals of a text whose tokens are given, in order.
func Find(text string, tokens []Token) []Numeral {
	r := reader{text, tokens}
	var all []Numeral
	for at := 0; at < len(tokens); {
		if n, next, ok := r.naming(at); ok {
			all = append(all, n)
			at = next
		} else if n, next, ok := r.numeral(at); ok {
			all = append(all, n)
			at = next
		} else {
			at++
		}
	}
	return all
}

type reader struct {
	text   string
	tokens []Token
}

// at is the text of a token; empty beyond the ends.
func (r reader) at(n int) string {
	if n < 0 || n >= len(r.tokens) {
		return ""
	}
	return r.tokens[n].Text
}

// kind is the kind of a token; that of a sign beyond the ends.
func (r reader) kind(n int) TokenKind {
	if n < 0 || n >= len(r.tokens) {
		return Sign
	}
	return r.tokens[n].Kind
}

// joined reports whether no space stands between a token and the one before it.
func (r reader) joined(n int) bool {
	return n > 0 && n < len(r.tokens) && r.tokens[n-1].End == r.tokens[n].Start
}

// numeral reads a number that counts or measures.
func (r reader) numeral(at int) (Numeral, int, bool) {
	if n, next, ok := r.fraction(at); ok {
		return r.finish(n, at, next), next, true
	}
	n, next, ok := r.amount(at)
	if !ok {
		return Numeral{}, 0, false
	}
	if of, after, ok := r.base(n, next); ok {
		n.Of, next = &of.Value, after
		n.Fraction = r.at(next-2) == "in" || r.at(after-2) == "in"
	} else if high, after, ok := r.rangeEnd(n, next, at); ok {
		if n.Unit == Plain {
			n.Unit, n.Step = high.Unit, high.Step
			n.Value = n.Value.Mul(high.scale())
		}
		n.High, next = &high.Value, after
	}
	return r.finish(n, at, next), next, true
}

// scale is by how much a number that shares the numeral's scale word is multiplied: the
// 30 of "£30 to £40k".
func (n Numeral) scale() decimal.Decimal {
	if n.Unit == Money && n.Step.GreaterThan(decimal.NewFromInt(1)) {
		return decimal.New(1, int32(n.Step.NumDigits()-1)+n.Step.Exponent())
	}
	return decimal.NewFromInt(1)
}

// finish notes where a numeral stands, its hedge and its noun.
func (r reader) finish(n Numeral, at, next int) Numeral {
	if n.Signed || n.Unit == Money && at > 0 && r.at(at) != "£" {
		for at > 0 && r.joined(at) && strings.Contains("+-−–£", r.at(at-1)) {
			at--
		}
	}
	n.First, n.Last = at, next
	n.Start, n.End = r.tokens[at].Start, r.tokens[next-1].End
	n.Hedge = r.hedge(at, next)
	if n.Unit == Plain && r.kind(next) == Word {
		n.Noun = r.at(next)
	}
	return n
}

package keyfile

import (
	"regexp"
	"strings"

	"outturn/internal/source"
)

// The ways in which people write a number in a text: with a currency before it, with a
// unit after it, with commas or spaces between thousands, with a comma before decimals.
var (
	written   = regexp.MustCompile(`^([-+]?)[£$€]?\s*([-+]?)(\d[\d,. ]*|\.\d+)\s*(%|[a-z][a-z ]*)?$`)
	thousands = regexp.MustCompile(`^\d{1,3}(,\d{3})+(\.\d+)?$`)
	spaced    = regexp.MustCompile(`^\d{1,3}( \d{3})+(\.\d+)?$`)
	continent = regexp.MustCompile(`^\d{1,3}(\.\d{3})+(,\d+|\.\d{3})$`)
	comma     = regexp.MustCompile(`^\d+,\d+$`)
	point     = regexp.MustCompile(`^\d*\.?\d+$`)
	brackets  = regexp.MustCompile(`^\(([£$€]?[\d,.]+%?)\)$`)
	ofBase    = regexp.MustCompile(`^(\d+) *(?:/|of|out of) *(\d+)$`)
	about     = regexp.MustCompile(`^(?:~|≈|c\.?|ca\.?|circa|approx\.?|about|est\.?) *(\d[\d.]*)$`)
)

// NumberHint says how a number is written that a text was meant to be: "write 28.3" for
// "28.3%". It is empty for any other text.
func NumberHint(text string) string {
	text = strings.ToLower(source.Visible(text))
	text = strings.NewReplacer("−", "-", "–", "-").Replace(strings.TrimRight(text, ".,;")) // the minus signs of printed figures
	if m := brackets.FindStringSubmatch(text); m != nil {
		text = "-" + m[1]
	}
	if m := ofBase.FindStringSubmatch(text); m != nil {
		return "write { count = " + m[1] + ", of = " + m[2] + " }"
	}
	if m := about.FindStringSubmatch(text); m != nil && point.MatchString(m[1]) {
		return "write " + m[1] + ` or, for a reading, { value = ` + m[1] + `, status = "estimated" }`
	}
	m := written.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	sign := strings.TrimPrefix(m[1]+m[2], "+")
	return numberHint(sign, strings.TrimSpace(m[3]), m[4])
}

// numberHint is the hint at a number with its sign and with what follows it.
func numberHint(sign, digits, unit string) string {
	plain, hint := digits, "write "
	switch {
	case thousands.MatchString(digits):
		plain, hint = strings.ReplaceAll(digits, ",", ""), "thousands are written without a comma: "
	case spaced.MatchString(digits):
		plain, hint = strings.ReplaceAll(digits, " ", ""), "thousands are written without a space: "
	case continent.MatchString(digits):
		plain = strings.Replace(strings.ReplaceAll(digits, ".", ""), ",", ".", 1)
	case comma.MatchString(digits):
		plain = strings.Replace(digits, ",", ".", 1)
	}
	if !point.MatchString(plain) {
		return ""
	}
	plain = sign + withoutZeroes(plain)
	switch unit := strings.TrimSpace(unit); unit {
	case "p", "prov", "provisional":
		return "write { value = " + plain + `, status = "provisional" }`
	case "e", "est", "estimate", "estimated":
		return "write { value = " + plain + `, status = "estimated" }`
	}
	if times := multiples[strings.TrimSpace(unit)]; times != "" {
		return "write the number in full, or " + plain + " where the unit is " + times
	}
	return hint + plain
}

// multiples are the letters that stand for thousands and millions after a number.
var multiples = map[string]string{
	"k": "thousands", "thousand": "thousands", "m": "millions", "mn": "millions", "million": "millions", "bn": "thousand millions", "billion": "thousand millions",
}

// withoutZeroes is a number with no zero before it but the one before its point.
func withoutZeroes(number string) string {
	number = strings.TrimLeft(number, "0")
	if number == "" || number[0] == '.' {
		return "0" + number
	}
	return number
}

// AbsenceHint says how an absence is written.
const AbsenceHint = `where there is no figure, say why: { missing = "not available", reason = "..." }, ` +
	`{ missing = "not applicable", reason = "..." }, { missing = "confidential", reason = "..." } or { missing = "not due" }`

// noFigure matches what people write in the place of a figure.
var noFigure = regexp.MustCompile(`^(?i:n\.?/?\\?\.?a\.?|na|n/k|n/r|nil return|none|null|nan|not (available|applicable|due|known|reported|yet.*)|unknown|missing|confidential|suppressed|awaited|awaiting.*|pending|tb[cda]|to (be|follow).*|no data|no figure|[-–—*?.…:#x]+|\[[a-z]+\])?$`)

// LikeAbsence reports whether a text is what people write where there is no figure:
// "N/A", "tbc", "-" or nothing.
func LikeAbsence(text string) bool { return noFigure.MatchString(source.Visible(text)) }

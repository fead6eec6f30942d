package keyfile

import (
	"regexp"
	"strings"
)

// quoted is a number as people write it in a text: with a currency before it, with a
// unit after it, or with commas.
var quoted = regexp.MustCompile(`^[£$€]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:%|[a-z ]*)$`)

// thousands is a number with commas between its thousands.
var thousands = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)

// MeantNumber is the number that a text in quotes was meant to be, as it is written
// without them: 28.3 for "28.3%", 1234 for "1,234", 91.5 for "91,5". It returns false for
// any other text.
func MeantNumber(text string) (string, bool) {
	typed := strings.ReplaceAll(text, "−", "-") // the minus sign of printed figures
	m := quoted.FindStringSubmatch(strings.ToLower(strings.TrimSpace(typed)))
	if m == nil {
		return "", false
	}
	switch number := m[1]; {
	case thousands.MatchString(number):
		return strings.ReplaceAll(number, ",", ""), true
	case strings.Count(number, ",") == 1 && !strings.Contains(number, ".") && !strings.HasSuffix(number, ","):
		return strings.Replace(number, ",", ".", 1), true
	case !strings.Contains(number, ","):
		return number, true
	}
	return "", false
}

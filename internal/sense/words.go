package sense

import "regexp"

// wordsOf matches any of the alternatives as whole words, in capitals or not.
func wordsOf(alternatives string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(` + alternatives + `)\b`)
}

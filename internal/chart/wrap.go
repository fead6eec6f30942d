package chart

import (
	"strings"
	"unicode/utf8"
)

// wrap breaks a text at spaces into lines of at most the given number of letters. A
// longer word is broken too.
func wrap(text string, letters int) []string {
	var lines []string
	for _, word := range pieces(text, letters) {
		last := len(lines) - 1
		if last >= 0 && utf8.RuneCountInString(lines[last])+1+utf8.RuneCountInString(word) <= letters {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// pieces are the words of a text, in pieces where they are longer than a line.
func pieces(text string, letters int) []string {
	var all []string
	for _, word := range strings.Fields(text) {
		runes := []rune(word)
		for ; len(runes) > letters; runes = runes[letters:] {
			all = append(all, string(runes[:letters]))
		}
		all = append(all, string(runes))
	}
	return all
}

// Package wording writes the pieces of English that several rooms need: counts,
// lists and sentences.
//
// Words come in, words go out. It knows nothing of what they are about.
package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Count is a number of things: "1 indicator", "2 indicators", "0 commentaries".
func Count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %s", n, Plural(thing))
}

// Plural is the plural of a regular noun: "indicators", "commentaries", "days".
func Plural(noun string) string {
	stem, found := strings.CutSuffix(noun, "y")
	if found && !strings.ContainsAny(lastOf(stem), "aeiou") {
		return stem + "ies"
	}
	return noun + "s"
}

// Capital writes the first letter as a capital, as at the beginning of a
// sentence.
func Capital(text string) string {
	if text == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// List joins items as a sentence does: "360, 768 and 1280".
func List[T any](items []T) string {
	words := make([]string, len(items))
	for n, item := range items {
		words[n] = fmt.Sprint(item)
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

const (
	stops   = ".!?…"
	closers = `"'”’»)]`
)

// Sentence ends a text with a full stop, unless it ends a sentence already:
// “Yes!” does, and so does one in brackets. An empty text stays empty.
func Sentence(text string) string {
	last := lastOf(strings.TrimRight(text, closers))
	if text == "" || last != "" && strings.Contains(stops, last) {
		return text
	}
	return text + "."
}

// lastOf is the last letter or sign of a text; empty for none.
func lastOf(text string) string {
	_, size := utf8.DecodeLastRuneInString(text)
	return text[len(text)-size:]
}

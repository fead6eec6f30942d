// Package wording has what pages say: the catalogue of phrases, which an organisation may
// reword, and the pieces of English that several rooms need: counts, lists and sentences.
//
// Words come in, words go out. The package does not know what they are about.
package wording

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Count writes a number of things: "1 indicator", "2 indicators", "0 commentaries".
func Count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %s", n, Plural(thing))
}

// Plural writes the plural of a regular noun: "indicators", "commentaries", "days".
func Plural(noun string) string {
	stem, found := strings.CutSuffix(noun, "y")
	if found && !strings.ContainsAny(lastCharacter(stem), "aeiou") {
		return stem + "ies"
	}
	return noun + "s"
}

// Day writes a day as "28 October 2019"; the zero time is no day, and comes to nothing.
func Day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006")
}

// Capital makes the first letter a capital, as at the start of a sentence.
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

// Sentence adds a full stop to a text, unless it ends like a sentence already, also
// inside quotation marks or brackets: “Yes!”. An empty text stays empty.
func Sentence(text string) string {
	last := lastCharacter(strings.TrimRight(text, closers))
	if text == "" || last != "" && strings.Contains(stops, last) {
		return text
	}
	return text + "."
}

// Sentences joins texts, each as a sentence of its own; empty ones are left out.
func Sentences(texts ...string) string {
	var all []string
	for _, text := range texts {
		if text != "" {
			all = append(all, Sentence(text))
		}
	}
	return strings.Join(all, " ")
}

// lastCharacter is empty for an empty text.
func lastCharacter(text string) string {
	_, size := utf8.DecodeLastRuneInString(text)
	return text[len(text)-size:]
}

// Package numeral reads the numbers of English prose: "£4.93m", "nine", "44 of 47",
// "about 520 to 540", "two-thirds", "10.5 per cent".
//
// A text comes in; its sentences, words and [Numeral]s go out. Numbers that name
// something rather than count it, such as dates, ages and sections, are marked as such.
// The package knows English, and nothing about what the numbers are of.
package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TokenKind says what a token is.
type TokenKind int

// The kinds of tokens.
const (
	Word   TokenKind = iota // letters, with hyphens, apostrophes and digits within: "Q2", "twenty-four"
	Digits                  // a number in figures: "1,234.5"
	Sign                    // any other character
)

// Token is a word, a number in figures or another character of a text.
type Token struct {
	Start, End int // bytes of the text
	Kind       TokenKind
	Text       string // in small letters, with plain apostrophes and hyphens
}

// Tokens splits a text into its tokens. White space separates them and is in none.
func Tokens(text string) []Token {
	all := make([]Token, 0, len(text)/4+1)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		t := Token{Start: at, End: at + size, Kind: Sign}
		switch {
		case unicode.IsSpace(r):
			at += size
			continue
		case isDigit(r):
			t.Kind, t.End = Digits, at+digits(text[at:])
			if end := at + word(text[at:]); end > t.End && !strings.ContainsAny(text[at:t.End], ".,") && !isScale(text[t.End:end]) {
				t.Kind, t.End = Word, end // "4th", "18s"
			}
		case unicode.IsLetter(r):
			t.Kind, t.End = Word, at+word(text[at:])
		}
		t.Text = plain(text[t.Start:t.End])
		all = append(all, t)
		at = t.End
	}
	return all
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// digits is the length of the number that a text begins with. A comma belongs to it
// before three digits, and a point before any.
func digits(text string) int {
	end := span(text, isDigit)
	for end < len(text) && text[end] == ',' && span(text[end+1:], isDigit) == 3 {
		end += 4
	}
	if end+1 < len(text) && text[end] == '.' && isDigit(rune(text[end+1])) {
		end += 1 + span(text[end+1:], isDigit)
	}
	return end
}

// word is the length of the word that a text begins with.
func word(text string) int {
	end := 0
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		next, _ := utf8.DecodeRuneInString(text[end+size:])
		joins := strings.ContainsRune("'’-‑", r) && end > 0 && unicode.IsLetter(next)
		if !unicode.IsLetter(r) && !isDigit(r) && !joins {
			break
		}
		end += size
	}
	return end
}

func span(text string, in func(rune) bool) int {
	end := strings.IndexFunc(text, func(r rune) bool { return !in(r) })
	if end < 0 {
		return len(text)
	}
	return end
}

var plainSigns = strings.NewReplacer("’", "'", "‑", "-")

// plain writes a text in small letters, with plain apostrophes and hyphens. Most words are
// so already.
func plain(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' }) {
		return text
	}
	return plainSigns.Replace(strings.ToLower(text))
}

// Sentence is a run of tokens that ends with a full stop or at the end of the text.
type Sentence struct{ First, Last int } // indexes of tokens, from First up to and without Last

// Sentences divides tokens into sentences. A full stop within a number, after an
// abbreviation or before a small letter ends none.
func Sentences(text string, tokens []Token) []Sentence {
	var all []Sentence
	first := 0
	for n := range tokens {
		if ends(text, tokens, n) && n+1 > first {
			all = append(all, Sentence{first, n + 1})
			first = n + 1
		}
	}
	if first < len(tokens) {
		all = append(all, Sentence{first, len(tokens)})
	}
	return all
}

// abbreviations are words whose full stop ends no sentence.
var abbreviations = map[string]bool{"no": true, "nos": true, "e.g": true, "g": true, "i.e": true, "mr": true, "mrs": true, "dr": true, "st": true, "para": true, "p": true, "pp": true, "vs": true, "approx": true, "cllr": true}

func ends(text string, tokens []Token, n int) bool {
	t := tokens[n]
	if t.Kind != Sign || !strings.Contains(".!?", t.Text) {
		return false
	}
	if n+1 == len(tokens) {
		return true
	}
	next := tokens[n+1]
	if next.Start == t.End { // no space: within a number or an address, or before a bracket
		return false
	}
	if n > 0 && t.Text == "." && abbreviations[tokens[n-1].Text] && next.Kind == Digits {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[next.Start:])
	return !unicode.IsLower(r)
}

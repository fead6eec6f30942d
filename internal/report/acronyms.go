package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// AcronymList is the abbreviations that a paper uses, in alphabetical order.
type AcronymList struct {
	Acronyms []load.Acronym
}

// acronyms lists what the paper and its commentary use.
func (f *filler) acronyms(b *commentary.Block) Block {
	if !f.once(b, []string{"acronyms"}) {
		return nil
	}
	texts := []string{string(f.report.Paper.Document.Body)}
	for _, m := range f.report.Measures {
		texts = append(texts, m.Name.Title, m.Indicator.Definition)
		if m.Commentary != nil {
			texts = append(texts, string(m.Commentary.Body))
		}
	}
	list := &AcronymList{}
	used := strings.Join(texts, "\n")
	for _, a := range f.report.Organisation.Acronyms {
		if hasWord(used, a.Short) {
			list.Acronyms = append(list.Acronyms, a)
		}
	}
	slices.SortFunc(list.Acronyms, func(x, y load.Acronym) int {
		return strings.Compare(strings.ToLower(x.Short), strings.ToLower(y.Short))
	})
	return list
}

// hasWord reports whether a text holds a word that no letter or digit touches.
// It is asked of each acronym and all that a paper says, where a regular
// expression takes longer than the rest of the report.
func hasWord(text, word string) bool {
	if word == "" {
		return false
	}
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		start := from + at
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[start+len(word):])
		if !alphanumeric(before) && !alphanumeric(after) {
			return true
		}
		from = start + 1
	}
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

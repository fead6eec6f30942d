package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"outturn/internal/commentary"
	"outturn/internal/load"
)

// Acronyms find the organisation's abbreviations in a text.
type Acronyms struct {
	list   []load.Acronym // the longest first
	starts [256]bool      // the bytes that one begins with
}

// NewAcronyms prepares a list for finding.
func NewAcronyms(list []load.Acronym) *Acronyms {
	a := &Acronyms{list: slices.Clone(list)}
	slices.SortFunc(a.list, func(x, y load.Acronym) int {
		return cmp.Or(cmp.Compare(len(y.Short), len(x.Short)), strings.Compare(x.Short, y.Short))
	})
	for _, one := range a.list {
		if one.Short != "" {
			a.starts[one.Short[0]] = true
		}
	}
	return a
}

// Next is the first acronym of a text that stands there as a word of its own, and
// where it begins. Of several at one place it is the longest.
func (a *Acronyms) Next(text string) (found load.Acronym, at int, ok bool) {
	for at := range len(text) {
		if !a.starts[text[at]] {
			continue
		}
		for _, one := range a.list {
			if one.Short != "" && strings.HasPrefix(text[at:], one.Short) && alone(text, at, at+len(one.Short)) {
				return one, at, true
			}
		}
	}
	return found, 0, false
}

// alone reports whether no letter or digit touches a part of a text.
func alone(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

var acronymsBlock = blockType{
	Form: commentary.Form{
		Name: "acronyms", Doc: "The acronyms that the paper uses, of those declared in organisation.toml.",
		Example: "::: acronyms\n:::", In: ofReport,
	},
	build: (*filler).acronyms,
}

// AcronymList is the abbreviations that a paper uses, in alphabetical order.
type AcronymList struct {
	Acronyms []load.Acronym
}

// Layout implements [Block].
func (*AcronymList) Layout() string { return "acronyms" }

// acronyms lists what the paper, its commentary and the names of its measures use.
func (f *filler) acronyms(b *commentary.Block) Block {
	if !f.once(b, []string{"acronyms"}) {
		return nil
	}
	texts := []string{string(f.report.Paper.Document.Body)}
	for _, m := range f.report.Measures {
		texts = append(texts, m.Name.Title)
		if m.Commentary != nil {
			texts = append(texts, string(m.Commentary.Body))
		}
	}
	list := &AcronymList{}
	all := NewAcronyms(f.report.Organisation.Acronyms)
	for rest := strings.Join(texts, "\n"); ; {
		one, at, found := all.Next(rest)
		if !found {
			break
		}
		if !slices.Contains(list.Acronyms, one) {
			list.Acronyms = append(list.Acronyms, one)
		}
		rest = rest[at+len(one.Short):]
	}
	slices.SortFunc(list.Acronyms, func(x, y load.Acronym) int {
		return strings.Compare(strings.ToLower(x.Short), strings.ToLower(y.Short))
	})
	return list
}

package internal_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"outturn/internal/wording"
)

// oldest is the reading age that no sentence of the program asks for more than. The measure is
// the grade of Flesch and Kincaid plus five, since the first grade begins at six.
const oldest = 12

// fieldTerms count as words of one syllable: readers of performance reports know them, and no
// shorter word says the same.
var fieldTerms = strings.Fields(`indicator comparator tolerance direction position quarter variance
	forecast commentary correction edition recommendation difference percentage abbreviation
	accessibility javascript`)

// ofLaw are phrases in the words of a law or an authority, which are not ours to shorten. One
// that is easy to read does not belong here.
var ofLaw = []string{
	"accessibility.advisory-service", "accessibility.enforced-by",
	"attachments.exempt", "attachments.exempt-for-members", "exempt.relies-on",
	"compliance.full", "compliance.none", "compliance.partial", "compliance.undeclared", "compliance.undeclared-without-failure",
}

var (
	sentenceEnd = regexp.MustCompile(`[.!?:;]+(\s|$)`)
	word        = regexp.MustCompile(`\p{L}+(?:[’']\p{L}+)*`)
	silentEnd   = regexp.MustCompile(`[aeiouy].*([^aeiouyl]e|[^aeiouycgszxl]es|[^aeiouytd]ed)$`)
	filled      = regexp.MustCompile(`\{[a-z-]+\}|%(\[\d\])?[a-z]`) // a place in a phrase

	vowels = regexp.MustCompile(`[aeiouy]+`)
)

// readingAge is the age at which a sentence is understood: 0.39 years for each word, 11.8 for
// the syllables of its average word. It is 0 for one of fewer than eight words, which the measure is not for.
func readingAge(sentence string) float64 {
	words := word.FindAllString(filled.ReplaceAllString(sentence, "it"), -1)
	if len(words) < 8 {
		return 0
	}
	syllables := 0
	for _, w := range words {
		syllables += syllablesOf(strings.ToLower(w))
	}
	return 0.39*float64(len(words)) + 11.8*float64(syllables)/float64(len(words)) - 15.59 + 5
}

// syllablesOf counts groups of vowels, without a silent e near the end.
func syllablesOf(w string) int {
	if stem := strings.TrimSuffix(w, "s"); slices.Contains(fieldTerms, w) || slices.Contains(fieldTerms, stem) {
		return 1
	}
	n := len(vowels.FindAllString(w, -1))
	if silentEnd.MatchString(w) {
		n--
	}
	return max(1, n)
}

// hard are the sentences of a text that ask for an older reader.
func hard(text string) []string {
	var all []string
	for _, sentence := range sentenceEnd.Split(text, -1) {
		if age := readingAge(sentence); age > oldest {
			all = append(all, fmt.Sprintf("%.1f years: %s", age, strings.TrimSpace(sentence)))
		}
	}
	return all
}

// TestPhrasesAreReadAtTwelve checks what layouts and scripts say, by the catalogue.
func TestPhrasesAreReadAtTwelve(t *testing.T) {
	for _, key := range wording.English().Keys() {
		p, _ := wording.English().Phrase(key)
		all := hard(p.Text())
		if law := slices.Contains(ofLaw, key); law && all == nil {
			t.Errorf("%s is easy to read: take it off the list", key)
		} else if !law && all != nil {
			t.Errorf("%s: %s", key, strings.Join(all, "\n"))
		}
	}
}

// saying are the rooms in which sentences of pages are made.
var saying = []string{"indicator", "finance", "report", "chart", "page", "wording"}

// TestSentencesAreReadAtTwelve checks the texts in those rooms' code that are neither a
// diagnostic nor a description for authors.
func TestSentencesAreReadAtTwelve(t *testing.T) {
	found := 0
	for _, room := range saying {
		names, err := filepath.Glob(room + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, text := range shownTexts(t, name) {
				found++
				for _, one := range hard(text) {
					t.Errorf("%s: %s", name, one)
				}
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d texts were found", found)
	}
}

// shownTexts are the texts of a file but for those that authors alone are told.
func shownTexts(t *testing.T, name string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec, *ast.Field: // a field has a tag
			return false
		case *ast.KeyValueExpr:
			key, named := n.Key.(*ast.Ident)
			return !named || !slices.Contains([]string{"Doc", "Notes", "Example", "From"}, key.Name)
		case *ast.CallExpr:
			return !toldToAuthors(n)
		case *ast.BasicLit:
			if said, ok := text(n); ok {
				all = append(all, said)
			}
		}
		return true
	})
	return all
}

// toldToAuthors reports whether a call reports a mistake or an error, or makes an expression.
func toldToAuthors(call *ast.CallExpr) bool {
	method, ok := call.Fun.(*ast.SelectorExpr)
	return ok && slices.Contains([]string{"Report", "WithHint", "Errorf", "MustCompile"}, method.Sel.Name)
}

// A sentence that is too long is found, as is one of long words; a plain one and one of field
// terms are not.
func TestHardSentences(t *testing.T) {
	for sentence, want := range map[string]bool{
		"The figure is up from 86% in Quarter 4, and better than the target.":                                                                                          false,
		"The indicator is outside tolerance, and its direction is worse than a quarter ago.":                                                                           false,
		"The authority's organisational arrangements necessitate considerable reconsideration of established methodologies.":                                           true,
		"The figure that was given in the report for the quarter before last is not the same as the one that is given here, since some of the cases came in too late.": true,
	} {
		if got := hard(sentence) != nil; got != want {
			t.Errorf("%q is hard to read: %t (%.1f years), want %t", sentence, got, readingAge(sentence), want)
		}
	}
}

package audit

import (
	"slices"
	"strings"

	"outturn/internal/numeral"
)

// stopWords carry no meaning of their own in a name.
var stopWords = wordSet(`a an the of in on at by for to from with within and or per cent percent percentage number numbers rate rates
	share proportion average total amount level time year years date month months quarter quarters who whose whom that which their its is are was were be been
	than more less over under have has had not no as into out up down all any each last first new least most during days day weeks week hours minutes working made against after before between trust council authority local`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// stems are the words of a text that carry meaning, each once, in their basic form.
func stems(text string, long map[string]string) []string {
	return stemsOf(numeral.Tokens(text), long)
}

func stemsOf(tokens []numeral.Token, long map[string]string) []string {
	var all []string
	for _, t := range tokens {
		all = appendStems(all, t, long)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// appendStems appends the stems of a token: of an acronym those of what it is short for.
func appendStems(all []string, t numeral.Token, long map[string]string) []string {
	if expanded := long[t.Text]; expanded != "" && t.Kind == numeral.Word {
		return append(all, stems(expanded, nil)...)
	}
	if s := stem(t); s != "" {
		return append(all, s)
	}
	return all
}

// openers are the words with which names begin and that prose leaves out.
var openers = wordSet("a an the of number percentage per cent percent rate share proportion average total in all by")

// spare are the words of a name without those with which names begin, also those that
// carry little meaning.
func spare(text string) []string {
	var all []string
	for _, t := range numeral.Tokens(text) {
		if t.Kind == numeral.Word && !openers[t.Text] {
			if s := stem(t); s != "" {
				all = append(all, s)
			} else {
				all = append(all, "="+t.Text)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// wordEnds are the ends that stems are without, and what stands in their place.
var wordEnds = []struct{ from, to string }{{"ies", "y"}, {"sses", "ss"}, {"ing", ""}, {"ed", ""}, {"es", ""}, {"s", ""}, {"e", ""}, {"ly", ""}}

// stem is the basic form of a word; empty for words without meaning of their own.
func stem(t numeral.Token) string {
	if t.Kind == numeral.Sign || stopWords[t.Text] {
		return ""
	}
	word := strings.TrimSuffix(t.Text, "'s")
	if t.Kind == numeral.Digits {
		return word
	}
	for _, end := range wordEnds {
		rest, found := strings.CutSuffix(word, end.from)
		if found && len(rest) >= 3 && !strings.HasSuffix(word, "ss") {
			word = rest + end.to
			break
		}
	}
	return strings.TrimSuffix(word, "e")
}

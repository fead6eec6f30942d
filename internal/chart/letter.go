package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"outturn/internal/indicator"
)

// NotApplicableLabel are the words for [NotApplicable].
const NotApplicableLabel = "Not applicable"

// usual are the letters of the positions that every organisation has.
var usual = map[indicator.Position]string{
	indicator.Better:      "B",
	indicator.Within:      "T",
	indicator.Outside:     "O",
	indicator.Undue:       "D",
	indicator.Unset:       "S",
	indicator.Untargeted:  "N",
	indicator.Unavailable: "X",
	NotApplicable:         "Z",
	Confidential:          "C",
	NotPublished:          "U",
}

// apartLabels have the letters of what is no position where its usual one is taken.
var apartLabels = map[indicator.Position]string{
	NotApplicable: NotApplicableLabel, Confidential: "Confidential", NotPublished: "Unrecorded",
}

// Letters are the letters of positions in a matrix, no two the same: the symbol that an
// author gave one, otherwise its usual letter, otherwise one of its label. An
// organisation's own classes choose before the positions whose place they take, and what
// few tables have comes last.
func Letters(order []indicator.Position, labels indicator.Labels, symbols map[indicator.Position]string) map[indicator.Position]string {
	letters, taken := map[indicator.Position]string{}, map[string]bool{}
	give := func(p indicator.Position, letter string) {
		letters[p] = letter
		taken[strings.ToUpper(letter)] = true
	}
	for _, p := range order {
		if symbols[p] != "" {
			give(p, symbols[p])
		}
	}
	for _, positions := range byChoice(order) {
		for _, p := range positions {
			if letter := usual[p]; letters[p] == "" && letter != "" && !taken[letter] {
				give(p, letter)
			}
		}
		for _, p := range positions {
			if letters[p] == "" {
				give(p, freeLetter(cmp.Or(labels[p], apartLabels[p]), taken))
			}
		}
	}
	return letters
}

// byChoice are positions in the groups in which they choose their letters.
func byChoice(order []indicator.Position) [4][]indicator.Position {
	var unjudged, own, judged []indicator.Position
	for _, p := range order {
		switch {
		case !p.Judged():
			unjudged = append(unjudged, p)
		case p.Class() != "":
			own = append(own, p)
		default:
			judged = append(judged, p)
		}
	}
	return [...][]indicator.Position{append(unjudged, NotApplicable), own, judged, {Confidential, NotPublished}}
}

// freeLetter is the first letter of a word of the label, or any other letter of it, that
// is not taken. Where all are, the first letter has a number.
func freeLetter(label string, taken map[string]bool) string {
	var first, others []string
	for _, word := range strings.FieldsFunc(strings.ToUpper(label), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		letters := strings.Split(word, "")
		first, others = append(first, letters[0]), append(others, letters[1:]...)
	}
	for _, letter := range slices.Concat(first, others) {
		if !taken[letter] {
			return letter
		}
	}
	start := strings.Join(first[:min(1, len(first))], "")
	n := 1
	for taken[start+strconv.Itoa(n)] {
		n++
	}
	return start + strconv.Itoa(n)
}

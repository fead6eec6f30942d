package source

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"outturn/internal/limit"
)

// DidYouMean is the hint `did you mean "x"?`, at one name or at a choice of several.
func DidYouMean(names ...string) string {
	quoted := make([]string, len(names))
	for n, name := range names {
		quoted[n] = strconv.Quote(name)
	}
	return "did you mean " + strings.Join(quoted, " or ") + "?"
}

// OneOf is the hint at a name that is not one of those allowed: the nearest of them or,
// when none is near, all. It is empty when there are none.
func OneOf[T ~string](written string, allowed []T) string {
	names := make([]string, len(allowed))
	for n, name := range allowed {
		names[n] = string(name)
	}
	if near := Suggest(written, names); near != "" || len(names) == 0 {
		return near
	}
	return "allowed here: " + strings.Join(names, ", ")
}

// Suggest returns the hint [DidYouMean] for the candidate nearest to
// what was written, or the empty string when none is near: more than a third
// of the letters, and more than one, would have to change, and its words are others or
// more. Upper and lower case
// count as the same letter; of equally near candidates the first is taken.
func Suggest(written string, candidates []string) string {
	at, name := FirstInvisible(written)
	best := Nearest(Visible(written), candidates)
	if best == "" {
		best = sameWords(written, candidates)
	}
	switch {
	case best == "":
		return ""
	case at >= 0 && best == Visible(written):
		return fmt.Sprintf("an invisible %s stands in it: delete it, so that it reads %q", name, best)
	}
	return DidYouMean(best)
}

// SuggestID is the hint at what was written where an id is wanted: the id whose title it
// is, the nearest id, or the id of the nearest title. ids are those of each title. It is
// empty when none is near.
func SuggestID(written string, all []string, ids map[string]string) string {
	title := written
	if ids[written] == "" {
		if near := Suggest(written, all); near != "" {
			return near
		}
		title = ""
		if len(ids) <= limit.Names {
			title = Nearest(written, slices.Sorted(maps.Keys(ids)))
		}
	}
	if title == "" {
		return ""
	}
	return fmt.Sprintf("write the id of %q: %s", title, ids[title])
}

// Nearest returns the candidate that [Suggest] would name; empty when none is
// near.
func Nearest(written string, candidates []string) string {
	letters := []rune(strings.ToLower(written))
	if len(letters) > limit.Similar {
		return ""
	}
	best, distance := "", max(len(letters)/3, 1)+1
	for _, c := range candidates[:min(len(candidates), limit.Names)] {
		if len(c) < len(letters)-distance || len(c) > utf8.UTFMax*(len(letters)+distance) {
			continue // so many letters would have to come or go
		}
		if d := editDistance(letters, []rune(strings.ToLower(c)), distance); d < distance {
			best, distance = c, d
		}
	}
	return best
}

// sameWords is the candidate that has the words of what was written, in whatever order and
// with whatever signs between them; empty when there is none.
func sameWords(written string, candidates []string) string {
	words := wordsOf(written)
	for _, c := range candidates {
		if len(words) > 1 && slices.Equal(wordsOf(c), words) {
			return c
		}
	}
	return ""
}

// wordsOf are the words of a name in lower case, in alphabetical order.
func wordsOf(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(Visible(name)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(words)
	return words
}

// editDistance is the number of letters to insert, delete, replace or swap
// with their neighbour (optimal string alignment) to turn a into b. Once it is certain to be
// most or more, it is most.
func editDistance(a, b []rune, most int) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := min(i, last[0])
		for j := 1; j <= len(b); j++ {
			replace := last[j-1]
			if a[i-1] != b[j-1] {
				replace++
			}
			row[j] = min(replace, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j], last[j]) // a swap goes back two rows
		}
		if least >= most {
			return most
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

package keyfile

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// spacedKey matches a line that begins with words and an equals sign, and spacedHeading a
// heading of a table with words in it, which are the name of one thing.
var (
	spacedKey     = regexp.MustCompile(`^[ \t]*([\pL\d][^="#\[\]{}]*?)[ \t]*=`)
	spacedHeading = regexp.MustCompile(`^[ \t]*\[([\w.-]+\.)([\pL\d][^="#\[\]{}.]*?)[ \t]*\]`)
)

// spacedName finds a key, or a name in the heading of a table, that has spaces and no
// quotes. Mostly it is a title, where an id is wanted.
func (naming Naming) spacedName(text string, at line, place int) (slip, bool) {
	written := text[at.from:at.to]
	if m := spacedKey.FindStringSubmatchIndex(written); m != nil && place < at.from+m[1] {
		value := strings.TrimSpace(beforeComment(written[m[1]:]))
		if _, err := toml.Decode("x = "+value, new(map[string]any)); err != nil {
			value = "..."
		}
		if naming.IDs {
			return spacedSlip(written, at, m[2:4], "keys are ids: write "+naming.idOf(written[m[2]:m[3]])+" = "+value)
		}
		return spacedSlip(written, at, m[2:4], "write "+joined(written[m[2]:m[3]], "_")+" = "+value)
	}
	if m := spacedHeading.FindStringSubmatchIndex(written); m != nil && place < at.from+m[1] {
		return spacedSlip(written, at, m[4:6], "write an id: ["+written[m[2]:m[3]]+naming.idOf(written[m[4]:m[5]])+"]")
	}
	return slip{}, false
}

func spacedSlip(written string, at line, name []int, hint string) (slip, bool) {
	s := slip{at.from + name[0], at.from + name[1], rule.TOMLSyntax, "a name has no spaces here", hint}
	return s, strings.Contains(source.Visible(written[name[0]:name[1]]), " ")
}

// idOf is the id of what has a title, or a like id or, where there is none, the id that can
// be made of it.
func (naming Naming) idOf(title string) string {
	near := source.Nearest(title, slices.Sorted(maps.Keys(naming.Titled)))
	made := joined(title, "-")
	return cmp.Or(naming.Titled[near], source.Nearest(made, slices.Sorted(maps.Values(naming.Titled))), made)
}

// joined are the words of a text in lower case, with a sign between them.
func joined(text, sign string) string {
	other := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	return strings.Join(strings.FieldsFunc(strings.ToLower(apostrophes.Replace(text)), other), sign)
}

var apostrophes = strings.NewReplacer("'", "", "’", "")

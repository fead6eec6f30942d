package source

import (
	"strings"
	"unicode"
)

// invisible are the names of characters that word processors and web pages leave in a
// text, and that look like a space or like nothing.
var invisible = map[rune]string{
	'\u00a0': "no-break space", '\u202f': "narrow no-break space", '\u2007': "figure space",
	'\u200b': "zero-width space", '\u2060': "word joiner", '\u00ad': "soft hyphen", '\ufeff': "byte order mark",
	'\u2028': "line separator", '\u2029': "paragraph separator",
}

// Invisible names a character that cannot be seen or told from a space: "no-break space".
// It is empty for any other, and for the plain space, the tab and line ends.
func Invisible(r rune) string {
	switch name := invisible[r]; {
	case name != "":
		return name
	case r == ' ':
		return ""
	case unicode.Is(unicode.Zs, r):
		return "special space"
	case unicode.Is(unicode.Cf, r):
		return "formatting character"
	}
	return ""
}

// Visible is a text without invisible characters: those as wide as a space become a plain
// one, and spaces around the text go.
func Visible(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Zs, r):
			return ' '
		case Invisible(r) != "":
			return -1
		}
		return r
	}, text))
}

// FirstInvisible is the offset of the first invisible character in a text and its name;
// -1 where there is none.
func FirstInvisible(text string) (int, string) {
	for n, r := range text {
		if name := Invisible(r); name != "" {
			return n, name
		}
	}
	return -1, ""
}

package keyfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// slip is a part of a line that is no TOML and was meant to be something that we know:
// a day, a number with a comma, text without quotes.
type slip struct {
	from, to int // in the text
	rule     *source.Rule
	summary  string
	hint     string
}

// slipsIn are the slips of a line in which TOML ends to be valid at some place.
func (naming Naming) slipsIn(text string, at line, place int) []slip {
	if s, found := naming.spacedName(text, at, place); found {
		return []slip{s}
	}
	if s, found := foreign(text, at); found {
		return []slip{s}
	}
	key := keyLine.FindString(text[at.from:at.to])
	if key == "" || place < at.from+len(key)-1 {
		return nil // the mistake may be that of an earlier line
	}
	name := strings.Trim(strings.TrimSpace(strings.TrimSuffix(key, "=")), `"'`)
	if s, found := unpairedQuote(text, line{at.from + len(key), at.to}); found {
		return []slip{s}
	}
	var all []slip
	for _, v := range valuesIn(text, name, line{at.from + len(key), at.to}) {
		if s, found := v.slip(); found {
			all = append(all, s)
		}
	}
	return all
}

// foreign finds a character outside of text in quotes that no line of TOML can have
// there: an invisible one, or the quotes of a word processor.
func foreign(text string, at line) (slip, bool) {
	var quote rune
	var before rune
	for n, r := range text[at.from:at.to] {
		place := at.from + n
		switch name := source.Invisible(r); {
		case quote != 0 && r == quote && (before != '\\' || quote == '\''):
			quote = 0
		case quote != 0:
		case r == '"' || r == '\'':
			quote = r
		case r == '#':
			return slip{}, false
		case name != "":
			return slip{place, place + utf8.RuneLen(r), rule.TOMLSyntax, "an invisible " + name + " stands here", invisibleHint(name)}, true
		case strings.ContainsRune("“”„‟‘’‚«»", r):
			return slip{place, place + utf8.RuneLen(r), rule.TOMLSyntax, fmt.Sprintf("%c is a quote of a word processor", r),
				`write text in straight quotes: "..."`}, true
		}
		before = r
	}
	return slip{}, false
}

func invisibleHint(name string) string {
	if strings.HasSuffix(name, " space") && !strings.HasPrefix(name, "zero") {
		return "delete it; between words and signs stands a plain space, or none"
	}
	return "delete it; it may be necessary to type the word anew"
}

// unpairedQuote finds text in straight quotes of which one is missing.
func unpairedQuote(text string, at line) (slip, bool) {
	value := text[at.from:at.to]
	if strings.Contains(value, `"""`) || strings.Contains(value, `\`) || strings.HasPrefix(strings.TrimSpace(value), "'") || strings.Count(value, `"`)%2 == 0 {
		return slip{}, false
	}
	trimmed := strings.TrimSpace(value)
	start := at.from + strings.Index(value, trimmed)
	s := slip{start, start + len(trimmed), rule.TOMLSyntax, "a quote is missing in this line", "text stands between two straight quotes"}
	if strings.Count(trimmed, `"`) == 1 {
		switch {
		case trimmed[0] == '"':
			s.summary = "the text has no quote at its end"
			s.hint = `close the text with a straight quote on the same line: ` + strings.TrimRight(trimmed, "”“’'") + `"`
		case trimmed[len(trimmed)-1] == '"' && trimmed[0] != '{' && trimmed[0] != '[':
			s.summary, s.hint = "the text has no quote at its beginning", "begin the text with a straight quote: \""+trimmed
		}
	}
	return s, true
}

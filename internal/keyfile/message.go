package keyfile

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
)

// message recognises one kind of mistake by words in BurntSushi/toml's
// message, because the library gives no other sign of it. A test provokes each
// of these messages.
type message struct {
	says string // part of the message
	hint string // how to fix the mistake; empty when the message already says it
}

func (m message) in(words string) bool { return strings.Contains(words, m.says) }

var (
	separator = message{"'='", "write a name, an equals sign and a value: contacts = 5843"}
	newline   = message{"newlines", "close the text with a quote on the same line"}
	tableName = message{"table name", "a table begins with its name in brackets: [readings]"}
	tableEnd  = message{"inline table terminator", "close the table with }, on the same line"}
	comment   = message{"found '#'", "write the figure between the equals sign and the #"}
	value     = message{"expected", bareNumbers}
	zeroes    = message{"zeroes", bareNumbers}
	ending    = message{valueEnds, bareNumbers}
	twice     = message{"already been defined", "keep one of the two: take the other out, or give it another name"}
)

// valueEnds begins our own message for a value that is followed by something
// else.
const valueEnds = "the value ends"

const bareNumbers = `write a number without commas, % or currency signs: 5843, -3 or 9.5; and text in straight quotes: "..."`

// messages are tried in this order: the first match gives the most useful
// hint.
var messages = []message{separator, newline, tableName, tableEnd, comment, value, ending, zeroes, twice}

// syntaxHint says how to fix a mistake in a line; empty when its message already says it.
func syntaxHint(words, line string) string {
	for _, m := range messages {
		if m == separator && m.in(words) {
			return cmp.Or(keyHint(line), m.hint)
		}
		if m.in(words) {
			return m.hint
		}
	}
	return ""
}

// Lines without an equals sign that are written as in another format, or have no key.
var (
	keyAndColon = regexp.MustCompile(`^([a-z][\w-]*)[ \t]*:[ \t]+(.+)$`)
	keyAndText  = regexp.MustCompile(`^([a-z][\w-]*)[ \t]+(".*"|-?\d[\d.]*)$`)
	textAlone   = regexp.MustCompile(`^(?:=[ \t]*)?"([^"=]+)"$|^([A-Z][^"=\[\]{}]* [^"=\[\]{}]*)$`)
)

// keyHint is the line with the equals sign or the key that it lacks. A text alone is most
// likely a title.
func keyHint(line string) string {
	line = strings.TrimSpace(line)
	for _, form := range []*regexp.Regexp{keyAndColon, keyAndText} {
		if m := form.FindStringSubmatch(line); m != nil {
			return "write " + m[1] + " = " + quoted(m[2])
		}
	}
	if m := textAlone.FindStringSubmatch(line); m != nil {
		return "write what the text is before it: title = " + strconv.Quote(strings.TrimSpace(m[1]+m[2]))
	}
	return ""
}

// quoted is a value with quotes where it is a text without.
func quoted(value string) string {
	if value[0] == '"' || value[0] == '[' || strings.Trim(value, "0123456789.-") == "" {
		return value
	}
	return strconv.Quote(value)
}

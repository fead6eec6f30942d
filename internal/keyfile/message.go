package keyfile

import "strings"

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

// syntaxHint says how to fix a mistake; empty when its message already says
// it.
func syntaxHint(words string) string {
	for _, m := range messages {
		if m.in(words) {
			return m.hint
		}
	}
	return ""
}

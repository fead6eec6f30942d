package keyfile

import "strings"

// message tells one kind of mistake from others by the words of BurntSushi/toml,
// which gives no other sign of it. A test makes the library say each.
type message struct {
	says string // part of the message
	hint string // how to mend the mistake; empty where the message says so
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
	twice     = message{"already been defined", ""}
)

// valueEnds begins our own words for a value with something behind it.
const valueEnds = "the value ends"

const bareNumbers = `write numbers bare, without commas and signs: 5843 or 9.5; and text in straight quotes: "..."`

// messages are in the order in which they are looked for: the first that is found
// says most.
var messages = []message{separator, newline, tableName, tableEnd, comment, value, ending, zeroes, twice}

// syntaxHint is how to mend a mistake; empty where its words say so.
func syntaxHint(words string) string {
	for _, m := range messages {
		if m.in(words) {
			return m.hint
		}
	}
	return ""
}

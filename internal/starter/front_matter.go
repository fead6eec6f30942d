package starter

import (
	"fmt"
	"strings"
	"unicode"
)

// frontMatter is the front matter of a document while it is written. Keys
// without a value are left out.
type frontMatter struct{ lines strings.Builder }

// text adds a key with a text.
func (f *frontMatter) text(key, value string) {
	if value != "" {
		f.add(key, quoted(value))
	}
}

// list adds a key with several texts.
func (f *frontMatter) list(key string, values []string) {
	if len(values) > 0 {
		f.add(key, tomlList(values))
	}
}

// tomlList is a list of texts as TOML writes it.
func tomlList(values []string) string {
	all := make([]string, len(values))
	for n, v := range values {
		all[n] = quoted(v)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// remembered adds a list as a comment, for its author to check: with the
// values of the last time or, the first time, with an example.
func (f *frontMatter) remembered(key string, values []string, example string) {
	if len(values) == 0 {
		f.waiting(key, tomlList([]string{example}), "by role")
		return
	}
	f.waiting(key, tomlList(values), "last time: take out who was not there")
}

// waiting adds a key as a comment, with a value that shows its form.
func (f *frontMatter) waiting(key, value, remark string) {
	fmt.Fprintf(&f.lines, "# %-*s = %s # %s\n", keyWidth-len("# "), key, value, remark)
}

// keyWidth is the length of the longest key in front matter, cabinet_members.
const keyWidth = 15

func (f *frontMatter) add(key, value string) {
	fmt.Fprintf(&f.lines, "%-*s = %s\n", keyWidth, key, value)
}

// document is a complete document: this front matter and a body.
func (f *frontMatter) document(body string) string {
	return "+++\n" + f.lines.String() + "+++\n" + body
}

// quoted is a text as TOML writes it (TOML 1.0, "String").
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unicode.IsControl(r):
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// oneLine makes a text fit into a comment or heading, without line breaks and
// control characters.
func oneLine(text string) string {
	blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	return strings.Join(strings.FieldsFunc(text, blank), " ")
}

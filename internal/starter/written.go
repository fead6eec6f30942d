package starter

import (
	"fmt"
	"strings"
	"unicode"
)

// frontMatter is the head of a document while it is being written. Keys without
// a value are left out.
type frontMatter struct{ lines strings.Builder }

// text adds a key with one text.
func (f *frontMatter) text(key, value string) {
	if value != "" {
		f.bare(key, quoted(value))
	}
}

// list adds a key with several texts.
func (f *frontMatter) list(key string, values []string) {
	if len(values) > 0 {
		f.bare(key, texts(values))
	}
}

// texts are several texts as TOML writes them.
func texts(values []string) string {
	all := make([]string, len(values))
	for n, v := range values {
		all[n] = quoted(v)
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// remembered adds a list as a comment that waits for its author: with what it
// held the last time or, for the first time, with an example.
func (f *frontMatter) remembered(key string, values []string, example string) {
	if len(values) == 0 {
		f.waiting(key, texts([]string{example}), "by role")
		return
	}
	f.waiting(key, texts(values), "last time: take out who was not there")
}

// waiting adds a key as a comment, with a value that shows its form.
func (f *frontMatter) waiting(key, value, remark string) {
	fmt.Fprintf(&f.lines, "# %-*s = %s # %s\n", keyWidth-len("# "), key, value, remark)
}

// keyWidth is that of the longest key of front matter, cabinet_members.
const keyWidth = 15

func (f *frontMatter) bare(key, value string) {
	fmt.Fprintf(&f.lines, "%-*s = %s\n", keyWidth, key, value)
}

// document is a document with this front matter.
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

// oneLine is a text as a comment or a heading can hold it, without breaks and
// control characters.
func oneLine(text string) string {
	blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
	return strings.Join(strings.FieldsFunc(text, blank), " ")
}

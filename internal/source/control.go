package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Control names a character that cannot be seen and changes what is shown: one that turns
// the direction of writing, or a control character such as escape. It is empty for any
// other, and for the tab and line ends.
func Control(r rune) string {
	switch {
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return fmt.Sprintf("character that turns the direction of writing, U+%04X", r)
	case unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r):
		return fmt.Sprintf("control character, U+%04X", r)
	}
	return ""
}

// FirstControl is the offset of the first such character in a text, and its name; -1 where
// there is none.
func FirstControl(text string) (int, string) {
	for n, r := range text {
		if r >= ' ' && r < 0x7f {
			continue
		}
		if name := Control(r); name != "" {
			return n, name
		}
	}
	return -1, ""
}

// Printable replaces control characters, so that a text cannot move the cursor of a
// terminal, or turn what stands there. Line ends and tabs stay.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\r' || Control(r) != "" {
			return utf8.RuneError
		}
		return r
	}, text)
}

// oneLine is a printable text on one line: a name with a line end in it cannot look like a
// message of its own.
func oneLine(text string) string {
	return Printable(strings.ReplaceAll(text, "\n", " "))
}

// escapedControls writes control characters in JSON as escapes: encoding/json leaves some
// as they are.
func escapedControls(json []byte) []byte {
	var b bytes.Buffer
	for _, r := range string(json) {
		if Control(r) != "" {
			fmt.Fprintf(&b, `\u%04x`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.Bytes()
}

package keyfile

import (
	"errors"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestMessages checks that BurntSushi/toml still uses the words by which its
// mistakes are recognised.
func TestMessages(t *testing.T) {
	tests := map[message]string{
		separator: "contacts 5843",
		newline:   "title = \"Contacts\n\"",
		tableName: "[readings\n",
		tableEnd:  "a = { b = 1",
		comment:   "a = # nothing",
		value:     "a = abc",
		ending:    "a = 9%",
		zeroes:    "a = 05",
		twice:     "a = 1\na = 2",
	}
	if len(tests) != len(messages) {
		t.Errorf("%d messages are tried, and there are %d", len(tests), len(messages))
	}
	for want, text := range tests {
		var into map[string]any
		_, err := toml.Decode(text, &into)
		var mistake toml.ParseError
		if !errors.As(err, &mistake) {
			t.Errorf("%q is no mistake: %v", text, err)
			continue
		}
		words := summary(mistake.Message)
		for _, m := range messages {
			if m.in(words) {
				if m != want {
					t.Errorf("%q is told as %q, want %q: %s", text, m.says, want.says, words)
				}
				break
			}
		}
		if !want.in(words) {
			t.Errorf("%q does not say %q: %s", text, want.says, words)
		}
	}
}

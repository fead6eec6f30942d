package keyfile

import (
	"strings"
	"testing"

	"outturn/internal/limit"
)

func TestBeyondDepth(t *testing.T) {
	deep := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for text, beyond := range map[string]bool{
		"a = " + deep(limit.Depth): false, "a = " + deep(limit.Depth+1): true,
		strings.Repeat("a.", limit.Depth-1) + "a = 1": false, strings.Repeat("a.", limit.Depth) + "a = 1": true,
		`a = "` + deep(99) + `"`: false, "a = '" + deep(99) + "'": false, `a = """` + "\n" + deep(99) + "\n" + `"""`: false,
		"# " + deep(99) + "\na = 1": false, "# \"\na = " + deep(99): true,
		`a = "\"` + deep(99) + `"`: false, `a = '\'` + "\nb = " + deep(99): true,
		"a = \"b\nc = " + deep(99):                 true, // where a quote is missing
		strings.Repeat("a = [1.5, 2.5]\n", 99):     false,
		"a = [" + strings.Repeat("1.5,", 99) + "]": false,
	} {
		if got := beyondDepth(text) >= 0; got != beyond {
			t.Errorf("%q goes beyond the limit: %v, want %v", text, got, beyond)
		}
	}
}

// FuzzBeyondDepth checks that the offset lies in the text.
func FuzzBeyondDepth(f *testing.F) {
	f.Add("a = \"\\")
	f.Add("'''")
	f.Add(strings.Repeat("[", 40))
	f.Fuzz(func(t *testing.T, text string) {
		if at := beyondDepth(text); at >= len(text) {
			t.Errorf("byte %d of %d", at, len(text))
		}
	})
}

// FuzzParseNumber checks that every number that is read can be written in full.
func FuzzParseNumber(f *testing.F) {
	for _, text := range []string{"1", "-0.5", "1e999999999", "1e-999999999", "1_000", "nan", "", "999999999999999.999999999999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		number, err := ParseNumber(text)
		if err == nil && len(number.String()) > maxWhole+maxDecimals+2 {
			t.Errorf("ParseNumber(%q) = %s", text, number)
		}
	})
}

package canary_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"outturn/internal/canary"
)

// each writes every letter of a text in a form.
func each(text, form string) string {
	var b strings.Builder
	for _, r := range text {
		fmt.Fprintf(&b, form, r)
	}
	return b.String()
}

func compressed(text string, by func(io.Writer) io.WriteCloser) string {
	var b bytes.Buffer
	w := by(&b)
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

func gzipped(text string) string {
	return compressed(text, func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) })
}

func zipped(name, text string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, _ := w.Create(name)
	io.WriteString(f, text)
	w.Close()
	return b.String()
}

func wide(text string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		b.WriteByte(byte(u >> 8))
		b.WriteByte(byte(u))
	}
	return b.String()
}

// TestSeen checks that a mark is found in every form in which a file could have it.
func TestSeen(t *testing.T) {
	const word, number = "zqa017x", "913017570"
	forms := map[string]string{
		"plain":                 "a " + word + " b",
		"in capitals":           "A ZQA017X",
		"with commas":           "913,017,570",
		"with narrow spaces":    "913 017 570",
		"as an entity":          each(word, "&#%d;"),
		"as a hexadecimal one":  each(word, "&#x%x;"),
		"in an address":         each(word, "%%%02X"),
		"in JSON":               each(word, `\u%04x`),
		"with tags between":     "zqa<b>017</b>x",
		"with a soft hyphen":    "zqa\u00ad017x",
		"in hexadecimal":        hex.EncodeToString([]byte("a" + word)),
		"in UTF-16":             wide(word),
		"UTF-16 in hexadecimal": hex.EncodeToString([]byte(wide(word))),
		"compressed by gzip":    gzipped(word),
		"compressed by zlib":    "%PDF stream\n" + compressed(word, func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }),
		"in a zip file":         zipped("a.txt", word),
		"named in a zip file":   zipped(word, "a"),
		"gzip in Base64":        base64.StdEncoding.EncodeToString([]byte(gzipped(word))),
	}
	for from := range 3 {
		text := strings.Repeat("é", from) + " the mark " + word + " ends"
		forms[fmt.Sprintf("in Base64, moved by %d", from)] = `data:text/plain;base64,` + base64.StdEncoding.EncodeToString([]byte(text))
		forms[fmt.Sprintf("in Base64 for addresses, moved by %d", from)] = base64.RawURLEncoding.EncodeToString([]byte(text))
	}
	for name, text := range forms {
		if seen := canary.Seen([]byte(text)); !seen[word] && !seen[number] || len(seen) != 1 {
			t.Errorf("%s: %v is seen", name, seen)
		}
	}
	if seen := canary.Seen([]byte("zqa017 zq017x 913017571 " + hex.EncodeToString(bytes.Repeat([]byte{0x91, 0x30, 0x17, 0x42}, 8)))); len(seen) > 0 {
		t.Errorf("%v is seen where no mark is", seen)
	}
}

// TestMarks checks that there are enough marks of each class, all different, and that the
// second project has none of the first.
func TestMarks(t *testing.T) {
	first, second := canary.New(canary.First), canary.New(canary.Second)
	if len(first.Marks) < 250 || len(first.Marks) != len(second.Marks) {
		t.Errorf("there are %d and %d marks", len(first.Marks), len(second.Marks))
	}
	for class, least := range map[canary.Class]int{canary.Draft: 150, canary.Exempt: 45, canary.Both: 4, canary.Kept: 35} {
		if n := len(first.Of(class)); n < least {
			t.Errorf("there are %d marks of the class %s, not %d", n, class, least)
		}
		t.Logf("%d marks are %s", len(first.Of(class)), class)
	}
	texts := map[string]bool{}
	for _, m := range append(first.Marks, second.Marks...) {
		if seen := canary.Seen([]byte(m.Text)); texts[m.Text] || !seen[m.Text] {
			t.Errorf("the mark %s of %s stands twice, or is not seen", m.Text, m.At)
		}
		texts[m.Text] = true
	}
}

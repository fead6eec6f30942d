package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"outturn/internal/limit"
	"outturn/internal/source"
)

func TestControl(t *testing.T) {
	for r, want := range map[rune]string{
		'a': "", ' ': "", '\t': "", '\n': "", '\r': "", '\u200e': "", '\u00a0': "", 'א': "",
		'\x1b': "control character, U+001B", '\x00': "control character, U+0000", '\x7f': "control character, U+007F", '\u009b': "control character, U+009B",
		'\u202e': "character that turns the direction of writing, U+202E", '\u2069': "character that turns the direction of writing, U+2069",
	} {
		if got := source.Control(r); got != want {
			t.Errorf("Control(%U) = %q, want %q", r, got, want)
		}
	}
}

// TestLongLine checks that an excerpt shows what is near the mistake, and the right column.
func TestLongLine(t *testing.T) {
	before := strings.Repeat("é", 5000)
	f := source.NewFile("a.md", "first\n"+before+"HERE"+strings.Repeat("é", 5000))
	at := f.Span(6+len(before), 6+len(before)+4).Excerpt()
	if at.Line != 2 || at.Column != 5001 || at.Marked != "HERE" {
		t.Errorf("the mistake is %q in line %d, column %d", at.Marked, at.Line, at.Column)
	}
	if len(at.Before) > limit.Excerpt+3 || !strings.HasPrefix(at.Before, "…é") || !strings.HasSuffix(at.After, "é…") || !utf8.ValidString(at.Before+at.After) {
		t.Errorf("it stands between %q and %q", at.Before, at.After)
	}
}

// FuzzExcerpt checks places against a count of all characters before them.
func FuzzExcerpt(f *testing.F) {
	f.Add("a\nb", 2)
	f.Add(strings.Repeat("é", 1000), 1024)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if !utf8.ValidString(text) {
			return
		}
		file := source.NewFile("a", text)
		span := file.Span(at, at+1)
		for span.Start < len(file.Text) && !utf8.RuneStart(file.Text[span.Start]) {
			span.Start--
		}
		line := file.Text[strings.LastIndexByte(file.Text[:span.Start], '\n')+1 : span.Start]
		if got := span.Excerpt(); got.Column != utf8.RuneCountInString(line)+1 {
			t.Errorf("byte %d of %q is in column %d, want %d", span.Start, text, got.Column, utf8.RuneCountInString(line)+1)
		}
	})
}

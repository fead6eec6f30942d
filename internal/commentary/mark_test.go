package commentary_test

import (
	"regexp"
	"strings"
	"testing"

	"outturn/internal/source"
)

// tags matches what shape writes besides text.
var tags = regexp.MustCompile(`</?[A-Z]\w*>\n?|\[from [^\]]*\]`)

func TestMark(t *testing.T) {
	tests := []struct{ name, body, words, want string }{
		{"within a text", "One two three.\n", "two", "One [two] three."},
		{"at its beginning", "One two.\n", "One", "[One] two."},
		{"at its end", "One two.\n", "two.", "One [two.]"},
		{"a whole paragraph", "One two.\n\nThree.\n", "One two.", "[One two.]Three."},
		{"over two lines", "One two\nthree four.\n", "two\nthree", "One [two\n][three] four."},
		{"a figure", "At {{value visits}} now.\n", "{{value visits}}", "At [] now."},
		{"a word of a figure", "At {{value visits}} now.\n", "visits", "At [] now."},
		{"code as a whole", "In `one two` now.\n", "two", "In [one two] now."},
		{"a link as a whole", "See [the *next* page](p).\n", "next", "See [the next page]."},
		{"in emphasis", "One *two three* four.\n", "two", "One [two] three four."},
		{"in a heading", "## One two\n\nThree.\n", "two", "One [two]Three."},
		{"in a cell", "| a | b |\n| - | - |\n| 1 | 22 |\n", "22", "ab1[22]"},
		{"no words", "One two.\n", "", "One two."},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := paper(t, test.body)
			at := strings.LastIndex(d.File.Text, test.words)
			d.Mark([]source.Diagnostic{
				{Span: d.File.Span(at, at+len(test.words))},
				{Span: source.NewFile("other.md", d.File.Text).Span(at, at+len(test.words))},
				{},
			})
			inner := strings.NewReplacer("<Mark>", "[", "</Mark>\n", "]").Replace(shape(d))
			if got := tags.ReplaceAllString(inner, ""); got != test.want {
				t.Errorf("marked %q, want %q", got, test.want)
			}
		})
	}
}

// TestMarksWithinMarks checks that two mistakes of the same words are both marked.
func TestMarksWithinMarks(t *testing.T) {
	d := paper(t, "One two three.\n")
	at := strings.Index(d.File.Text, "two")
	d.Mark([]source.Diagnostic{{Span: d.File.Span(at, at+9)}, {Span: d.File.Span(at, at+3)}})
	if n := strings.Count(shape(d), "<Mark>"); n != 2 || !strings.Contains(shape(d), "<Mark><Mark>two</Mark>\n three</Mark>") {
		t.Errorf("marked as %s", shape(d))
	}
}

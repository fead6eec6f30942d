package keyfile_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/keyfile"
	"outturn/internal/source"
)

// TestComments checks what each comment is about.
func TestComments(t *testing.T) {
	const c = "# allow unshown: so"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"at the end of a line", "a = 1\nb = 2 " + c + "\nd = 3\n", []string{"b = 2 " + c}},
		{"at the end of the file", "a = 1\nb = 2 " + c, []string{"b = 2 " + c}},
		{"above a key", "a = 1\n" + c + "\nb = 2\nd = 3\n", []string{c + "\nb = 2"}},
		{"above a key, after a blank line", "a = 1\n\n" + c + "\n\nb = 2\n", []string{c + "\n\nb = 2"}},
		{"above a heading", "a = 1\n" + c + "\n[b]\nd = 3\n", []string{c + "\n[b]"}},
		{"beside a heading", "a = 1\n[b] " + c + "\nd = 3\n", []string{"[b] " + c}},
		{"above a value of several lines", "a = 1\n" + c + "\nb = [\n  1,\n  2,\n]\nd = 3\n", []string{c + "\nb = [\n  1,\n  2,\n]"}},
		{"after a value of several lines", "b = [\n  1,\n  2,\n] " + c + "\nd = 3\n", []string{"b = [\n  1,\n  2,\n] " + c}},
		{"within a value, at the end of a line", "b = [\n  1, " + c + "\n  2,\n]\n", []string{"  1, " + c}},
		{"within a value, on a line of its own", "b = [\n  1,\n  " + c + "\n  2,\n]\n", []string{"  " + c + "\n  2,"}},
		{"two above a key", "a = 1\n" + c + "\n" + c + "\nb = 2\n", []string{c + "\n" + c + "\nb = 2", c + "\nb = 2"}},
		{"one beside a key and one above the next", "a = 1 " + c + "\n" + c + "\nb = 2\n", []string{"a = 1 " + c, c + "\nb = 2"}},
		{"before all else, about the file too", "# Figures\n\n" + c + "\na = 1\nb = 2\n", []string{"# Figures\n\n" + c + "\na = 1", "# Figures\n\n" + c + "\na = 1"}},
		{"after all else", "a = 1\n" + c + "\n", []string{c + "\n"}},
		{"in a text", "a = \"" + c + "\"\nb = \"\"\"\n" + c + "\n\"\"\"\n", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, ds := source.NewFile("data/a.toml", test.text), &source.Diagnostics{}
			v := keyfile.Parse(f, 0, len(test.text), ds)
			if v == nil {
				t.Fatal("this is not TOML")
			}
			var got []string
			for _, one := range v.Comments() {
				if !strings.HasPrefix(one.Span.Text(), "#") {
					t.Errorf("%q is no comment", one.Span.Text())
				}
				got = append(got, f.Text[one.From:one.To])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("comments are about (-want +got):\n%s", diff)
			}
		})
	}
}

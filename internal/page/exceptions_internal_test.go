package page

import "testing"

func TestCutShort(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want string
	}{
		{"All of it.", 10, "All of it."},
		{"One is so. Two is else.", 15, "One is so."},
		{"One is so. Two is else.", 10, "One is so."},
		{"One is so. Two is else.", 9, "One is …"},
		{"One goes on and on", 9, "One goes …"},
		{"One goes on and on", 8, "One goes …"},
		{"Unbreakable", 5, "Unbre …"},
		{"Größer als alles. Und mehr.", 18, "Größer als alles."},
	} {
		if got := cutShort(test.text, test.most); got != test.want {
			t.Errorf("cutShort(%q, %d) = %q, want %q", test.text, test.most, got, test.want)
		}
	}
}

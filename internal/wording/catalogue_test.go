package wording_test

import (
	"regexp"
	"strings"
	"testing"

	"outturn/internal/wording"
)

func phrase(t *testing.T, texts map[string]string) wording.Phrase {
	t.Helper()
	p, err := wording.NewPhrase(texts)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSay(t *testing.T) {
	words := wording.English().With(map[string]wording.Phrase{
		"test.plain":  phrase(t, map[string]string{"other": "Mentioned in"}),
		"test.place":  phrase(t, map[string]string{"other": "{title} since {day}: {title}"}),
		"test.number": phrase(t, map[string]string{"one": "{count} indicator", "other": "{count} indicators"}),
	})
	for _, test := range []struct {
		want, key string
		arguments []string
	}{
		{"Mentioned in", "test.plain", nil},
		{"Visits since May: Visits", "test.place", []string{"title", "Visits", "day", "May"}},
		{"0 indicators", "test.number", []string{"count", "0"}},
		{"1 indicator", "test.number", []string{"count", "1"}},
		{"21 indicators", "test.number", []string{"count", "21"}},
		{"1,021 indicators", "test.number", []string{"count", "1,021"}},
		{"Figure", "term.figure", nil},
	} {
		if got := words.Say(test.key, test.arguments...); got != test.want {
			t.Errorf("Say(%q, %q) = %q, want %q", test.key, test.arguments, got, test.want)
		}
	}
}

func TestNewPhrase(t *testing.T) {
	for _, test := range []struct {
		texts map[string]string
		want  string // in the error; empty for none
	}{
		{map[string]string{"other": "Figure"}, ""},
		{map[string]string{"other": "{a} and {b-c}"}, ""},
		{map[string]string{"other": "{count}", "two": "both"}, ""},
		{map[string]string{}, `no form "other"`},
		{map[string]string{"one": "1 row"}, `no form "other"`},
		{map[string]string{"other": "rows", "single": "row"}, `"single" is no form`},
		{map[string]string{"other": " "}, "no words"},
		{map[string]string{"other": "since {day"}, "braces"},
		{map[string]string{"other": "since day}"}, "braces"},
		{map[string]string{"other": "since {}"}, "braces"},
		{map[string]string{"other": "since {{day}}"}, "braces"},
		{map[string]string{"other": "since {Day}"}, "braces"},
	} {
		_, err := wording.NewPhrase(test.texts)
		if failed := err != nil; failed != (test.want != "") || failed && !strings.Contains(err.Error(), test.want) {
			t.Errorf("NewPhrase(%q) fails with %v, want %q", test.texts, err, test.want)
		}
	}
}

// TestKeys checks that every key is a table and a name, as authors write them.
func TestKeys(t *testing.T) {
	form := regexp.MustCompile(`^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, key := range wording.English().Keys() {
		if !form.MatchString(key) {
			t.Errorf("the key %q is no table and name", key)
		}
	}
}

func FuzzNewPhrase(f *testing.F) {
	for _, text := range []string{"", "Figure", "{title} since {day}", "{", "{}", "{{a}}", "a}b{c}", "é {a-b}"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := wording.NewPhrase(map[string]string{"other": text})
		if err == nil && p.Text() != text {
			t.Errorf("the phrase of %q is %q", text, p.Text())
		}
	})
}

package search_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"outturn/internal/load"
	"outturn/internal/prose"
	"outturn/internal/search"
)

// sent is the part of the index that the tests read back.
type sent struct {
	Acronyms  [][2]string `json:"acronyms"`
	Documents []struct {
		Title string   `json:"t"`
		Text  string   `json:"x"`
		Names []string `json:"n"`
	} `json:"documents"`
}

// hostile are texts that would end a script, a string or a line if they were not
// escaped.
var hostile = []string{
	`</script><script>alert(1)</script>`, `<!-- <script>`, `"quotes" and 'quotes'`, `a \ backslash \u0022`, "a line\nand\ranother\ttab",
	"line\u2028and paragraph\u2029separators", "`${alert(1)}`", "]]>", "&lt;&amp;", "\x00\x1f\x7f", "Ŵ é 中 🐦‍⬛", "not UTF-8: \xff\xfe",
}

func TestScriptHoldsAnyText(t *testing.T) {
	for _, text := range hostile {
		harmless(t, text)
	}
}

func FuzzScript(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { harmless(t, text) })
}

// harmless checks that the script is one assignment of a literal, whatever a text is,
// and that the text is unchanged in it.
func harmless(t *testing.T, text string) {
	t.Helper()
	ix := search.Index{
		Documents: []search.Document{{Title: text, Kind: search.Guide, When: text, Address: "guide/index.html", Text: text, Names: []string{text}}},
		Acronyms:  []prose.Acronym{{Short: text, Long: text}},
	}
	script := scriptOf(t, &ix)
	literal, isAssignment := strings.CutPrefix(script, "globalThis.outturnIndex=")
	literal, isEnded := strings.CutSuffix(literal, ";\n")
	if !isAssignment || !isEnded || strings.ContainsAny(literal, "<>&\u2028\u2029\n\r") {
		t.Fatalf("%q makes the script\n%s", text, script)
	}
	var got sent
	if err := json.Unmarshal([]byte(literal), &got); err != nil {
		t.Fatalf("%q makes no literal: %v", text, err)
	}
	if !utf8.ValidString(text) {
		return // the encoder writes invalid UTF-8 as U+FFFD
	}
	one := got.Documents[0]
	if one.Title != text || one.Text != text || !slices.Equal(one.Names, []string{text}) || got.Acronyms[0] != [2]string{text, text} {
		t.Errorf("%q came out as %+v", text, got)
	}
}

// The same project makes the same script.
func TestScriptIsTheSame(t *testing.T) {
	if first, second := scriptOf(t, index(drawn(t, true))), scriptOf(t, index(drawn(t, true))); first != second {
		t.Error("two indexes of one project differ")
	}
}

// An index may be empty.
func TestEmptyScript(t *testing.T) {
	got := scriptOf(t, search.New(&load.Organisation{}, nil, nil, nil))
	if !strings.Contains(got, `"documents":[]`) || !strings.Contains(got, `"acronyms":[]`) {
		t.Errorf("an empty index is %s", got)
	}
}

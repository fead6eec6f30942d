package layout_test

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/layout"
	"outturn/internal/wording"
	"outturn/templates"
)

// worded is the built-in catalogue with some phrases of a test.
func worded(t *testing.T) *wording.Catalogue {
	t.Helper()
	own := map[string]wording.Phrase{}
	for key, texts := range map[string]map[string]string{
		"test.plain": {"other": `Rock & "roll"`}, "test.place": {"other": "{title}, since {day}"}, "test.number": {"one": "a row", "other": "{count} rows"},
	} {
		p, err := wording.NewPhrase(texts)
		if err != nil {
			t.Fatal(err)
		}
		own[key] = p
	}
	return wording.English().With(own)
}

// TestSay draws phrases in a built-in layout, where their words are written out, and in one of
// a project's own, where they are said for each page: both give the same.
func TestSay(t *testing.T) {
	data := map[string]any{"Title": "<b>", "N": 1, "Rows": []int{1}}
	for text, want := range map[string]string{
		`<p>{{say "test.plain"}}</p>`:                                                       "<p>Rock &amp; &#34;roll&#34;</p>",
		`<p title="{{say "test.plain"}}">`:                                                  `<p title="Rock &amp; &#34;roll&#34;">`,
		`{{say "test.place" "day" "May" "title" .Title}}`:                                   "&lt;b&gt;, since May",
		`{{with .Title}}{{say "test.place" "title" . "day" $.N}}{{end}}`:                    "&lt;b&gt;, since 1",
		`{{range .Rows}}{{say "test.number" "count" .}}{{else}}{{say "test.plain"}}{{end}}`: "a row",
		`{{$t := .Title}}{{say "test.place" "title" $t "day" (printf "%d May" .N)}}`:        "&lt;b&gt;, since 1 May",
		`{{define "x"}}{{say "test.plain"}}{{end}}{{if .N}}{{template "x" .}}{{end}}`:       "Rock &amp; &#34;roll&#34;",
		`{{if eq (say "test.number" "count" 2) "2 rows"}}{{say "term.figure"}}{{end}}`:      "Figure",
		`<script>let x = {{say "term.figure"}}</script>`:                                    "",
	} {
		for _, own := range [][]string{nil, {"templates/pages/x.html"}} {
			if want == "" && own == nil {
				continue // words of a built-in layout are not written out within scripts
			}
			files, _, err := layout.Read(templates.Files, fstest.MapFS{"pages/x.html": &fstest.MapFile{Data: []byte(text)}})
			if err != nil {
				t.Fatal(err)
			}
			ready, err := files.Templates(map[string]any{"shape": func(any) string { return "" }}, worded(t), own)
			if err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			var b strings.Builder
			if err := ready.Draw(&b, "pages/x.html", data); err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			if want == "" {
				want = `<script>let x = "Figure"</script>`
			}
			if b.String() != want {
				t.Errorf("%s gives %s, want %s", text, b.String(), want)
			}
		}
	}
}

func TestSayNothingKnown(t *testing.T) {
	for text, want := range map[string]string{
		`{{say "term.figur"}}`:                           `did you mean "term.figure"?`,
		`{{say "test.place" "title" "x"}}`:               "has the places",
		`{{say "test.place" "title" "x" "month" "May"}}`: "has the places",
		`{{say "test.plain" "title" "x"}}`:               "has the places",
	} {
		files, _, err := layout.Read(templates.Files, fstest.MapFS{"pages/x.html": &fstest.MapFile{Data: []byte("<p>\n" + text)}})
		if err != nil {
			t.Fatal(err)
		}
		ready, err := files.Templates(map[string]any{"shape": func(any) string { return "" }}, worded(t), []string{"templates/pages/x.html"})
		if err != nil {
			t.Fatal(err)
		}
		mistake, ok := ready.Draw(&strings.Builder{}, "pages/x.html", nil).(*layout.Error)
		if !ok {
			t.Errorf("%s is drawn", text)
			continue
		}
		d := mistake.Diagnostic
		if place := d.Span.File.Place(d.Span.Start); place.Line != 2 || !strings.Contains(d.Summary, want) {
			t.Errorf("%s fails in line %d with %q, want %q", text, place.Line, d.Summary, want)
		}
	}
}

var (
	action    = regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	tag       = regexp.MustCompile(`(?s)<[^>]*>`)
	attribute = regexp.MustCompile(`\b(?:aria-label|data-label|title|alt|placeholder)="([^"]*)"`)
	letters   = regexp.MustCompile(`\pL`)
	saying    = regexp.MustCompile(`\{\{-? ?say "([^"]*)"`)
	inQuotes  = regexp.MustCompile(`"([a-z-]+\.[a-z0-9-]+)"`)
)

// TestLayoutsHaveNoWordsOfTheirOwn checks that a built-in layout has no letter but in its tags
// and actions: all words come from the catalogue.
func TestLayoutsHaveNoWordsOfTheirOwn(t *testing.T) {
	all, err := layout.ListBuiltIn(templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if path.Ext(f.Name) != ".html" {
			continue
		}
		text := action.ReplaceAllString(f.Text, "")
		for _, m := range attribute.FindAllStringSubmatch(text, -1) {
			if letters.MatchString(m[1]) {
				t.Errorf("%s: %s", f.Name, m[0])
			}
		}
		for _, line := range strings.Split(tag.ReplaceAllString(text, "\n"), "\n") {
			if letters.MatchString(line) {
				t.Errorf("%s: %s", f.Name, line)
			}
		}
	}
}

// TestEveryPhraseIsSaid checks that each phrase of the catalogue is said by a built-in layout or
// by the program.
func TestEveryPhraseIsSaid(t *testing.T) {
	said := map[string]bool{}
	all, err := layout.ListBuiltIn(templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	note := func(text string) {
		for _, m := range inQuotes.FindAllStringSubmatch(text, -1) {
			said[m[1]] = true
		}
	}
	for _, f := range all {
		note(f.Text)
		for _, m := range saying.FindAllStringSubmatch(f.Text, -1) {
			if _, known := wording.English().Phrase(m[1]); !known {
				t.Errorf("%s says %q, which is no phrase", f.Name, m[1])
			}
		}
	}
	sources, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		if text, err := os.ReadFile(name); err == nil && !strings.HasSuffix(name, "_test.go") {
			note(string(text))
		}
	}
	for _, key := range wording.English().Keys() {
		if !said[key] {
			t.Errorf("nothing says %s", key)
		}
	}
}

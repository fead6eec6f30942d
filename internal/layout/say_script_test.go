package layout_test

import (
	"testing"
	"testing/fstest"

	"outturn/internal/layout"
	"outturn/templates"
)

func TestWord(t *testing.T) {
	for text, want := range map[string]string{
		`x = say("test.plain");`:                      `x = "Rock \u0026 \"roll\"";`,
		`x(say("test.place", { title, day: "May" }))`: `x((places => places["title"] + ", since " + places["day"])({ title, day: "May" }))`,
		`x = "say no more"; y.say(1)`:                 `x = "say no more"; y.say(1)`,
	} {
		files, _, err := layout.Read(fstest.MapFS{}, fstest.MapFS{"scripts/x.js": &fstest.MapFile{Data: []byte(text)}})
		if err != nil {
			t.Fatal(err)
		}
		if ds := files.Word(worded(t)); ds.Failed(false) {
			t.Errorf("%s: %v", text, ds.Sorted())
		}
		if got := files["scripts/x.js"].Text; got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}

func TestWordNothingKnown(t *testing.T) {
	for _, text := range []string{`say("test.plan")`, `say("test.place")`, `say("test.plain", { title })`} {
		files, _, err := layout.Read(fstest.MapFS{}, fstest.MapFS{"scripts/x.js": &fstest.MapFile{Data: []byte("let a =\n  " + text)}})
		if err != nil {
			t.Fatal(err)
		}
		ds := files.Word(worded(t)).Sorted()
		if len(ds) != 1 {
			t.Fatalf("%s: %d mistakes, want 1", text, len(ds))
		}
		if at := ds[0].Span.File.Place(ds[0].Span.Start); at.Line != 2 || at.Column != 8 {
			t.Errorf("%s: told at %d:%d, want 2:8", text, at.Line, at.Column)
		}
	}
}

// TestBuiltInScriptsSayPhrases checks that each phrase of the built-in scripts is known, and
// that words written out are no change of the project's own.
func TestBuiltInScriptsSayPhrases(t *testing.T) {
	files, _, err := layout.Read(templates.Files, fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range files.Word(worded(t)).Sorted() {
		t.Errorf("%s: %s", d.Span.File.Name, d.Summary)
	}
	if own := files.Own(templates.Files); len(own) > 0 {
		t.Errorf("%q are taken for files of a project's own", own)
	}
}

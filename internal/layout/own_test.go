package layout_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/colour"
	"outturn/internal/layout"
	"outturn/templates"
)

// A project's own are the files that differ from the built-in ones, but neither
// the organisation's colour nor an icon.
func TestOwn(t *testing.T) {
	year, err := fs.ReadFile(templates.Files, "pages/year.html")
	if err != nil {
		t.Fatal(err)
	}
	for want, own := range map[string]fstest.MapFS{
		"": {"pages/year.html": {Data: year}, "icon.svg": {Data: []byte("<svg/>")}},
		"templates/pages/home.html templates/styles/own.css": {"pages/home.html": {Data: []byte("A")}, "styles/own.css": {Data: []byte("B")}},
		"templates/styles/colour.css":                        {"styles/colour.css": {Data: []byte(":root { --accent: red; }")}},
	} {
		layouts, _, err := layout.Read(templates.Files, own)
		if err != nil {
			t.Fatal(err)
		}
		layouts.Paint(colour.Colour{Red: 0x7a, Blue: 0x19})
		if got := strings.Join(layouts.Own(templates.Files), " "); got != want {
			t.Errorf("the project's own are %q, want %q", got, want)
		}
	}
}

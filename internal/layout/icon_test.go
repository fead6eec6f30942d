package layout_test

import (
	"encoding/xml"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/colour"
	"outturn/internal/layout"
	"outturn/templates"
)

// painted is the icon of a project's own templates in a colour.
func painted(t *testing.T, own fstest.MapFS, c colour.Colour) string {
	t.Helper()
	layouts, _, err := layout.Read(templates.Files, own)
	if err != nil {
		t.Fatal(err)
	}
	layouts.Paint(c)
	return string(layouts.Icon())
}

var crimson = colour.Colour{Red: 0x7a, Blue: 0x19}

func TestIconHasTheColour(t *testing.T) {
	builtIn, err := fs.ReadFile(templates.Files, "icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	if got := painted(t, nil, colour.Colour{}); got != string(builtIn) {
		t.Errorf("without a colour the icon is\n%s", got)
	}
	for name, own := range map[string]fstest.MapFS{
		"built-in":       {},
		"its own colour": {"styles/colour.css": {Data: []byte(":root { --accent: red; }")}},
		"asks for it":    {"icon.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg"><path style="fill: var(--accent, red)"/></svg>`)}},
	} {
		got := painted(t, own, crimson)
		if want := "<style>:root { --accent: #7a0019; }</style>\n</svg>"; !strings.HasSuffix(strings.TrimSpace(got), want) {
			t.Errorf("%s: the icon is\n%s", name, got)
		}
		wellFormed(t, got)
	}
}

func TestOwnIconStaysAsItIs(t *testing.T) {
	const text = `<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>`
	if got := painted(t, fstest.MapFS{"icon.svg": {Data: []byte(text)}}, crimson); got != text {
		t.Errorf("the icon is\n%s", got)
	}
}

func wellFormed(t *testing.T, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Errorf("the icon is no XML: %v\n%s", err, text)
			return
		}
	}
}

package layout_test

import (
	"testing"

	"outturn/internal/layout"
	"outturn/internal/source"
)

func TestReader(t *testing.T) {
	layouts := layout.Files{}
	for _, name := range []string{"scripts/filter.js", "scripts/charts.js", "scripts/contents.js", "scripts/own.js", "scripts/cite.js", "styles/cite.css"} {
		layouts[name] = source.NewFile("templates/"+name, name+"\n")
	}
	want := "scripts/contents.js\nscripts/cite.js\nscripts/filter.js\n"
	if got := string(layouts.Reader()); got != want {
		t.Errorf("Reader() = %q, want %q", got, want)
	}
}

package page_test

import (
	"testing"

	"outturn/internal/page"
	"outturn/internal/source"
)

func TestStylesheet(t *testing.T) {
	layouts := page.Layouts{}
	for _, name := range []string{"styles/zebra.css", "styles/print.css", "styles/outturn.css", "styles/preview.css", "styles/own.css", "scripts/a.js", "styles/deep/b.css"} {
		layouts[name] = source.NewFile("templates/"+name, name+"\n")
	}
	got := string(layouts.Stylesheet())
	want := "styles/outturn.css\nstyles/print.css\nstyles/own.css\nstyles/zebra.css\n"
	if got != want {
		t.Errorf("Stylesheet() = %q, want %q", got, want)
	}
}

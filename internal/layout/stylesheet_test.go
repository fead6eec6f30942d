package layout_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/colour"
	"outturn/internal/layout"
	"outturn/internal/source"
)

func TestStylesheet(t *testing.T) {
	layouts := layout.Files{}
	for _, name := range []string{"styles/zebra.css", "styles/print.css", "styles/outturn.css", "styles/preview.css", "styles/own.css", "scripts/a.js", "styles/deep/b.css"} {
		layouts[name] = source.NewFile("templates/"+name, name+"\n")
	}
	got := string(layouts.Stylesheet())
	want := "styles/outturn.css\nstyles/print.css\nstyles/own.css\nstyles/zebra.css\n"
	if got != want {
		t.Errorf("Stylesheet() = %q, want %q", got, want)
	}
}

func TestPaint(t *testing.T) {
	own, _ := colour.Parse("#7a0019")
	layouts := layout.Files{"styles/outturn.css": source.NewFile("templates/styles/outturn.css", "body {}\n")}
	layouts.Paint(colour.Colour{})
	if got := string(layouts.Stylesheet()); got != "body {}\n" {
		t.Errorf("without a colour the stylesheet is %q", got)
	}
	layouts.Paint(own)
	got := string(layouts.Stylesheet())
	light, dark, _ := strings.Cut(got, "@media screen and (prefers-color-scheme: dark)")
	if !strings.Contains(light, ":root { --accent: #7a0019; }") {
		t.Errorf("the colour is not in the stylesheet:\n%s", got)
	}
	_, lightened, _ := strings.Cut(dark, "--accent: ")
	c, err := colour.Parse(lightened[:len("#rrggbb")])
	ground, _ := colour.Parse("#15181c")
	if err != nil || c.Contrast(ground) < 7 {
		t.Errorf("for dark screens the colour is %s (%v)", c, err)
	}
}

func TestPaintLeavesAProjectsOwn(t *testing.T) {
	own, _ := colour.Parse("#7a0019")
	layouts := layout.Files{"styles/colour.css": source.NewFile("templates/styles/colour.css", ":root { --accent: red; }\n")}
	layouts.Paint(own)
	if got := string(layouts.Stylesheet()); got != ":root { --accent: red; }\n" {
		t.Errorf("the stylesheet is %q", got)
	}
}

func TestDate(t *testing.T) {
	layouts := layout.Files{"styles/print.css": source.NewFile("templates/styles/print.css", "@page {}\n")}
	layouts.Date("28 January 2031")
	got := string(layouts.Stylesheet())
	if !strings.HasPrefix(got, "@page {}\n") || !strings.Contains(got, `@bottom-center { content: "AS IT WILL BE ON 28 JANUARY 2031: not published";`) {
		t.Errorf("the stylesheet is %q", got)
	}
	if own := layouts.Own(fstest.MapFS{"styles/print.css": {Data: []byte("@page {}\n")}}); len(own) > 0 {
		t.Errorf("%q counts as the project's own", own)
	}
}

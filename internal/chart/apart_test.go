package chart

import (
	"encoding/xml"
	"strconv"
	"strings"
	"testing"
)

// checkLabels checks that no label covers another or leaves the picture when the
// drawing has the given width.
func checkLabels(t *testing.T, name string, all []label, width float64, picture box) {
	t.Helper()
	for n, l := range all {
		b := boxOf(l)
		if b.at*width+b.from < picture.from-0.1 || b.at*width+b.to > picture.to+0.1 || b.top < picture.top || b.bottom > picture.bottom {
			t.Errorf("%s: %q leaves the picture %v: %v", name, l.text, picture, b)
		}
		// Positions in a drawing are rounded.
		b.from, b.to, b.top, b.bottom = b.from+0.1, b.to-0.1, b.top+0.1, b.bottom-0.1
		for _, o := range all[:n] {
			if b.hits(boxOf(o), width) {
				t.Errorf("%s: %q covers %q", name, l.text, o.text)
			}
		}
	}
}

// boxOf is the box of a label, whose letters are narrower where they are not bold.
func boxOf(l label) box {
	b := l.box()
	switch l.class {
	case "amounts":
		b.to = b.from + (b.to-b.from)*plain/letter
	case "tick":
		b.from = b.to - (b.to-b.from)*plain/letter
	}
	return b
}

// shownAt are the labels that the stylesheet shows at the given width.
func shownAt(all []label, width float64) []label {
	var shown []label
	for _, l := range all {
		if width >= roomy || !l.roomyOnly() {
			shown = append(shown, l)
		}
	}
	return shown
}

// heightOf is the height of a drawing.
func heightOf(t *testing.T, drawing string) float64 {
	t.Helper()
	start, err := xml.NewDecoder(strings.NewReader(drawing)).Token()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range start.(xml.StartElement).Attr {
		if a.Name.Local == "height" {
			height, _ := strconv.ParseFloat(a.Value, 64)
			return height
		}
	}
	t.Fatal("the drawing has no height")
	return 0
}

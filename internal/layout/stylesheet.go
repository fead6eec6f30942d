package layout

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"outturn/internal/colour"
	"outturn/internal/source"
)

// styles are the built-in parts of the stylesheet, in the order in which a later
// one may have the last word.
var styles = []string{
	"outturn", "paper", "table", "position", "indicator", "list", "chart", "collection", "reader", "search",
	"contrast", "colour", "print",
}

// previewStyle is the style of the preview's own bar, which no site has.
const previewStyle = "preview"

// night is the ground of a page on a dark screen, and vivid the contrast that the
// organisation's colour has with it.
var night = colour.Colour{Red: 0x15, Green: 0x18, Blue: 0x1c}

const vivid = 7

// Paint gives the icon an organisation's colour, and the stylesheet too, lightened
// for dark screens. A project's own styles/colour.css leaves the stylesheet as it
// is, and the zero colour leaves both.
func (l Files) Paint(own colour.Colour) {
	const name = "styles/colour.css"
	if own == (colour.Colour{}) {
		return
	}
	l.paintIcon(own)
	if l[name] != nil {
		return
	}
	l[name] = source.NewFile("data/organisation.toml", fmt.Sprintf(`
/* The organisation's colour */

:root { --accent: %s; }

@media screen and (prefers-color-scheme: dark) {
  :root { --accent: %s; }
}
`, own, own.Bright().Against(night, colour.White, vivid)))
}

// Date writes at the foot of every printed page that the site is as it will be on a day,
// which comes in words. A draft says there that it is one.
func (l Files) Date(day string) {
	l["styles/print-ahead.css"] = source.NewFile("--as-of", fmt.Sprintf(`
/* The site as it will be on a day to come */

@page { @bottom-center { content: "AS IT WILL BE ON %s: not published"; font: bold 10pt system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #6d4700; } }
`, strings.ToUpper(day)))
}

// Members writes at the head of every printed page that it is not for everybody, in the
// words that every page has on a screen.
func (l Files) Members(words string) {
	l["styles/print-members.css"] = source.NewFile("--audience members", fmt.Sprintf(`
/* The members' edition */

@page { @top-center { content: "%s"; font: bold 10pt system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #6d4700; } }
`, words))
}

// Stylesheet is the one file that the styles of the layouts make: the built-in
// parts, then whatever else a project's own folder of styles holds, in the order
// of names.
func (l Files) Stylesheet() []byte {
	var sheet strings.Builder
	add := func(name string) {
		if f := l["styles/"+name+".css"]; f != nil {
			sheet.WriteString(f.Text)
		}
	}
	for _, name := range styles {
		add(name)
	}
	for _, file := range slices.Sorted(maps.Keys(l)) {
		folder, file := path.Split(file)
		name, css := strings.CutSuffix(file, ".css")
		if folder == "styles/" && css && name != previewStyle && !slices.Contains(styles, name) {
			add(name)
		}
	}
	return []byte(sheet.String())
}

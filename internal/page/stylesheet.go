package page

import (
	"maps"
	"path"
	"slices"
	"strings"
)

// styles are the built-in parts of the stylesheet, in the order in which a later
// one may have the last word.
var styles = []string{"outturn", "paper", "table", "position", "indicator", "list", "chart", "search", "contrast", "print"}

// previewStyle is the style of the preview's own bar, which no site has.
const previewStyle = "preview"

// Stylesheet is the one file that the styles of the layouts make: the built-in
// parts, then whatever else a project's own folder of styles holds, in the order
// of names.
func (l Layouts) Stylesheet() []byte {
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

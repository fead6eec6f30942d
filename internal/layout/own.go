package layout

import (
	"io/fs"
	"maps"
	"slices"
)

// Own lists the layouts, styles and scripts that are not the built-in ones. The
// organisation's colour is left out, because its contrast is checked where it is read, and
// so is the icon, which no check looks at.
func (l Files) Own(builtIn fs.FS) []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(l)) {
		text, err := fs.ReadFile(builtIn, name)
		if differs := err != nil || string(text) != l[name].Text; differs && name != iconName && l[name].Name == "templates/"+name {
			all = append(all, l[name].Name)
		}
	}
	return all
}

package layout

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Unknown finds the files of a project's own templates that nothing uses: layouts
// that replace no built-in one and are included by no other, scripts that replace
// none, and styles in the wrong folder. It finds nothing while a layout cannot be
// parsed, because that layout may include any other.
func (l Files) Unknown(builtIn fs.FS) *source.Diagnostics {
	ds := &source.Diagnostics{}
	included, err := l.inclusions()
	if err != nil {
		return ds
	}
	for _, name := range slices.Sorted(maps.Keys(l)) {
		switch extension := path.Ext(name); {
		case exists(builtIn, name):
		case extension == ".html" && !included.has(name):
			ds.Report(rule.UnknownLayout, l[name].Top(), "nothing uses this layout: it replaces no built-in one, and no other layout includes it").
				WithHint("%s", cmp.Or(nearestLayout(name, builtIn), fmt.Sprintf("another layout includes it with {{template %q .}}", name)))
		case extension == ".js" && !isTool(name, builtIn):
			ds.Report(rule.UnknownLayout, l[name].Top(), "nothing uses this script: it replaces no built-in one").
				WithHint("%s", nearestLayout(name, builtIn))
		case extension == ".css" && path.Dir(name) != "styles":
			ds.Report(rule.UnknownLayout, l[name].Top(), "nothing uses this style: it is in the wrong folder").
				WithHint("%s", source.DidYouMean("templates/styles/"+path.Base(name)))
		}
	}
	return ds
}

// isTool reports whether a script does not belong to pages, like the settings of a
// tool: it is outside the folder of scripts and named like none of them.
func isTool(name string, builtIn fs.FS) bool {
	return path.Dir(name) != "scripts" && !exists(builtIn, "scripts/"+path.Base(name))
}

func exists(files fs.FS, name string) bool {
	_, err := fs.Stat(files, name)
	return err == nil
}

// nearestLayout hints at the built-in file that a project's own was meant to
// replace. It is empty when none is near.
func nearestLayout(name string, builtIn fs.FS) string {
	near := Nearest(name, builtIn)
	if near == "" {
		return ""
	}
	return source.DidYouMean("templates/" + near)
}

// Nearest is the built-in file with the name nearest to another, in whichever folder.
// It is empty when none is near.
func Nearest(name string, builtIn fs.FS) string {
	extension := path.Ext(name)
	known, _ := fs.Glob(builtIn, "*/*"+extension) // it fails for a malformed pattern alone
	paths, stems := map[string][]string{}, []string{}
	for _, one := range known {
		stem := stem(one)
		paths[stem], stems = append(paths[stem], one), append(stems, stem)
	}
	same := paths[source.Nearest(stem(name), stems)]
	if len(same) == 0 {
		return ""
	}
	// Of a page and a block with that name the page is taken, unless the folder is near the block's.
	return cmp.Or(source.Nearest(name, same), slices.Max(same))
}

// stem is a file's name without folder and extension.
func stem(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }

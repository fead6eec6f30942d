package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"outturn/internal/folder"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// leadsToFolder reports whether an entry of a folder is a link to another folder. A link that
// is not followed and has the name of no file that is read is a mistake at once: it was
// probably meant as a folder.
func leadsToFolder(project fs.FS, name string, d fs.DirEntry, ds *source.Diagnostics) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := fs.Stat(project, name)
	if top, _, _ := strings.Cut(name, "/"); path.Ext(name) != folders[top] {
		folder.Report(err, ds)
	}
	return err == nil && info.IsDir()
}

// reportLinks tells of links to folders, which are not followed: they could lead in a
// circle, or out of the project.
func reportLinks(links []string, ds *source.Diagnostics) {
	for _, name := range links {
		ds.Report(rule.UnknownFolder, source.NewFile(name, "").Top(), "nothing is read from this folder: it is a link to another").
			WithHint("put the files themselves here")
	}
}

// misnamedFolders tells of a folder that was probably meant to be data/ or content/,
// where there is none of that name.
func misnamedFolders(project fs.FS, ds *source.Diagnostics) error {
	for _, top := range keysOf(folders) {
		if _, err := fs.Stat(project, top); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		entries, err := fs.ReadDir(project, ".")
		if err != nil {
			return fmt.Errorf("reading the project: %w", err)
		}
		for _, d := range entries {
			if d.IsDir() && source.Nearest(original(d.Name()), []string{top}) != "" {
				ds.Report(rule.UnknownFolder, source.NewFile(d.Name(), "").Top(), "nothing is read from this folder").
					WithHint("name it %s", top)
			}
		}
	}
	return nil
}

package publish

import (
	"io/fs"

	"outturn/internal/layout"
)

const (
	searchScriptName  = "scripts/search.js"
	searchLibraryName = "node_modules/minisearch/dist/umd/index.js"
)

// Search is the scripts that a site is searched with: MiniSearch as npm has
// installed it in a project's templates, what is searched, and ours. Nil is none.
type Search struct {
	library, index, script []byte
}

// ReadSearch reads the scripts from the layouts and the project's own folder of
// templates, and has the index made. It returns nil where MiniSearch is not
// installed.
func ReadSearch(layouts layout.Files, own fs.FS, index func() ([]byte, error)) (*Search, error) {
	library, err := readLibrary(own, "MiniSearch", searchLibraryName)
	if library == nil {
		return nil, err
	}
	made, err := index()
	if err != nil {
		return nil, err
	}
	return &Search{library: library, index: made, script: []byte(layouts[searchScriptName].Text)}, nil
}

// Addresses are where the scripts stand below the root, in the order in which they
// run. Their names hold a hash of their contents.
func (s *Search) Addresses() []string {
	var all []string
	for _, f := range s.Files() {
		all = append(all, f.Path)
	}
	return all
}

// Files lists the scripts, in that order too.
func (s *Search) Files() []File {
	if s == nil {
		return nil
	}
	return []File{
		asset("minisearch", s.library),
		asset("search-index", s.index),
		asset("search", s.script),
	}
}

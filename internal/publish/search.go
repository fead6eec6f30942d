package publish

import (
	"io/fs"

	"outturn/internal/layout"
)

const (
	searchScriptName  = "scripts/search.js"
	searchLibraryName = "node_modules/minisearch/dist/umd/index.js"
)

// Search holds the scripts that search a site: MiniSearch, the index and our own. A
// nil Search has no files.
type Search struct {
	library, index, script []byte
}

// ReadSearch reads our script from the layouts, and MiniSearch from libraries,
// like [ReadCharts]. It returns nil, without calling index, when there is no MiniSearch.
func ReadSearch(layouts layout.Files, libraries fs.FS, index func() ([]byte, error)) (*Search, error) {
	library, err := readLibrary(libraries, "MiniSearch", searchLibraryName)
	if library == nil {
		return nil, err
	}
	content, err := index()
	if err != nil {
		return nil, err
	}
	return &Search{library: library, index: content, script: []byte(layouts[searchScriptName].Text)}, nil
}

// Addresses gives the paths of the scripts below the root, in the order in which they
// must run.
func (s *Search) Addresses() []string {
	var all []string
	for _, f := range s.Files() {
		all = append(all, f.Path)
	}
	return all
}

// Files lists the scripts as files of the site, in the same order.
func (s *Search) Files() []SiteFile {
	if s == nil {
		return nil
	}
	return []SiteFile{
		asset("minisearch", "js", s.library),
		asset("search-index", "js", s.index),
		asset("search", "js", s.script),
	}
}

package publish

import (
	"errors"
	"fmt"
	"io/fs"

	"outturn/internal/layout"
	"outturn/internal/page"
)

const (
	chartScriptName  = "scripts/charts.js"
	chartLibraryName = "node_modules/echarts/dist/echarts.common.min.js"
)

// Charts are the scripts that make charts interactive: ECharts and our own. A nil
// Charts has no files.
type Charts struct {
	script, library []byte
}

// ReadCharts reads our script from the layouts, and ECharts from libraries, whose files
// have the names that npm gives them in a folder of templates. It returns nil when there
// is no ECharts.
func ReadCharts(layouts layout.Files, libraries fs.FS) (*Charts, error) {
	library, err := readLibrary(libraries, "ECharts", chartLibraryName)
	if library == nil {
		return nil, err
	}
	return &Charts{script: []byte(layouts[chartScriptName].Text), library: library}, nil
}

// Addresses gives the paths of the scripts below the root; they are empty for a nil
// Charts.
func (c *Charts) Addresses() page.Scripts {
	if c == nil {
		return page.Scripts{}
	}
	files := c.Files()
	return page.Scripts{Charts: files[0].Path, ECharts: files[1].Path}
}

// Files lists the scripts as files of the site.
func (c *Charts) Files() []SiteFile {
	if c == nil {
		return nil
	}
	return []SiteFile{asset("charts", "js", c.script), asset("echarts", "js", c.library)}
}

// readLibrary reads the script of a library; it returns nil when there is none.
func readLibrary(libraries fs.FS, title, name string) ([]byte, error) {
	library, err := fs.ReadFile(libraries, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("reading %s: %w", title, err)
	}
	return library, nil
}

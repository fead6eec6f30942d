package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"

	"outturn/internal/address"
	"outturn/internal/layout"
	"outturn/internal/page"
)

const (
	scriptName  = "scripts/charts.js"
	libraryName = "node_modules/echarts/dist/echarts.common.min.js"
)

// Charts are the scripts that make charts interactive: ours, and ECharts as npm
// has installed it in a project's templates. Nil is none.
type Charts struct {
	script, library []byte
}

// ReadCharts reads the scripts from the layouts and the project's own folder of
// templates. It returns nil where ECharts is not installed.
func ReadCharts(layouts layout.Files, own fs.FS) (*Charts, error) {
	library, err := readLibrary(own, "ECharts", libraryName)
	if library == nil {
		return nil, err
	}
	return &Charts{script: []byte(layouts[scriptName].Text), library: library}, nil
}

// Addresses are where the scripts stand below the root. Like the stylesheet's,
// their names hold a hash of their contents.
func (c *Charts) Addresses() page.Scripts {
	if c == nil {
		return page.Scripts{}
	}
	files := c.Files()
	return page.Scripts{Charts: files[0].Path, ECharts: files[1].Path}
}

// Files lists the scripts.
func (c *Charts) Files() []File {
	if c == nil {
		return nil
	}
	return []File{asset("charts", c.script), asset("echarts", c.library)}
}

// readLibrary reads the script of a library that npm has installed in a project's
// templates; nil where it has not.
func readLibrary(own fs.FS, title, name string) ([]byte, error) {
	library, err := fs.ReadFile(own, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("reading %s: %w", title, err)
	}
	return library, nil
}

// asset is a script whose name tells what it holds.
func asset(name string, script []byte) File {
	return File{hashed(name, "js", script), func() ([]byte, error) { return script, nil }}
}

// hashed is the path of an asset. Its name tells what it holds, so that it may
// be cached for ever.
func hashed(name, extension string, content []byte) string {
	sum := sha256.Sum256(content)
	return address.Asset(fmt.Sprintf("%s.%x.%s", name, sum[:6], extension))
}

package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"

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
func ReadCharts(layouts page.Layouts, own fs.FS) (*Charts, error) {
	library, err := fs.ReadFile(own, libraryName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("reading ECharts: %w", err)
	}
	return &Charts{script: []byte(layouts[scriptName].Text), library: library}, nil
}

// Addresses are where the scripts stand below the root. Like the stylesheet's,
// their names hold a hash of their contents.
func (c *Charts) Addresses() page.Scripts {
	if c == nil {
		return page.Scripts{}
	}
	return page.Scripts{Charts: hashed("charts", "js", c.script), ECharts: hashed("echarts", "js", c.library)}
}

// Files lists the scripts.
func (c *Charts) Files() []File {
	if c == nil {
		return nil
	}
	at := c.Addresses()
	return []File{
		{at.Charts, func() ([]byte, error) { return c.script, nil }},
		{at.ECharts, func() ([]byte, error) { return c.library, nil }},
	}
}

// hashed is the path of an asset. Its name tells what it holds, so that it may
// be cached for ever.
func hashed(name, extension string, content []byte) string {
	sum := sha256.Sum256(content)
	return fmt.Sprintf("assets/%s.%x.%s", name, sum[:6], extension)
}

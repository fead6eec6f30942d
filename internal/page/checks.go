package page

import (
	"encoding/json"
	"fmt"
	"io/fs"
)

// checksFile holds the [Checks], among the built-in layouts that they are about.
const checksFile = "checks.json"

// Checks are the results of the checks of built pages, for the accessibility statement.
// The tests of package browser write them.
type Checks struct {
	On     string   // the day of the last change
	Tools  []Tool   // that the checks use
	Kinds  []string // of pages that were checked
	Widths []int64  // of windows, in CSS pixels
	Themes []string
	Rules  int // how many rules of axe-core applied to anything
	Checks []Check
}

// Tool is a program that the checks use, with its version.
type Tool struct{ Name, Version string }

// Check is one of the checks, and how many faults it found.
type Check struct {
	ID     string
	Faults int
}

// ReadChecks reads the results for the built-in layouts.
func ReadChecks(builtIn fs.FS) (Checks, error) {
	var c Checks
	text, err := fs.ReadFile(builtIn, checksFile)
	if err == nil {
		err = json.Unmarshal(text, &c)
	}
	if err != nil {
		return c, fmt.Errorf("reading what the checks found: %w", err)
	}
	return c, nil
}

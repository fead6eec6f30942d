package page

import (
	"encoding/json"
	"fmt"
	"io/fs"
)

// checksFile holds the [Checks], among the built-in layouts that they are about.
const checksFile = "checks.json"

// Checks are what the checks of built pages found, as the accessibility statement
// tells of them. The checks themselves write them.
type Checks struct {
	On     string   // the day of the last change
	Tools  []Tool   // that the checks use
	Kinds  []string // of pages that were checked
	Widths []int64  // of windows, in CSS pixels
	Themes []string
	Rules  int // of axe-core that applied to something
	Checks []Check
}

// Tool is a program that checks, of a version.
type Tool struct{ Name, Version string }

// Check is one of the checks, and how many faults it found.
type Check struct {
	ID     string
	Faults int
}

// ReadChecks reads what was found of the built-in layouts.
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

// Package example holds a small complete project of an invented council, which
// is what a new project begins as: it builds, is without a mistake, and says in
// comments and in its paper what each thing is for.
package example

import (
	"embed"
	"io/fs"
)

//go:embed all:project
var project embed.FS

// Project is the project's files.
func Project() fs.FS {
	files, err := fs.Sub(project, "project")
	if err != nil {
		panic("example: " + err.Error()) // a name that is no path, which it is
	}
	return files
}

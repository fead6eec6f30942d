// Package example holds a small but complete project of an invented council,
// with which every new project begins. It builds without a mistake, and its
// comments and its paper explain what each part is for.
package example

import (
	"embed"
	"io/fs"
)

//go:embed all:project
var project embed.FS

// Project returns the files of the project.
func Project() fs.FS {
	files, err := fs.Sub(project, "project")
	if err != nil {
		panic("example: " + err.Error()) // only if the name were not a valid path
	}
	return files
}

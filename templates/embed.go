// Package templates holds the built-in layouts, styles and scripts of pages, and
// what npm installs ECharts and MiniSearch by, and what the checks of built pages
// found. A layout in pages draws a kind of page, one in blocks a block of a paper,
// and one in parts what several of them share.
//
// A project's own templates folder overrides them file by file.
package templates

import "embed"

// Files are the built-in files by their names below this folder.
//
//go:embed pages/*.html parts/*.html blocks/*.html styles/*.css scripts/*.js icon.svg checks.json package.json package-lock.json
var Files embed.FS

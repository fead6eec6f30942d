// Package templates holds the built-in layouts, styles and scripts of pages, the npm
// package files for ECharts and MiniSearch, and the results of the checks of built
// pages. A layout in pages draws a kind of page, one in blocks a block of a paper, and
// one in parts something that several of them share.
//
// Files in a project's own templates folder override those of the same name.
package templates

import "embed"

// Files holds the built-in files, with their names relative to this folder.
//
//go:embed pages/*.html parts/*.html blocks/*.html styles/*.css scripts/*.js icon.svg checks.json package.json package-lock.json
var Files embed.FS

package main

import (
	"slices"

	"outturn/internal/project"
)

// missingLibraries says in one line what the missing libraries mean for the site; empty
// if none are missing.
func missingLibraries(libraries []project.Library) string {
	charts, search := slices.Contains(libraries, project.ECharts), slices.Contains(libraries, project.MiniSearch)
	switch {
	case charts && search:
		return "charts are static and the A to Z has no search: ECharts and MiniSearch are not installed; npm ci in templates installs them"
	case charts:
		return "charts are static: ECharts is not installed; npm ci in templates installs it"
	case search:
		return "the A to Z has no search: MiniSearch is not installed; npm ci in templates installs it"
	}
	return ""
}

package main

import "slices"

// The libraries that npm installs in templates. A site without them is whole.
const (
	echarts    = "ECharts"
	miniSearch = "MiniSearch"
)

// lacking says in one line what a site does without, for want of libraries; it is
// empty where none is wanting.
func lacking(libraries []string) string {
	charts, search := slices.Contains(libraries, echarts), slices.Contains(libraries, miniSearch)
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

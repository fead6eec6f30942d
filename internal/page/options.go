package page

import (
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/report"
)

// Options are what a site is made of.
type Options struct {
	Organisation *load.Organisation
	Reports      []*report.Report // earliest first
	Reviews      []*report.Review // earliest first
	Guides       []*report.Guide  // the pages beside the reports, in their order

	Layouts layout.Files
	Checks  Checks   // what was found of the built-in layouts
	Own     []string // the names of files that are the project's own, of which those checks say nothing

	Address string // absolute, ending in "/", under which the site will stand; empty when it is not known
	Assets  Assets
}

// Assets are the paths of styles and scripts below the site's root.
type Assets struct {
	Style   string
	Icon    string
	Reader  string   // the script that helps a reader
	Scripts Scripts  // that make charts interactive; zero: charts are pictures
	Search  []string // the scripts that search, in the order in which they run; empty: the A to Z is a list alone
}

// Scripts are the addresses, below the site's root, of what makes charts
// interactive. Without them charts are pictures.
type Scripts struct {
	Charts  string // the site's own script
	ECharts string // the library that it loads when a reader asks for it
}

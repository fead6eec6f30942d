package page

import (
	"outturn/internal/edition"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/report"
)

// Options are what a site is made of.
type Options struct {
	Organisation *load.Organisation
	Reports      []*report.Report // earliest first
	Reviews      []*report.Review // earliest first
	Guides       []*report.Guide  // the pages of the guide, in their order

	Editions *edition.History // what is recorded of the documents; nil where nothing is

	Layouts layout.Files
	Checks  Checks   // the results for the built-in layouts
	Own     []string // files of the project's own, which those checks did not cover

	// AsOf is a day to come, in words: the site is as it will be then, and every page says
	// so. Empty for a site of today or of an earlier day.
	AsOf string

	// Members says that exempt parts are shown: every page says so, and none is for search
	// engines.
	Members bool

	Address string // absolute URL of the site, ending in "/"; empty if it is not known
	Assets  Assets
}

// Assets are the paths of styles and scripts below the site's root.
type Assets struct {
	Style   string
	Icon    string
	Logo    string   // empty if the organisation has none
	Reader  string   // the script that helps a reader
	Scripts Scripts  // that make charts interactive; zero if charts are only pictures
	Search  []string // the scripts that search, in the order in which they run; empty if the site has no search
}

// Scripts are the addresses, below the site's root, of what makes charts
// interactive. Without them charts are pictures.
type Scripts struct {
	Charts  string // the site's own script
	ECharts string // the library that it loads when a reader asks for it
}

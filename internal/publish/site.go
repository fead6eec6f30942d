// Package publish puts pages, data and assets together into a site, and writes
// it to a folder safely.
//
// Pages come in, files go out. A site is first written whole beside its folder
// and then put in its place in one step, so that readers never meet half of
// it, and a build that fails or is killed leaves the last one as it was. Single
// files are written as safely by [CreateFile] and [ReplaceFile].
package publish

import (
	"outturn/internal/address"
	"outturn/internal/export"
	"outturn/internal/layout"
	"outturn/internal/page"
	"outturn/internal/report"
)

// File is one file of a site. Content is called once, from any goroutine.
type File struct {
	Path    string // below the site's root, with forward slashes
	Content func() ([]byte, error)
}

// StylePath is where the stylesheet of the layouts stands below the root. Its
// name holds a hash of its contents, so that it may be cached for ever.
func StylePath(layouts layout.Files) string {
	return hashed("outturn", "css", layouts.Stylesheet())
}

// ReaderPath is likewise where the script that helps a reader stands.
func ReaderPath(layouts layout.Files) string { return hashed("reader", "js", layouts.Reader()) }

// IconPath is likewise where the icon stands.
func IconPath(layouts layout.Files) string { return hashed("icon", "svg", layouts.Icon()) }

// Assets are where the styles and scripts of a site stand below the root; charts
// and search may be nil.
func Assets(layouts layout.Files, charts *Charts, search *Search) page.Assets {
	return page.Assets{
		Style: StylePath(layouts), Icon: IconPath(layouts), Reader: ReaderPath(layouts),
		Scripts: charts.Addresses(), Search: search.Addresses(),
	}
}

// Files lists the files of the site with the given reports.
func Files(site *page.Site, reports []*report.Report, layouts layout.Files) []File {
	files := []File{
		{StylePath(layouts), func() ([]byte, error) { return layouts.Stylesheet(), nil }},
		{ReaderPath(layouts), func() ([]byte, error) { return layouts.Reader(), nil }},
		{IconPath(layouts), func() ([]byte, error) { return layouts.Icon(), nil }},
	}
	for _, p := range append(site.Pages(), site.Beside()...) {
		files = append(files, File{p.Path, p.Draw})
	}
	for _, r := range reports {
		for _, format := range export.Formats {
			files = append(files, File{address.Data(r.Quarter, format.File), func() ([]byte, error) { return format.Write(r) }})
		}
	}
	return files
}

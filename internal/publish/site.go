// Package publish puts pages, data and assets together into a site, and writes
// it to a folder safely.
//
// Pages come in; files go out. A site is first written in full beside its folder and
// then moved there in one step. Readers never see a part of it, and a build that fails
// or is killed leaves the last site as it was. [CreateFile] and [ReplaceFile] write
// single files with the same safety.
package publish

import (
	"outturn/internal/address"
	"outturn/internal/export"
	"outturn/internal/layout"
	"outturn/internal/page"
	"outturn/internal/report"
)

// SiteFile is one file of a site. Content draws it anew on each call, and may be called
// from any goroutine.
type SiteFile struct {
	Path    string // below the site's root, with forward slashes
	Content func() ([]byte, error)
}

// StylePath is the path of the stylesheet below the root. Its name has a hash of the
// content, so that browsers may cache it for ever.
func StylePath(layouts layout.Files) string {
	return hashedPath("outturn", "css", layouts.Stylesheet())
}

// ReaderPath is the hashed path of the script that helps readers on every page.
func ReaderPath(layouts layout.Files) string { return hashedPath("reader", "js", layouts.Reader()) }

// IconPath is the hashed path of the icon.
func IconPath(layouts layout.Files) string { return hashedPath("icon", "svg", layouts.Icon()) }

// Assets gives the paths of the styles and scripts of a site below the root; charts and
// search may be nil.
func Assets(layouts layout.Files, charts *Charts, search *Search) page.Assets {
	return page.Assets{
		Style: StylePath(layouts), Icon: IconPath(layouts), Reader: ReaderPath(layouts),
		Scripts: charts.Addresses(), Search: search.Addresses(),
	}
}

// Files lists the files of a site: the stylesheet, the reader script and the icon of
// its layouts, its pages, and the data of its reports.
func Files(site *page.Site, reports []*report.Report, layouts layout.Files) []SiteFile {
	files := []SiteFile{
		{StylePath(layouts), func() ([]byte, error) { return layouts.Stylesheet(), nil }},
		{ReaderPath(layouts), func() ([]byte, error) { return layouts.Reader(), nil }},
		{IconPath(layouts), func() ([]byte, error) { return layouts.Icon(), nil }},
	}
	for _, p := range append(site.Pages(), site.Beside()...) {
		files = append(files, SiteFile{p.Path, p.Draw})
	}
	for _, r := range reports {
		for _, format := range export.Formats {
			files = append(files, SiteFile{address.Data(r.Quarter, format.File), func() ([]byte, error) { return format.Write(r) }})
		}
	}
	return files
}

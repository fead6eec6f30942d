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
	"outturn/internal/page"
	"outturn/internal/report"
)

// SiteFile is one file of a site. Content draws it anew on each call, and may be called
// from any goroutine.
type SiteFile struct {
	Path    string // below the site's root, with forward slashes
	Content func() ([]byte, error)
	Draft   bool   // it shows, or lists, what is not public
	Sum     string // the SHA-256 sum that the content has to have; empty: any
}

// Differs says that a file has not the content that it has to have.
type Differs struct {
	Path, Want string // the path of the file, and the sum that it should have
	Content    []byte // that was drawn
}

// Error implements error.
func (d *Differs) Error() string { return d.Path + " is not as it was published" }

// Files lists the pages of a site, the data of its reports, and the schema of that data.
func Files(site *page.Site, reports []*report.Report) []SiteFile {
	var files []SiteFile
	for _, p := range append(site.Pages(), site.Beside()...) {
		files = append(files, SiteFile{Path: p.Path, Content: p.Draw, Draft: p.Draft})
	}
	files = append(files, SiteFile{Path: address.DataSchema, Content: func() ([]byte, error) { return []byte(export.Schema()), nil }})
	if all, revised, kept := site.Corrections(); kept {
		files = append(files, SiteFile{Path: address.CorrectionsData, Content: func() ([]byte, error) { return export.Corrections(all, revised) }})
	}
	for _, r := range reports {
		for _, format := range export.Formats() {
			files = append(files, SiteFile{
				Path: address.Data(r.Quarter, format.File), Content: func() ([]byte, error) { return format.Write(r) }, Draft: !r.Public,
			})
		}
	}
	return files
}

package project

import (
	"slices"

	"outturn/internal/address"
	"outturn/internal/publish"
	"outturn/internal/report"
)

// A part of a site has the files of some quarters, and all files that are of no quarter.
// Each is as in the whole site, so that parts that were built in several places make up
// the whole when they are copied into one folder.

// InPart lists the reports whose files are written: all, unless o names quarters.
func (d *Result) InPart(o Options) []*report.Report {
	var chosen []*report.Report
	for _, r := range d.Reports {
		if len(o.Quarters) == 0 || slices.Contains(o.Quarters, r.Quarter) {
			chosen = append(chosen, r)
		}
	}
	return chosen
}

// part returns those of the whole site's files that are written.
func (d *Result) part(files []publish.SiteFile, o Options) []publish.SiteFile {
	chosen := d.InPart(o)
	return slices.DeleteFunc(files, func(f publish.SiteFile) bool {
		return slices.ContainsFunc(d.Reports, func(r *report.Report) bool {
			return address.OfQuarter(f.Path, r.Quarter) && !slices.Contains(chosen, r)
		})
	})
}

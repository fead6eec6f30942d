package project

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"syscall"

	"outturn/internal/address"
	"outturn/internal/audit"
	"outturn/internal/folder"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/report"
)

// Open opens the folder of a project; see package folder for what is read of it. The error
// is a [NotFound] if the folder has no data folder in it.
func Open(name string) (fs.FS, error) {
	files := folder.Open(name)
	info, err := files.Stat("data")
	var refused *folder.Refused
	switch {
	case errors.As(err, &refused): // reading it tells its author
		return files, nil
	case err == nil && info.IsDir():
		return files, nil
	case err == nil, errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil, &NotFound{Message: fmt.Sprintf("%s is not a project: it has no data folder; outturn init FOLDER begins one, and --source FOLDER names one", name)}
	}
	return nil, fmt.Errorf("reading the project: %w", err)
}

// Calendar returns the calendar in which a project's quarters are written.
func Calendar(files fs.FS) (quarter.Calendar, error) { return load.Calendar(files) }

// NotFound says that a project does not have what was requested.
type NotFound struct {
	Message     string   // the complete error message
	Name        string   // the requested name; empty if the request had none
	Others      []string // names that exist: the user may have meant one of them
	Unpublished bool     // it exists but is not public: drafts would include it
}

// Error implements error.
func (n *NotFound) Error() string { return n.Message }

// requireReports fails unless each requested quarter has a report.
func requireReports(reports []*report.Report, o Options, dataset *load.Dataset) error {
	for _, q := range o.Quarters {
		if !slices.ContainsFunc(reports, func(r *report.Report) bool { return r.Quarter == q }) {
			return noReport(q, reports, dataset)
		}
	}
	return nil
}

func noReport(q quarter.Quarter, reports []*report.Report, dataset *load.Dataset) error {
	for _, one := range dataset.Quarters {
		if one.Quarter == q && one.Paper != nil {
			return &NotFound{Message: fmt.Sprintf("there is no published report to build for %s", q), Name: q.String(), Unpublished: true}
		}
	}
	none := &NotFound{Message: fmt.Sprintf("there is no report to build for %s", q), Name: q.String()}
	for _, r := range reports {
		none.Others = append(none.Others, r.Quarter.String())
	}
	return none
}

// Papers lists the quarters that have a paper. It only looks at file names and the
// organisation's calendar, which is enough for completions and suggestions. Without a project the list is empty.
func Papers(files fs.FS) []string { return foldersOf(files, "content/*/q*/paper.md") }

// DocumentNames lists the papers, minutes and reviews of a project, by their addresses
// on the site. Like Papers, it only looks at file names.
func DocumentNames(files fs.FS) []string {
	all := Papers(files)
	calendar, err := Calendar(files)
	if err != nil {
		return nil
	}
	for _, of := range foldersOf(files, "content/*/q*/minutes.md") {
		if q, err := calendar.Parse(of); err == nil {
			minutes, _ := address.Document(address.Minutes(q))
			all = append(all, minutes)
		}
	}
	return append(all, foldersOf(files, "content/*/annual/review.md")...)
}

// Audited lists what the numbers can be listed of: the quarters that have a paper, and the
// years that have a review. Like Papers, it only looks at file names.
func Audited(files fs.FS) []string {
	all := Papers(files)
	for _, folder := range foldersOf(files, "content/*/annual/review.md") {
		all = append(all, path.Dir(folder))
	}
	return all
}

// AuditsOf are the audits of what a quarter or year reports: of a paper with its commentary
// and of minutes, or of a review.
func (d *Result) AuditsOf(name string) []*audit.Document {
	var all []*audit.Document
	for _, one := range d.Audits {
		if one.Of == name {
			all = append(all, one)
		}
	}
	return all
}

// foldersOf returns the folders, below content, of the files that match a pattern.
func foldersOf(files fs.FS, pattern string) []string {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil
	}
	calendar, err := Calendar(files)
	if err != nil {
		return nil
	}
	var all []string
	for _, name := range names {
		year, part := path.Split(path.Dir(name))
		of := path.Base(year) + "/" + part
		if _, err := calendar.Parse(of); err == nil || part == "annual" {
			all = append(all, of)
		}
	}
	return all
}

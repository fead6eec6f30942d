package load

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// role says what a file is for.
type role int

const (
	organisationRole role = iota
	indicatorsRole
	quarterRole
	financeRole
	paperRole
	commentRole
	minutesRole
	reviewRole
	guideRole
)

// file is one file of a project while it is being loaded.
type file struct {
	role     role
	name     string
	intended string          // of a misplaced file: the name that it was probably meant to have; may be empty
	quarter  quarter.Quarter // of files that belong to a quarter
	year     quarter.Year    // of a review
	id       string          // the indicator of commentary, or the name of a guide page
	source   *source.File
	mistakes source.Diagnostics

	table    *keyfile.Value       // of TOML, nil when it is not valid
	document *commentary.Document // of Markdown
}

// tree holds the files of a project.
type tree struct {
	files     []*file
	misplaced []*file // files from which nothing is read because of their name or folder
}

func (t *tree) all(r role) []*file {
	var all []*file
	for _, f := range t.files {
		if f.role == r {
			all = append(all, f)
		}
	}
	return all
}

// has reports whether a quarter has a file of a role.
func (t *tree) has(r role, q quarter.Quarter) bool {
	return slices.ContainsFunc(t.files, func(f *file) bool { return f.role == r && f.quarter == q })
}

// folders has the folders of a project's files, and the extension of the files
// in each.
var folders = map[string]string{"data": ".toml", "content": ".md"}

// find lists the files under data/ and content/. A file from which nothing is
// read is a mistake: its author expects it to be published.
func find(project fs.FS) (*tree, *source.Diagnostics, error) {
	t, ds := &tree{}, &source.Diagnostics{}
	for _, folder := range keysOf(folders) {
		err := fs.WalkDir(project, folder, func(name string, d fs.DirEntry, err error) error {
			switch {
			case name == folder && errors.Is(err, fs.ErrNotExist):
				return nil
			case err != nil:
				return err
			case strings.HasPrefix(d.Name(), ".") && d.IsDir():
				return fs.SkipDir
			case d.IsDir() || strings.HasPrefix(d.Name(), "."):
				return nil
			}
			t.add(folder, name, ds)
			return nil
		})
		if err != nil {
			return nil, nil, fmt.Errorf("reading the project: %w", err)
		}
	}
	t.readMisplaced()
	return t, ds, nil
}

// add adds a file, or reports why nothing is read from it. Files with other
// extensions are the author's own, unless they would be read in the other
// folder.
func (t *tree) add(folder, name string, ds *source.Diagnostics) {
	f := &file{name: name}
	if path.Ext(name) != folders[folder] {
		if right := otherFolder(name); right != "" {
			ds.Report(rule.UnknownFile, source.NewFile(name, "").Top(), "nothing is read from this place: it is the wrong folder").
				WithHint("move it to %s", right)
			t.misplaced = append(t.misplaced, &file{name: name, intended: right})
		}
		return
	}
	if what := f.assignRole(); what != "" {
		f.intended = nearestName(name)
		ds.Report(rule.UnknownFile, source.NewFile(name, "").Top(), "nothing is read from this place: %s", what).
			WithHint("%s", cmp.Or(f.intendedHint(), validNames))
		t.misplaced = append(t.misplaced, f)
		return
	}
	t.files = append(t.files, f)
}

// otherFolder returns the name under which a file would be read in the other
// folder; empty when it would not.
func otherFolder(name string) string {
	_, rest, _ := strings.Cut(name, "/")
	for _, folder := range keysOf(folders) {
		f := &file{name: folder + "/" + rest}
		if path.Ext(name) == folders[folder] && f.assignRole() == "" {
			return f.name
		}
	}
	return ""
}

const validNames = "files are data/organisation.toml, data/indicators/*.toml, data/2019-20/q2.toml, data/2019-20/q2/finance.toml, " +
	"content/2019-20/q2/paper.md, content/2019-20/q2/minutes.md, content/2019-20/q2/indicators/ID.md, content/2019-20/annual/review.md and content/guide/NAME.md"

// assignRole sets the file's role by its name, or says why it has none.
func (f *file) assignRole() string {
	folder, base := path.Split(strings.TrimSuffix(f.name, path.Ext(f.name)))
	folder = strings.TrimSuffix(folder, "/")
	switch {
	case f.name == "data/organisation.toml":
		f.role = organisationRole
	case folder == "data/indicators":
		f.role = indicatorsRole
	case strings.HasPrefix(folder, "data/") && strings.Count(folder, "/") == 1:
		return f.assignQuarter(quarterRole, strings.TrimPrefix(folder, "data/")+"/"+base)
	case strings.HasPrefix(folder, "data/") && base == "finance":
		return f.assignQuarter(financeRole, strings.TrimPrefix(folder, "data/"))
	case folder == "content/guide":
		return f.assignGuide(base)
	case strings.HasPrefix(folder, "content/") && base == "paper":
		return f.assignQuarter(paperRole, strings.TrimPrefix(folder, "content/"))
	case strings.HasPrefix(folder, "content/") && base == "minutes":
		return f.assignQuarter(minutesRole, strings.TrimPrefix(folder, "content/"))
	case strings.HasPrefix(folder, "content/") && path.Base(folder) == "annual" && base == "review":
		return f.assignYear(reviewRole, strings.TrimPrefix(path.Dir(folder), "content/"))
	case strings.HasPrefix(folder, "content/") && path.Base(folder) == "indicators":
		f.id = base
		return f.assignQuarter(commentRole, strings.TrimPrefix(path.Dir(folder), "content/"))
	default:
		return "no kind of file has this name"
	}
	return ""
}

func (f *file) assignQuarter(r role, written string) string {
	q, err := quarter.Parse(written)
	if err != nil {
		return err.Error()
	}
	f.role, f.quarter = r, q
	return ""
}

func (f *file) assignYear(r role, written string) string {
	y, err := quarter.ParseYear(written)
	if err != nil {
		return err.Error()
	}
	f.role, f.year = r, y
	return ""
}

func (f *file) assignGuide(name string) string {
	if !validID.MatchString(name) || name == "index" {
		return fmt.Sprintf("%q is no name of a page: it is lower-case words joined by single hyphens, and index is the list of pages", name)
	}
	f.role, f.id = guideRole, name
	return ""
}

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
	"outturn/internal/edition"
	"outturn/internal/folder"
	"outturn/internal/keyfile"
	"outturn/internal/limit"
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
	wordsRole
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
	calendar  quarter.Calendar
	files     []*file
	misplaced []*file  // files from which nothing is read because of their name or folder
	names     []string // of all files
	texts     []*file  // text files in the place of commentary

	unattached []string // documents of other programs, of which some are attached
	beside     *besideReader

	byTitle map[string]map[string]string // see titles; known once the files that declare are parsed
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
	ds := &source.Diagnostics{}
	names, links, err := namesOf(project, ds)
	if err != nil {
		return nil, nil, err
	}
	t := &tree{names: names}
	if t.calendar, err = calendarOf(project, names); err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		t.add(name, ds)
	}
	reportLinks(links, ds)
	if err := misnamedFolders(project, ds); err != nil {
		return nil, nil, err
	}
	t.readMisplaced()
	return t, ds, nil
}

// namesOf lists the files under data/ and content/, except for hidden ones, and the links
// there that lead to folders. It reports what leads out of the project, and more than a
// project may hold.
func namesOf(project fs.FS, ds *source.Diagnostics) (names, links []string, err error) {
	total := totals{}
	for _, top := range keysOf(folders) {
		err := fs.WalkDir(project, top, func(name string, d fs.DirEntry, err error) error {
			switch {
			case name == top && errors.Is(err, fs.ErrNotExist), folder.Report(err, ds):
				return nil
			case err != nil:
				return err
			case d.IsDir() && (strings.HasPrefix(d.Name(), ".") || name == edition.Folder):
				return fs.SkipDir
			case d.IsDir() || strings.HasPrefix(d.Name(), "."):
			case leadsToFolder(project, name, d, ds):
				links = append(links, name)
			case total.exceed(name, d, ds):
				return fs.SkipAll
			default:
				names = append(names, name)
			}
			return nil
		})
		if err != nil {
			return nil, nil, fmt.Errorf("reading the project: %w", err)
		}
	}
	return names, links, nil
}

// add adds a file, or reports why nothing is read from it.
func (t *tree) add(name string, ds *source.Diagnostics) {
	f := &file{name: name}
	if folder, _, _ := strings.Cut(name, "/"); path.Ext(name) != folders[folder] {
		t.addOther(name, ds)
		return
	}
	if err := f.assignRole(t.calendar); err != nil {
		f.intended = nearestName(name, t.calendar)
		ds.Report(rule.UnknownFile, source.NewFile(name, "").Top(), "nothing is read from this place: %v", err).
			WithHint("%s", cmp.Or(t.intendedHint(f, err), t.validNames()))
		t.misplaced = append(t.misplaced, f)
		return
	}
	if f.role == indicatorsRole || f.role == guideRole || f.role == wordsRole {
		base := path.Base(name)
		checkWindows("file name", strings.TrimSuffix(base, path.Ext(base)), source.NewFile(name, "").Top(), ds)
	}
	t.files = append(t.files, f)
}

// otherFolder returns the name under which a file would be read in the other
// folder, once its year is written as the calendar writes it; empty when it would
// not.
func otherFolder(name string, c quarter.Calendar) string {
	_, rest, _ := strings.Cut(name, "/")
	for _, folder := range keysOf(folders) {
		if path.Ext(name) != folders[folder] {
			continue
		}
		f := &file{name: folder + "/" + rest}
		err := f.assignRole(c)
		var other *quarter.OtherForm
		switch {
		case err == nil:
			return f.name
		case errors.As(err, &other):
			return nearestName(f.name, c)
		}
	}
	return ""
}

// validNames lists the names of files, with an example of a quarter and a year.
func (t *tree) validNames() string {
	q := t.calendar.Of(2019, 2)
	return fmt.Sprintf("files are data/organisation.toml, data/indicators/*.toml, data/words/*.toml, data/%[1]s.toml, data/%[1]s/finance.toml, "+
		"content/%[1]s/paper.md, content/%[1]s/minutes.md, content/%[1]s/indicators/ID.md, content/%[2]s/annual/review.md and content/guide/NAME.md", q, q.Year())
}

// assignRole sets the file's role by its name. The error says why it has none.
func (f *file) assignRole(c quarter.Calendar) error {
	folder, base := path.Split(strings.TrimSuffix(f.name, path.Ext(f.name)))
	folder = strings.TrimSuffix(folder, "/")
	switch {
	case f.name == organisationTOML:
		f.role = organisationRole
	case folder == "data/indicators":
		f.role = indicatorsRole
	case folder == "data/words":
		f.role = wordsRole
	case strings.HasPrefix(folder, "data/") && strings.Count(folder, "/") == 1:
		return f.assignQuarter(c, quarterRole, strings.TrimPrefix(folder, "data/")+"/"+base)
	case strings.HasPrefix(folder, "data/") && base == "finance":
		return f.assignQuarter(c, financeRole, strings.TrimPrefix(folder, "data/"))
	case folder == "content/guide":
		return f.assignGuide(base)
	case strings.HasPrefix(folder, "content/") && base == "paper":
		return f.assignQuarter(c, paperRole, strings.TrimPrefix(folder, "content/"))
	case strings.HasPrefix(folder, "content/") && base == "minutes":
		return f.assignQuarter(c, minutesRole, strings.TrimPrefix(folder, "content/"))
	case strings.HasPrefix(folder, "content/") && path.Base(folder) == "annual" && base == "review":
		return f.assignYear(c, reviewRole, strings.TrimPrefix(path.Dir(folder), "content/"))
	case strings.HasPrefix(folder, "content/") && path.Base(folder) == "indicators":
		f.id = base
		return f.assignQuarter(c, commentRole, strings.TrimPrefix(path.Dir(folder), "content/"))
	default:
		return errors.New("no kind of file has this name")
	}
	return nil
}

func (f *file) assignQuarter(c quarter.Calendar, r role, written string) error {
	q, err := c.Parse(written)
	if err != nil {
		return err
	}
	f.role, f.quarter = r, q
	return nil
}

func (f *file) assignYear(c quarter.Calendar, r role, written string) error {
	y, err := c.ParseYear(written)
	if err != nil {
		return err
	}
	f.role, f.year = r, y
	return nil
}

func (f *file) assignGuide(name string) error {
	if !validID.MatchString(name) || name == "index" {
		return fmt.Errorf("%q is no name of a page: it is lower-case words joined by single hyphens, and index is the list of pages", name)
	}
	if len(name) > limit.ID {
		return fmt.Errorf("the name of a page has at most %d characters", limit.ID)
	}
	f.role, f.id = guideRole, name
	return nil
}

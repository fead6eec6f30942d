package load

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"outturn/internal/commentary"
	"outturn/internal/keyfile"
	"outturn/internal/quarter"
	"outturn/internal/source"
)

// Load reads the project in the file system. The dataset is usable only when
// the diagnostics hold no error; the error is a failure to read.
func Load(project fs.FS) (*Dataset, *source.Diagnostics, error) {
	found, ds, err := find(project)
	if err != nil {
		return nil, nil, err
	}
	if err := found.parse(project); err != nil {
		return nil, nil, err
	}
	for _, f := range found.files {
		ds.Add(f.mistakes.Sorted()...)
	}
	a := &assembly{found: found, ds: ds, dataset: &Dataset{}}
	a.assemble()
	return a.dataset, ds, nil
}

// role says what a file is for.
type role int

const (
	organisationRole role = iota
	indicatorsRole
	quarterRole
	financeRole
	paperRole
	commentRole
)

// file is one file of a project while it is being loaded.
type file struct {
	role     role
	name     string
	quarter  quarter.Quarter // of what belongs to one
	id       string          // indicator of a comment
	source   *source.File
	mistakes source.Diagnostics

	table    *keyfile.Value       // of TOML, nil when it is not valid
	document *commentary.Document // of Markdown
}

// tree is the files of a project by what they are for.
type tree struct {
	files []*file
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

// find lists the files under data/ and content/. What stands where nothing is
// read from is a mistake: its author expects it to be published.
func find(project fs.FS) (*tree, *source.Diagnostics, error) {
	t, ds := &tree{}, &source.Diagnostics{}
	for _, folder := range []struct{ name, extension string }{{"data", ".toml"}, {"content", ".md"}} {
		err := fs.WalkDir(project, folder.name, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case strings.HasPrefix(d.Name(), ".") && d.IsDir():
				return fs.SkipDir
			case d.IsDir() || strings.HasPrefix(d.Name(), ".") || path.Ext(name) != folder.extension:
				return nil
			}
			f := &file{name: name}
			if what := f.place(); what != "" {
				ds.Errorf(source.NewFile(name, "").Top(), "unknown-file", "nothing is read from this place: %s", what)
				ds.Hint("%s", places)
				return nil
			}
			t.files = append(t.files, f)
			return nil
		})
		if err != nil {
			return nil, nil, fmt.Errorf("reading the project: %w", err)
		}
	}
	return t, ds, nil
}

const places = "files are data/organisation.toml, data/indicators/*.toml, data/2019-20/q2.toml, " +
	"data/2019-20/q2/finance.toml, content/2019-20/q2/paper.md and content/2019-20/q2/indicators/ID.md"

// place finds the file's role from its name, or says why it has none.
func (f *file) place() string {
	folder, base := path.Split(strings.TrimSuffix(f.name, path.Ext(f.name)))
	folder = strings.TrimSuffix(folder, "/")
	switch {
	case f.name == "data/organisation.toml":
		f.role = organisationRole
	case folder == "data/indicators":
		f.role = indicatorsRole
	case strings.HasPrefix(folder, "data/") && strings.Count(folder, "/") == 1:
		return f.placeQuarter(quarterRole, strings.TrimPrefix(folder, "data/")+"/"+base)
	case strings.HasPrefix(folder, "data/") && base == "finance":
		return f.placeQuarter(financeRole, strings.TrimPrefix(folder, "data/"))
	case strings.HasPrefix(folder, "content/") && base == "paper":
		return f.placeQuarter(paperRole, strings.TrimPrefix(folder, "content/"))
	case strings.HasPrefix(folder, "content/") && path.Base(folder) == "indicators":
		f.id = base
		return f.placeQuarter(commentRole, strings.TrimPrefix(path.Dir(folder), "content/"))
	default:
		return "no kind of file has this name"
	}
	return ""
}

func (f *file) placeQuarter(r role, written string) string {
	q, err := quarter.Parse(written)
	if err != nil {
		return err.Error()
	}
	f.role, f.quarter = r, q
	return ""
}

// parse reads and parses every file, several at a time.
func (t *tree) parse(project fs.FS) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range t.files {
		group.Go(func() error { return f.parse(project) })
	}
	return group.Wait()
}

func (f *file) parse(project fs.FS) error {
	text, err := fs.ReadFile(project, f.name)
	if err != nil {
		return fmt.Errorf("reading the project: %w", err)
	}
	f.source = source.NewFile(f.name, string(text))
	if at := invalidUTF8(f.source.Text); at >= 0 {
		f.mistakes.Errorf(f.source.Span(at, at+1), "not-utf8", "this byte is not UTF-8")
		f.mistakes.Hint("save the file with the encoding UTF-8")
		return nil
	}
	switch f.role {
	case paperRole:
		f.document = commentary.Parse(f.source, commentary.Paper, &f.mistakes)
		f.frontMatter()
	case commentRole:
		f.document = commentary.Parse(f.source, commentary.Comment, &f.mistakes)
		f.frontMatter()
	default:
		f.table = keyfile.Parse(f.source, 0, len(f.source.Text), &f.mistakes)
	}
	return nil
}

// frontMatter parses what stands before a document; none at all is an empty
// table.
func (f *file) frontMatter() {
	at := f.document.FrontMatter
	if at.IsZero() {
		at = f.source.Top()
	}
	f.table = keyfile.Parse(f.source, at.Start, at.End, &f.mistakes)
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for at, r := range text {
		if _, size := utf8.DecodeRuneInString(text[at:]); r == utf8.RuneError && size == 1 {
			return at
		}
	}
	return -1
}

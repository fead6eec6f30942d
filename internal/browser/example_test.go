package browser_test

import (
	"io/fs"
	"os"
	"regexp"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/edition"
	"outturn/internal/project"
	"outturn/internal/report"
	"outturn/internal/source"
)

// writeExample writes the example's site into a folder and returns its reports,
// earliest first.
func writeExample(t testing.TB, folder string) []*report.Report {
	t.Helper()
	root := os.DirFS("../..")
	return writeSite(t, folder, root, true)
}

// writeDrafts writes the example's site with a paper and its minutes as drafts.
func writeDrafts(t testing.TB, folder string) {
	t.Helper()
	drafts := edited{unrecorded{os.DirFS("../..")}, map[string]string{}} // what is recorded cannot become a draft
	for _, name := range []string{"content/2018-19/q2/paper.md", "content/2018-19/q2/minutes.md"} {
		text, err := fs.ReadFile(drafts.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		drafts.texts[name] = published.ReplaceAllString(string(text), `status = "draft"`)
		if drafts.texts[name] == string(text) {
			t.Fatalf("%s is not published", name)
		}
	}
	writeSite(t, folder, drafts, false)
}

var published = regexp.MustCompile(`(?m)^status *= "published"$`)

// edited is a project with other texts in some files.
type edited struct {
	fs.FS
	texts map[string]string
}

func (e edited) Open(name string) (fs.File, error) {
	if text, ok := e.texts[name]; ok {
		return fstest.MapFS{name: {Data: []byte(text)}}.Open(name)
	}
	return e.FS.Open(name)
}

// unrecorded is a project without its records of editions.
type unrecorded struct{ fs.FS }

func (u unrecorded) Open(name string) (fs.File, error) {
	if name == edition.Folder {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return u.FS.Open(name)
}

// writeSite writes a project's site into a folder, as the program builds it, with
// drafts unless it is to be public, and returns its reports.
func writeSite(t testing.TB, folder string, root fs.FS, public bool) []*report.Report {
	t.Helper()
	site, err := project.Build(root, project.Options{
		Drafts:  !public,
		Day:     time.Date(9999, time.December, 31, 0, 0, 0, 0, time.UTC), // every scheduled document is public
		Address: "https://www.example.gov.uk/reports/",                    // so that the page for unknown addresses has links
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(site.Missing) > 0 {
		lacks(t, string(site.Missing[0]))
	}
	if err := site.Write(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	if site.Diagnostics.Failed(public) { // the papers beside a draft are warned of it
		if err := (source.Printer{}).Print(t.Output(), site.Diagnostics); err != nil {
			t.Error(err)
		}
		t.Fatal("the example has mistakes")
	}
	if len(site.Reports) == 0 {
		t.Fatal("the example has no report")
	}
	return site.Reports
}

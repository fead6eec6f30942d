package project_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/example"
	"outturn/internal/project"
	"outturn/internal/publish"
	"outturn/internal/quarter"
)

// These tests check, on any system, what must be true on all of them.

// wholeProjects returns two complete projects: the example that outturn init writes,
// and the one of this repository.
func wholeProjects(t *testing.T) map[string]fstest.MapFS {
	t.Helper()
	return map[string]fstest.MapFS{
		"of outturn init":    readProject(t, example.Project()),
		"of this repository": readProject(t, os.DirFS("../..")),
	}
}

// readProject reads the data and content of a project, and adds placeholders for the
// installed libraries.
func readProject(t *testing.T, project fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{
		"templates/node_modules/echarts/dist/echarts.common.min.js": {Data: []byte("ECharts")},
		"templates/node_modules/minisearch/dist/umd/index.js":       {Data: []byte("MiniSearch")},
	}
	for _, folder := range []string{"data", "content"} {
		err := fs.WalkDir(project, folder, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(project, name)
			files[name] = &fstest.MapFile{Data: text}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// build returns the files of a project's site, drafts included.
func build(t *testing.T, files fs.FS) []publish.SiteFile {
	t.Helper()
	site, err := project.Build(files, project.Options{
		Drafts:  true,
		Day:     time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC),
		Address: "https://www.example.gov.uk/performance/",
	})
	if err != nil {
		t.Fatal(err)
	}
	if site.Files == nil || len(site.Missing) > 0 {
		t.Fatalf("the site lacks %v; %v", site.Missing, site.Diagnostics.Sorted())
	}
	return site.Files
}

// TestLineEnds checks that a project with Windows line ends gives exactly the same
// site.
func TestLineEnds(t *testing.T) {
	for name, files := range wholeProjects(t) {
		t.Run(name, func(t *testing.T) {
			converted := fstest.MapFS{}
			for name, f := range files {
				converted[name] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))}
			}
			want, got := contents(t, build(t, files)), contents(t, build(t, converted))
			for name, text := range want {
				if diff := cmp.Diff(text, got[name]); diff != "" {
					t.Errorf("%s differs (-LF +CRLF):\n%s", name, diff)
				}
			}
			if len(got) != len(want) {
				t.Errorf("%d files, want %d", len(got), len(want))
			}
		})
	}
}

func contents(t *testing.T, files []publish.SiteFile) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, f := range files {
		content, err := f.Content()
		if err != nil {
			t.Errorf("%s: %v", f.Path, err)
		}
		all[f.Path] = string(content)
	}
	return all
}

// TestNamesFitEverySystem checks that every file of a site can be written on Linux,
// macOS and Windows, and copied from one to another.
func TestNamesFitEverySystem(t *testing.T) {
	for which, files := range wholeProjects(t) {
		folded := map[string]string{}
		for _, f := range build(t, files) {
			if why := unfitReason(f.Path); why != "" {
				t.Errorf("%s: the path %q %s", which, f.Path, why)
			}
			for name := f.Path; name != "."; name = path.Dir(name) {
				other, taken := folded[strings.ToLower(name)]
				if taken && other != name {
					t.Errorf("%s: %s and %s are the same name on a system that ignores case", which, name, other)
				}
				folded[strings.ToLower(name)] = name
			}
		}
	}
	if why := unfitReason(publish.Manifest); why != "" {
		t.Errorf("%s %s", publish.Manifest, why)
	}
}

// TestNamesOfANewProjectFitEverySystem checks the same for the files of outturn init.
func TestNamesOfANewProjectFitEverySystem(t *testing.T) {
	files, err := project.New(quarter.April)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if why := unfitReason(f.Name); why != "" {
			t.Errorf("the path %q %s", f.Name, why)
		}
	}
}

var (
	refusedByWindows  = regexp.MustCompile(`[<>:"|?*\\\x00-\x1f]`)
	reservedByWindows = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$`)
)

// unfitReason says why a path is not possible on every system; empty if it is.
func unfitReason(name string) string {
	if !fs.ValidPath(name) {
		return "is not one with forward slashes below the root"
	}
	for element := range strings.SplitSeq(name, "/") {
		switch {
		case refusedByWindows.MatchString(element):
			return "holds a character that Windows refuses"
		case reservedByWindows.MatchString(element):
			return "holds a name that Windows keeps for devices"
		case strings.HasSuffix(element, ".") || strings.HasSuffix(element, " "):
			return "ends a name with a point or a space, which Windows takes away"
		case len(element) > 255:
			return "holds a name that is too long"
		}
	}
	return ""
}

func TestUnfitReason(t *testing.T) {
	for _, name := range []string{"index.html", "2019-20/q2/data.json", ".htaccess", "a b", "console/index.html", "com10"} {
		if why := unfitReason(name); why != "" {
			t.Errorf("%q %s", name, why)
		}
	}
	for _, name := range []string{
		"", "/a", "a/", "../a", "a//b", `a\b`, "a:b", "a?b", "a*b", `a"b`, "a<b", "a>b", "a|b", "a\x00b", "a\tb",
		"con", "a/CON/b", "nul.html", "a./b", "a /b", "com1", strings.Repeat("a", 256),
	} {
		if unfitReason(name) == "" {
			t.Errorf("%q fits", name)
		}
	}
}

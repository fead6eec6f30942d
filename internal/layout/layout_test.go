package layout_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/layout"
	"outturn/internal/source"
	"outturn/internal/wording"
	"outturn/templates"
)

func TestRead(t *testing.T) {
	layouts, _, err := layout.Read(templates.Files, fstest.MapFS{
		"pages/home.html":     &fstest.MapFile{Data: []byte("mine")},
		"blocks/exempt.html":  &fstest.MapFile{Data: []byte("mine")},
		"extra/partial.html":  &fstest.MapFile{Data: []byte("more")},
		"styles/outturn.css":  &fstest.MapFile{Data: []byte("body {}")},
		"notes.txt":           &fstest.MapFile{Data: []byte("no layout")},
		".history/home.html":  &fstest.MapFile{Data: []byte("what an editor keeps")},
		"node_modules/a.json": &fstest.MapFile{Data: []byte("no layout")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"pages/home.html": "mine", "blocks/exempt.html": "mine", "extra/partial.html": "more", "styles/outturn.css": "body {}",
	} {
		if f := layouts[name]; f == nil || f.Text != want || f.Name != "templates/"+name {
			t.Errorf("the layout %s is %v, want %q", name, f, want)
		}
	}
	if layouts["pages/report.html"] == nil || layouts["notes.txt"] != nil || layouts[".history/home.html"] != nil || layouts["node_modules/a.json"] != nil {
		t.Error("the layouts are not the built-in ones and the project's own HTML and CSS")
	}
}

func TestFolderOfLayoutsMayBeMissing(t *testing.T) {
	layouts, _, err := layout.Read(templates.Files, os.DirFS(filepath.Join(t.TempDir(), "templates")))
	if err != nil || layouts["pages/home.html"] == nil {
		t.Errorf("without a folder of its own a project has the layouts %v and the error %v", layouts["pages/home.html"], err)
	}
}

// unreadable is a file system whose files cannot be read.
type unreadable struct{ fstest.MapFS }

var errDisk = errors.New("the disk is broken")

func (unreadable) ReadFile(string) ([]byte, error) { return nil, errDisk }

func TestUnreadableLayoutIsAFailure(t *testing.T) {
	_, _, err := layout.Read(templates.Files, unreadable{fstest.MapFS{"pages/home.html": &fstest.MapFile{}}})
	if !errors.Is(err, errDisk) || !strings.HasPrefix(err.Error(), "reading the layouts: ") {
		t.Errorf("the error is %v", err)
	}
}

func TestErrorNamesItsFile(t *testing.T) {
	layouts := layout.Files{"pages/home.html": source.NewFile("templates/pages/home.html", "{{end}}")}
	_, err := layouts.Templates(nil, wording.English(), nil)
	if err == nil || err.Error() != "templates/pages/home.html: unexpected {{end}}" {
		t.Errorf("the error is %v", err)
	}
}

func TestDraw(t *testing.T) {
	layouts := layout.Files{
		"pages/home.html": source.NewFile("templates/pages/home.html", "<b>{{template \"parts/own.html\" .}}</b>"),
		"parts/own.html":  source.NewFile("templates/parts/own.html", "{{shout .Title}}"),
		"styles/own.css":  source.NewFile("templates/styles/own.css", "{{no template}}"),
	}
	ready, err := layouts.Templates(map[string]any{"shout": strings.ToUpper}, wording.English(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := ready.Draw(&b, "pages/home.html", struct{ Title string }{"a < b"}); err != nil || b.String() != "<b>A &lt; B</b>" {
		t.Errorf("drawn is %q (%v)", b.String(), err)
	}
	err = ready.Draw(io.Discard, "pages/home.html", struct{ Name string }{"a"})
	var wrong *layout.Error
	if !errors.As(err, &wrong) || wrong.Diagnostic.Span.File != layouts["parts/own.html"] {
		t.Errorf("the error is %v, want one in parts/own.html", err)
	}
	if err := ready.Draw(io.Discard, "pages/none.html", nil); err == nil || errors.As(err, &wrong) || !strings.HasPrefix(err.Error(), "drawing a page: ") {
		t.Errorf("the error of a layout that there is not is %v", err)
	}
}

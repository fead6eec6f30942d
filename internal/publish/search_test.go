package publish

import (
	"errors"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/layout"
	"outturn/internal/source"
)

func TestSearch(t *testing.T) {
	layouts := layout.Files{searchScriptName: source.NewFile("templates/"+searchScriptName, "// own\n")}
	installed := fstest.MapFS{searchLibraryName: {Data: []byte("/* stands for MiniSearch */\n")}}
	index := func() ([]byte, error) { return []byte("index\n"), nil }
	s, err := ReadSearch(layouts, installed, index)
	if err != nil {
		t.Fatal(err)
	}
	// The library and the index run before the script that needs them.
	order := []string{"assets/minisearch.ba7fa99d5a66.js", "assets/search-index.f816b480f871.js", "assets/search.6a651527ebb7.js"}
	if got := s.Addresses(); !slices.Equal(got, order) {
		t.Errorf("Addresses() = %q, want %q", got, order)
	}
	got := texts{}
	for _, f := range s.Files() {
		content, _ := f.Content()
		got[f.Path] = string(content)
	}
	want := texts{order[0]: "/* stands for MiniSearch */\n", order[1]: "index\n", order[2]: "// own\n"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Files() (-want +got):\n%s", diff)
	}
}

// TestNoSearch checks that no index is made when the library is not installed.
func TestNoSearch(t *testing.T) {
	s, err := ReadSearch(layout.Files{}, fstest.MapFS{}, func() ([]byte, error) {
		t.Error("an index is made for nobody")
		return nil, nil
	})
	if err != nil || s != nil || len(s.Addresses()) > 0 || len(s.Files()) > 0 {
		t.Errorf("ReadSearch() = %v, %v, want nothing", s, err)
	}
}

func TestSearchFails(t *testing.T) {
	failure := errors.New("no index")
	index := func() ([]byte, error) { return nil, failure }
	installed := fstest.MapFS{searchLibraryName: {Data: []byte("library")}}
	if _, err := ReadSearch(layout.Files{}, installed, index); !errors.Is(err, failure) {
		t.Errorf("ReadSearch() without an index = %v", err)
	}
	folder := fstest.MapFS{searchLibraryName: {Mode: fs.ModeDir}}
	if _, err := ReadSearch(layout.Files{}, folder, index); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("ReadSearch() of what is no file = %v", err)
	}
}

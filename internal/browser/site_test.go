package browser_test

import (
	"bytes"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// site is a folder of pages, served under a path.
type site struct {
	folder string
	root   string // its address, ending in /

	answers sync.Map // by address
}

// serve serves a folder until the test ends.
func serve(t testing.TB, folder string) *site {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix("/reports/", files(folder)))
	t.Cleanup(server.Close)
	return &site{folder: folder, root: server.URL + "/reports/"}
}

// files serves the files of a folder but nothing for the folder itself, as a disk does,
// so that every link must name its file.
func files(folder string) http.Handler {
	root := os.DirFS(folder)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content, err := fs.ReadFile(root, r.URL.Path)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		http.ServeContent(w, r, r.URL.Path, time.Time{}, bytes.NewReader(content))
	})
}

// address is where a page is served.
func (s *site) address(page string) string { return s.root + page }

// file is the address of a page in its folder.
func (s *site) file(page string) string {
	return "file://" + filepath.ToSlash(filepath.Join(s.folder, page))
}

// pages are the paths of every page below the site's root, in order.
func (s *site) pages(t testing.TB) []string {
	t.Helper()
	var all []string
	err := fs.WalkDir(os.DirFS(s.folder), ".", func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".html") {
			all = append(all, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

package preview

import (
	"os"
	"path/filepath"
	"testing"

	"outturn/internal/publish"
)

// TestReadsOnlyTheBuild checks that only files that a build wrote are read from the
// published site's folder, and nothing outside it.
func TestReadsOnlyTheBuild(t *testing.T) {
	folder := t.TempDir()
	built := publish.SiteFile{Path: "index.html", Content: func() ([]byte, error) { return []byte("a rook"), nil }}
	if err := publish.Write(t.Context(), filepath.Join(folder, "site"), []publish.SiteFile{built}); err != nil {
		t.Fatal(err)
	}
	site := PublishedSite{filepath.Join(folder, "site")}
	if text, err := site.file("index.html"); err != nil || string(text) != "a rook" {
		t.Errorf("a file of the build is read as %q, %v", text, err)
	}
	for _, name := range []string{"secret.txt", "site/extra.html"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("a jackdaw"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if text, err := site.file("extra.html"); err != nil || text != nil {
		t.Errorf("a file that no build wrote is read: %q, %v", text, err)
	}
	if err := os.Remove(filepath.Join(folder, "site/index.html")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(folder, "secret.txt"), filepath.Join(folder, "site/index.html")); err != nil {
		t.Fatal(err)
	}
	if text, err := site.file("index.html"); err == nil {
		t.Errorf("a link leads out of the folder: %q", text)
	}
}

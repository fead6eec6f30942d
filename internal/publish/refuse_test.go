package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWriteRefuses checks that nothing which a build would lose is touched, and that it is
// named.
func TestWriteRefuses(t *testing.T) {
	tests := []struct {
		name    string
		prepare func(t *testing.T, out string)
		want    string
	}{
		{"a folder of something else", func(t *testing.T, out string) {
			put(t, "mine", out, "thesis.txt")
		}, "thesis.txt was not written by a build"},
		{"a file that was put into a site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "mine", out, "a", "notes.txt")
		}, "notes.txt was not written by a build"},
		{"a hidden file below the top of a site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "mine", out, "a", ".htpasswd")
		}, ".htpasswd was not written by a build"},
		{"an empty folder that was put into a site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			if err := os.Mkdir(filepath.Join(out, "uploads"), 0o777); err != nil {
				t.Fatal(err)
			}
		}, "uploads was not written by a build"},
		{"a link that was put into a site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			symlink(t, "a", filepath.Join(out, "latest"))
		}, "latest was not written by a build"},
		{"a folder in the place of a file of the site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			if err := os.Remove(filepath.Join(out, "index.html")); err != nil {
				t.Fatal(err)
			}
			put(t, "mine", out, "index.html", "notes.txt")
		}, "index.html was not written by a build"},
		{"an empty folder in the place of a file of the site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			if err := errors.Join(os.Remove(filepath.Join(out, "index.html")), os.Mkdir(filepath.Join(out, "index.html"), 0o777)); err != nil {
				t.Fatal(err)
			}
		}, "index.html was not written by a build"},
		{"a link in the place of a file of the site", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			if err := os.Rename(filepath.Join(out, "index.html"), filepath.Join(filepath.Dir(out), "mine.html")); err != nil {
				t.Fatal(err)
			}
			symlink(t, filepath.Join("..", "mine.html"), filepath.Join(out, "index.html"))
		}, "index.html was changed after the build"},
		{"a file of the site that was edited", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "mine", out, "a", "index.html")
		}, "index.html was changed after the build"},
		{"a file that was put into a site and its manifest", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "mine", out, "notes.txt")
			addLine(t, out, sumOf([]byte("mine"))+"  notes.txt\n")
		}, "SHA256SUMS was changed after the build"},
		{"several of these", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(first))
			for _, name := range []string{"1", "2", "3", "4", "5", "6", "7"} {
				put(t, "mine", out, name)
			}
			put(t, "mine", out, "index.html")
		}, "5 and 2 more were not written by a build; " + "OUT/index.html was changed after the build"},
		{"a manifest of something else", func(t *testing.T, out string) {
			put(t, "mine", out, "disc.iso")
			put(t, "0123  /etc/passwd\n0123  ../up\n0123\n\n0123 *disc.iso\n", out, Manifest)
		}, "SHA256SUMS and OUT/disc.iso were not written by a build"},
		{"a right manifest of something else", func(t *testing.T, out string) {
			put(t, "mine", out, "disc.iso")
			put(t, sumOf([]byte("mine"))+"  disc.iso\n", out, Manifest)
		}, "SHA256SUMS and OUT/disc.iso were not written by a build"},
		{"a manifest alone", func(t *testing.T, out string) {
			put(t, sumOf([]byte("mine"))+"  disc.iso\n", out, Manifest)
		}, "SHA256SUMS was not written by a build"},
		{"a site whose manifest another program wrote", func(t *testing.T, out string) {
			mustWrite(t, out, siteFiles(texts{"index.html": "one"}))
			put(t, "mine", out, "notes.txt")
			put(t, sumOf([]byte("one"))+"  index.html\n"+sumOf([]byte("mine"))+"  notes.txt\n"+sumOf([]byte(markText))+"  outturn.txt\n", out, Manifest)
		}, "SHA256SUMS was changed after the build"},
		{"a file", func(t *testing.T, out string) { put(t, "mine", out) }, "site is not a folder"},
		{"a folder below a file", func(t *testing.T, out string) {
			put(t, "mine", filepath.Dir(out))
		}, "public is not a folder"},
		{"a folder of something else behind a link", func(t *testing.T, out string) {
			put(t, "mine", out+"-real", "thesis.txt")
			symlink(t, out+"-real", out)
		}, "thesis.txt was not written by a build"},
		{"a link that leads nowhere", func(t *testing.T, out string) {
			symlink(t, "nowhere", out)
		}, "is a link that leads nowhere"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "public", "site")
			if !strings.Contains(test.name, "below a file") {
				if err := os.Mkdir(filepath.Dir(out), 0o777); err != nil {
					t.Fatal(err)
				}
			}
			test.prepare(t, out)
			before := tree(t, folder)
			err := Write(t.Context(), out, siteFiles(second))
			var refusal *Refusal
			if !errors.As(err, &refusal) || !strings.HasSuffix(err.Error(), strings.ReplaceAll(test.want, "OUT/", out+string(filepath.Separator))) {
				t.Errorf("Write() = %v, want a refusal that ends with %q", err, test.want)
			}
			wantTree(t, folder, before)
		})
	}
}

// addLine adds a line to the manifest of a site.
func addLine(t *testing.T, out, line string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(out, Manifest))
	if err != nil {
		t.Fatal(err)
	}
	put(t, string(text)+line, out, Manifest)
}

package publish

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWriteAfterAKill checks that a build clears up after one that was killed, at
// whichever step.
func TestWriteAfterAKill(t *testing.T) {
	tests := []struct {
		name    string
		prepare func(t *testing.T, out, staging string)
		hidden  string // the expected text of .git/HEAD
	}{
		{"while it wrote", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "half", staging, "index.html")
		}, ""},
		{"while it kept hidden files", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "ref", out, ".git", "HEAD")
			put(t, "*", out, ".gitignore")
			put(t, "*", staging, ".gitignore")
		}, "ref"},
		{"while it copied hidden folders", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "newer", out, ".git", "HEAD")
			put(t, "", staging, ".git", copyMark)
			put(t, "older", staging, ".git", "HEAD")
			put(t, "older", staging, ".git", "gone since")
			put(t, "", staging, copyMark, copyMark)
		}, "newer"},
		{"before a copy had its mark", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "ref", out, ".git", "HEAD")
			if err := os.MkdirAll(filepath.Join(staging, copyMark), 0o777); err != nil {
				t.Fatal(err)
			}
		}, "ref"},
		{"before hidden folders took the places of their copies", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(second))
			leaveSite(t, staging, first)
			put(t, "", out, ".git", copyMark)
			put(t, "older", out, ".git", "HEAD")
			put(t, "newer", staging, ".git", "HEAD")
		}, "newer"},
		{"after that", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(second))
			leaveSite(t, staging, first)
			put(t, "newer", out, ".git", "HEAD")
			put(t, "", staging, ".git", copyMark)
			put(t, "older", staging, ".git", "HEAD")
		}, "newer"},
		{"while it removed a copy", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(second))
			leaveSite(t, staging, first)
			put(t, "newer", out, ".git", "HEAD")
			put(t, "older", staging, copyMark, "HEAD") // its mark is gone
		}, "newer"},
		{"and left folders that nobody may write to", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(first))
			put(t, "half", staging, "a", "b", "index.html")
			for _, name := range []string{filepath.Join("a", "b"), "a", ""} {
				if err := os.Chmod(filepath.Join(staging, name), 0o500); err != nil {
					t.Fatal(err)
				}
			}
		}, ""},
		{"before it moved hidden folders", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(first))
			leaveSite(t, staging, second)
			put(t, "ref", staging, ".git", "HEAD")
		}, "ref"},
		{"between the two steps of moving the old site aside", func(t *testing.T, out, staging string) {
			leaveSite(t, staging, second)
			leaveSite(t, staging+oldMark, first)
			put(t, "ref", staging+oldMark, ".git", "HEAD")
		}, "ref"},
		{"after them", func(t *testing.T, out, staging string) {
			mustWrite(t, out, siteFiles(second))
			leaveSite(t, staging+oldMark, first)
			put(t, "ref", staging+oldMark, ".git", "HEAD")
		}, "ref"},
		{"before there was a site", func(t *testing.T, out, staging string) {
			put(t, "half", staging, "index.html")
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "site")
			test.prepare(t, out, beside(out, stagingMark+"KILLED"))
			mustWrite(t, out, siteFiles(second))
			wantSite(t, out, second)
			wantNames(t, folder, "site")
			got := tree(t, out)
			if got[".git/HEAD"] != test.hidden {
				t.Errorf(".git/HEAD is %q, want %q", got[".git/HEAD"], test.hidden)
			}
			for _, left := range []string{copyMark + "/", ".git/" + copyMark} {
				if _, there := got[left]; there {
					t.Errorf("%s is left in the site", left)
				}
			}
		})
	}
}

// leaveSite puts a complete site where a killed build would leave it.
func leaveSite(t *testing.T, left string, of texts) {
	t.Helper()
	written := filepath.Join(t.TempDir(), "site")
	mustWrite(t, written, siteFiles(of))
	if err := os.Rename(written, left); err != nil {
		t.Fatal(err)
	}
}

// TestFailureAfterAKill checks that the last site is put back even if the next build
// fails.
func TestFailureAfterAKill(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	leaveSite(t, beside(out, stagingMark+"KILLED"+oldMark), first)
	if err := Write(t.Context(), out, []SiteFile{{Path: "index.html", Content: func() ([]byte, error) { return nil, os.ErrInvalid }}}); err == nil {
		t.Fatal("Write() succeeded")
	}
	wantSite(t, out, first)
	wantNames(t, folder, "site")
}

func TestSweepLeavesWhatIsNotItsOwn(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	for _, kept := range []string{
		".site.new", ".site2.new-1", "site.new-1", ".other.new-1", ".site.lock", ".site",
		".site.new-1.lock", ".site.new-1.new-KILLED", ".site.new-1.new-KILLED.old", // these belong to the site site.new-1
	} {
		put(t, kept, folder, kept, "file")
	}
	put(t, "a file", folder, ".site.new-FILE")
	want := tree(t, folder)
	for _, gone := range []string{".site.new-KILLED", ".site.new-KILLED.old", ".site.new-4711", ".site.new-"} {
		put(t, gone, folder, gone, "file")
	}
	put(t, "site", folder, "site", "file") // without a site, one that was moved aside would be put back
	want["site/"], want["site/file"] = "", "site"
	if err := sweep(out); err != nil {
		t.Fatal(err)
	}
	wantTree(t, folder, want)
}

func TestDiscardLosesNothingHidden(t *testing.T) {
	folder := t.TempDir()
	out, staging := filepath.Join(folder, "site"), filepath.Join(folder, "staging")
	put(t, "theirs", out, ".git", "HEAD")
	put(t, "ours", staging, ".git", "HEAD")
	before := tree(t, folder)
	if err := discard(out, staging); err == nil {
		t.Error("discard() succeeded although a .git could not be moved")
	}
	wantTree(t, folder, before)
}

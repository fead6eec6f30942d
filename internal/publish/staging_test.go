package publish

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWriteAfterAKill holds that a build makes good what one that was killed
// left behind, at whichever step it was.
func TestWriteAfterAKill(t *testing.T) {
	tests := []struct {
		name    string
		prepare func(t *testing.T, out, staging string)
		hidden  string // text of .git/HEAD that is to be found again
	}{
		{"while it wrote", func(t *testing.T, out, staging string) {
			mustWrite(t, out, site(first))
			put(t, "half", staging, "index.html")
		}, ""},
		{"while it kept hidden files", func(t *testing.T, out, staging string) {
			mustWrite(t, out, site(first))
			put(t, "ref", out, ".git", "HEAD")
			put(t, "*", out, ".gitignore")
			put(t, "*", staging, ".gitignore")
		}, "ref"},
		{"before it moved hidden folders", func(t *testing.T, out, staging string) {
			mustWrite(t, out, site(first))
			leave(t, staging, second)
			put(t, "ref", staging, ".git", "HEAD")
		}, "ref"},
		{"between the two steps of moving the old site aside", func(t *testing.T, out, staging string) {
			leave(t, staging, second)
			leave(t, staging+aside, first)
			put(t, "ref", staging+aside, ".git", "HEAD")
		}, "ref"},
		{"after them", func(t *testing.T, out, staging string) {
			mustWrite(t, out, site(second))
			leave(t, staging+aside, first)
			put(t, "ref", staging+aside, ".git", "HEAD")
		}, "ref"},
		{"before there was a site", func(t *testing.T, out, staging string) {
			put(t, "half", staging, "index.html")
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			out := filepath.Join(folder, "site")
			test.prepare(t, out, beside(out, staged+"KILLED"))
			mustWrite(t, out, site(second))
			wantSite(t, out, second)
			wantAlone(t, folder, ".site.lock", "site")
			if got := tree(t, out)[".git/HEAD"]; got != test.hidden {
				t.Errorf(".git/HEAD is %q, want %q", got, test.hidden)
			}
		})
	}
}

// leave puts a whole site where a killed build left one.
func leave(t *testing.T, left string, of texts) {
	t.Helper()
	written := filepath.Join(t.TempDir(), "site")
	mustWrite(t, written, site(of))
	if err := os.Rename(written, left); err != nil {
		t.Fatal(err)
	}
}

// TestFailureAfterAKill holds that the last site is put back even when the
// build that finds it fails.
func TestFailureAfterAKill(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	leave(t, beside(out, staged+"KILLED"+aside), first)
	if err := Write(out, []File{{"index.html", func() ([]byte, error) { return nil, os.ErrInvalid }}}); err == nil {
		t.Fatal("Write() succeeded")
	}
	wantSite(t, out, first)
	wantAlone(t, folder, ".site.lock", "site")
}

func TestSweepLeavesWhatIsNotItsOwn(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	for _, kept := range []string{
		".site.new", ".site2.new-1", "site.new-1", ".other.new-1", ".site.lock", ".site",
		".site.new-1.lock", ".site.new-1.new-KILLED", ".site.new-1.new-KILLED.old", // of the site site.new-1
	} {
		put(t, kept, folder, kept, "file")
	}
	put(t, "a file", folder, ".site.new-FILE")
	want := tree(t, folder)
	for _, gone := range []string{".site.new-KILLED", ".site.new-KILLED.old", ".site.new-4711", ".site.new-"} {
		put(t, gone, folder, gone, "file")
	}
	put(t, "site", folder, "site", "file") // else one that was moved aside would be put back
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
		t.Error("discard() had nothing to say about a .git that has no place to go")
	}
	wantTree(t, folder, before)
}

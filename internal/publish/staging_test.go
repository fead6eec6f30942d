package publish

import (
	"fmt"
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
			mustWrite(t, staging, site(second))
			put(t, "ref", staging, ".git", "HEAD")
		}, "ref"},
		{"between the two steps of moving the old site aside", func(t *testing.T, out, staging string) {
			mustWrite(t, staging, site(second))
			mustWrite(t, staging+aside, site(first))
			put(t, "ref", staging+aside, ".git", "HEAD")
		}, "ref"},
		{"after them", func(t *testing.T, out, staging string) {
			mustWrite(t, out, site(second))
			mustWrite(t, staging+aside, site(first))
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
			test.prepare(t, out, fmt.Sprintf("%s%d", stagingPrefix(out), deadProcess(t)))
			mustWrite(t, out, site(second))
			wantSite(t, out, second)
			wantAlone(t, folder, "site")
			if got := tree(t, out)[".git/HEAD"]; got != test.hidden {
				t.Errorf(".git/HEAD is %q, want %q", got, test.hidden)
			}
		})
	}
}

// TestFailureAfterAKill holds that the last site is put back even when the
// build that finds it fails.
func TestFailureAfterAKill(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	mustWrite(t, fmt.Sprintf("%s%d%s", stagingPrefix(out), deadProcess(t), aside), site(first))
	if err := Write(out, []File{{"index.html", func() ([]byte, error) { return nil, os.ErrInvalid }}}); err == nil {
		t.Fatal("Write() succeeded")
	}
	wantSite(t, out, first)
	wantAlone(t, folder, "site")
}

func TestSweepLeavesWhatIsNotItsOwn(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "site")
	alive := startChild(t, "wait", "").Process.Pid
	kept := []string{
		fmt.Sprintf(".site.new-%d", alive), fmt.Sprintf(".site.new-%d.old", alive), // of a build under way
		".site.new", ".site2.new-1", "site.new-1", ".other.new-1",
	}
	for _, name := range kept {
		put(t, name, folder, name, "file")
	}
	want := tree(t, folder)
	for _, gone := range []string{
		fmt.Sprintf(".site.new-%d", deadProcess(t)),
		fmt.Sprintf(".site.new-%d", os.Getpid()), // of another machine's process of this number
		".site.new-unknown",
	} {
		put(t, gone, folder, gone, "file")
	}
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

func TestRunning(t *testing.T) {
	tests := []struct {
		name, number string
		want         bool
	}{
		{"a process under way", fmt.Sprint(startChild(t, "wait", "").Process.Pid), true},
		{"the one that asks", fmt.Sprint(os.Getpid()), false},
		{"one that has ended", fmt.Sprint(deadProcess(t)), false},
		{"no number", "x", false},
		{"no name", "", false},
		{"zero, which would be a whole group", "0", false},
		{"below zero, likewise", "-1", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := running(test.number); got != test.want {
				t.Errorf("running(%q) = %t, want %t", test.number, got, test.want)
			}
		})
	}
}

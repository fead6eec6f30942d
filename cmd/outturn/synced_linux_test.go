package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSyncedBeforeExchange watches the system calls of the commands that write what readers
// see. Whatever takes its place in one step is safe on the disk before, every file and folder
// of it, and so is its name before the program ends: a power cut leaves the old or the new.
func TestSyncedBeforeExchange(t *testing.T) {
	if missing, err := lacksProgram("lacks:strace"); err != nil {
		t.Fatal(err)
	} else if missing {
		t.Skip(`there is no strace: "make test-tools" installs it`)
	}
	published, built := newPublished(t), newBuilt(t)
	asIs := func(string) {}
	for _, test := range []struct {
		name      string
		from      string
		prepare   func(folder string)
		exchanges int
		arguments []string
	}{
		{"publish", built, asIs, 2, []string{"publish"}},
		{"correct", published, asIs, 2, []string{"correct", "2025-26/q2", "2025-26/q2/minutes", "--reason", "It was wrong."}},
		{"build", built, asIs, 1, []string{"build"}},
		{"build for the first time", built, asIs, 1, []string{"build", "--out", "first"}},
		{"build of many files", built, func(folder string) { writeVersion(t, folder, 0, 200) }, 1, []string{"build"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			folder := copyProject(t, test.from)
			test.prepare(folder)
			c := calls{t: t, unsafe: map[string]bool{}, begun: map[string]string{}}
			for line := range strings.Lines(traced(t, folder, test.arguments)) {
				c.line(strings.TrimSpace(line))
			}
			if c.exchanges != test.exchanges {
				t.Errorf("%d times something took its place, want %d", c.exchanges, test.exchanges)
			}
			for _, name := range slices.Sorted(maps.Keys(c.exchanged)) {
				t.Errorf("%s is not safe on the disk after what took its place there", name)
			}
		})
	}
}

// traced runs the program, and returns its system calls that write.
func traced(t *testing.T, folder string, arguments []string) string {
	t.Helper()
	trace := filepath.Join(t.TempDir(), "trace")
	program, err := exec.LookPath("outturn")
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command("strace", append([]string{"-f", "-y", "-s", "0", "-o", trace, "-e", "trace=openat,write,mkdirat,linkat,unlinkat,fsync,syncfs,renameat,renameat2", program}, arguments...)...)
	run.Dir = folder
	said, err := run.CombinedOutput()
	if err != nil && strings.Contains(string(said), "PTRACE") {
		t.Skipf("no program may be watched here: %s", said)
	}
	text, missing := os.ReadFile(trace)
	if err != nil || missing != nil {
		t.Fatalf("%v, %v\n%s", err, missing, said)
	}
	return string(text)
}

// calls follows system calls.
type calls struct {
	t         *testing.T
	begun     map[string]string // by thread
	unsafe    map[string]bool   // files and folders that a power cut may take
	exchanged map[string]bool   // folders in which something took its place, and which are not safe since
	exchanges int
}

var (
	unfinishedCall = regexp.MustCompile(`^(\d+) +(.*) <unfinished \.\.\.>$`)
	resumedCall    = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
	doneCall       = regexp.MustCompile(`^\d+ +(\w+)\((.*)\) += \d+(?:<(.*)>)?$`)
	namedFile      = regexp.MustCompile(`<([^>]*)>(?:, "([^"]*)")?`) // that of an open file, and a name below it
)

// line takes a line of strace, or the rest of one that was cut in two. A call that failed did
// nothing.
func (c *calls) line(line string) {
	if m := unfinishedCall.FindStringSubmatch(line); m != nil {
		c.begun[m[1]] = line[:len(line)-len(" <unfinished ...>")]
		return
	}
	if m := resumedCall.FindStringSubmatch(line); m != nil {
		line = c.begun[m[1]] + m[2]
	}
	m := doneCall.FindStringSubmatch(line)
	if m == nil {
		return
	}
	var names []string
	for _, n := range namedFile.FindAllStringSubmatch(m[2], -1) {
		name := n[2]
		if !filepath.IsAbs(name) {
			name = filepath.Join(n[1], name)
		}
		names = append(names, name)
	}
	c.done(m[1], m[2], names, m[3])
}

// done follows a call that succeeded, on names or on a file that it opened.
func (c *calls) done(call, arguments string, names []string, opened string) {
	switch {
	case call == "openat" && strings.Contains(arguments, "O_CREAT"):
		c.unsafe[opened], c.unsafe[filepath.Dir(opened)] = true, true
	case call == "write" && len(names) > 0 && c.unsafe[filepath.Dir(names[0])]:
		c.unsafe[names[0]] = true
	case call == "mkdirat":
		c.unsafe[names[0]], c.unsafe[filepath.Dir(names[0])] = true, true
	case call == "linkat":
		c.unsafe[filepath.Dir(names[1])] = true
	case call == "unlinkat":
		delete(c.unsafe, names[0])
	case call == "fsync":
		delete(c.unsafe, names[0])
		delete(c.exchanged, names[0])
	case call == "syncfs":
		clear(c.unsafe)
		clear(c.exchanged)
	case strings.HasPrefix(call, "renameat") && strings.Contains(names[0]+names[1], ".new-"):
		c.exchange(names[0], names[1])
	}
}

// exchange checks that what takes its place is safe, and that so is the folder in which it does.
func (c *calls) exchange(a, b string) {
	staged := a
	if strings.Contains(b, ".new-") {
		staged = b
	}
	for name := range c.unsafe {
		if name == staged || strings.HasPrefix(name, staged+"/") || name == filepath.Dir(filepath.Dir(a)) {
			c.t.Errorf("%s is not safe on the disk when it takes its place", name)
		}
	}
	c.exchanges++
	if c.exchanged == nil {
		c.exchanged = map[string]bool{}
	}
	c.exchanged[filepath.Dir(a)] = true
}

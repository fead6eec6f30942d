package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// places are names of which files are read or published.
var places = []string{
	"data/organisation.toml",
	"data/indicators/main.toml",
	"data/2019-20/q1.toml",
	"data/2019-20/q2.toml",
	"data/2019-20/q2/finance.toml",
	"content/2019-20/q2/paper.md",
	"content/2019-20/q2/minutes.md",
	"content/2019-20/q2/indicators/contacts.md",
	"content/2019-20/annual/review.md",
	"content/guide/page.md",
	"templates/pages/home.html",
	"templates/styles/own.css",
	"templates/scripts/filter.js",
	"templates/icon.svg",
	"templates/node_modules/echarts/dist/echarts.common.min.js",
	"templates/node_modules/minisearch/dist/umd/index.js",
}

// folders are folders in which files are read.
var readFolders = []string{
	"data", "content", "templates", "data/indicators", "data/2019-20", "content/2019-20", "content/2019-20/q2", "content/2019-20/q2/indicators", "templates/node_modules",
}

func hostileNames() []hostile {
	var all []hostile
	for _, name := range places {
		all = append(all,
			hostile{name: "link out by its whole name: " + name, rule: "outside-project", plant: linkOut(name, false)},
			hostile{name: "link out by a relative name: " + name, rule: "outside-project", plant: linkOut(name, true)},
			hostile{name: "link to a device: " + name, rule: "outside-project", plant: link(name, "/dev/zero")},
			hostile{name: "link to nothing: " + name, rule: "no-file", plant: link(name, "nothing-of-this-name")},
			hostile{name: "link to itself: " + name, rule: "no-file", plant: link(name, filepath.Base(name))},
			hostile{name: "pipe: " + name, rule: "no-file", plant: pipe(name)},
			hostile{name: "socket: " + name, rule: "no-file", plant: socket(name)},
			hostile{name: "of 10 GB: " + name, rule: "over-limit", plant: sparse(name, 10<<30)},
			hostile{name: "folder: " + name, plant: folderOf(name)},
		)
	}
	for _, name := range readFolders {
		all = append(all,
			hostile{name: "folder that leads out: " + name, plant: folderOut(name)},
			hostile{name: "folder that leads to itself: " + name, plant: link(name, filepath.Base(name))},
			hostile{name: "pipe for a folder: " + name, plant: pipe(name)},
		)
	}
	return append(all,
		hostile{name: "a link within the project", plant: link("content/2019-20/q2/indicators/contacts.md", "assessments-in-time.md")},
		hostile{name: "a thousand links to one another", plant: chain},
		hostile{name: "30,000 files", rule: "over-limit", plant: manyFiles},
		hostile{name: "folders 300 levels deep", plant: deepFolders},
		hostile{name: "300 files of the largest size", rule: "over-limit", plant: largeFiles},
	)
}

// outside writes a file with the secret beside the project.
func outside(t *testing.T, folder string) string {
	t.Helper()
	name := filepath.Join(filepath.Dir(folder), "machine", "secret")
	put(t, name, "+++\ntitle = \""+secret+"\"\nstatus = \"published\"\n+++\n"+secret+"\n")
	return name
}

func linkOut(name string, relative bool) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		to := outside(t, folder)
		if relative {
			to = strings.Repeat("../", strings.Count(name, "/")+1) + "machine/secret"
		}
		link(name, to)(t, folder)
	}
}

func link(name, to string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		onUnix(t)
		if err := os.Symlink(to, cleared(t, folder, name)); err != nil {
			t.Fatal(err)
		}
	}
}

// folderOut moves a folder out of the project and links it.
func folderOut(name string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		to := filepath.Join(filepath.Dir(folder), "machine", "moved")
		put(t, filepath.Join(to, "secret.md"), secret)
		link(name, to)(t, folder)
	}
}

func folderOf(name string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		if err := os.Mkdir(cleared(t, folder, name), 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

// cleared is the name of a file that is there no more, in a folder that is.
func cleared(t *testing.T, folder, name string) string {
	t.Helper()
	file := filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(file); err != nil {
		t.Fatal(err)
	}
	return file
}

func pipe(name string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		onUnix(t)
		if out, err := exec.Command("mkfifo", cleared(t, folder, name)).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
}

func socket(name string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		onUnix(t)
		file := cleared(t, folder, name)
		here, err := filepath.Rel(".", file)
		if err != nil || len(here) > 100 { // the system allows no longer name
			here = filepath.Join(t.TempDir(), "s")
		}
		l, err := net.Listen("unix", short(t, here))
		if err != nil {
			t.Fatal(err)
		}
		l.(*net.UnixListener).SetUnlinkOnClose(false)
		made := l.Addr().String()
		l.Close()
		if err := os.Rename(made, file); err != nil {
			t.Fatal(err)
		}
	}
}

// short is a name for a socket that is short enough for every system.
func short(t *testing.T, name string) string {
	t.Helper()
	if len(name) < 100 {
		return name
	}
	folder, err := os.MkdirTemp("", "s")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return filepath.Join(folder, "s")
}

func sparse(name string, size int64) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		file := cleared(t, folder, name)
		put(t, file, "")
		if err := os.Truncate(file, size); err != nil {
			t.Fatal(err)
		}
	}
}

func chain(t *testing.T, folder string) {
	for n := range 1000 {
		link(fmt.Sprintf("content/guide/page-%d.md", n), fmt.Sprintf("page-%d.md", n+1))(t, folder)
	}
}

func manyFiles(t *testing.T, folder string) {
	for n := range 30_000 {
		name := filepath.Join(folder, "content/guide", fmt.Sprintf("page-%d.md", n))
		if n == 0 {
			put(t, name, "")
		}
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func deepFolders(t *testing.T, folder string) {
	put(t, filepath.Join(folder, "content/2019-20", strings.Repeat("q2/", 300), "paper.md"), "")
}

func largeFiles(t *testing.T, folder string) {
	for n := range 300 {
		name := fmt.Sprintf("content/guide/page-%d.md", n)
		sparse(name, 1<<18)(t, folder)
	}
}

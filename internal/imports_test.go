package internal_test

import (
	"go/build"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// door is the room that hands the built-in layouts to the others.
const door = "project"

// outside are packages that no room may import.
var outside = []string{"bench", "browser", "canary", "mishap"}

// room is a package of this folder.
type room struct {
	name string
	pure bool // it reaches no files, clock or network
}

var listed = regexp.MustCompile(`(?m)^//\t(\w+) +.*?(; pure)?$`)

// rooms are the packages of this folder from the lowest up, as doc.go lists them.
func rooms(t *testing.T) []room {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []room
	for _, m := range listed.FindAllStringSubmatch(string(doc), -1) {
		all = append(all, room{m[1], m[2] != ""})
	}
	return all
}

func TestImportsGoUpwardOnly(t *testing.T) {
	before := map[string]bool{}
	for _, r := range rooms(t) {
		for _, path := range imports(t, r.name) {
			ours, found := strings.CutPrefix(path, "outturn/")
			if !found || ours == "templates" && r.name == door {
				continue
			}
			if !before[strings.TrimPrefix(ours, "internal/")] {
				t.Errorf("internal/%s imports %s, which doc.go does not list before it", r.name, path)
			}
		}
		before[r.name] = true
	}
}

func TestEveryRoomIsListed(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	all := rooms(t)
	for _, e := range entries {
		is := func(r room) bool { return r.name == e.Name() }
		if e.IsDir() && !slices.Contains(outside, e.Name()) && !slices.ContainsFunc(all, is) {
			t.Errorf("doc.go does not list internal/%s: say where it stands", e.Name())
		}
	}
}

func TestPureRoomsReachNothing(t *testing.T) {
	pure := 0
	for _, r := range rooms(t) {
		if !r.pure {
			continue
		}
		pure++
		for _, path := range imports(t, r.name) {
			if slices.Contains([]string{"os", "os/exec", "io/fs", "path/filepath", "net", "net/http"}, path) {
				t.Errorf("internal/%s imports %s, but is pure", r.name, path)
			}
		}
	}
	if pure < 10 {
		t.Errorf("doc.go calls only %d rooms pure", pure)
	}
}

func imports(t *testing.T, room string) []string {
	t.Helper()
	p, err := build.ImportDir(room, 0)
	if err != nil {
		t.Fatal(err)
	}
	return p.Imports
}

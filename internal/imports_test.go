package internal_test

import (
	"go/build"
	"os"
	"slices"
	"strings"
	"testing"
)

// rooms are the packages of this folder from the lowest up, as doc.go lists
// them. A room may import those before it and no others.
var rooms = []string{
	"quarter", "colour", "address", "wording", "schema", "source", "rule", "keyfile", "indicator", "finance", "commentary", "prose",
	"load", "report", "export", "starter", "example", "reference", "chart", "layout", "page", "search", "publish", "preview", "pdf", "project",
}

// door is the room that hands the built-in layouts to the others.
const door = "project"

// outside are packages that no room may import.
var outside = []string{"bench", "browser"}

// pure rooms import nothing that reaches files, clocks or networks.
var pure = []string{"quarter", "colour", "address", "wording", "schema", "rule", "indicator", "finance", "prose", "export", "starter", "reference", "chart", "search"}

func TestImportsGoUpwardOnly(t *testing.T) {
	for n, room := range rooms {
		for _, path := range imports(t, room) {
			ours, found := strings.CutPrefix(path, "outturn/")
			if !found || ours == "templates" && room == door {
				continue
			}
			at := slices.Index(rooms, strings.TrimPrefix(ours, "internal/"))
			if at < 0 || at >= n {
				t.Errorf("internal/%s imports %s, which does not stand before it", room, path)
			}
		}
	}
}

func TestEveryRoomIsListed(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		switch {
		case !e.IsDir() || slices.Contains(outside, e.Name()):
		case !slices.Contains(rooms, e.Name()):
			t.Errorf("internal/%s is in no list of rooms: say where it stands", e.Name())
		case !strings.Contains(string(doc), "\n//\t"+e.Name()+" "):
			t.Errorf("doc.go does not describe internal/%s", e.Name())
		}
	}
}

func TestPureRoomsReachNothing(t *testing.T) {
	for _, room := range pure {
		for _, path := range imports(t, room) {
			if slices.Contains([]string{"os", "os/exec", "io/fs", "path/filepath", "net", "net/http"}, path) {
				t.Errorf("internal/%s imports %s, but is pure", room, path)
			}
		}
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

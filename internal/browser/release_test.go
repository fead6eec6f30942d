package browser_test

import (
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"outturn/internal/address"
)

// testRelease checks that the program of a release needs nothing else: in an empty
// folder, without any other program, it begins and builds a project that can be
// searched and whose charts can be explored.
func testRelease(t *testing.T, browser context.Context) {
	folder := t.TempDir()
	program := filepath.Join(folder, "outturn")
	build := exec.Command("go", "build", "-tags", "release", "-trimpath", "-o", program, "../../cmd/outturn")
	build.Env = append(build.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building the release: %v\n%s", err, said)
	}
	alone := func(arguments ...string) string {
		t.Helper()
		command := exec.Command(program, arguments...)
		command.Dir, command.Env = folder, []string{"PATH="}
		said, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("outturn %s: %v\n%s", strings.Join(arguments, " "), err, said)
		}
		return string(said)
	}
	alone("init", "reports")
	if said := alone("build", "--source", "reports", "--out", "site"); strings.Contains(said, "not installed") {
		t.Errorf("the release lacks a library: %s", said)
	}
	s := serve(t, filepath.Join(folder, "site"))
	b := newTab(t, browser)
	heard := b.listen(t, s)
	b.open(t, s.address(indicatorPage(t, s)))
	b.explore(t)
	b.open(t, s.address(address.Search)+"?q=complaints")
	b.until(t, `document.querySelectorAll(".search-results > li").length > 0`)
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// indicatorPage is the path of some indicator's page.
func indicatorPage(t *testing.T, s *site) string {
	t.Helper()
	for _, path := range s.pages(t) {
		if strings.Count(path, "/") == 3 && strings.Contains(path, "/q") && !strings.Contains(path, "/minutes/") {
			return path
		}
	}
	t.Fatal("the site has no indicator's page")
	return ""
}

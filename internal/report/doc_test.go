package report

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestDocNamesEveryFile holds that the reading order in the package's doc has every
// file, by its name or a pattern, and nothing else.
func TestDocNamesEveryFile(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, order, _ := strings.Cut(string(text), "# Files in reading order")
	unnamed, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range regexp.MustCompile(`[\w*]+\.go`).FindAllString(order, -1) {
		if named, _ := filepath.Glob(pattern); len(named) == 0 {
			t.Errorf("the doc names %s, which is not there", pattern)
		}
		unnamed = slices.DeleteFunc(unnamed, func(file string) bool {
			named, _ := filepath.Match(pattern, file)
			return named
		})
	}
	for _, file := range unnamed {
		if file != "doc.go" && !strings.HasSuffix(file, "_test.go") {
			t.Errorf("the doc does not name %s", file)
		}
	}
}

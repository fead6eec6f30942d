package publish

import (
	"crypto/sha256"
	"fmt"
	"testing"
	"testing/fstest"

	"outturn/internal/layout"
	"outturn/internal/source"
)

// TestStyleAddress checks that the stylesheet's name changes with its content, so that
// a browser that caches it for ever requests a changed one.
func TestStyleAddress(t *testing.T) {
	for _, text := range []string{"", "body {}", "body { }"} {
		layouts := layout.Files{
			"styles/outturn.css": source.NewFile("templates/styles/outturn.css", text),
			"icon.svg":           source.NewFile("templates/icon.svg", "<svg/>"),
		}
		sum := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
		if got, want := NewAssets(layouts, nil, nil, nil).Addresses().Style, "assets/outturn."+sum[:12]+".css"; got != want {
			t.Errorf("the stylesheet %q has the address %s, want %s", text, got, want)
		}
	}
}

// TestAssets checks that every address that pages load is that of a file.
func TestAssets(t *testing.T) {
	layouts := layout.Files{
		"icon.svg":       source.NewFile("templates/icon.svg", "<svg/>"),
		chartScriptName:  source.NewFile("templates/"+chartScriptName, "// charts"),
		searchScriptName: source.NewFile("templates/"+searchScriptName, "// search"),
	}
	libraries := fstest.MapFS{chartLibraryName: {Data: []byte("// ECharts")}, searchLibraryName: {Data: []byte("// MiniSearch")}}
	charts, err := ReadCharts(layouts, libraries)
	if err != nil {
		t.Fatal(err)
	}
	search, err := ReadSearch(layouts, libraries, func() ([]byte, error) { return []byte("// index"), nil })
	if err != nil {
		t.Fatal(err)
	}
	assets := NewAssets(layouts, nil, charts, search)
	files := map[string]bool{}
	for _, f := range assets.Files() {
		files[f.Path] = true
	}
	at := assets.Addresses()
	all := append([]string{at.Style, at.Icon, at.Reader, at.Scripts.Charts, at.Scripts.ECharts}, at.Search...)
	for _, path := range all {
		if !files[path] {
			t.Errorf("%s is the address of no file", path)
		}
	}
	if len(files) != len(all) {
		t.Errorf("%d addresses of %d files", len(all), len(files))
	}
}

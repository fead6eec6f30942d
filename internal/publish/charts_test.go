package publish

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"outturn/internal/layout"
	"outturn/internal/page"
	"outturn/internal/source"
)

func TestCharts(t *testing.T) {
	layouts := layout.Files{chartScriptName: source.NewFile("templates/"+chartScriptName, "// own\n")}
	installed := fstest.MapFS{chartLibraryName: {Data: []byte("/* stands for ECharts */\n")}}
	tests := []struct {
		name string
		own  fs.FS
		at   page.Scripts
		want texts
	}{
		{"installed", installed,
			page.Scripts{Charts: "assets/charts.6a651527ebb7.js", ECharts: "assets/echarts.906621d859de.js"},
			texts{"assets/charts.6a651527ebb7.js": "// own\n", "assets/echarts.906621d859de.js": "/* stands for ECharts */\n"}},
		{"not installed", fstest.MapFS{}, page.Scripts{}, texts{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, err := ReadCharts(layouts, test.own)
			if err != nil {
				t.Fatal(err)
			}
			if got := c.Addresses(); got != test.at {
				t.Errorf("Addresses() = %+v, want %+v", got, test.at)
			}
			got := texts{}
			for _, f := range c.Files() {
				content, _ := f.Content()
				got[f.Path] = string(content)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Files() (-want +got):\n%s", diff)
			}
		})
	}
}

// TestChartsUnreadable checks that a library that exists but cannot be read is an
// error.
func TestChartsUnreadable(t *testing.T) {
	folder := fstest.MapFS{chartLibraryName: {Mode: fs.ModeDir}}
	if _, err := ReadCharts(layout.Files{}, folder); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("ReadCharts() of a folder = %v", err)
	}
}

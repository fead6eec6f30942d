package project_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"outturn/internal/project"
	"outturn/templates"
)

// TestMissing checks that a site works without each library, and lists the missing
// ones.
func TestMissing(t *testing.T) {
	if _, err := fs.Stat(templates.Libraries, "node_modules"); err == nil {
		t.Skip("this program has the libraries inside")
	}
	const echarts, miniSearch = "templates/node_modules/echarts/dist/echarts.common.min.js", "templates/node_modules/minisearch/dist/umd/index.js"
	tests := []struct {
		name      string
		installed []string
		missing   []project.Library
		scripts   string // scripts of the site, apart from the reader script
	}{
		{"none", nil, []project.Library{project.ECharts, project.MiniSearch}, ""},
		{"ECharts", []string{echarts, "/* ECharts */"}, []project.Library{project.MiniSearch}, "charts echarts"},
		{"MiniSearch", []string{miniSearch, "/* MiniSearch */"}, []project.Library{project.ECharts}, "minisearch search search-index"},
		{"both", []string{echarts, "/* ECharts */", miniSearch, "/* MiniSearch */"}, nil, "charts echarts minisearch search search-index"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			site := buildSite(t, councilFiles(test.installed...), project.Options{Day: day})
			if !slices.Equal(site.Missing, test.missing) {
				t.Errorf("%v are missing, want %v", site.Missing, test.missing)
			}
			if got := scripts(site); got != test.scripts {
				t.Errorf("the scripts are %q, want %q", got, test.scripts)
			}
		})
	}
}

// scripts lists the names of a site's scripts, without the reader script.
func scripts(site *project.Site) string {
	var all []string
	for _, f := range site.Files {
		name, _, _ := strings.Cut(strings.TrimPrefix(f.Path, "assets/"), ".")
		if strings.HasSuffix(f.Path, ".js") && name != "reader" {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

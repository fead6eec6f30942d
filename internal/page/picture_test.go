package page_test

import (
	"encoding/json"
	"strings"
	"testing"

	"outturn/internal/project"
)

// A page with a chart that can be explored has the chart's options and loads the
// scripts by relative addresses; other pages do not.
func TestInteractiveCharts(t *testing.T) {
	echarts := own("node_modules/echarts/dist/echarts.common.min.js", "/* ECharts */")
	plain, s := drawable(t), faultless(t, echarts, project.Options{})
	chartScript, library := s.asset(t, "charts"), s.asset(t, "echarts")
	for path := range s.all() {
		root := parse(t, s.html(t, path))
		options := find(root, "script[type=application/json]")
		if len(options) == 0 {
			if s.html(t, path) != plain.html(t, path) {
				t.Errorf("%s has no chart to explore, and changes with the scripts", path)
			}
			continue
		}
		for _, o := range options {
			if !json.Valid([]byte(o.FirstChild.Data)) {
				t.Errorf("%s: the options are no JSON: %s", path, o.FirstChild.Data)
			}
			if o.Parent.Data != "figure" {
				t.Errorf("%s: the options stand in <%s>, where the script does not look", path, o.Parent.Data)
			}
		}
		script := the(t, root, "script[data-echarts]")
		up := strings.Repeat("../", strings.Count(path, "/"))
		if attr(script, "src") != up+chartScript || attr(script, "data-echarts") != up+library {
			t.Errorf("%s loads %q and %q", path, attr(script, "src"), attr(script, "data-echarts"))
		}
	}
}

// Without the scripts of charts, no page mentions them.
func TestStaticCharts(t *testing.T) {
	s := drawable(t)
	for path := range s.all() {
		if found := find(parse(t, s.html(t, path)), "script[data-echarts]"); len(found) > 0 {
			t.Errorf("%s has %d scripts of charts", path, len(found))
		}
	}
}

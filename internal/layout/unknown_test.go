package layout_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/layout"
	"outturn/internal/rule"
	"outturn/templates"
)

// unknown is what is found of a project's own templates, a line for each file.
func unknown(t *testing.T, own fstest.MapFS) string {
	t.Helper()
	layouts, _, err := layout.Read(templates.Files, own)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, d := range layouts.Unknown(templates.Files).Sorted() {
		if d.Rule != rule.UnknownLayout || d.Span != d.Span.File.Top() {
			t.Errorf("the diagnostic is %+v", d)
		}
		what, _, _ := strings.Cut(d.Summary, ":")
		lines = append(lines, d.Span.File.Name+": "+what+"; "+d.Hint)
	}
	return strings.Join(lines, "\n")
}

func TestUnknownLayouts(t *testing.T) {
	const layout, script = ": nothing uses this layout; ", ": nothing uses this script; "
	tests := []struct {
		name string
		own  map[string]string // by path
		want string
	}{
		{"the built-in ones", nil, ""},
		{"overrides", map[string]string{"pages/home.html": "", "parts/badge.html": "", "blocks/chart.html": "", "styles/print.css": "", "scripts/cite.js": ""}, ""},
		{"styles are added", map[string]string{"styles/own.css": "", "styles/colour.css": ""}, ""},
		{"other kinds of file", map[string]string{"NOTES.txt": "", "logo.svg": "", "pages/home.html~": "", "pages/.home.html": ""}, ""},

		{"a page outside its folder", map[string]string{"report.html": ""}, `templates/report.html` + layout + `did you mean "templates/pages/report.html"?`},
		{"a part outside its folder", map[string]string{"pages/badge.html": ""}, `templates/pages/badge.html` + layout + `did you mean "templates/parts/badge.html"?`},
		{"a page and a block have the name", map[string]string{"indicators.html": ""}, `templates/indicators.html` + layout + `did you mean "templates/pages/indicators.html"?`},
		{"the block is nearer", map[string]string{"block/indicators.html": ""}, `templates/block/indicators.html` + layout + `did you mean "templates/blocks/indicators.html"?`},
		{"a wrong letter", map[string]string{"pages/reports.html": ""}, `templates/pages/reports.html` + layout + `did you mean "templates/pages/report.html"?`},
		{"a wrong letter in a wrong folder", map[string]string{"Rport.html": ""}, `templates/Rport.html` + layout + `did you mean "templates/pages/report.html"?`},
		{"like no other", map[string]string{"parts/masthead.html": ""}, `templates/parts/masthead.html` + layout + `another layout includes it with {{template "parts/masthead.html" .}}`},

		{"included", map[string]string{"parts/own.html": "", "pages/home.html": `{{template "parts/own.html" .}}`}, ""},
		{"included in every kind of branch", map[string]string{
			"a.html": "", "b.html": "", "c.html": "", "d.html": "", "e.html": "", "f.html": "",
			"pages/home.html": `{{if .A}}{{template "a.html"}}{{else}}{{template "b.html"}}{{end}}{{range .A}}{{template "c.html"}}{{else}}{{template "d.html"}}{{end}}{{with .A}}{{template "e.html"}}{{else}}{{template "f.html"}}{{end}}`}, ""},
		{"included through another", map[string]string{"a.html": `{{template "b.html" .}}`, "b.html": "", "pages/home.html": `{{template "a.html" .}}`}, ""},
		{"what it defines is included", map[string]string{"own.html": `{{define "hero"}}{{upper .}}{{end}}`, "pages/home.html": `{{template "hero" .}}`}, ""},
		{"it defines what built-in layouts include", map[string]string{"z.html": `{{define "parts/page-start.html"}}{{end}}`}, ""},
		{"included by itself alone", map[string]string{"own.html": `{{block "hero" .}}{{template "own.html" .}}{{end}}`}, `templates/own.html` + layout + `another layout includes it with {{template "own.html" .}}`},
		{"named in a comment", map[string]string{"own.html": "", "pages/home.html": `{{/* {{template "own.html" .}} */}}`}, `templates/own.html` + layout + `another layout includes it with {{template "own.html" .}}`},
		{"the one that includes is the mistake", map[string]string{"rport.html": `{{template "parts/own.html" .}}`, "parts/own.html": ""}, `templates/rport.html` + layout + `did you mean "templates/pages/report.html"?`},
		{"another cannot be parsed", map[string]string{"own.html": "", "pages/home.html": `{{if}}`}, ""},

		{"a script of another name", map[string]string{"scripts/chart.js": ""}, `templates/scripts/chart.js` + script + `did you mean "templates/scripts/charts.js"?`},
		{"a script like no other", map[string]string{"scripts/analytics.js": ""}, `templates/scripts/analytics.js` + script},
		{"a script outside its folder", map[string]string{"charts.js": ""}, `templates/charts.js` + script + `did you mean "templates/scripts/charts.js"?`},
		{"the settings of a tool", map[string]string{"eslint.config.js": ""}, ""},
		{"styles outside their folder", map[string]string{"own.css": "", "styles/deep/b.css": ""},
			`templates/own.css: nothing uses this style; did you mean "templates/styles/own.css"?` + "\n" + `templates/styles/deep/b.css: nothing uses this style; did you mean "templates/styles/b.css"?`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			own := fstest.MapFS{}
			for name, text := range test.own {
				own[name] = &fstest.MapFile{Data: []byte(text)}
			}
			if got := unknown(t, own); got != test.want {
				t.Errorf("found\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

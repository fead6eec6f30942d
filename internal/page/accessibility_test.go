package page_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"outturn/internal/colour"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/templates"
)

// found is a record of checks in the place of the built-in one.
const found = `{"On": "2026-03-02", "Tools": [{"Name": "axe-core", "Version": "4.1.2"}], "Kinds": ["home page", "report", "indicator"],
	"Widths": [360, 1280], "Themes": ["light", "dark"], "Rules": 61, "Checks": [{"ID": "axe"}, {"ID": "keyboard", "Faults": 1}]}`

// recorded are the built-in layouts with a record of checks.
type recorded struct {
	fs.FS
	checks string
}

func (r recorded) Open(name string) (fs.File, error) {
	if name == "checks.json" {
		return fstest.MapFS{name: {Data: []byte(r.checks)}}.Open(name)
	}
	return r.FS.Open(name)
}

// statement is the text of the accessibility statement.
func statement(t *testing.T, access load.Access, own fs.FS, checks string) string {
	t.Helper()
	layouts, _, err := layout.Read(templates.Files, own)
	if err != nil {
		t.Fatal(err)
	}
	layouts.Paint(colour.Colour{Red: 0x7a, Blue: 0x19}) // which is no layout of the project's own
	org := &load.Organisation{Title: "Figures", Publisher: "Seaborough Council", Access: access}
	found, err := page.ReadChecks(recorded{templates.Files, checks})
	if err != nil {
		t.Fatal(err)
	}
	site, err := page.New(page.Options{Organisation: org, Layouts: layouts, Checks: found, Own: layouts.Own(templates.Files)})
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := site.Accessibility()
	if err != nil {
		t.Fatal(err)
	}
	return string(drawn)
}

func TestStatement(t *testing.T) {
	none, sound := fstest.MapFS{}, strings.Replace(found, `, "Faults": 1`, "", 1)
	for name, test := range map[string]struct {
		access load.Access
		own    fs.FS
		checks string
		want   []string
		not    []string
	}{
		"nothing is said by the organisation": {own: none, checks: sound,
			want: []string{"has not declared yet", "found no failure, but they cannot find every failure", "<p>Tell Seaborough Council: give",
				"Equality Advisory and Support Service", "Nothing that the law asks for is known to be missing",
				"a home page, a report and an indicator", "Chromium, axe-core 4.1.2", "(61 of them applied); at widths of 360 and 1280 pixels, on light and dark grounds; contrast also",
				"with a mark that can be seen: no fault found.", "last changed on 2 March 2026.", "People have not tried"},
			not: []string{"last reviewed", "of its own, which", "partially"}},
		"faults":  {own: none, checks: found, want: []string{"1 fault found."}, not: []string{"found no failure"}},
		"layouts": {own: fstest.MapFS{"pages/home.html": {Data: []byte("A")}, "styles/own.css": {Data: []byte("B")}, "pages/year.html": {Data: builtIn(t, "pages/year.html")}}, checks: sound, want: []string{"of its own, which", "<code>templates/pages/home.html</code>", "<code>templates/styles/own.css</code>"}, not: []string{"found no failure", "templates/pages/year.html"}},
		"limitations": {access: load.Access{Limitations: []string{"Scans are not read."}}, own: none, checks: sound,
			want: []string{"partially compliant", "<li>Scans are not read.</li>"}, not: []string{"has not declared yet", "Nothing that the regulations"}},
		"declared": {access: load.Access{Status: "full"}, own: none, checks: sound, want: []string{"is fully compliant"}},
		"refused":  {access: load.Access{Status: "none", Limitations: []string{"All."}}, own: none, checks: sound, want: []string{"is not compliant"}},
		"contact": {access: load.Access{Contact: "the performance team", ContactPage: "https://example.org/contact"}, own: none, checks: sound,
			want: []string{`<p>Tell <a href="https://example.org/contact">the performance team</a>: give`}},
		"elsewhere": {access: load.Access{Enforcement: "Turn to the ombudsman.", Reviewed: time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)}, own: none, checks: sound,
			want: []string{"<p>Turn to the ombudsman.</p>", "last reviewed on 1 April 2026."}, not: []string{"EHRC"}},
		"no record": {own: none, checks: "{}", want: []string{"has not declared yet"}, not: []string{"How the pages were tested", "found no failure", "prepared"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := statement(t, test.access, test.own, test.checks)
			for _, want := range test.want {
				if !strings.Contains(got, want) {
					t.Errorf("the statement does not say %q:\n%s", want, got)
				}
			}
			for _, not := range test.not {
				if strings.Contains(got, not) {
					t.Errorf("the statement says %q", not)
				}
			}
		})
	}
}

func builtIn(t *testing.T, name string) []byte {
	t.Helper()
	text, err := fs.ReadFile(templates.Files, name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestStatementOfRecord checks that the program has a sentence for each check that it
// keeps a record of.
func TestStatementOfRecord(t *testing.T) {
	got := statement(t, load.Access{}, fstest.MapFS{}, string(builtIn(t, "checks.json")))
	if !strings.Contains(got, "<h2 id=\"tests\">") {
		t.Error("the built-in record tells of no check")
	}
	if wordless := regexp.MustCompile(`<li>\w+: (no|\d+) fault`).FindString(got); wordless != "" {
		t.Errorf("a check has no sentence: %s", wordless)
	}
}

// The statement names the files that the checks did not cover, and no others.
func TestStatementNamesOwnLayouts(t *testing.T) {
	for want, own := range map[string]fstest.MapFS{
		"":                             {},
		"templates/styles/colour.css":  {"styles/colour.css": {Data: []byte(":root { --accent: red; }")}},
		"templates/parts/badge.html":   {"parts/badge.html": {Data: []byte("B")}, "icon.svg": {Data: []byte("<svg/>")}},
		"templates/styles/special.css": {"styles/special.css": {Data: []byte("body {}")}},
	} {
		var got []string
		for _, one := range find(parse(t, statement(t, load.Access{}, own, found)), "main code") {
			got = append(got, text(one))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("the statement names %v, want %q", got, want)
		}
	}
}

package page_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"outturn/internal/indicator"
	"outturn/internal/layout"
	"outturn/internal/load"
	"outturn/internal/page"
	"outturn/internal/project"
)

// own is a file of a project's own templates.
func own(name, text string) fstest.MapFS {
	return fstest.MapFS{"templates/" + name: {Data: []byte(text)}}
}

func TestOwnLayoutReplacesTheBuiltInOne(t *testing.T) {
	s := faultless(t, own("parts/badge.html", "<b>{{.Label}}</b>"), project.Options{})
	for path := range s.all() {
		if got := s.html(t, path); strings.Contains(got, `class="badge `) {
			t.Errorf("%s has the built-in layout of positions", path)
		}
	}
	if got := s.html(t, "2019-20/q2/plans/index.html"); !strings.Contains(got, `<p class="verdict-position"><b>In tolerance</b></p>`) {
		t.Error("the own layout is not used")
	}
}

// A mistake in a layout has its place in the file that holds it, also where that
// is one of many that make a page.
func TestLayoutMistakes(t *testing.T) {
	const hint = "hint: the built-in layout of this name shows what a page may use\n"
	tests := []struct {
		name, file, text string
		path             string // of the page that meets the mistake; empty when all do
		want             string
	}{
		{"not closed", "pages/home.html", "<h1>\n{{if .Reports}\n</h1>", "",
			"templates/pages/home.html:2:1: error: bad character U+007D '}' [layout]\n 2 | {{if .Reports}\n   | ^^^^^^^^^^^^^^\n" + hint},
		{"no end", "pages/home.html", "<h1>\n{{if .Reports}}\n</h1>", "",
			"templates/pages/home.html:3:1: error: unexpected EOF [layout]\n 3 | </h1>\n   | ^^^^^\n" + hint},
		{"unknown function", "blocks/exempt.html", "<p>{{upper .Category}}</p>", "",
			"templates/blocks/exempt.html:1:1: error: function \"upper\" not defined [layout]\n 1 | <p>{{upper .Category}}</p>\n   | ^^^^^^^^^^^^^^^^^^^^^^^^^^\n" + hint},
		{"unknown field", "pages/home.html", "<h1>\n<em>{{.Headline}}</em>\n</h1>", "index.html",
			"templates/pages/home.html:2:7: error: executing \"pages/home.html\" at <.Headline>: can't evaluate field Headline in type page.homePage [layout]\n 2 | <em>{{.Headline}}</em>\n   |       ^^^^^^^^^^^^^^^^\n" + hint},
		{"unknown template", "pages/home.html", "<h1>\n{{template \"hero.html\" .}}\n</h1>", "index.html",
			"templates/pages/home.html:2:12: error: no such template \"hero.html\" [layout]\n 2 | {{template \"hero.html\" .}}\n   |            ^^^^^^^^^^^^^^^\n" + hint},
		{"in what every page shows", "parts/badge.html", "<b>{{.Label}}</b>\n<i>{{.Colour}}</i>", "",
			"templates/parts/badge.html:2:6: error: executing \"parts/badge.html\" at <.Colour>: can't evaluate field Colour in type page.Badge [layout]\n 2 | <i>{{.Colour}}</i>\n   |      ^^^^^^^^^^^^^\n" + hint},
		{"in a partial", "parts/cell.html", "<b>{{.Colour}}</b>", "2019-20/q2/plans/index.html",
			"templates/parts/cell.html:1:6: error: executing \"parts/cell.html\" at <.Colour>: can't evaluate field Colour in type report.Cell [layout]\n 1 | <b>{{.Colour}}</b>\n   |      ^^^^^^^^^^^^^\n" + hint},
		{"in a partial of a block", "parts/cell.html", "<b>{{.Colour}}</b>", "2019-20/q2/index.html",
			"templates/parts/cell.html:1:6: error: executing \"parts/cell.html\" at <.Colour>: can't evaluate field Colour in type report.Cell [layout]\n 1 | <b>{{.Colour}}</b>\n   |      ^^^^^^^^^^^^^\n" + hint},
		{"in a block", "blocks/positions.html", "<p>\n{{.Titel}}</p>", "2019-20/q2/index.html",
			"templates/blocks/positions.html:2:3: error: executing \"blocks/positions.html\" at <.Titel>: can't evaluate field Titel in type page.blockView [layout]\n 2 | {{.Titel}}</p>\n   |   ^^^^^^^^^^^^\n" + hint},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newSite(t, own(test.file, test.text), project.Options{})
			got := s.refused(t)
			if test.path != "" {
				if s.Files == nil {
					t.Fatalf("the mistake is met before a page is drawn:\n%s", got)
				}
				_, err := s.all()[test.path]()
				got = mistake(t, err)
			}
			if got != test.want {
				t.Errorf("the mistake is\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// What would make a page unsafe is found when it is first drawn; such a mistake
// may have no line.
func TestUnsafeLayout(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unclosed attribute", "<a href=\"{{.Title}}", "templates/pages/home.html:1:1: error: ends in a non-text context: "},
		{"branches that differ", "<p>\n{{if .Reports}}<a href=\"{{end}}x</p>", "templates/pages/home.html:2:6: error: {{if}} branches end in different contexts: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := faultless(t, own("pages/home.html", test.text), project.Options{})
			_, err := s.all()["index.html"]()
			if got := mistake(t, err); !strings.HasPrefix(got, test.want) {
				t.Errorf("the mistake is\n%s\nwant\n%s...", got, test.want)
			}
		})
	}
}

// A missing layout is a failure, not an author's mistake.
func TestPageWithoutItsLayout(t *testing.T) {
	_, err := page.New(page.Options{Organisation: &load.Organisation{Order: indicator.Positions()}})
	var wrong *layout.Error
	if err == nil || errors.As(err, &wrong) || !strings.HasPrefix(err.Error(), "drawing a page: ") {
		t.Errorf("the error is %v", err)
	}
}

// A mistake in the commentary's block stops the page that it is on.
func TestMistakeWithinCommentary(t *testing.T) {
	s := faultless(t, own("blocks/commentary.html", "{{.Nothing}}"), project.Options{})
	if _, err := s.all()["2019-20/q2/index.html"](); !strings.HasPrefix(mistake(t, err), "templates/blocks/commentary.html:1:3: ") {
		t.Errorf("the mistake is %s", mistake(t, err))
	}
}

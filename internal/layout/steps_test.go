package layout_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"outturn/internal/layout"
	"outturn/internal/limit"
	"outturn/internal/source"
	"outturn/internal/wording"
)

const own = "templates/pages/home.html"

// drawOwn draws a page with a layout of the project's own.
func drawOwn(text string) (string, error) {
	layouts := layout.Files{"pages/home.html": source.NewFile(own, text)}
	ready, err := layouts.Templates(nil, wording.English(), []string{own})
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = ready.Draw(&b, "pages/home.html", map[string]any{"List": make([]int, limit.Steps)})
	return b.String(), err
}

// TestCountedLayoutsDrawTheSame checks that counting shows nowhere.
func TestCountedLayoutsDrawTheSame(t *testing.T) {
	for text, want := range map[string]string{
		`<a title={{print ""}}>{{range $i, $x := .List}}{{if gt $i 2}}{{break}}{{end}}{{$i}}{{else}}none{{end}}</a>`: `<a title=ZgotmplZ>012</a>`,
		`{{define "a"}}<b>{{.}}</b>{{end}}{{range 3}}{{template "a" .}}{{end}}`:                                      `<b>0</b><b>1</b><b>2</b>`,
		`{{with .None}}a{{else}}{{printf "%03d%s" 7 (print "a" 1)}}{{html "<"}}{{end}}`:                              `007a1&lt;`,
	} {
		if got, err := drawOwn(text); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", text, got, err, want)
		}
	}
}

// TestSteps checks the limit itself: each page starts from zero.
func TestSteps(t *testing.T) {
	layouts := layout.Files{"pages/home.html": source.NewFile(own, `{{range .}}{{end}}`)}
	ready, err := layouts.Templates(nil, wording.English(), []string{own})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		rounds int
		fails  bool
	}{{limit.Steps - 1, false}, {limit.Steps, true}, {limit.Steps - 1, false}} {
		err := ready.Draw(io.Discard, "pages/home.html", make([]struct{}, test.rounds))
		var wrong *layout.Error
		if errors.As(err, &wrong) != test.fails || !test.fails && err != nil {
			t.Errorf("%d rounds: %v", test.rounds, err)
		}
		if test.fails && (wrong.Diagnostic.Rule.ID != "over-limit" || wrong.Diagnostic.Span.File.Name != own) {
			t.Errorf("the mistake is %+v", wrong.Diagnostic)
		}
	}
}

// FuzzTemplates checks that a layout is refused or drawn, whatever it says.
func FuzzTemplates(f *testing.F) {
	for _, text := range []string{"{{range .List}}{{end}}", `{{define "a"}}{{template "a" .}}{{end}}{{template "a"}}`, "<script>{{.}}</script>", "{{break}}", "{{/* a"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := drawOwn(text)
		if err == nil && len(got) > limit.Page {
			t.Errorf("%q draws %d bytes", text, len(got))
		}
	})
}

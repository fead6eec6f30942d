package project_test

import (
	"errors"
	"regexp"
	"testing"

	"outturn/internal/project"
)

// sentence matches one or more sentences on a line.
var sentence = regexp.MustCompile(`^[A-Z][^{}\n]*\.$`)

// TestLayouts checks that each built-in file says what it is for, and is found by its
// name.
func TestLayouts(t *testing.T) {
	all, err := project.Layouts()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Errorf("there are %d built-in files", len(all))
	}
	for _, one := range all {
		if !sentence.MatchString(one.Use) {
			t.Errorf("%s says of itself: %q", one.Name, one.Use)
		}
		for _, name := range []string{one.Name, "templates/" + one.Name} {
			if text, err := project.Layout(name); err != nil || text != one.Text {
				t.Errorf("Layout(%q) is not the file: %v", name, err)
			}
		}
	}
}

func TestUnknownLayout(t *testing.T) {
	for name, want := range map[string]string{
		"pages/reprot.html": `there is no built-in layout "pages/reprot.html"; did you mean "pages/report.html"?`,
		"home.html":         `there is no built-in layout "home.html"; did you mean "pages/home.html"?`,
		"print":             `there is no built-in layout "print"; did you mean "styles/print.css"?`,
		"package.json":      `there is no built-in layout "package.json"`,
		"":                  `there is no built-in layout ""`,
	} {
		_, err := project.Layout(name)
		var none *project.NotFound
		if !errors.As(err, &none) || err.Error() != want {
			t.Errorf("Layout(%q) = %v, want %s", name, err, want)
		}
	}
}

package project

import (
	"fmt"
	"slices"
	"strings"

	"outturn/internal/layout"
	"outturn/internal/source"
	"outturn/templates"
)

// Layouts lists the built-in layouts, styles, scripts and the icon, sorted by name.
func Layouts() ([]layout.BuiltIn, error) { return layout.ListBuiltIn(templates.Files) }

// Layout is the text of a built-in layout, style or script, or of the icon, by its name,
// which may begin with the folder templates. The error is a [NotFound] if there is none.
func Layout(name string) (string, error) {
	all, err := Layouts()
	if err != nil {
		return "", err
	}
	name = strings.TrimPrefix(name, "templates/")
	at := slices.IndexFunc(all, func(b layout.BuiltIn) bool { return b.Name == name })
	if at >= 0 {
		return all[at].Text, nil
	}
	message := fmt.Sprintf("there is no built-in layout %q", name)
	if near := layout.Nearest(name, templates.Files); near != "" {
		message += "; " + source.DidYouMean(near)
	}
	return "", &NotFound{Message: message}
}

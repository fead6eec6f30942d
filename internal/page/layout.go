package page

import (
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Layouts are the templates, styles and scripts that pages are made with, and the
// icon, by name.
type Layouts map[string]*source.File

// ReadLayouts reads the built-in files and lays a project's own over them. A
// project without a templates folder has none of its own.
func ReadLayouts(builtIn, own fs.FS) (Layouts, error) {
	all := Layouts{}
	for _, from := range []fs.FS{builtIn, own} {
		err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case name == "." && errors.Is(err, fs.ErrNotExist):
				return fs.SkipAll
			case err == nil && d.IsDir() && d.Name() == "node_modules":
				return fs.SkipDir // what npm has installed
			case err != nil || d.IsDir():
				return err
			case strings.HasPrefix(d.Name(), "."):
				return nil // what editors and file managers keep
			case name != iconName && !slices.Contains([]string{".html", ".css", ".js"}, path.Ext(name)):
				return nil
			}
			text, err := fs.ReadFile(from, name)
			if err == nil {
				all[name] = source.NewFile("templates/"+name, string(text))
			}
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("reading the layouts: %w", err)
		}
	}
	return all, nil
}

// parse makes one set of templates of all layouts.
func (l Layouts) parse() (*template.Template, error) {
	t := template.New("").Funcs(template.FuncMap{"shape": shape})
	for _, name := range slices.Sorted(maps.Keys(l)) {
		if path.Ext(name) != ".html" {
			continue
		}
		if _, err := t.New(name).Parse(l[name].Text); err != nil {
			return nil, l.mistake(err)
		}
	}
	return t, nil
}

// LayoutError is a mistake in a layout, at its place.
type LayoutError struct {
	Diagnostic source.Diagnostic
}

// Error implements error.
func (e *LayoutError) Error() string {
	return e.Diagnostic.Span.File.Name + ": " + e.Diagnostic.Summary
}

// ofTemplate matches the messages of html/template: "template: pages/report.html:12:4:
// executing ...". Those of errors found while escaping have a prefix, and may
// name no line.
var ofTemplate = regexp.MustCompile(`^(?:html/)?template:\s?([^:\s]+)(?::(\d+))?(?::(\d+))?: (.*)`)

// mistake turns an error of html/template into one with its place in a layout.
func (l Layouts) mistake(err error) error {
	m := ofTemplate.FindStringSubmatch(err.Error())
	if m == nil || l[m[1]] == nil {
		return fmt.Errorf("drawing a page: %w", err)
	}
	f := l[m[1]]
	line, _ := strconv.Atoi(m[2])
	column, _ := strconv.Atoi(m[3])
	var ds source.Diagnostics
	mistake := ds.Report(rule.Layout, f.LineSpan(line, column), "%s", m[4]).
		WithHint("the built-in layout of this name shows what a page may use")
	return &LayoutError{*mistake}
}

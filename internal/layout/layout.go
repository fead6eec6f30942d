// Package layout holds what pages are drawn with: templates, styles, scripts and
// the icon.
//
// The built-in files and a project's own come in; out go one set of templates, one
// stylesheet, the scripts, and a project's mistakes in them at their places. The
// package does not know what a template is drawn with, nor where a site has the
// files.
package layout

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"outturn/internal/folder"
	"outturn/internal/rule"
	"outturn/internal/source"
)

// Files are the layouts, styles and scripts that pages are made with, and the icon,
// by name: below the folder of templates, with forward slashes.
type Files map[string]*source.File

// Read reads the built-in files and lays a project's own over them. A project
// without a templates folder has none of its own.
func Read(builtIn, own fs.FS) (Files, *source.Diagnostics, error) {
	all, ds := Files{}, &source.Diagnostics{}
	for _, from := range []fs.FS{builtIn, own} {
		if err := all.read(from, ds); err != nil {
			return nil, nil, err
		}
	}
	return all, ds, nil
}

// read reads the files of one folder of templates over those that are there.
func (l Files) read(from fs.FS, ds *source.Diagnostics) error {
	err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case name == "." && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case folder.Report(err, ds):
			return nil
		case err == nil && d.IsDir() && (d.Name() == "node_modules" || name != "." && strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir // what npm has installed, and what editors keep
		case err != nil || d.IsDir():
			return err
		case strings.HasPrefix(d.Name(), "."):
			return nil // what editors and file managers keep
		case name != iconName && !slices.Contains([]string{".html", ".css", ".js"}, path.Ext(name)):
			return nil
		}
		text, err := fs.ReadFile(from, name)
		if folder.Report(err, ds) {
			return nil
		}
		if err == nil {
			l[name] = source.NewFile("templates/"+name, string(text))
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("reading the layouts: %w", err)
	}
	return nil
}

// Error is a mistake in a layout, at its place.
type Error struct {
	Diagnostic source.Diagnostic
}

// Error implements error.
func (e *Error) Error() string {
	return e.Diagnostic.Span.File.Name + ": " + e.Diagnostic.Summary
}

// ofTemplate matches the messages of html/template: "template: pages/report.html:12:4:
// executing ...". Those of errors found while escaping have a prefix, and may
// name no line.
var ofTemplate = regexp.MustCompile(`^(?:html/)?template:\s?([^:\s]+)(?::(\d+))?(?::(\d+))?: (.*)`)

// mistake turns an error of html/template into one with its place in a layout.
func (l Files) mistake(err error, drawn string) error {
	if over := l.beyond(err, drawn); over != nil {
		return over
	}
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
	return &Error{*mistake}
}

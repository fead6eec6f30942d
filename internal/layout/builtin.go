package layout

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"outturn/internal/source"
	"outturn/internal/wording"
)

// BuiltIn is a built-in file, which one of the same name in a project replaces.
type BuiltIn struct {
	Name string // below the folder of templates, such as pages/report.html
	Use  string // what it is for, in a sentence
	Text string
}

// ListBuiltIn lists the built-in layouts, styles, scripts and the icon, sorted by name.
func ListBuiltIn(builtIn fs.FS) ([]BuiltIn, error) {
	files := Files{}
	if err := files.read(builtIn, &source.Diagnostics{}); err != nil {
		return nil, err
	}
	var all []BuiltIn
	for _, name := range slices.Sorted(maps.Keys(files)) {
		all = append(all, BuiltIn{name, use(name, files[name].Text), files[name].Text})
	}
	return all, nil
}

// use is what a file is for, which is the first sentence of the comment that begins it;
// of a layout, the whole comment.
func use(name, text string) string {
	switch path.Ext(name) {
	case ".html":
		comment, _, _ := strings.Cut(strings.TrimPrefix(text, "{{- /* "), " */ -}}")
		return comment
	case ".css":
		comment, _, _ := strings.Cut(strings.TrimPrefix(text, "/* "), "*/")
		return firstSentence(comment)
	case ".js":
		comment, _, _ := strings.Cut(text, "\n//\n")
		return firstSentence(strings.ReplaceAll(comment, "// ", ""))
	}
	return "The site's icon."
}

// firstSentence is the first sentence of a text, on one line.
func firstSentence(text string) string {
	sentence, _, _ := strings.Cut(strings.Join(strings.Fields(text), " "), ". ")
	return wording.Sentence(sentence)
}

package reference

import (
	"regexp"
	"strings"

	"outturn/internal/quarter"
)

// Pages are the reference as pages in Markdown, each with a front matter, so that
// they may stand in content/guide/. After each example stands what it comes to in
// the given quarter of the worked example, whose indicators the examples are
// about; the zero quarter leaves that out.
func Pages(shown quarter.Quarter) []File {
	return []File{
		{"prose.md", prosePage(shown)}, {"keys.md", keysPage()}, {"data.md", dataPage()}, {"rules.md", rulesPage()},
	}
}

// cell is a text within a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// asWritten is what authors write in a text about it: figures, names of
// paragraphs and inline tables.
var asWritten = regexp.MustCompile(`\{\{.*?\}\}|\{#.*?\}|\{ .*? \}`)

// literal is a text of a declaration as Markdown that shows it as it is.
func literal(text string) string { return asWritten.ReplaceAllString(text, "`$0`") }

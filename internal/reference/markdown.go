package reference

import (
	"regexp"
	"strings"

	"outturn/internal/quarter"
)

// Pages returns the reference as pages in Markdown with front matter, for
// content/guide/. Each example is followed by its result in a quarter of the
// worked example, because the examples are about its indicators. For the zero
// quarter the results are left out.
func Pages(shown quarter.Quarter) []Output {
	return []Output{
		{"prose.md", prosePage(shown)}, {"keys.md", keysPage()}, {"data.md", dataPage()}, {"rules.md", rulesPage()}, {"limits.md", limitsPage()}, {"words.md", wordsPage()},
	}
}

// cell makes a text fit into the cell of a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// authorSyntax matches what authors write, where a text is about it: figures,
// names of paragraphs and inline tables.
var authorSyntax = regexp.MustCompile(`\{\{.*?\}\}|\{#.*?\}|\{ .*? \}`)

// literal turns the text of a declaration into Markdown that shows it
// unchanged.
func literal(text string) string { return authorSyntax.ReplaceAllString(text, "`$0`") }

package reference

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/commentary"
	"outturn/internal/keyfile"
	"outturn/internal/load"
	"outturn/internal/quarter"
	"outturn/internal/wording"
)

// Pages are the reference as two pages in Markdown, of keys and of the blocks and
// figures of the prose, each with a front matter, so that they may stand in
// content/guide/. After each example stands what it comes to in the given quarter
// of the worked example, whose indicators the examples are about; the zero quarter
// leaves that out.
func Pages(shown quarter.Quarter) []File {
	return []File{{"keys.md", keysPage()}, {"prose.md", prosePage(shown)}}
}

func keysPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Every key of every file"
summary = "What each file of a project may say: type, default, allowed values."
order   = 91
+++
A key that is not listed is an error, with its nearest name as a hint. Where a name is in capitals, such as INDICATOR, the author chooses it: an id is lower-case letters and digits, words joined by single hyphens. A quarter is written like "2019-20/q2", a day like 2019-10-28.
`)
	w := &keysWriter{Builder: &b, written: map[string]bool{}}
	for _, f := range load.Files() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", f.Path, literal(f.Doc))
		w.file = f.Name
		w.table("", "", keyfile.Form{Kind: keyfile.Table, Keys: f.Keys})
	}
	return b.String()
}

// keysWriter writes the keys of all files.
type keysWriter struct {
	*strings.Builder
	file    string          // the kind of file whose keys are written
	written map[string]bool // the paths that have a heading
}

// heading is a table's path, with the kind of file where another has the same:
// headings name the tables below them.
func (b *keysWriter) heading(path string) string {
	if b.written[path] {
		return path + " (" + b.file + ")"
	}
	b.written[path] = true
	return path
}

// table writes the keys of a table, and then those of the tables within it, each
// under its path.
func (b *keysWriter) table(path, doc string, f keyfile.Form) {
	if len(f.Keys) > 0 {
		if path != "" {
			fmt.Fprintf(b, "\n### %s\n\n%s\n", b.heading(path), literal(doc))
		}
		b.WriteString("\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n")
		for _, key := range f.Keys {
			fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", key.Name, cell(words(key.Form)), otherwise(key), cell(literal(key.Doc)))
		}
	}
	for _, key := range f.Keys {
		for _, below := range tablesIn(strings.TrimPrefix(path+"."+key.Name, "."), key.Form) {
			b.table(below.path, key.Doc, below.form)
		}
	}
}

// table is a table with declared keys, and the path by which it is reached.
type table struct {
	path string
	form keyfile.Form
}

// tablesIn lists the tables with declared keys that a value holds.
func tablesIn(path string, f keyfile.Form) []table {
	switch {
	case len(f.Ways) > 0:
		var all []table
		for _, way := range f.Ways {
			if shown := tablesIn(path, way); !small(way) {
				all = append(all, shown...)
			}
		}
		return all
	case f.Each != nil && f.Kind == keyfile.Table:
		return tablesIn(path+"."+strings.ToUpper(f.Named), *f.Each)
	case len(f.Keys) > 0:
		return []table{{path, f}}
	}
	return nil
}

// small reports whether a table is told by its keys alone, within a cell: all of
// them are numbers that have to be there.
func small(f keyfile.Form) bool {
	return len(f.Keys) > 0 && !slices.ContainsFunc(f.Keys, func(k keyfile.Key) bool {
		return !k.Required || k.Form.Kind != keyfile.Number || len(f.Keys) > 2
	})
}

// words say how a value is written.
func words(f keyfile.Form) string {
	switch {
	case len(f.Ways) > 0:
		var all []string
		for _, way := range f.Ways {
			all = append(all, words(way))
		}
		return strings.Join(all, " or ")
	case small(f):
		var all []string
		for _, key := range f.Keys {
			all = append(all, key.Name+" = …")
		}
		return "`{ " + strings.Join(all, ", ") + " }`"
	case f.Kind == keyfile.Table && f.Each != nil:
		return "by " + strings.ToUpper(f.Named) + ": " + words(*f.Each)
	case f.Kind == keyfile.Table:
		return "a table"
	case f.Kind == keyfile.Array:
		return "a list of: " + words(*f.Each)
	case f.Only != "":
		return "`" + f.Only + "`"
	case f.Whole:
		return "a whole number"
	case len(f.Choices) > 0:
		return "`\"" + strings.Join(f.Choices, "\"`, `\"") + "\"`"
	case f.Word != "":
		return "a " + f.Word
	case f.Kind == keyfile.String:
		return "text"
	}
	return f.Kind.String()
}

func otherwise(key keyfile.Key) string {
	switch {
	case key.Required:
		return "**required**"
	case key.Default == "":
		return "none"
	}
	return cell(literal(key.Default))
}

// cell is a text within a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// asWritten is what authors write in a text about it: figures, names of
// paragraphs and inline tables.
var asWritten = regexp.MustCompile(`\{\{.*?\}\}|\{#.*?\}|\{ .*? \}`)

// literal is a text of a declaration as Markdown that shows it as it is.
func literal(text string) string { return asWritten.ReplaceAllString(text, "`$0`") }

func prosePage(shown quarter.Quarter) string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Every figure and block of the prose"
summary = "What is filled in from the data, with an example of each and what it comes to."
order   = 90
`)
	if !shown.IsZero() {
		fmt.Fprintf(&b, "as_of   = %q\n", shown)
	}
	b.WriteString(`+++
Figures stand within a sentence, blocks on lines of their own. Within backquotes and in code both are shown as they are written. An option is written without spaces around its equals sign.

## Figures
`)
	for _, u := range commentary.FigureUsages() {
		writeUsage(&b, u)
		fmt.Fprintf(&b, "\n`%s`", u.Example)
		switch other, ok := elsewhere[u.Name]; {
		case ok:
			fmt.Fprintf(&b, " comes to: %s", other)
		case !shown.IsZero():
			fmt.Fprintf(&b, " comes to: %s", u.Example)
		}
		b.WriteString("\n")
	}
	b.WriteString("\n## Blocks\n\nWhat stands between the two lines of a block is a note to it.\n")
	for _, u := range commentary.BlockUsages() {
		writeUsage(&b, u)
		b.WriteString(asCode(u))
		switch other, ok := elsewhere[u.Name]; {
		case ok:
			fmt.Fprintf(&b, "\n%s\n", other)
		case !shown.IsZero():
			fmt.Fprintf(&b, "\n%s\n", u.Example)
		}
	}
	return b.String()
}

// asCode is a block's example as it is written. One of an exempt passage may not
// stand in code, lest one that was meant to be kept out is shown: it is told.
func asCode(u commentary.Usage) string {
	if u.Name == commentary.Exempt {
		first, passage, _ := strings.Cut(strings.TrimPrefix(u.Example, "::: "), "\n")
		passage, last, _ := strings.Cut(passage, "\n")
		return fmt.Sprintf("\nThree colons, a space and `%s` on a line of its own; the passage, `%s`; and a line `%s`.\n", first, passage, last)
	}
	return "\n~~~\n" + u.Example + "\n~~~\n"
}

// elsewhere says what those come to that have nothing to show on a page beside
// the reports.
var elsewhere = map[string]string{
	"comparator":     "84.8%",
	"pages":          "pages 14 to 16 and Appendix A",
	"paragraph":      "paragraph 14, as a link to it",
	commentary.Voice: "It is shown with the heading of the voice, beside what the others say: see the block `challenge`.",
}

// writeUsage writes how a figure or block is written.
func writeUsage(b *strings.Builder, u commentary.Usage) {
	fmt.Fprintf(b, "\n### %s\n\n%s\n", u.Name, literal(u.Doc))
	if u.Subject == "" && len(u.Options) == 0 {
		return
	}
	b.WriteString("\n| written | needed | meaning |\n| --- | --- | --- |\n")
	if u.Subject != "" {
		fmt.Fprintf(b, "| a word | yes | %s |\n", wording.Capital(u.Subject)+", by its id or name.")
	}
	for _, o := range u.Options {
		needed := "no"
		switch {
		case o.Needed:
			needed = "yes"
		case o.Either:
			needed = "one of these"
		}
		fmt.Fprintf(b, "| `%s=` | %s | %s |\n", o.Name, needed, cell(literal(o.Doc)))
	}
}

package reference

import (
	"fmt"
	"strings"

	"outturn/internal/keyfile"
	"outturn/internal/load"
)

func keysPage() string {
	var b strings.Builder
	b.WriteString(`+++
title   = "Every key of every file"
summary = "What each file of a project may say: type, default, allowed values."
order   = 91
for     = "authors"
+++
A key that is not listed is an error, with its nearest name as a hint. Where a name is in capitals, such as INDICATOR, the author chooses it: an id is lower-case letters and digits, words joined by single hyphens. A quarter is written like "2019-20/q2", or "2019/q2" where years are calendar years, a day like 2019-10-28.
`)
	w := &keysWriter{Builder: &b, written: map[string]bool{}}
	for _, f := range load.Files() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", f.Path, literal(f.Doc))
		w.file = f.Name
		w.table("", "", keyfile.Form{Type: keyfile.Table, Keys: f.Keys})
	}
	return b.String()
}

// keysWriter writes the keys of all files.
type keysWriter struct {
	*strings.Builder
	file    string          // the kind of file whose keys are written
	written map[string]bool // the paths that have a heading already
}

// heading is the heading for the path of a table. It adds the kind of file if
// another file has a table with the same path, because headings name the
// tables below them.
func (b *keysWriter) heading(path string) string {
	if b.written[path] {
		return path + " (" + b.file + ")"
	}
	b.written[path] = true
	return path
}

// table writes the keys of a table, and then those of the tables inside it,
// each under its path.
func (b *keysWriter) table(path, doc string, f keyfile.Form) {
	if len(f.Keys) > 0 {
		if path != "" {
			fmt.Fprintf(b, "\n### %s\n\n%s\n", b.heading(path), literal(doc))
		}
		b.WriteString("\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n")
		for _, key := range f.Keys {
			fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", key.Name, cell(valueText(key.Form)), defaultText(key), cell(literal(key.Doc)))
		}
	}
	for _, key := range f.Keys {
		for _, below := range tablesIn(strings.TrimPrefix(path+"."+key.Name, "."), key.Form) {
			b.table(below.path, key.Doc, below.form)
		}
	}
}

// table is a table with declared keys, and its path.
type table struct {
	path string
	form keyfile.Form
}

// tablesIn lists the tables with declared keys inside a value.
func tablesIn(path string, f keyfile.Form) []table {
	switch {
	case len(f.Ways) > 0:
		var all []table
		for _, way := range f.Ways {
			if shown := tablesIn(path, way); !fitsInCell(way) {
				all = append(all, shown...)
			}
		}
		return all
	case f.Each != nil && f.Type == keyfile.Table:
		return tablesIn(path+"."+strings.ToUpper(f.Named), *f.Each)
	case len(f.Keys) > 0:
		return []table{{path, f}}
	}
	return nil
}

// fitsInCell reports whether a cell can show a table: it has one or two required keys,
// which are numbers, and no others but choices between words.
func fitsInCell(f keyfile.Form) bool {
	required := 0
	for _, key := range f.Keys {
		switch {
		case key.Required && key.Form.Type == keyfile.Number:
			required++
		case key.Required || len(key.Form.Choices) == 0:
			return false
		}
	}
	return required == 1 || required == 2
}

// valueText says how a value is written.
func valueText(f keyfile.Form) string {
	switch {
	case len(f.Ways) > 0:
		var all []string
		for _, way := range f.Ways {
			all = append(all, valueText(way))
		}
		return strings.Join(all, " or ")
	case fitsInCell(f):
		var all []string
		for _, key := range f.Keys {
			if key.Required {
				all = append(all, key.Name+" = …")
			}
		}
		return "`{ " + strings.Join(all, ", ") + " }`"
	case f.Type == keyfile.Table && f.Each != nil:
		return "by " + strings.ToUpper(f.Named) + ": " + valueText(*f.Each)
	case f.Type == keyfile.Table:
		return "a table"
	case f.Type == keyfile.Array:
		return "a list of: " + valueText(*f.Each)
	case f.Only != "":
		return "`" + f.Only + "`"
	case f.Whole:
		return "a whole number"
	case len(f.Choices) > 0:
		return "`\"" + strings.Join(f.Choices, "\"`, `\"") + "\"`"
	case f.Word != "":
		return "a " + f.Word
	case f.Type == keyfile.String:
		return "text"
	}
	return f.Type.String()
}

func defaultText(key keyfile.Key) string {
	switch {
	case key.Required:
		return "**required**"
	case key.Default == "":
		return "none"
	}
	return cell(literal(key.Default))
}

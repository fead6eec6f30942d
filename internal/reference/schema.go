package reference

import (
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/load"
	"outturn/internal/rule"
	"outturn/internal/schema"
)

// patterns are regular expressions for the words of forms and the names of
// tables. A name that is not listed may be any text.
var patterns = map[string]string{
	"quarter":    schema.Quarter,
	"day":        schema.Day,
	"language":   `^[eE][nN](-[A-Za-z0-9]+)*$`,
	"set":        schema.ID,
	"service":    schema.ID,
	"comparator": schema.ID,
	"voice":      schema.ID,
	"indicator":  schema.ID,
	"group":      schema.ID,
	"action":     schema.ID,
	"line":       schema.ID,
	"summary":    schema.ID,
}

// Schemas returns the JSON Schemas of all files that have keys. The schema of
// a document is for its front matter.
func Schemas() []Output {
	var all []Output
	for _, f := range load.Files() {
		if len(f.Keys) > 0 {
			all = append(all, Output{SchemaName(f), schemaOf(f).Text()})
		}
	}
	return all
}

// ForEditors returns the files with which editors complete and check the keys
// of a project: the schemas of its TOML files, in a folder of the given name,
// and the configuration by which Taplo finds them.
func ForEditors(folder string) []Output {
	all := []Output{{".taplo.toml", taplo(folder)}}
	for _, f := range load.Files() {
		if !f.Document {
			all = append(all, Output{folder + "/" + SchemaName(f), schemaOf(f).Text()})
		}
	}
	return all
}

// SchemaName is the name of the schema for a kind of file.
func SchemaName(f load.FileForm) string { return f.Name + ".schema.json" }

func schemaOf(f load.FileForm) *schema.Schema {
	s := tableSchema(f.Keys)
	s.Draft, s.Title, s.Description = schema.Draft7, f.Path, f.Doc
	if f.Document {
		s.Title += ", front matter"
	}
	return s
}

func tableSchema(keys []keyfile.Key) *schema.Schema {
	s := &schema.Schema{Type: "object", Properties: map[string]*schema.Schema{}, Additional: false}
	for _, key := range keys {
		value := valueSchema(key.Form)
		value.Description = key.Doc
		if key.Default != "" {
			value.Description += " Default: " + key.Default + "."
		}
		s.Properties[key.Name] = value
		if key.Required {
			s.Required = append(s.Required, key.Name)
			requireText(value)
		}
	}
	return s
}

// requireText makes a required text have at least one character that is not a
// space, as the loader does.
func requireText(s *schema.Schema) {
	if s.Type == "string" && s.Pattern == "" && s.Enum == nil {
		s.Pattern = `\S`
	}
}

func valueSchema(f keyfile.Form) *schema.Schema {
	switch {
	case len(f.Ways) > 0:
		s := &schema.Schema{}
		for _, way := range f.Ways {
			s.OneOf = append(s.OneOf, valueSchema(way))
		}
		return s
	case f.Type == keyfile.Table && f.Each == nil:
		return tableSchema(f.Keys)
	case f.Type == keyfile.Table:
		return &schema.Schema{Type: "object", PropertyNames: nameSchema(f.Named), Additional: valueSchema(*f.Each)}
	case f.Type == keyfile.Array:
		return &schema.Schema{Type: "array", Items: valueSchema(*f.Each)}
	case f.Type == keyfile.Number:
		return &schema.Schema{Type: numberType(f)}
	case f.Type == keyfile.Bool:
		return boolSchema(f)
	}
	// Taplo reads a date as its text.
	return &schema.Schema{Type: "string", Pattern: patterns[f.Word], Enum: schema.Choices(f.Choices)}
}

func numberType(f keyfile.Form) string {
	if f.Whole {
		return "integer"
	}
	return "number"
}

func boolSchema(f keyfile.Form) *schema.Schema {
	s := &schema.Schema{Type: "boolean"}
	if f.Only != "" {
		s.Enum = []any{f.Only == "true"}
	}
	return s
}

// nameSchema is the schema of the names that the author chooses in a table;
// nil when any will do.
func nameSchema(named string) *schema.Schema {
	switch named {
	case "position":
		return &schema.Schema{Enum: schema.Choices(indicator.Positions())}
	case "rule":
		return &schema.Schema{Enum: schema.Choices(rule.Settable())}
	}
	if patterns[named] == "" {
		return nil
	}
	return &schema.Schema{Pattern: patterns[named]}
}

func taplo(folder string) string {
	var b strings.Builder
	b.WriteString("# Editors with Taplo, such as Visual Studio Code with Even Better TOML, complete and\n" +
		"# check the keys of this project's files by these schemas.\n")
	for _, f := range load.Files() {
		if f.Document {
			continue // Taplo reads no front matter
		}
		fmt.Fprintf(&b, "\n[[rule]]\ninclude = [%s]\n\n[rule.schema]\npath = %q\n", quoted(f.Globs), folder+"/"+SchemaName(f))
	}
	return b.String()
}

func quoted(list []string) string {
	var all []string
	for _, one := range list {
		all = append(all, fmt.Sprintf("%q", one))
	}
	return strings.Join(all, ", ")
}

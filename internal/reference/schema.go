package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"outturn/internal/indicator"
	"outturn/internal/keyfile"
	"outturn/internal/load"
)

// schema is a JSON Schema of draft 7, which Taplo and Even Better TOML read.
type schema struct {
	Draft         string             `json:"$schema,omitempty"`
	Title         string             `json:"title,omitempty"`
	Description   string             `json:"description,omitempty"`
	Type          string             `json:"type,omitempty"`
	Enum          []any              `json:"enum,omitempty"`
	Pattern       string             `json:"pattern,omitempty"`
	OneOf         []*schema          `json:"oneOf,omitempty"`
	Items         *schema            `json:"items,omitempty"`
	Properties    map[string]*schema `json:"properties,omitempty"`
	Required      []string           `json:"required,omitempty"`
	PropertyNames *schema            `json:"propertyNames,omitempty"`
	Additional    any                `json:"additionalProperties,omitempty"` // *schema, or false
}

const draft7 = "http://json-schema.org/draft-07/schema#"

// patterns are regular expressions for the words of forms and the names of
// tables. A name that is not listed may be any text.
var patterns = map[string]string{
	"quarter":    "^[0-9]{4}(-[0-9]{2})?/q[1-4]$",
	"day":        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
	"set":        id,
	"service":    id,
	"comparator": id,
	"voice":      id,
	"indicator":  id,
	"group":      id,
	"action":     id,
	"line":       id,
	"summary":    id,
}

const id = "^[a-z0-9]+(-[a-z0-9]+)*$"

// Schemas returns the JSON Schemas of all files that have keys. The schema of
// a document is for its front matter.
func Schemas() []Output {
	var all []Output
	for _, f := range load.Files() {
		if len(f.Keys) > 0 {
			all = append(all, Output{SchemaName(f), encode(schemaOf(f))})
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
			all = append(all, Output{folder + "/" + SchemaName(f), encode(schemaOf(f))})
		}
	}
	return all
}

// SchemaName is the name of the schema for a kind of file.
func SchemaName(f load.FileForm) string { return f.Name + ".schema.json" }

func schemaOf(f load.FileForm) *schema {
	s := tableSchema(f.Keys)
	s.Draft, s.Title, s.Description = draft7, f.Path, f.Doc
	if f.Document {
		s.Title += ", front matter"
	}
	return s
}

func encode(s *schema) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		panic(fmt.Sprintf("reference: a schema that JSON cannot hold: %v", err))
	}
	return b.String()
}

func tableSchema(keys []keyfile.Key) *schema {
	s := &schema{Type: "object", Properties: map[string]*schema{}, Additional: false}
	for _, key := range keys {
		value := valueSchema(key.Form)
		value.Description = key.Doc
		if key.Default != "" {
			value.Description += " Default: " + key.Default + "."
		}
		s.Properties[key.Name] = value
		if key.Required {
			s.Required = append(s.Required, key.Name)
			value.requireText()
		}
	}
	return s
}

// requireText makes a required text have at least one character that is not a
// space, as the loader does.
func (s *schema) requireText() {
	if s.Type == "string" && s.Pattern == "" && s.Enum == nil {
		s.Pattern = `\S`
	}
}

func valueSchema(f keyfile.Form) *schema {
	switch {
	case len(f.Ways) > 0:
		s := &schema{}
		for _, way := range f.Ways {
			s.OneOf = append(s.OneOf, valueSchema(way))
		}
		return s
	case f.Type == keyfile.Table && f.Each == nil:
		return tableSchema(f.Keys)
	case f.Type == keyfile.Table:
		return &schema{Type: "object", PropertyNames: nameSchema(f.Named), Additional: valueSchema(*f.Each)}
	case f.Type == keyfile.Array:
		return &schema{Type: "array", Items: valueSchema(*f.Each)}
	case f.Type == keyfile.Number:
		return &schema{Type: numberType(f)}
	case f.Type == keyfile.Bool:
		return boolSchema(f)
	}
	// Taplo reads a date as its text.
	return &schema{Type: "string", Pattern: patterns[f.Word], Enum: texts(f.Choices)}
}

func numberType(f keyfile.Form) string {
	if f.Whole {
		return "integer"
	}
	return "number"
}

func boolSchema(f keyfile.Form) *schema {
	s := &schema{Type: "boolean"}
	if f.Only != "" {
		s.Enum = []any{f.Only == "true"}
	}
	return s
}

// nameSchema is the schema of the names that the author chooses in a table;
// nil when any will do.
func nameSchema(named string) *schema {
	if named == "position" {
		var codes []string
		for _, p := range indicator.Positions() {
			codes = append(codes, string(p))
		}
		return &schema{Enum: texts(codes)}
	}
	if patterns[named] == "" {
		return nil
	}
	return &schema{Pattern: patterns[named]}
}

func texts(list []string) []any {
	var all []any
	for _, text := range list {
		all = append(all, text)
	}
	return all
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

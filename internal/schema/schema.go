// Package schema holds a JSON Schema as a value: what a file may say, for editors and
// for programs that read the file.
//
// Whoever declares a file makes a [Schema] of its declarations; its text comes out.
// The package does not know any file.
package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Schema is a JSON Schema of draft 7, which Taplo and Even Better TOML read.
type Schema struct {
	Draft         string             `json:"$schema,omitempty"`
	Title         string             `json:"title,omitempty"`
	Description   string             `json:"description,omitempty"`
	Type          string             `json:"type,omitempty"`
	Enum          []any              `json:"enum,omitempty"`
	Pattern       string             `json:"pattern,omitempty"`
	OneOf         []*Schema          `json:"oneOf,omitempty"`
	Items         *Schema            `json:"items,omitempty"`
	Properties    map[string]*Schema `json:"properties,omitempty"`
	Required      []string           `json:"required,omitempty"`
	PropertyNames *Schema            `json:"propertyNames,omitempty"`
	Additional    any                `json:"additionalProperties,omitempty"` // *Schema, or false
}

// Draft7 is the address of the draft that schemas follow.
const Draft7 = "http://json-schema.org/draft-07/schema#"

// Patterns of what a text may be.
const (
	Quarter = "^[0-9]{4}(-[0-9]{2})?/q[1-4]$"
	Day     = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
	ID      = "^[a-z0-9]+(-[a-z0-9]+)*$"
)

// Text is the schema as a file holds it.
func (s *Schema) Text() string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		panic(fmt.Sprintf("schema: a value that JSON cannot hold: %v", err))
	}
	return b.String()
}

// Choices lists texts as the values that a schema allows.
func Choices[T ~string](list []T) []any {
	var all []any
	for _, text := range list {
		all = append(all, string(text))
	}
	return all
}

package export

import (
	"reflect"
	"strings"
)

// key is a key of data.json, as a field of a struct and its tags declare it.
type key struct {
	name, doc   string
	codes, form string
	optional    bool // left out when it has no value
	value       reflect.Type
}

// keysOf lists the keys of a struct, those of structs that it includes whole among
// them.
func keysOf(t reflect.Type) []key {
	var all []key
	for n := range t.NumField() {
		f := t.Field(n)
		if f.Anonymous {
			all = append(all, keysOf(f.Type)...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		all = append(all, key{
			name: name, doc: f.Tag.Get("doc"), codes: f.Tag.Get("codes"), form: f.Tag.Get("form"),
			optional: options == "omitempty", value: f.Type,
		})
	}
	return all
}

// fields lists the keys of a struct of data.json and of the structs within it, each
// with its full path.
func fields(t reflect.Type, path string) []Field {
	var all []Field
	for _, k := range keysOf(t) {
		all = append(all, Field{path + k.name, k.doc, k.optional})
		inner, within := k.value, path+k.name+"."
		switch inner.Kind() {
		case reflect.Slice:
			inner, within = inner.Elem(), path+k.name+"[]."
		case reflect.Map:
			inner, within = inner.Elem(), path+k.name+".ID."
		case reflect.Pointer:
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct {
			all = append(all, fields(inner, within)...)
		}
	}
	return all
}

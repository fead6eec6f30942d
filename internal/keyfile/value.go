// Package keyfile reads TOML into declared Go structs and reports each mistake
// where it is written.
//
// Text comes in; structs and diagnostics go out. BurntSushi/toml decides what
// is valid TOML and what the values are; this package adds where each key and
// value is written, which keys are allowed (the fields of the structs), and
// numbers as exact decimals. It knows nothing of what the keys mean.
package keyfile

import (
	"strings"

	"github.com/BurntSushi/toml"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Type is the type of a TOML value.
type Type int

// The types of TOML values. A Number is a TOML integer or float.
const (
	Table Type = iota
	String
	Number
	Bool
	Time
	Array
)

// String returns the name of the type as diagnostics show it.
func (k Type) String() string {
	return [...]string{"a table", "text in quotes", "a number", "true or false", "a date", "a list"}[k]
}

// Value is one TOML value and where it is written.
type Value struct {
	Type  Type
	Name  string      // its key; empty for the whole file and in lists
	Key   source.Span // where the key is written; where the value is, when it has no key
	Span  source.Span // where the value is written; for a [table] its header
	Text  string      // content of a String; digits of a Number as written; a Time as written
	True  bool        // content of a Bool
	Items []*Value    // of an Array, or the values of a Table in the order they are written

	byName   map[string]*Value // of a Table
	comments []source.Comment  // of the whole file
}

// Get returns the value of a table's key, or nil.
func (v *Value) Get(name string) *Value { return v.byName[name] }

// Naming says what the keys of a file are, for the hint at one that has spaces. The zero
// value is for a file whose keys are words joined by low lines.
type Naming struct {
	IDs    bool              // keys are ids, which have hyphens
	Titled map[string]string // ids by titles, which authors may write instead
}

// Parse reads the bytes from start up to end of a file as TOML. When they are
// not valid TOML, it adds diagnostics and returns nil.
func Parse(f *source.File, start, end int, ds *source.Diagnostics) *Value {
	return Naming{}.Parse(f, start, end, ds)
}

// Parse is [Parse] for a file whose keys are so named.
func (naming Naming) Parse(f *source.File, start, end int, ds *source.Diagnostics) *Value {
	text := f.Text[start:end]
	mark := len(byteOrderMark(text))
	start += mark
	if checkDepth(f, start, text[mark:], ds) {
		return nil
	}
	var decoded map[string]any
	if _, err := toml.Decode(text, &decoded); err != nil {
		naming.syntaxErrors(f, start, text[mark:], err, ds)
		return nil
	}
	s := &scanner{file: f, text: f.Text[:end], pos: start}
	root := s.document()
	if definedTwice(s.twice, ds) || root.checkKeys(ds) {
		return nil
	}
	fill(root, decoded)
	return root
}

// byteOrderMark returns the byte order mark that the text begins with, if any.
// BurntSushi/toml accepts these marks, and leaves them out of its offsets.
func byteOrderMark(text string) string {
	for _, m := range []string{"\xff\xfe", "\xfe\xff", "\ufeff"} {
		if strings.HasPrefix(text, m) {
			return m
		}
	}
	return ""
}

// definedTwice reports each key that is given a second value, such as a.b = 1
// and then a = 2, and whether there is any. TOML forbids this, but
// BurntSushi/toml accepts it and drops one of the values.
func definedTwice(keys []part, ds *source.Diagnostics) bool {
	for _, key := range keys {
		ds.Report(rule.TOMLSyntax, key.span, "key %q has already been defined", key.name).WithHint("%s", twice.hint)
	}
	return len(keys) > 0
}

// fill copies the decoded values into the tree of spans.
func fill(v *Value, decoded any) {
	switch content := decoded.(type) {
	case map[string]any:
		for _, item := range v.Items {
			fill(item, content[item.Name])
		}
	case []map[string]any:
		for i, item := range v.Items {
			fill(item, content[i])
		}
	case []any:
		for i, item := range v.Items {
			fill(item, content[i])
		}
	case string:
		v.Type, v.Text = String, content
	case bool:
		v.Type, v.True = Bool, content
	case int64, float64:
		v.Type, v.Text = Number, v.Span.Text()
	default: // the several date and time types
		v.Type, v.Text = Time, v.Span.Text()
	}
}

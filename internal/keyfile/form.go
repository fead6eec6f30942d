package keyfile

import (
	"reflect"
	"strings"

	"github.com/shopspring/decimal"
)

// Form describes how a value may be written: what [Decode] accepts, as data
// from which documents and schemas are made.
type Form struct {
	Type    Type
	Whole   bool     // a Number without decimals
	Word    string   // what a String or Time stands for: "quarter", "day"; empty: any
	Choices []string // the only texts of a String; empty: any
	Only    string   // the only value of a Bool: "false"; empty: either
	Keys    []Key    // of a Table with declared keys
	Named   string   // in a Table whose keys the author chooses, what they name: "indicator"
	Each    *Form    // each value of an Array, or of a Table whose keys the author chooses
	Ways    []Form   // the alternatives, if there are several; then nothing else is set
}

// Key is one declared key of a table.
type Key struct {
	Name     string
	Required bool
	Doc      string // what it means, without the default
	Default  string // what applies when the key is left out, in words; empty: nothing
	Form     Form
}

// Former is implemented by types that read themselves from a value, to
// describe what they accept.
type Former interface {
	KeyForm() Form
}

// genericFormer is implemented by this package's generic types: their form
// depends on the type that they hold.
type genericFormer interface {
	form(tag reflect.StructTag, named []string) Form
}

// FormOf returns the form of the values that [Decode] accepts for a type.
//
// The tag `named:"indicator"` says what the keys of a [Map] name;
// `named:"quarter/indicator"` says it for a map of maps.
func FormOf(t reflect.Type) Form { return form(t, "", nil) }

func form(t reflect.Type, tag reflect.StructTag, named []string) Form {
	value := reflect.New(t).Interface()
	switch value := value.(type) {
	case genericFormer:
		return value.form(tag, named)
	case Former:
		return value.KeyForm()
	case *decimal.Decimal:
		return Form{Type: Number}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return form(t.Elem(), tag, named)
	case reflect.Struct:
		return Form{Type: Table, Keys: keys(t)}
	case reflect.Slice:
		each := form(t.Elem(), tag, named)
		return Form{Type: Array, Each: &each}
	case reflect.Bool:
		return Form{Type: Bool}
	case reflect.Int:
		return Form{Type: Number, Whole: true}
	}
	return Form{Type: String, Choices: choices(tag.Get("one"))}
}

func keys(t reflect.Type) []Key {
	var all []Key
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		written, ok := tag.Lookup("key")
		if !ok {
			continue
		}
		name, option, _ := strings.Cut(written, ",")
		doc, fallback := splitDefault(tag.Get("doc"))
		all = append(all, Key{
			Name: name, Required: option == "required", Doc: doc, Default: fallback,
			Form: form(t.Field(i).Type, tag, strings.Split(tag.Get("named"), "/")),
		})
	}
	return all
}

// splitDefault separates a key's doc from the default that it ends with:
// "Decimals shown, 0 to 6. Default: the unit's."
func splitDefault(doc string) (meaning, fallback string) {
	meaning, fallback, found := strings.Cut(doc, " Default")
	if !found {
		return doc, ""
	}
	return meaning, strings.TrimSuffix(strings.TrimLeft(fallback, ": "), ".")
}

// choices splits the list of texts that a field allows; nil when it allows
// any.
func choices(one string) []string {
	switch {
	case one == "":
		return nil
	case strings.Contains(one, "/"):
		return strings.Split(one, "/")
	}
	return strings.Split(one, " ")
}

func (a *At[T]) form(tag reflect.StructTag, named []string) Form {
	return form(reflect.TypeFor[T](), tag, named)
}

func (m *Map[T]) form(tag reflect.StructTag, named []string) Form {
	own, inner := "", []string(nil)
	if len(named) > 0 {
		own, inner = named[0], named[1:]
	}
	each := form(reflect.TypeFor[T](), tag, inner)
	return Form{Type: Table, Named: own, Each: &each}
}

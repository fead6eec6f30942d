package keyfile

import (
	"reflect"
	"strings"

	"github.com/shopspring/decimal"
)

// Form is how a value may be written, as its declaration says: what [Decode]
// accepts, as a value that documents and schemas can be made from.
type Form struct {
	Kind    Kind
	Whole   bool     // a Number without decimals
	Word    string   // what a String or Time stands for: "quarter", "day"; empty: any
	Choices []string // the only texts of a String; empty: any
	Only    string   // the only value of a Bool: "false"; empty: both
	Keys    []Key    // of a Table with declared keys
	Named   string   // what the names of a Table with the author's own keys are: "indicator"
	Each    *Form    // each value of an Array, or of a Table with the author's own keys
	Ways    []Form   // the ways in which it is written, where there are several; then nothing else is set
}

// Key is one declared key of a table.
type Key struct {
	Name     string
	Required bool
	Doc      string // what it means, without the default
	Default  string // what holds when it is left out, in words; empty: nothing does
	Form     Form
}

// Former is implemented by types that read themselves from a value, to say what
// they accept.
type Former interface {
	KeyForm() Form
}

// formOf is implemented by this package's generic types, which hold another.
type formOf interface {
	form(tag reflect.StructTag, named []string) Form
}

// FormOf is the form of the values that [Decode] accepts for a type.
//
// The names of a [Map]'s keys are declared by the tag `named:"indicator"`; by
// `named:"quarter/indicator"` those of a map of maps.
func FormOf(t reflect.Type) Form { return form(t, "", nil) }

func form(t reflect.Type, tag reflect.StructTag, named []string) Form {
	value := reflect.New(t).Interface()
	switch value := value.(type) {
	case formOf:
		return value.form(tag, named)
	case Former:
		return value.KeyForm()
	case *decimal.Decimal:
		return Form{Kind: Number}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return form(t.Elem(), tag, named)
	case reflect.Struct:
		return Form{Kind: Table, Keys: keys(t)}
	case reflect.Slice:
		each := form(t.Elem(), tag, named)
		return Form{Kind: Array, Each: &each}
	case reflect.Bool:
		return Form{Kind: Bool}
	case reflect.Int:
		return Form{Kind: Number, Whole: true}
	}
	return Form{Kind: String, Choices: choices(tag.Get("one"))}
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
		doc, otherwise := splitDefault(tag.Get("doc"))
		all = append(all, Key{
			Name: name, Required: option == "required", Doc: doc, Default: otherwise,
			Form: form(t.Field(i).Type, tag, strings.Split(tag.Get("named"), "/")),
		})
	}
	return all
}

// splitDefault takes the default out of a key's text, which ends with it:
// "Decimals shown, 0 to 6. Default: the unit's."
func splitDefault(doc string) (meaning, otherwise string) {
	meaning, otherwise, found := strings.Cut(doc, " Default")
	if !found {
		return doc, ""
	}
	return meaning, strings.TrimSuffix(strings.TrimLeft(otherwise, ": "), ".")
}

// choices are the texts that a field allows; none where it allows all.
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
	return Form{Kind: Table, Named: own, Each: &each}
}

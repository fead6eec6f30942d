package keyfile

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"outturn/internal/rule"
	"outturn/internal/source"
)

// Decoder is implemented by types that read themselves from a value.
type Decoder interface {
	DecodeKey(v *Value, ds *source.Diagnostics)
}

// Hinter is implemented by structs that know what to write instead of some keys that
// they do not declare.
type Hinter interface {
	// HintOf says what to write instead of a key; empty when the struct does not know.
	HintOf(key string) string
}

// Decode reads a table into the struct that into points to, adding a
// diagnostic for each key that the struct does not declare, each value of the
// wrong type and each required key that is missing.
//
// A field is declared by its tags: `key:"name"` or `key:"name,required"`;
// `one:"a b c"` lists the only texts allowed, separated by `/` if any of them
// contains a space; `doc:"..."` says what the key means, with unit and range,
// and ends with the default, if any: "Default 2, six months."
func Decode(v *Value, into any, ds *source.Diagnostics) {
	decode(v, reflect.ValueOf(into).Elem(), "", ds)
}

func decode(v *Value, to reflect.Value, one string, ds *source.Diagnostics) {
	if custom, ok := to.Addr().Interface().(fieldDecoder); ok {
		custom.decodeField(v, one, ds)
		return
	}
	if custom, ok := to.Addr().Interface().(Decoder); ok {
		custom.DecodeKey(v, ds)
		return
	}
	if number, ok := to.Addr().Interface().(*decimal.Decimal); ok {
		*number = v.Decimal(ds)
		return
	}
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		decode(v, to.Elem(), one, ds)
	case reflect.Struct:
		decodeStruct(v, to, ds)
	case reflect.Slice:
		decodeSlice(v, to, one, ds)
	case reflect.String:
		if v.Type != String {
			v.mistyped(String, ds).WithHint("%s", v.textHint(one))
		} else if v.allowed(one, ds) {
			to.SetString(v.Text)
		}
	case reflect.Bool:
		if v.want(Bool, ds) {
			to.SetBool(v.True)
		}
	case reflect.Int:
		to.SetInt(v.whole(ds))
	default:
		panic("keyfile: no TOML value decodes into " + to.Type().String())
	}
}

func decodeStruct(v *Value, to reflect.Value, ds *source.Diagnostics) {
	declared := fields(to.Type())
	if v.Type != Table {
		v.mistyped(Table, ds).WithHint("%s", v.tableHint(to.Type()))
		return
	}
	own, _ := to.Addr().Interface().(Hinter)
	hinted := map[string]bool{} // hints already given: a misspelt key is not also missing
	for _, item := range v.Items {
		f, ok := declared.byName[item.Name]
		if !ok {
			hint := source.OneOf(item.Name, declared.names)
			if own != nil {
				hint = cmp.Or(own.HintOf(item.Name), hint)
			}
			if item.Name == "allow" {
				hint = item.allowHint()
			}
			ds.Report(rule.UnknownKey, item.Key, "unknown key %q", item.Name).
				WithHint("%s", hint)
			hinted[hint] = true
			continue
		}
		if f.named != "" && item.Type != Table {
			item.mistyped(Table, ds).WithHint("%s", item.entryHint(f.named))
			continue
		}
		decode(item, to.Field(f.index), f.one, ds)
		if f.required && item.Type == String && strings.TrimSpace(item.Text) == "" {
			ds.Report(rule.MissingKey, item.Span, "the key %q has nothing in it", item.Name).
				WithHint("%s", f.meaning(item.Name))
		}
	}
	for _, name := range declared.names {
		if declared.byName[name].required && v.Get(name) == nil && !hinted[source.DidYouMean(name)] {
			ds.Report(rule.MissingKey, v.Key, "the key %q is missing", name).
				WithHint("%s", declared.byName[name].meaning(name))
		}
	}
}

func decodeSlice(v *Value, to reflect.Value, one string, ds *source.Diagnostics) {
	if v.Type != Array {
		if mistake := v.mistyped(Array, ds); v.Type == String {
			mistake.WithHint("write [%q]", v.Text)
		}
		return
	}
	list := reflect.MakeSlice(to.Type(), len(v.Items), len(v.Items))
	for i, item := range v.Items {
		decode(item, list.Index(i), one, ds)
	}
	to.Set(list)
}

// field is one declared key of a struct.
type field struct {
	index    int
	required bool
	one      string
	doc      string
	named    string // of a table whose keys the author chooses: what they name
}

// meaning says what a key is for, as a hint; empty when its declaration does
// not say.
func (f field) meaning(name string) string {
	if f.doc == "" {
		return ""
	}
	return name + ": " + f.doc
}

type declaration struct {
	names  []string
	byName map[string]field
}

func fields(t reflect.Type) declaration {
	d := declaration{byName: map[string]field{}}
	for i := range t.NumField() {
		tag, ok := t.Field(i).Tag.Lookup("key")
		if !ok {
			continue
		}
		name, option, _ := strings.Cut(tag, ",")
		d.names = append(d.names, name)
		d.byName[name] = field{index: i, required: option == "required", one: t.Field(i).Tag.Get("one"), doc: t.Field(i).Tag.Get("doc"), named: t.Field(i).Tag.Get("named")}
	}
	return d
}

// want checks that the value is of a type, and reports a mistake when it is
// not.
func (v *Value) want(k Type, ds *source.Diagnostics) bool {
	if v.Type == k {
		return true
	}
	mistake := v.mistyped(k, ds)
	if k == Number && v.Type == String {
		mistake.WithHint("%s", v.numberHint())
	}
	return false
}

// entryHint says how an entry of a table is written whose keys name something.
func (v *Value) entryHint(named string) string {
	named, _, _ = strings.Cut(named, "/")
	written := v.Span.Text()
	if strings.Contains(written, "\n") || len(written) > 80 {
		written = "..."
	}
	if named == "quarter" {
		return "name the quarter from which it holds: " + v.Name + `."2019-20/q2" = ` + written
	}
	return "give each " + named + " an id: " + v.Name + ".ID = { ... }"
}

// textHint says what to write where text is needed: one of the values allowed, or a value
// on one line in quotes.
func (v *Value) textHint(one string) string {
	if one != "" {
		return `write one of "` + strings.Join(choices(one), `", "`) + `"`
	}
	if written := v.Span.Text(); (v.Type == Number || v.Type == Bool || v.Type == Time) && !strings.Contains(written, "\n") {
		return "write " + strconv.Quote(written)
	}
	return ""
}

// numberHint says what to write instead of a text where a number is needed.
func (v *Value) numberHint() string {
	if v.Name == "threshold" || v.Name == "rounding" {
		if hint := NumberHint(v.Text); hint != "" {
			return hint
		}
		return "write a number; 0 stands for none"
	}
	if ofReading := v.Name == "value" || v.Name == "count"; ofReading && LikeAbsence(v.Text) {
		return AbsenceHint
	}
	return NumberHint(v.Text)
}

// mistyped reports a value of another type than its key takes.
func (v *Value) mistyped(wanted Type, ds *source.Diagnostics) *source.Diagnostic {
	return ds.Report(rule.WrongType, v.Span, "%s takes %s; this is %s", v.label(), wanted, v.Type)
}

func (v *Value) label() string {
	if v.Name == "" {
		return "this place"
	}
	return strconv.Quote(v.Name)
}

// allowed checks that a text is one of those that a field allows.
func (v *Value) allowed(one string, ds *source.Diagnostics) bool {
	if one == "" {
		return true
	}
	all := choices(one)
	if slices.Contains(all, v.Text) {
		return true
	}
	ds.Report(rule.UnknownValue, v.Span, "%q is not a value of %s", v.Text, v.label()).
		WithHint("%s", source.OneOf(v.Text, all))
	return false
}

package keyfile

import (
	"reflect"

	"outturn/internal/source"
)

// fieldDecoder is implemented by this package's generic types, which pass a
// field's list of allowed texts on to what they hold.
type fieldDecoder interface {
	decodeField(v *Value, one string, ds *source.Diagnostics)
}

// At is a value together with where it is written. Set says whether it was
// written at all, Broken that something in it could not be read, which a
// diagnostic says: what is there of it is then not worth judging.
type At[T any] struct {
	Value  T
	Set    bool
	Broken bool
	Span   source.Span
}

func (a *At[T]) decodeField(v *Value, one string, ds *source.Diagnostics) {
	var mistakes source.Diagnostics
	decode(v, reflect.ValueOf(&a.Value).Elem(), one, &mistakes)
	ds.Add(mistakes.Sorted()...)
	a.Set, a.Span, a.Broken = true, v.Span, mistakes.Failed(false)
}

// Usable reports whether a value was written and could be read.
func (a At[T]) Usable() bool { return a.Set && !a.Broken }

// Or is the value, or the given one where there is no usable one.
func (a At[T]) Or(otherwise T) T {
	if !a.Usable() {
		return otherwise
	}
	return a.Value
}

// Map is a table whose keys are names that the author chose, in the order in
// which they are written.
type Map[T any] struct {
	Entries []Entry[T]
	Span    source.Span
}

// Entry is one named value of a [Map].
type Entry[T any] struct {
	Name  string
	Key   source.Span // where the name is written
	Value T
}

func (m *Map[T]) decodeField(v *Value, one string, ds *source.Diagnostics) {
	m.Span = v.Key
	if !v.want(Table, ds) {
		return
	}
	m.Entries = make([]Entry[T], len(v.Items))
	for i, item := range v.Items {
		m.Entries[i].Name, m.Entries[i].Key = item.Name, item.Key
		decode(item, reflect.ValueOf(&m.Entries[i].Value).Elem(), one, ds)
	}
}

// Get is the value of that name and whether there is one.
func (m *Map[T]) Get(name string) (T, bool) {
	for _, e := range m.Entries {
		if e.Name == name {
			return e.Value, true
		}
	}
	var none T
	return none, false
}

// Names lists the names in the order in which they are written.
func (m *Map[T]) Names() []string {
	names := make([]string, len(m.Entries))
	for i, e := range m.Entries {
		names[i] = e.Name
	}
	return names
}

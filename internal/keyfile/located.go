package keyfile

import (
	"reflect"

	"outturn/internal/source"
)

// fieldDecoder is implemented by this package's generic types, which pass a
// field's list of allowed texts on to the values that they hold.
type fieldDecoder interface {
	decodeField(v *Value, one string, ds *source.Diagnostics)
}

// At is a value together with where it is written. Set is false when it was
// not written at all. Broken means that part of it could not be read: a
// diagnostic reports that, and the value needs no further checks.
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

// Or returns the value or, when there is no usable one, the fallback.
func (a At[T]) Or(fallback T) T {
	if !a.Usable() {
		return fallback
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

// Get returns the value with a name, and whether there is one.
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

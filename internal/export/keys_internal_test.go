package export

import (
	"reflect"
	"slices"
	"testing"
)

// TestTagsAreKnown checks that every list and form that a key names is there: a name
// that is misspelt would let anything pass. It also checks that no key stands twice.
func TestTagsAreKnown(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var check func(of reflect.Type)
	check = func(of reflect.Type) {
		for slices.Contains([]reflect.Kind{reflect.Pointer, reflect.Slice, reflect.Map}, of.Kind()) {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		names := map[string]bool{}
		for _, k := range keysOf(of) {
			if k.codes != "" && codes[k.codes] == nil || k.form != "" && forms[k.form] == "" || names[k.name] {
				t.Errorf("%s of %v names a list or form that is not there, or stands twice", k.name, of)
			}
			names[k.name] = true
			check(k.value)
		}
	}
	check(reflect.TypeFor[jsonFile]())
}

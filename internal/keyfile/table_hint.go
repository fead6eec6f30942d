package keyfile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// tableHint says how a table with declared keys is written where another value stands: with
// the keys that it needs or, where it needs none, its first. A number that stands there is
// taken for the first of them.
func (v *Value) tableHint(t reflect.Type) string {
	all := keys(t)
	var names, written []string
	for _, key := range all {
		names = append(names, key.Name)
	}
	needed := slices.DeleteFunc(slices.Clone(all), func(k Key) bool { return !k.Required })
	if len(needed) == 0 {
		needed = all[:1]
	}
	for n, key := range needed {
		value := "..."
		switch {
		case key.Form.Type == String:
			value = `"..."`
		case n == 0 && v.Type == Number && key.Form.Type == Number:
			value = v.Text
		}
		written = append(written, key.Name+" = "+value)
	}
	return fmt.Sprintf("write { %s }; its keys: %s", strings.Join(written, ", "), strings.Join(names, ", "))
}

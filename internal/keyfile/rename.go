package keyfile

import "slices"

// Rename gives an item of a table another name, as if its author had written that. Where
// the table has an item of the name already, the first takes the items of the second.
func (v *Value) Rename(item *Value, name string) {
	delete(v.byName, item.Name)
	if other := v.byName[name]; other != nil {
		for _, inner := range other.Items {
			if item.byName[inner.Name] == nil {
				item.byName[inner.Name] = inner
				item.Items = append(item.Items, inner)
			}
		}
		v.Items = slices.DeleteFunc(v.Items, func(one *Value) bool { return one == other })
	}
	item.Name, v.byName[name] = name, item
}

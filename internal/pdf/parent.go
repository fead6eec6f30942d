package pdf

import (
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// setParent notes which element a piece of content or an object belongs to.
func (d *document) setParent(parents map[int]types.Object, k kid, parent types.IndirectRef) error {
	switch {
	case k.object != nil:
		object, err := d.DereferenceDict(k.object["Obj"])
		if err != nil {
			return err
		}
		number := object.IntEntry("StructParent")
		if number == nil {
			return fmt.Errorf("a link's area does not say what it belongs to: %v", object)
		}
		parents[*number] = parent
	case k.element == nil:
		page, err := d.DereferenceDict(*types.NewIndirectRef(k.content.page, 0))
		if err != nil {
			return err
		}
		number := page.IntEntry("StructParents")
		if number == nil {
			return fmt.Errorf("a page with tags does not say what they belong to: %v", page)
		}
		list, _ := parents[*number].(types.Array)
		for len(list) <= k.content.tag {
			list = append(list, nil)
		}
		list[k.content.tag] = parent
		parents[*number] = list
	}
	return nil
}

// numberTree lists numbers and what they lead to.
func numberTree(numbers map[int]types.Object) types.Array {
	all := types.Array{}
	for _, number := range slices.Sorted(maps.Keys(numbers)) {
		all = append(all, types.Integer(number), numbers[number])
	}
	return all
}

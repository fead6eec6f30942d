package pdf

import (
	"fmt"
	"iter"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// An element of the structure tree, such as a heading or a cell.
type element struct {
	ref    types.IndirectRef
	dict   types.Dict
	parent *element
	kids   []kid
}

// kid is one of three: an element, content of a page, or an object such as a link's area.
type kid struct {
	element *element
	content content
	object  types.Dict
}

// content is what stands between the two ends of a tag on a page.
type content struct {
	page int // the number of the page's object; 0 for none
	tag  int
}

// kind is the name of an element's kind.
func (e *element) kind() string {
	name, _ := e.dict["S"].(types.Name)
	return string(name)
}

func (e *element) setKind(name string) { e.dict["S"] = types.Name(name) }

// all are the element and those below it, each before those below it.
func (e *element) all() iter.Seq[*element] {
	return func(yield func(*element) bool) { e.visit(yield) }
}

func (e *element) visit(yield func(*element) bool) bool {
	if !yield(e) {
		return false
	}
	for _, k := range e.kids {
		if k.element != nil && !k.element.visit(yield) {
			return false
		}
	}
	return true
}

// within reports whether the element or one above it is of a kind.
func (e *element) within(kind string) bool {
	for ; e != nil; e = e.parent {
		if e.kind() == kind {
			return true
		}
	}
	return false
}

// readTree reads the structure tree.
func (d *document) readTree() error {
	root, err := d.DereferenceDict(d.RootDict["StructTreeRoot"])
	if err != nil || root == nil {
		return fmt.Errorf("the PDF has no tags: %w", err)
	}
	d.treeRoot = root
	top, ok := root["K"].(types.IndirectRef)
	if !ok {
		return fmt.Errorf("the tags have no single root, but %v", root["K"])
	}
	d.tree, err = d.readElement(top, nil)
	return err
}

func (d *document) readElement(ref types.IndirectRef, parent *element) (*element, error) {
	dict, err := d.DereferenceDict(ref)
	if err != nil {
		return nil, err
	}
	e := &element{ref: ref, dict: dict, parent: parent}
	shown, err := d.Dereference(dict["K"])
	if err != nil {
		return nil, err
	}
	all, ok := shown.(types.Array)
	if !ok && dict["K"] != nil {
		all = types.Array{dict["K"]}
	}
	for _, one := range all {
		k, err := d.readKid(one, e)
		if err != nil {
			return nil, err
		}
		e.kids = append(e.kids, k)
	}
	return e, nil
}

func (d *document) readKid(one types.Object, parent *element) (k kid, err error) {
	page, _ := parent.dict["Pg"].(types.IndirectRef)
	if tag, ok := one.(types.Integer); ok {
		return kid{content: content{page.ObjectNumber.Value(), tag.Value()}}, nil
	}
	dict, err := d.DereferenceDict(one)
	if err != nil {
		return k, err
	}
	if own, ok := dict["Pg"].(types.IndirectRef); ok {
		page = own
	}
	switch ref, indirect := one.(types.IndirectRef); {
	case dict["MCID"] != nil:
		tag, err := d.DereferenceInteger(dict["MCID"])
		if err != nil {
			return k, err
		}
		return kid{content: content{page.ObjectNumber.Value(), tag.Value()}}, nil
	case dict["Obj"] != nil:
		return kid{object: dict}, nil
	case indirect:
		k.element, err = d.readElement(ref, parent)
		return k, err
	}
	return k, fmt.Errorf("an element of the tags has %v in it", dict)
}

// writeTree writes the tree back, and what leads from pages and links to its elements.
func (d *document) writeTree() error {
	parents := map[int]types.Object{} // by the number in the key StructParents or StructParent
	for e := range d.tree.all() {
		e.write()
		for _, k := range e.kids {
			if err := d.setParent(parents, k, e.ref); err != nil {
				return err
			}
		}
	}
	list, err := d.IndRefForNewObject(types.Dict{"Nums": numberTree(parents)})
	if err != nil {
		return err
	}
	d.treeRoot["ParentTree"] = *list
	return nil
}

// write writes the kids of an element.
func (e *element) write() {
	delete(e.dict, "Pg")
	if e.parent != nil {
		e.dict["P"] = e.parent.ref
	}
	page := 0
	all := types.Array{}
	for _, k := range e.kids {
		switch {
		case k.element != nil:
			all = append(all, k.element.ref)
		case k.object != nil:
			all = append(all, k.object)
		default:
			if page == 0 {
				page = k.content.page
				e.dict["Pg"] = *types.NewIndirectRef(page, 0)
			}
			if k.content.page == page {
				all = append(all, types.Integer(k.content.tag))
				continue
			}
			all = append(all, types.Dict{
				"Type": types.Name("MCR"), "Pg": *types.NewIndirectRef(k.content.page, 0), "MCID": types.Integer(k.content.tag),
			})
		}
	}
	delete(e.dict, "K")
	if len(all) > 0 {
		e.dict["K"] = all
	}
}

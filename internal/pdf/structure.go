package pdf

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// roles maps kinds of elements that Chromium writes, and PDF 1.7 does not know, to its own.
var roles = types.Dict{
	"Strong": types.Name("Span"), "Em": types.Name("Span"), "Sub": types.Name("Span"),
	"Aside": types.Name("Div"), "Title": types.Name("P"), "FENote": types.Name("Note"),
}

// mendTree makes the structure follow the rules of tagged PDF.
func (d *document) mendTree() error {
	d.treeRoot["RoleMap"] = roles
	for e := range d.tree.all() {
		e.mendFigure()
		e.mendLink()
		e.mendList()
		if err := d.mendItem(e); err != nil {
			return err
		}
	}
	return nil
}

// mendFigure makes a group of a figure that holds the drawing and its caption. The drawing
// is the figure then, and has the alternative.
func (e *element) mendFigure() {
	draws := slices.ContainsFunc(e.kids, func(k kid) bool { return k.element == nil })
	if e.kind() == "Figure" && e.dict["Alt"] == nil && !draws {
		e.setKind("Div")
	}
}

// mendLink makes a link of what has the area of one, such as the number of a footnote.
func (e *element) mendLink() {
	if slices.ContainsFunc(e.kids, func(k kid) bool { return k.object != nil }) {
		e.setKind("Link")
	}
}

// mendList makes items of what stands in a list, such as footnotes.
func (e *element) mendList() {
	if e.kind() != "L" {
		return
	}
	for _, k := range e.kids {
		if k.element != nil && !slices.Contains([]string{"LI", "L", "Caption"}, k.element.kind()) {
			k.element.setKind("LI")
		}
	}
}

// mendItem puts what an item of a list says into its body, beside its label.
func (d *document) mendItem(e *element) error {
	if e.kind() != "LI" {
		return nil
	}
	isPart := func(k kid) bool {
		return k.element != nil && (k.element.kind() == "Lbl" || k.element.kind() == "LBody")
	}
	var parts []kid
	var body *element
	for _, k := range e.kids {
		if isPart(k) {
			parts = append(parts, k)
			continue
		}
		if body == nil {
			var err error
			if body, err = d.addElement("LBody", e); err != nil {
				return err
			}
			parts = append(parts, kid{element: body})
		}
		body.add(k)
	}
	e.kids = parts
	return nil
}

// add adds a kid at the end.
func (e *element) add(k kid) {
	if k.element != nil {
		k.element.parent = e
	}
	e.kids = append(e.kids, k)
}

// addElement makes an element, which stands nowhere in the tree yet.
func (d *document) addElement(kind string, parent *element) (*element, error) {
	dict := types.Dict{"Type": types.Name("StructElem"), "S": types.Name(kind)}
	ref, err := d.IndRefForNewObject(dict)
	if err != nil {
		return nil, err
	}
	return &element{ref: *ref, dict: dict, parent: parent}, nil
}

package layout

import (
	"path"
	"text/template/parse"
)

// inclusions are, for each file of the layouts, which templates it defines, and
// for each template, which files include it.
type inclusions struct {
	defined  map[string][]string
	includes map[string][]string
}

// inclusions reads which layouts include which others. It fails where a layout
// cannot be parsed.
func (l Files) inclusions() (inclusions, error) {
	all := inclusions{map[string][]string{}, map[string][]string{}}
	for name, file := range l {
		if path.Ext(name) != ".html" {
			continue
		}
		layout := parse.New(name)
		layout.Mode = parse.SkipFuncCheck
		trees := map[string]*parse.Tree{}
		if _, err := layout.Parse(file.Text, "", "", trees); err != nil {
			return inclusions{}, err
		}
		for template, tree := range trees {
			all.defined[name] = append(all.defined[name], template)
			eachIncluded(tree.Root, func(other string) { all.includes[other] = append(all.includes[other], name) })
		}
	}
	return all, nil
}

// has reports whether a file other than the layout itself includes it, or anything
// that it defines.
func (i inclusions) has(layout string) bool {
	for _, template := range i.defined[layout] {
		for _, by := range i.includes[template] {
			if by != layout {
				return true
			}
		}
	}
	return false
}

// eachIncluded calls visit with the name of each template that a node includes.
func eachIncluded(n parse.Node, visit func(name string)) {
	switch n := n.(type) {
	case *parse.TemplateNode:
		visit(n.Name)
	case *parse.ListNode:
		if n == nil {
			return // there is no else
		}
		for _, one := range n.Nodes {
			eachIncluded(one, visit)
		}
	case *parse.IfNode:
		eachIncluded(n.List, visit)
		eachIncluded(n.ElseList, visit)
	case *parse.RangeNode:
		eachIncluded(n.List, visit)
		eachIncluded(n.ElseList, visit)
	case *parse.WithNode:
		eachIncluded(n.List, visit)
		eachIncluded(n.ElseList, visit)
	}
}

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
			eachList(tree.Root, func(list *parse.ListNode) {
				for _, n := range list.Nodes {
					if other, includes := n.(*parse.TemplateNode); includes {
						all.includes[other.Name] = append(all.includes[other.Name], name)
					}
				}
			})
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

// eachList calls visit with a list of nodes, and then with each list below it.
func eachList(list *parse.ListNode, visit func(*parse.ListNode)) {
	if list == nil {
		return // there is no else
	}
	visit(list)
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.IfNode:
			eachList(n.List, visit)
			eachList(n.ElseList, visit)
		case *parse.WithNode:
			eachList(n.List, visit)
			eachList(n.ElseList, visit)
		case *parse.RangeNode:
			eachList(n.List, visit)
			eachList(n.ElseList, visit)
		}
	}
}

package layout

import (
	"errors"
	"html/template"
	"text/template/parse"

	"outturn/internal/limit"
)

var (
	errSteps  = errors.New("this layout takes more than " + limit.Count(limit.Steps) + " rounds of loops and inclusions for one page")
	errLevels = errors.New("layouts include each other more than " + limit.Count(limit.Levels) + " levels deep")
	errLength = errors.New("the page is longer than " + limit.Size(limit.Page))
)

// steps counts what the project's own layouts do to draw one page. A layout has no clock,
// and must give the same page on every machine: so its rounds are counted, not its time.
type steps struct{ taken, level int }

// The functions that a project's own layouts are made to call; no author writes their names.
const (
	stepName  = "outturnStep"
	enterName = "outturnEnter"
	leaveName = "outturnLeave"
)

func (s *steps) functions() template.FuncMap {
	return template.FuncMap{stepName: s.step, enterName: s.enter, leaveName: s.leave}
}

func (s *steps) step() (bool, error) {
	if s.taken++; s.taken > limit.Steps {
		return false, errSteps
	}
	return true, nil
}

func (s *steps) enter() (bool, error) {
	if s.level++; s.level > limit.Levels {
		return false, errLevels
	}
	return s.step()
}

func (s *steps) leave() bool {
	s.level--
	return true
}

// count has a layout count its steps: it calls a function where it begins and ends, and in
// each round of a loop. Other layouts can take no step too many.
func count(root *parse.ListNode) error {
	step, err := call(stepName)
	if err != nil {
		return err
	}
	enter, err := call(enterName)
	if err != nil {
		return err
	}
	leave, err := call(leaveName)
	if err != nil {
		return err
	}
	eachList(root, func(list *parse.ListNode) {
		for _, n := range list.Nodes {
			if loop, ok := n.(*parse.RangeNode); ok {
				loop.List.Nodes = append([]parse.Node{step.Copy()}, loop.List.Nodes...)
			}
		}
	})
	root.Nodes = append([]parse.Node{enter}, append(root.Nodes, leave)...)
	return nil
}

// call is a call of a function whose result is not shown.
func call(function string) (parse.Node, error) {
	tree := parse.New(function)
	tree.Mode = parse.SkipFuncCheck
	if _, err := tree.Parse("{{$_ := "+function+"}}", "", "", map[string]*parse.Tree{}); err != nil {
		return nil, err
	}
	return tree.Root.Nodes[0], nil
}

package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"outturn/internal/source"
	"outturn/internal/wording"
)

// sayName is the function by which layouts say a phrase: {{say "term.figure"}}, or
// {{say "site.earlier" "document" .Text}} where the phrase has a place {document}.
const sayName = "say"

// say is the function for words that are chosen while a page is drawn.
func say(words *wording.Catalogue) func(key string, arguments ...any) (string, error) {
	return func(key string, arguments ...any) (string, error) {
		p, found := words.Phrase(key)
		if !found {
			return "", fmt.Errorf("there is no phrase %q%s", key, meant(source.Nearest(key, words.Keys())))
		}
		all := make([]string, len(arguments))
		var names []string
		for n, one := range arguments {
			all[n] = fmt.Sprint(one)
			if n%2 == 0 {
				names = append(names, all[n])
			}
		}
		slices.Sort(names)
		if len(all)%2 != 0 || !slices.Equal(names, p.Places()) {
			return "", fmt.Errorf("the phrase %q has the places %q: each takes its name and what stands there", key, p.Places())
		}
		return words.Say(key, all...), nil
	}
}

func meant(near string) string {
	if near == "" {
		return ""
	}
	return ": " + source.DidYouMean(near)
}

// writeOut puts the words of phrases into the built-in layouts, so that they are not looked up
// for each page. A project's own layouts may say phrases where words have to be escaped in
// other ways.
func (t *Templates) writeOut(words *wording.Catalogue, own []string) {
	for _, one := range t.set.Templates() {
		if one.Tree != nil && one.Tree.Root != nil && !slices.Contains(own, "templates/"+one.Tree.ParseName) {
			eachList(one.Tree.Root, func(list *parse.ListNode) { writeOut(list, words) })
		}
	}
}

func writeOut(list *parse.ListNode, words *wording.Catalogue) {
	var all []parse.Node
	for _, n := range list.Nodes {
		action, _ := n.(*parse.ActionNode)
		if said := piecesOf(action, words); said != nil {
			all = append(all, said...)
		} else {
			all = append(all, n)
		}
	}
	list.Nodes = all
}

// piecesOf are the words of an action that says a known phrase in one form, with what stands in
// its places in between; nil for any other action.
func piecesOf(n *parse.ActionNode, words *wording.Catalogue) []parse.Node {
	if n == nil || len(n.Pipe.Cmds) != 1 || len(n.Pipe.Decl) > 0 {
		return nil
	}
	args := n.Pipe.Cmds[0].Args
	if name, ok := args[0].(*parse.IdentifierNode); !ok || name.Ident != sayName || len(args)%2 != 0 {
		return nil
	}
	key, _ := args[1].(*parse.StringNode)
	if key == nil {
		return nil
	}
	p, found := words.Phrase(key.Text)
	pieces, oneForm := p.Pieces()
	if !found || !oneForm {
		return nil
	}
	values := map[string]parse.Node{}
	for at := 2; at < len(args); at += 2 {
		name, err := strconv.Unquote(args[at].String())
		if err != nil {
			return nil
		}
		values[name] = args[at+1]
	}
	if len(values) != len(p.Places()) {
		return nil
	}
	var all []parse.Node
	for _, one := range pieces {
		if one.Place == "" {
			all = append(all, &parse.TextNode{NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(escaped.Replace(one.Text))})
			continue
		}
		value := values[one.Place]
		if value == nil {
			return nil
		}
		all = append(all, shown(n, value))
	}
	return all
}

// shown is an action that shows a value.
func shown(n *parse.ActionNode, value parse.Node) parse.Node {
	command := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos, Args: []parse.Node{value}}
	if pipe, ok := value.(*parse.PipeNode); ok && len(pipe.Cmds) == 1 && len(pipe.Decl) == 0 {
		command = pipe.Cmds[0]
	}
	return &parse.ActionNode{NodeType: parse.NodeAction, Pos: n.Pos, Line: n.Line, Pipe: &parse.PipeNode{
		NodeType: parse.NodePipe, Pos: n.Pos, Line: n.Line, Cmds: []*parse.CommandNode{command},
	}}
}

// escaped writes words as HTML has them between tags and in quoted attributes.
var escaped = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

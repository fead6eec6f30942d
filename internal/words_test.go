package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"outturn/internal/wording"
)

// TestPhrasesAreSaidWithTheirPlaces checks every place where the program says a phrase: the
// phrase is there, and each of its places is given.
func TestPhrasesAreSaidWithTheirPlaces(t *testing.T) {
	names, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	said := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !saysPhrase(call) {
				return true
			}
			key, known := text(call.Args[0])
			if !known {
				return true
			}
			said++
			p, found := wording.English().Phrase(key)
			if !found {
				t.Errorf("%s: there is no phrase %q", set.Position(call.Pos()), key)
				return true
			}
			var places []string
			for n := 1; n < len(call.Args); n += 2 {
				place, _ := text(call.Args[n])
				places = append(places, place)
			}
			slices.Sort(places)
			if !slices.Equal(places, p.Places()) || len(call.Args)%2 == 0 {
				t.Errorf("%s: the phrase %q has the places %q, and is said with %q", set.Position(call.Pos()), key, p.Places(), places)
			}
			return true
		})
	}
	if said < 50 {
		t.Errorf("only %d phrases were found to be said", said)
	}
}

func saysPhrase(call *ast.CallExpr) bool {
	method, ok := call.Fun.(*ast.SelectorExpr)
	return ok && (method.Sel.Name == "say" || method.Sel.Name == "Say") && len(call.Args) > 0
}

func text(e ast.Expr) (string, bool) {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	value, err := strconv.Unquote(literal.Value)
	return value, err == nil
}

package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestEveryRuleHasACase holds that the cases of testdata/bad break every rule
// that the package's sources have a name for, and no other.
func TestEveryRuleHasACase(t *testing.T) {
	broken := map[string]bool{}
	for _, name := range cases(t) {
		for _, m := range ruleShown.FindAllStringSubmatch(expected(readCase(t, name)), -1) {
			broken[m[1]] = true
		}
	}
	same(t, "the list of rules", slices.Sorted(maps.Keys(emitted(t))), slices.Sorted(maps.Keys(broken)))
}

var ruleShown = regexp.MustCompile(`(?m)^\S+: (?:error|warning): .* \[([a-z0-9-]+)\]$`)

// emitted are the names of rules in the package's sources: the second argument
// of Errorf and Warnf, or "unknown-" with the first argument of known.
func emitted(t *testing.T) map[string]bool {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if rule := ruleOf(call); rule != "" {
					found[rule] = true
				}
			}
			return true
		})
	}
	return found
}

func ruleOf(call *ast.CallExpr) string {
	method, ok := call.Fun.(*ast.SelectorExpr)
	switch {
	case !ok:
	case method.Sel.Name == "Errorf" || method.Sel.Name == "Warnf":
		return literal(call.Args[1])
	case method.Sel.Name == "known":
		return "unknown-" + literal(call.Args[0])
	}
	return ""
}

func literal(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok {
		text, _ := strconv.Unquote(lit.Value)
		return text
	}
	return ""
}

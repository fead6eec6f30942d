package load_test

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

	"github.com/google/go-cmp/cmp"
)

// TestEveryRuleHasACase holds that the cases of testdata/bad break every rule
// that the sources of keyfile, commentary and load have a name for, and no
// other.
func TestEveryRuleHasACase(t *testing.T) {
	broken := map[string]bool{}
	for _, name := range cases(t) {
		for _, m := range ruleShown.FindAllStringSubmatch(expected(readArchive(t, name)), -1) {
			broken[m[1]] = true
		}
	}
	emitted := map[string]bool{}
	for _, folder := range []string{"../keyfile", "../commentary", "."} {
		r := rules{t: t, found: emitted, kinds: map[string]string{}}
		r.read(folder)
	}
	want, got := slices.Sorted(maps.Keys(emitted)), slices.Sorted(maps.Keys(broken))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules without a case (-) and cases without a rule (+):\n%s", diff)
	}
}

var ruleShown = regexp.MustCompile(`(?m)^(?:\S+: )?(?:error|warning): .* \[([a-z0-9-]+)\]$`)

// rules collects the names of rules from Go sources: the second argument of
// Errorf and Warnf. It is a text, or "unknown-" with the kind of thing that
// known is called with.
type rules struct {
	t     *testing.T
	found map[string]bool
	kinds map[string]string // texts of constants
}

func (r rules) read(folder string) {
	r.t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		r.t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			r.t.Fatal(err)
		}
		files = append(files, file)
		ast.Inspect(file, r.constant)
	}
	for _, file := range files {
		ast.Inspect(file, r.call)
	}
}

func (r rules) constant(n ast.Node) bool {
	if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == len(spec.Values) {
		for i, name := range spec.Names {
			if text, ok := literal(spec.Values[i]); ok {
				r.kinds[name.Name] = text
			}
		}
	}
	return true
}

func (r rules) call(n ast.Node) bool {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return true
	}
	switch called(call) {
	case "Errorf", "Warnf":
		r.rule(call.Args[1])
	case "known":
		r.kind(call.Args[0])
	}
	return true
}

func (r rules) rule(arg ast.Expr) {
	text, ok := literal(arg)
	if sum, isSum := arg.(*ast.BinaryExpr); isSum {
		if start, _ := literal(sum.X); start == "unknown-" {
			return // the calls of known say with what
		}
	}
	if !ok {
		r.t.Errorf("a rule's name is not written out: %#v", arg)
	}
	r.found[text] = true
}

func (r rules) kind(arg ast.Expr) {
	name, ok := arg.(*ast.Ident)
	if !ok || r.kinds[name.Name] == "" {
		r.t.Errorf("known is called with what is no constant: %#v", arg)
		return
	}
	r.found["unknown-"+r.kinds[name.Name]] = true
}

// called is the name of a method that is called; fmt.Errorf is none.
func called(call *ast.CallExpr) string {
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if of, ok := method.X.(*ast.Ident); ok && of.Name == "fmt" {
		return ""
	}
	return method.Sel.Name
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

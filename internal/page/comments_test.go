package page_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// comments are what the sources say of types, and of their fields and methods, by
// "page.Link" and "page.Link.Href".
type comments map[string]string

// readComments reads those of some rooms.
func readComments(t *testing.T, rooms ...string) comments {
	t.Helper()
	all := comments{}
	for _, room := range rooms {
		files, err := filepath.Glob("../" + room + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range file.Decls {
				all.add(room, d)
			}
		}
	}
	return all
}

// add takes up a declaration.
func (c comments) add(room string, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv != nil {
			c[room+"."+receiver(d)+"."+d.Name.Name] = said(d.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if typ, is := spec.(*ast.TypeSpec); is {
				name := room + "." + typ.Name.Name
				c[name] = said(typ.Doc, d.Doc)
				if s, is := typ.Type.(*ast.StructType); is {
					c.fields(name, s)
				}
			}
		}
	}
}

func (c comments) fields(of string, s *ast.StructType) {
	for _, f := range s.Fields.List {
		for _, name := range f.Names {
			c[of+"."+name.Name] = said(f.Doc, f.Comment)
		}
	}
}

func receiver(d *ast.FuncDecl) string {
	of := d.Recv.List[0].Type
	if star, is := of.(*ast.StarExpr); is {
		of = star.X
	}
	return of.(*ast.Ident).Name
}

// said is the first of some comments that there is.
func said(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if g != nil {
			return strings.Join(strings.Fields(g.Text()), " ")
		}
	}
	return ""
}

// has reports whether a type has the method itself, and not through a field.
func (c comments) has(of reflect.Type, method string) bool {
	_, is := c[of.String()+"."+method]
	return is
}

var (
	codeLink = regexp.MustCompile(`\[([A-Za-z.]+)\]`)
	noValue  = regexp.MustCompile(`\bnil\b`)
	verb     = regexp.MustCompile(`^\w+ (is |are )?`)
)

// meaning is a comment as the guide has it; named has it begin with the name of
// what it is about.
func meaning(comment string, named bool) string {
	if named {
		comment = verb.ReplaceAllString(comment, "")
	}
	comment = noValue.ReplaceAllString(codeLink.ReplaceAllString(comment, "$1"), "none")
	comment = strings.NewReplacer("|", `\|`, "<", `\<`).Replace(comment)
	if comment == "" {
		return ""
	}
	return strings.ToUpper(comment[:1]) + strings.TrimSuffix(comment[1:], ".") + "."
}

package page_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
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

var (
	codeLink = regexp.MustCompile(`\[(?:\w+\.)?(\w+)\]`)
	noValue  = regexp.MustCompile(`\bnil\b`)
	verb     = regexp.MustCompile(`^\w+ (is |are |reports )?`)
)

// plain is a comment as the guide has it, without the words of Go.
func plain(comment string) string {
	comment = codeLink.ReplaceAllStringFunc(comment, func(link string) string {
		return strings.ToLower(strings.TrimSpace(capital.ReplaceAllString(codeLink.FindStringSubmatch(link)[1], " $0")))
	})
	return strings.NewReplacer("|", `\|`, "<", `\<`).Replace(noValue.ReplaceAllString(comment, "none"))
}

// unnamed is a comment without the name of what it is about, which it begins with.
func unnamed(comment string) string {
	return strings.TrimSuffix(verb.ReplaceAllString(comment, ""), ".")
}

// sentence is the first sentence of the comment on a type.
func sentence(comment string) string {
	first, _, _ := strings.Cut(plain(unnamed(comment)), ". ")
	if first == "" {
		return ""
	}
	return strings.ToUpper(first[:1]) + first[1:] + "."
}

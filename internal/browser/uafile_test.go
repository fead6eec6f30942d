package browser_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// uaFile is a PDF as its checks read it: by a library, and for the drawings on its pages
// by code of its own, so that a mistake of the program is not made here too.
type uaFile struct {
	*model.Context
	head  string
	tree  *uaElement
	pages []*uaPage
	shown []*uaFont // once they were asked for
}

// uaElement is an element of the structure tree.
type uaElement struct {
	kind, written string // by the role map, and as it is written
	dict          types.Dict
	parent        *uaElement
	kids          []*uaElement
	tags          []uaTag
	objects       []types.Dict // annotations
}

// uaTag is a tag on a page.
type uaTag struct{ page, number int }

type uaPage struct {
	number      int
	dict        types.Dict
	content     string
	drawn       []uaDrawn
	annotations []types.Dict
}

// uaDrawn is something that is drawn on a page, or where a tag begins.
type uaDrawn struct {
	operator string
	marks    []string     // the names of marked content around it, the outer first
	tags     []int        // their numbers
	font     types.Object // a reference
	codes    []byte       // of text
}

// openUA reads a PDF.
func openUA(t testing.TB, made []byte) *uaFile {
	t.Helper()
	read, err := pdfcpu.Read(bytes.NewReader(made), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	if err := read.EnsurePageCount(); err != nil {
		t.Fatal(err)
	}
	f := &uaFile{Context: read, head: string(made[:min(9, len(made))])}
	f.read(t)
	return f
}

// read reads tree and pages, also once something was changed.
func (f *uaFile) read(t testing.TB) {
	t.Helper()
	f.tree, f.pages, f.shown = nil, nil, nil
	for n := range f.PageCount {
		dict, ref, _, err := f.PageDict(n+1, false)
		if err != nil {
			t.Fatal(err)
		}
		p := &uaPage{number: ref.ObjectNumber.Value(), dict: dict, content: f.stream(dict["Contents"])}
		for _, one := range f.array(dict["Annots"]) {
			p.annotations = append(p.annotations, f.dict(one))
		}
		f.readDrawn(p)
		f.pages = append(f.pages, p)
	}
	if root := f.dict(f.RootDict["StructTreeRoot"]); root != nil {
		f.tree = f.element(root, root["K"], nil, 0)
	}
}

func (f *uaFile) dict(o types.Object) types.Dict {
	led, _ := f.Dereference(o)
	switch d := led.(type) {
	case types.Dict:
		return d
	case types.StreamDict:
		return d.Dict
	}
	return nil
}

func (f *uaFile) array(o types.Object) types.Array {
	led, _ := f.Dereference(o)
	a, _ := led.(types.Array)
	return a
}

func (f *uaFile) name(o types.Object) string {
	led, _ := f.Dereference(o)
	n, _ := led.(types.Name)
	return string(n)
}

func (f *uaFile) text(o types.Object) string {
	text, err := f.DereferenceText(o)
	if err != nil || o == nil {
		return ""
	}
	return text
}

func (f *uaFile) integer(o types.Object) int {
	n, err := f.DereferenceNumber(o)
	if err != nil || o == nil {
		return -1
	}
	return int(n)
}

// stream is what a stream holds.
func (f *uaFile) stream(o types.Object) string {
	s, _, err := f.DereferenceStreamDict(o)
	if err != nil || s == nil {
		return ""
	}
	if s.Content == nil {
		if err := s.Decode(); err != nil {
			return ""
		}
	}
	return string(s.Content)
}

// element reads an element and those below it.
func (f *uaFile) element(root types.Dict, o types.Object, parent *uaElement, page int) *uaElement {
	d := f.dict(o)
	e := &uaElement{dict: d, parent: parent, written: f.name(d["S"])}
	e.kind = f.role(root, e.written)
	if ref, ok := d["Pg"].(types.IndirectRef); ok {
		page = ref.ObjectNumber.Value()
	}
	kids := f.array(d["K"])
	if kids == nil && d["K"] != nil {
		kids = types.Array{d["K"]}
	}
	for _, kid := range kids {
		if number, ok := kid.(types.Integer); ok {
			e.tags = append(e.tags, uaTag{page, number.Value()})
			continue
		}
		own := page
		k := f.dict(kid)
		if ref, ok := k["Pg"].(types.IndirectRef); ok {
			own = ref.ObjectNumber.Value()
		}
		switch f.name(k["Type"]) {
		case "MCR":
			e.tags = append(e.tags, uaTag{own, f.integer(k["MCID"])})
		case "OBJR":
			e.objects = append(e.objects, f.dict(k["Obj"]))
		default:
			e.kids = append(e.kids, f.element(root, kid, e, page))
		}
	}
	return e
}

// role follows the role map to a kind of its own, at most as far as there are roles.
func (f *uaFile) role(root types.Dict, kind string) string {
	roles := f.dict(root["RoleMap"])
	for range len(roles) + 1 {
		next := f.name(roles[kind])
		if next == "" || uaStandard[kind] {
			return kind
		}
		kind = next
	}
	return kind
}

// all lists the element and those below it.
func (e *uaElement) all() []*uaElement {
	if e == nil {
		return nil
	}
	all := []*uaElement{e}
	for _, k := range e.kids {
		all = append(all, k.all()...)
	}
	return all
}

var uaToken = regexp.MustCompile(`\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/?[^\s()<>\[\]/]+|/`)

// readDrawn reads what a page draws.
func (f *uaFile) readDrawn(p *uaPage) {
	fonts := f.dict(f.dict(p.dict["Resources"])["Font"])
	var operands []string
	var now uaDrawn
	path := false
	for _, token := range uaToken.FindAllString(p.content, -1) {
		if strings.ContainsAny(token[:1], "(<>[]/+-.0123456789") {
			operands = append(operands, token)
			continue
		}
		now.operator, now.codes = token, nil
		switch token {
		case "m", "re":
			path = true
		case "n":
			path = false
		case "f", "f*", "F", "B", "B*", "b", "b*", "S", "s":
			if path {
				p.drawn = append(p.drawn, now)
			}
			path = false
		case "sh", "Do":
			p.drawn = append(p.drawn, now)
		case "Tf":
			now.font = fonts[strings.TrimPrefix(operands[0], "/")]
		case "Tj", "TJ", "'", `"`:
			now.codes = uaCodes(operands)
			p.drawn = append(p.drawn, now)
		case "BMC", "BDC":
			now.marks = append(now.marks[:len(now.marks):len(now.marks)], operands[0])
			now.tags = append(now.tags[:len(now.tags):len(now.tags)], uaNumber(operands))
			p.drawn = append(p.drawn, now)
		case "EMC":
			now.marks, now.tags = now.marks[:len(now.marks)-1], now.tags[:len(now.tags)-1]
		}
		operands = nil
	}
}

// uaNumber is the number of a tag; -1 for none.
func uaNumber(operands []string) int {
	for n, operand := range operands {
		if operand == "/MCID" {
			number, _ := strconv.Atoi(operands[n+1])
			return number
		}
	}
	return -1
}

// uaCodes are the bytes that operands show.
func uaCodes(operands []string) (codes []byte) {
	for _, operand := range operands {
		switch operand[0] {
		case '<':
			if hex, err := types.HexLiteral(strings.Trim(operand, "<>")).Bytes(); err == nil {
				codes = append(codes, hex...)
			}
		case '(':
			if plain, err := types.Unescape(operand[1 : len(operand)-1]); err == nil {
				codes = append(codes, plain...)
			}
		}
	}
	return codes
}

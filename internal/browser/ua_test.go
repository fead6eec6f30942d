package browser_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"outturn/internal/example"
	"outturn/internal/project"
)

// testUA checks the PDF of a page of each kind that stands in a folder of its own, which
// "outturn pdf" prints, by the conditions of PDF/UA-1.
func testUA(t *testing.T, s *site, pages map[*kind][]string) {
	for n := range kinds {
		k := &kinds[n]
		if k.name == unknown || k.name == "accessibility statement" || k.name == "home page" || len(pages[k]) == 0 {
			continue // not documents in folders of their own
		}
		t.Run(k.name, func(t *testing.T) {
			page := pages[k][len(pages[k])-1] // the latest
			holdsUA(t, s.print(t, page, "https://www.example.gov.uk/reports/"))
		})
	}
}

// holdsUA checks that a PDF breaks none of the conditions.
func holdsUA(t *testing.T, made []byte) {
	t.Helper()
	f := openUA(t, made)
	for _, rule := range uaRules {
		found := rule.fails(f)
		for _, one := range found[:min(5, len(found))] {
			t.Errorf("%s: %s", rule.id, one)
		}
	}
}

// TestPDFUASees checks that each condition can fail: a PDF that holds all of them is broken
// in one place for each.
func TestPDFUASees(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	t.Parallel()
	made := printProject(t, example.Project(), "2025-26/q2")
	holdsUA(t, made)
	for _, rule := range uaRules {
		t.Run(rule.id, func(t *testing.T) {
			f := openUA(t, made)
			breakIt := uaBroken[rule.id]
			if breakIt == nil {
				t.Fatal("no file that breaks it")
			}
			breakIt(t, f)
			f.read(t)
			if len(rule.fails(f)) == 0 {
				t.Error("it was broken, and nothing found")
			}
		})
	}
}

// printProject makes the PDF of a document of a project.
func printProject(t *testing.T, root fs.FS, document string) []byte {
	t.Helper()
	options := project.Options{Drafts: true, Address: "https://www.example.gov.uk/reports/"}
	site, made, err := project.PDF(t.Context(), root, options, document, "", printer(t))
	if err != nil {
		t.Fatal(err)
	}
	if site.Diagnostics.Failed(false) {
		t.Fatal(site.Diagnostics)
	}
	return made
}

// uaBroken are ways to break each condition.
var uaBroken = map[string]func(*testing.T, *uaFile){
	"01-003": func(t *testing.T, f *uaFile) {
		f.rewrite(t, func(s string) string {
			return regexp.MustCompile(`MCID \d+ *>> *BDC`).ReplaceAllString(s, "$0 /Artifact BMC EMC")
		})
	},
	"01-004": func(t *testing.T, f *uaFile) {
		f.rewrite(t, func(s string) string { return "/Artifact BMC " + s + " EMC" })
	},
	"01-005":      func(t *testing.T, f *uaFile) { f.draw(t, "0 0 9 9 re f") },
	"01-005 tree": func(_ *testing.T, f *uaFile) { f.cut(f.first("P")) },
	"01-007": func(_ *testing.T, f *uaFile) {
		f.dict(f.RootDict["MarkInfo"])["Suspects"] = types.Boolean(true)
	},
	"6.2":    func(_ *testing.T, f *uaFile) { delete(f.RootDict, "MarkInfo") },
	"6.1":    func(_ *testing.T, f *uaFile) { f.head = "%PDF-2.0\n" },
	"02-001": func(_ *testing.T, f *uaFile) { f.first("P").dict["S"] = types.Name("Verse") },
	"02-003": func(_ *testing.T, f *uaFile) {
		f.roles()["Verse"], f.roles()["Song"] = types.Name("Song"), types.Name("Verse")
	},
	"02-004": func(_ *testing.T, f *uaFile) { f.roles()["H1"] = types.Name("P") },
	"06-001": func(_ *testing.T, f *uaFile) { delete(f.RootDict, "Metadata") },
	"06-002": func(t *testing.T, f *uaFile) { f.remeta(t, "<pdfuaid:part>1", "<pdfuaid:part>") },
	"06-003": func(t *testing.T, f *uaFile) { f.remeta(t, "dc:title", "dc:source") },
	"07-001": func(_ *testing.T, f *uaFile) { delete(f.RootDict, "ViewerPreferences") },
	"07-002": func(_ *testing.T, f *uaFile) {
		f.dict(f.RootDict["ViewerPreferences"])["DisplayDocTitle"] = types.Boolean(false)
	},
	"09-004":        func(_ *testing.T, f *uaFile) { f.first("TR").dict["S"] = types.Name("Div") },
	"09-004 grid":   func(_ *testing.T, f *uaFile) { f.cut(f.first("TD")) },
	"09-005":        func(_ *testing.T, f *uaFile) { f.first("LBody").dict["S"] = types.Name("P") },
	"09-006":        func(_ *testing.T, f *uaFile) { f.first("P").dict["S"] = types.Name("TOCI") },
	"10-001":        func(t *testing.T, f *uaFile) { f.drawCode(t, "<FFFF>") },
	"11-001 to 006": func(_ *testing.T, f *uaFile) { delete(f.RootDict, "Lang") },
	"13-004":        func(_ *testing.T, f *uaFile) { delete(f.first("Figure").dict, "Alt") },
	"14-002":        func(_ *testing.T, f *uaFile) { f.first("H1").dict["S"] = types.Name("H2") },
	"14-003":        func(_ *testing.T, f *uaFile) { f.first("H2").dict["S"] = types.Name("H3") },
	"14-006": func(_ *testing.T, f *uaFile) {
		for _, e := range f.tree.all() {
			if e.kind == "H2" {
				e.dict["S"] = types.Name("H")
			}
		}
	},
	"14-007": func(_ *testing.T, f *uaFile) { f.first("H2").dict["S"] = types.Name("H") },
	"15-003": func(_ *testing.T, f *uaFile) {
		delete(f.first("TH").dict, "A")
		delete(f.first("TD").dict, "A")
	},
	"17-002":        func(_ *testing.T, f *uaFile) { f.first("P").dict["S"] = types.Name("Formula") },
	"19-003":        func(_ *testing.T, f *uaFile) { f.first("P").dict["S"] = types.Name("Note") },
	"19-004":        func(_ *testing.T, f *uaFile) { f.same(f.first("P"), f.first("H1")) },
	"20-001 to 003": func(_ *testing.T, f *uaFile) { f.RootDict["OCProperties"] = types.Dict{} },
	"21-001": func(_ *testing.T, f *uaFile) {
		f.RootDict["Names"] = types.Dict{"EmbeddedFiles": types.Dict{}}
	},
	"25-001 and 28-005, 28-010": func(_ *testing.T, f *uaFile) { f.RootDict["AcroForm"] = types.Dict{} },
	"26-001 and 002":            func(_ *testing.T, f *uaFile) { f.Encrypt = f.Root },
	"28-002 to 007, 28-014 to 018": func(_ *testing.T, f *uaFile) {
		f.link()["Subtype"] = types.Name("Stamp")
	},
	"28-008 and 009": func(_ *testing.T, f *uaFile) { delete(f.linked().dict, "Tabs") },
	"28-011":         func(_ *testing.T, f *uaFile) { f.first("Link").dict["S"] = types.Name("Span") },
	"28-012":         func(_ *testing.T, f *uaFile) { delete(f.link(), "Contents") },
	"30-001 and 002": func(_ *testing.T, f *uaFile) {
		f.dict(f.pages[0].dict["Resources"])["XObject"] = types.Dict{"X": types.Dict{"Subtype": types.Name("Form"), "Ref": types.Dict{}}}
	},
	"31-001 to 003, 31-006 to 008": func(_ *testing.T, f *uaFile) { f.composite().dict["Encoding"] = types.Name("UniGB-UCS2-H") },
	"31-004 and 005":               func(_ *testing.T, f *uaFile) { delete(f.composite().descendant, "CIDToGIDMap") },
	"31-009": func(_ *testing.T, f *uaFile) {
		delete(f.dict(f.composite().descendant["FontDescriptor"]), "FontFile2")
	},
	"31-011": func(t *testing.T, f *uaFile) { f.drawCode(t, "<FFFF>") },
	"31-016": func(_ *testing.T, f *uaFile) { delete(f.composite().descendant, "W") },
	"31-027": func(_ *testing.T, f *uaFile) { delete(f.composite().dict, "ToUnicode") },
	"31-028 and 029": func(t *testing.T, f *uaFile) {
		f.replace(t, f.composite().dict["ToUnicode"], func(s string) string {
			return regexp.MustCompile(`(?s)(beginbfchar\s+<\w+>) <\w+>`).ReplaceAllString(s, "$1 <FEFF>")
		})
	},
	"31-030": func(t *testing.T, f *uaFile) { f.drawCode(t, "<0000>") },
}

// first is the first element of a kind.
func (f *uaFile) first(kind string) *uaElement {
	all := f.tree.all()
	return all[slices.IndexFunc(all, func(e *uaElement) bool { return e.kind == kind })]
}

// cut takes an element out of the tree.
func (f *uaFile) cut(e *uaElement) {
	kids := f.array(e.parent.dict["K"])
	at := slices.Index(e.parent.kids, e)
	for n, kid := range kids {
		if d := f.dict(kid); d != nil && d["S"] != nil {
			if at == 0 {
				e.parent.dict["K"] = slices.Delete(slices.Clone(kids), n, n+1)
				return
			}
			at--
		}
	}
}

// same makes two notes with one id.
func (f *uaFile) same(notes ...*uaElement) {
	for _, e := range notes {
		e.dict["S"], e.dict["ID"] = types.Name("Note"), types.StringLiteral("note")
	}
}

// linked is the first page with a link.
func (f *uaFile) linked() *uaPage {
	return f.pages[slices.IndexFunc(f.pages, func(p *uaPage) bool { return len(p.annotations) > 0 })]
}

func (f *uaFile) link() types.Dict { return f.linked().annotations[0] }

// composite is a font with its glyphs in the file.
func (f *uaFile) composite() *uaFont {
	all := f.fonts()
	return all[slices.IndexFunc(all, func(font *uaFont) bool { return font.program != "" })]
}

// replace changes a stream.
func (f *uaFile) replace(t *testing.T, o types.Object, change func(string) string) {
	t.Helper()
	ref := o.(types.IndirectRef)
	entry, _ := f.FindTableEntryForIndRef(&ref)
	stream := entry.Object.(types.StreamDict)
	was := f.stream(o)
	stream.Content = []byte(change(was))
	if string(stream.Content) == was {
		t.Fatal("nothing was changed")
	}
	entry.Object = stream
}

// rewrite changes the drawing of the first page.
func (f *uaFile) rewrite(t *testing.T, change func(string) string) {
	t.Helper()
	f.replace(t, f.pages[0].dict["Contents"], change)
}

func (f *uaFile) draw(t *testing.T, what string) {
	t.Helper()
	f.rewrite(t, func(s string) string { return s + "\n" + what + "\n" })
}

// drawCode draws a code of a composite font.
func (f *uaFile) drawCode(t *testing.T, code string) {
	t.Helper()
	resources := f.dict(f.pages[0].dict["Resources"])
	for name, font := range f.dict(resources["Font"]) {
		if f.name(f.dict(font)["Subtype"]) == "Type0" {
			f.draw(t, "/Artifact BMC BT /"+name+" 9 Tf "+code+" Tj ET EMC")
			return
		}
	}
	t.Fatal("the first page has no such font")
}

// remeta changes the metadata.
func (f *uaFile) remeta(t *testing.T, old, new string) {
	t.Helper()
	f.replace(t, f.RootDict["Metadata"], func(s string) string { return strings.ReplaceAll(s, old, new) })
}

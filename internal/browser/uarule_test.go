package browser_test

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// uaRule is a condition of PDF/UA-1 that a program can check, by its number in the
// Matterhorn Protocol 1.1.
type uaRule struct {
	id    string
	fails func(*uaFile) []string // what breaks it
}

// uaRules are the conditions that can concern what is printed. Forms, scripts, attached files,
// encryption, layers and other kinds of annotations than links are not to be there at all.
var uaRules = []uaRule{
	{"01-003", uaArtefactInTag}, {"01-004", uaTagInArtefact}, {"01-005", uaUntagged}, {"01-005 tree", uaTagsNowhere},
	{"01-007", func(f *uaFile) []string {
		return when(f.dict(f.RootDict["MarkInfo"])["Suspects"] == types.Boolean(true), "tags are suspect")
	}},
	{"6.2", func(f *uaFile) []string {
		return when(f.tree == nil || f.dict(f.RootDict["MarkInfo"])["Marked"] != types.Boolean(true), "it is not tagged")
	}},
	{"6.1", func(f *uaFile) []string {
		return when(!regexp.MustCompile(`^%PDF-1\.[0-7]\n$`).MatchString(f.head), "it begins with %q", f.head)
	}},
	{"02-001", uaUnknownKinds}, {"02-003", uaCircle}, {"02-004", uaRemapped},
	{"06-001", func(f *uaFile) []string {
		return when(f.stream(f.RootDict["Metadata"]) == "", "there is no metadata")
	}},
	{"06-002", func(f *uaFile) []string {
		return when(f.metadata().Part != "1", "metadata do not say PDF/UA-1: %q", f.metadata().Part)
	}},
	{"06-003", func(f *uaFile) []string {
		return when(strings.TrimSpace(f.metadata().Title) == "", "metadata have no title")
	}},
	{"07-001", func(f *uaFile) []string {
		_, there := f.dict(f.RootDict["ViewerPreferences"])["DisplayDocTitle"]
		return when(!there, "it is not said whether windows show the title")
	}},
	{"07-002", func(f *uaFile) []string {
		return when(f.dict(f.RootDict["ViewerPreferences"])["DisplayDocTitle"] == types.Boolean(false), "windows show the name of the file")
	}},
	{"09-004", uaPlaces("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD")}, {"09-004 grid", uaUneven},
	{"09-005", uaPlaces("L", "LI", "LBody")}, {"09-006", uaPlaces("TOC", "TOCI")},
	{"10-001", uaUnmapped},
	{"11-001 to 006", func(f *uaFile) []string {
		language := f.text(f.RootDict["Lang"])
		return when(!uaLanguage.MatchString(language), "the language is %q", language)
	}},
	{"13-004", func(f *uaFile) []string { return f.without("Figure", "Alt", "ActualText") }},
	{"14-002", uaFirstHeading}, {"14-003", uaSkippedHeading}, {"14-006", uaTwoH}, {"14-007", uaBothHeadings},
	{"15-003", uaScope},
	{"17-002", func(f *uaFile) []string { return f.without("Formula", "Alt", "ActualText") }},
	{"19-003", func(f *uaFile) []string { return f.without("Note", "ID") }}, {"19-004", uaSameNote},
	{"20-001 to 003", uaHas("OCProperties")}, {"21-001", uaHasNamed("EmbeddedFiles")},
	{"25-001 and 28-005, 28-010", uaHas("AcroForm")},
	{"26-001 and 002", func(f *uaFile) []string { return when(f.Encrypt != nil, "it is encrypted") }},
	{"28-002 to 007, 28-014 to 018", uaOtherAnnotations},
	{"28-008 and 009", uaTabs}, {"28-011", uaLinkOutside}, {"28-012", uaLinkUndescribed},
	{"30-001 and 002", uaForms},
	{"31-001 to 003, 31-006 to 008", uaEncodings}, {"31-004 and 005", uaGlyphMaps},
	{"31-009", uaNotEmbedded}, {"31-011", uaGlyphsMissing}, {"31-016", uaWidths},
	{"31-027", uaNoUnicode}, {"31-028 and 029", uaBadUnicode}, {"31-030", uaNotdef},
}

var uaLanguage = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

// when is a finding where something is wrong.
func when(wrong bool, format string, args ...any) []string {
	if !wrong {
		return nil
	}
	return []string{fmt.Sprintf(format, args...)}
}

// each finds elements.
func (f *uaFile) each(wrong func(*uaElement) bool) (found []string) {
	for _, e := range f.tree.all() {
		if wrong(e) {
			found = append(found, e.String())
		}
	}
	return found
}

// String says where an element is.
func (e *uaElement) String() string {
	if e.parent == nil {
		return e.written
	}
	return e.parent.String() + " > " + e.written
}

// without finds elements of a kind that have none of some keys.
func (f *uaFile) without(kind string, keys ...string) []string {
	return f.each(func(e *uaElement) bool {
		return e.kind == kind && !slices.ContainsFunc(keys, func(key string) bool { return f.text(e.dict[key]) != "" })
	})
}

// uaMetadata is what metadata say.
type uaMetadata struct {
	Part  string `xml:"RDF>Description>part"`
	Title string `xml:"RDF>Description>title>Alt>li"`
}

func (f *uaFile) metadata() (m uaMetadata) {
	if err := xml.Unmarshal([]byte(f.stream(f.RootDict["Metadata"])), &m); err != nil {
		return uaMetadata{}
	}
	return m
}

// uaHas finds a key of the catalogue.
func uaHas(key string) func(*uaFile) []string {
	return func(f *uaFile) []string { return when(f.RootDict[key] != nil, "it has %s", key) }
}

// uaHasNamed finds a list of names.
func uaHasNamed(key string) func(*uaFile) []string {
	return func(f *uaFile) []string { return when(f.dict(f.RootDict["Names"])[key] != nil, "it has %s", key) }
}

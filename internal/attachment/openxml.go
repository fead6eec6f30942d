package attachment

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const again = "save a copy without it, or attach it as PDF"

// forbiddenAnywhere are parts of the documents of Microsoft Office.
var forbiddenAnywhere = []forbidden{
	{"_xmlsignatures/", "a digital signature, which names a person", "remove the signature"},
	{"word/vbaproject", "macros", "save it as .docx, without macros"},
	{"xl/vbaproject", "macros", "save it as .xlsx, without macros"},
	{"word/vbadata", "macros", "save it as .docx, without macros"},
	{"xl/macrosheets/", "macros", "save it as .xlsx, without macros"},
	{"xl/dialogsheets/", "a dialog of an old macro", again},
	{"word/embeddings/", "another file in it", "put what it shows in as a picture: a chart brings its whole workbook with it"},
	{"xl/embeddings/", "another file in it", "put what it shows in as a picture"},
	{"word/activex/", "a control that runs", again},
	{"xl/activex/", "a control that runs", again},
	{"xl/externallinks/", "links to other workbooks, with their places on a computer", "break the links: Data, Edit links"},
	{"xl/connections", "a connection to other data", "remove it: Data, Queries and connections"},
	{"xl/querytables/", "a query of other data", "remove it: Data, Queries and connections"},
	{"xl/pivotcache/", "a pivot table, which keeps a copy of all data that it counts", "copy the table as values into a new workbook"},
	{"xl/model/", "a data model", "copy what is shown as values into a new workbook"},
	{"xl/revisions/", "the history of its changes", "stop sharing it, so that the history is deleted"},
	{"xl/userdata", "data of its own", again},
	{"word/afchunk", "another document in it", again},
}

func (f *file) docx() []byte {
	o := f.open("word/document.xml")
	if o == nil {
		return nil
	}
	o.refuseParts(forbiddenAnywhere)
	o.refuseOthers()
	hidden := o.hiddenStyles()
	for _, p := range o.parts {
		if path.Ext(p.name) == ".xml" && !isStyles(p.name) && path.Base(p.name) != "settings.xml" && !isEmptied(p.name) {
			o.walk(p, func(e element) { o.inText(e, hidden) })
		}
	}
	o.refuseHidden()
	o.clean()
	return o.pack()
}

// isBinary matches parts that may be no XML: pictures, which are looked at later, and fonts.
var isBinary = regexp.MustCompile(`^(?:word|xl)/media/|^word/fonts/[^/]*\.odttf$`)

// refuseOthers refuses a part that no document has, such as macros or an archive under
// another name.
func (o *office) refuseOthers() {
	for _, p := range o.parts {
		isForbidden := func(one forbidden) bool { return strings.HasPrefix(strings.ToLower(p.name), one.begins) }
		isXML := bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(p.content, []byte("\ufeff"))), []byte("<"))
		if !isXML && !isBinary.MatchString(p.name) && !removed.MatchString(p.name) && !slices.ContainsFunc(forbiddenAnywhere, isForbidden) {
			o.hides(again, "has another file in it (%s)", cut(path.Base(p.name)))
		}
	}
}

func isStyles(name string) bool { return strings.HasPrefix(path.Base(name), "styles") }

// hiddenStyles are the ids of styles whose text is hidden. Word declares some that no text has.
func (o *office) hiddenStyles() map[string]bool {
	hidden, id := map[string]bool{}, ""
	for _, p := range o.parts {
		if !isStyles(p.name) {
			continue
		}
		o.walk(p, func(e element) {
			if e.name == "style" {
				id = attribute(e, "styleId")
			} else if e.name == "vanish" && isOn(e, "val", true) {
				hidden[id] = true
			}
		})
	}
	return hidden
}

// inText notes what a reader of a text does not see.
func (o *office) inText(e element, hidden map[string]bool) {
	o.inDrawing(e)
	switch e.name {
	case "pStyle", "rStyle":
		o.seen.text = o.seen.text || hidden[attribute(e, "val")]
		return
	case "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange":
		o.seen.changes++
	case "comment":
		o.seen.comments++
	case "vanish":
		o.seen.text = o.seen.text || isOn(e, "val", true)
		return
	default:
		if !strings.HasSuffix(e.name, "PrChange") {
			return
		}
		o.seen.changes++
	}
	if author := attribute(e, "author"); author != "" {
		o.seen.authors = appendNew(o.seen.authors, author)
	}
}

// inDrawing notes what a drawing does not show.
func (o *office) inDrawing(e element) {
	switch e.name {
	case "srcRect":
		for _, side := range []string{"l", "t", "r", "b"} {
			if by := attribute(e, side); by != "" && by != "0" && by[0] != '-' {
				o.seen.cropped = true
			}
		}
	case "docPr", "cNvPr":
		o.seen.shapes = o.seen.shapes || isOn(e, "hidden", false)
	}
}

func (f *file) xlsx() []byte {
	o := f.open("xl/workbook.xml")
	if o == nil {
		return nil
	}
	o.refuseParts(forbiddenAnywhere)
	o.refuseOthers()
	sheets := o.sheets()
	for _, p := range o.parts {
		switch in, name := path.Split(p.name); {
		case path.Ext(name) != ".xml":
		case in == "xl/worksheets/" || sheets[p.name] != "":
			o.walk(p, func(e element) { o.inSheet(e, sheets[p.name]) })
		case strings.HasPrefix(name, "comment"), in == "xl/threadedComments/":
			o.walk(p, o.inComments)
		case in == "xl/drawings/":
			o.walk(p, o.inDrawing)
		}
	}
	o.refuseHidden()
	o.clean()
	return o.pack()
}

// sheets are the names of sheets by their parts. It notes those that are hidden.
func (o *office) sheets() map[string]string {
	targets, names := map[string]string{}, map[string]string{}
	if links := o.part("xl/_rels/workbook.xml.rels"); links != nil {
		o.walk(links, func(e element) {
			if to := attribute(e, "Target"); strings.HasPrefix(to, "/") {
				targets[attribute(e, "Id")] = to[1:]
			} else {
				targets[attribute(e, "Id")] = path.Join("xl", to)
			}
		})
	}
	o.walk(o.part("xl/workbook.xml"), func(e element) {
		if e.name != "sheet" {
			return
		}
		name := attribute(e, "name")
		names[targets[attribute(e, "id")]] = name
		if state := attribute(e, "state"); state != "" && state != "visible" {
			o.seen.sheets = append(o.seen.sheets, name)
		}
	})
	return names
}

func (o *office) inSheet(e element, sheet string) {
	if slices.Contains(o.seen.sheets, sheet) {
		return
	}
	hidden := isOn(e, "hidden", false)
	switch {
	case e.name == "row" && (hidden || isNothing(e, "ht")):
		o.seen.rows = appendNew(o.seen.rows, sheet)
	case e.name == "col" && (hidden || isNothing(e, "width")):
		o.seen.columns = appendNew(o.seen.columns, sheet)
	case e.name == "scenario":
		o.seen.scenarios = true
	}
}

// isNothing reports whether an attribute is a size of nothing.
func isNothing(e element, name string) bool {
	size, err := strconv.ParseFloat(attribute(e, name), 64)
	return err == nil && size <= 0
}

func (o *office) inComments(e element) {
	if e.name == "comment" || e.name == "threadedComment" {
		o.seen.comments++
	}
}

// emptied are parts that say who made a document, where and with what, and what is left of
// them: the document names them, so that they have to be there.
var emptied = []struct {
	name *regexp.Regexp
	left string
}{
	{regexp.MustCompile(`^docProps/core\d*\.xml$|\.psmdcp$`), `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`},
	{regexp.MustCompile(`^docProps/app\d*\.xml$`), `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`},
	{regexp.MustCompile(`^docProps/custom\d*\.xml$`), `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`},
	{regexp.MustCompile(`^docMetadata/LabelInfo\d*\.xml$`), `<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>`},
	{regexp.MustCompile(`^word/people\d*\.xml$`), `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>`},
	{regexp.MustCompile(`^xl/persons/[^/]*\.xml$`), `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`},
	{regexp.MustCompile(`^customXml/item\d*\.xml$`), `<removed/>`},
}

func isEmptied(name string) bool {
	for _, one := range emptied {
		if one.name.MatchString(name) {
			return true
		}
	}
	return false
}

const declared = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// removed are parts that nothing needs.
var removed = regexp.MustCompile(`^docProps/thumbnail\.|/printerSettings/[^/]*\.bin$`)

// erased are what parts say besides, and what is kept of it.
var erased = []struct {
	in, what *regexp.Regexp
	kept     string
}{
	{regexp.MustCompile(`\.rels$`), regexp.MustCompile(`<Relationship\s[^>]*Type="[^"]*/(?:thumbnail|printerSettings|attachedTemplate)"[^>]*/>`), ""},
	{regexp.MustCompile(`\.rels$`), regexp.MustCompile(`<Relationship\s[^>]*Type="[^"]*/(?:thumbnail|printerSettings|attachedTemplate)"[^>]*>\s*</Relationship>`), ""},
	{regexp.MustCompile(`^\[Content_Types\]\.xml$`), regexp.MustCompile(`<Override\s[^>]*PartName="/(?:docProps/thumbnail\.|[^"]*/printerSettings/)[^"]*"[^>]*/>`), ""},
	{regexp.MustCompile(`^word/settings\.xml$`), regexp.MustCompile(`(?s)<w:attachedTemplate\s[^>]*/>|<w:printerSettings\s[^>]*/>|<w:docVars>.*?</w:docVars>`), ""},
	// The text shown stays, and is not read from the properties again.
	{regexp.MustCompile(`^word/[^/]*\.xml$`), regexp.MustCompile(`<w:dataBinding\s[^>]*/>`), ""},
	{regexp.MustCompile(`^word/[^/]*\.xml$`), regexp.MustCompile(`<w15:dataBinding\s[^>]*/>`), ""},
	// The name of a picture's file, and an alternative that is only that name.
	{regexp.MustCompile(`^(?:word|xl)/.*\.xml$`), regexp.MustCompile(`(<pic:cNvPr\s(?:[^>]*\s)?name=")[^"]*"`), `$1"`},
	{regexp.MustCompile(`^(?:word|xl)/.*\.xml$`), regexp.MustCompile(`(<\w+:(?:docPr|cNvPr)\s(?:[^>]*\s)?descr=")[^"]*\.(?i:jpe?g|png|gif|bmp|tiff?|emf|wmf|heic)"`), `$1"`},
	{regexp.MustCompile(`^xl/workbook\.xml$`), regexp.MustCompile(`(<[\w:]*absPath\s[^>]*\burl=")[^"]*"`), `$1"`},
	{regexp.MustCompile(`^xl/workbook\.xml$`), regexp.MustCompile(`<fileSharing\s[^>]*/>`), ""},
	{regexp.MustCompile(`^xl/(?:work|chart)sheets/[^/]*\.xml$`), regexp.MustCompile(`(<pageSetup\s[^>]*?)\s+r:id="[^"]*"`), "$1"},
}

// clean takes out what a document says of who made it, where and with what.
func (o *office) clean() {
	for _, p := range o.parts {
		p.gone = removed.MatchString(p.name)
		for _, one := range emptied {
			if one.name.MatchString(p.name) {
				p.set([]byte(declared + one.left))
			}
		}
		content := p.content
		for _, one := range erased {
			if one.in.MatchString(p.name) {
				content = one.what.ReplaceAll(content, []byte(one.kept))
			}
		}
		p.set(content)
		if strings.HasSuffix(p.name, ".rels") {
			o.walk(p, o.inLinks)
		}
	}
}

var (
	onComputer = regexp.MustCompile(`(?i)^file:|^[a-z]:[\\/]|^\\\\|^\.\./`)
	onWeb      = regexp.MustCompile(`(?i)^(?:https?|mailto|tel|ftp):|^#`)
)

// inLinks refuses what leads to a file on a computer, or is loaded from elsewhere.
func (o *office) inLinks(e element) {
	if e.name != "Relationship" || attribute(e, "TargetMode") != "External" {
		return
	}
	to, kind := attribute(e, "Target"), path.Base(attribute(e, "Type"))
	switch {
	case onComputer.MatchString(to) || kind == "hyperlink" && !onWeb.MatchString(to):
		o.hides("take the link out, or let it lead to the web, with https://", "has a link to a file on a computer: %s", cut(to))
	case kind != "hyperlink":
		o.hides("put a copy into the document, or attach it as PDF", "loads a part of it from elsewhere: %s", cut(to))
	}
}

package attachment

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
)

var forbiddenInOpenDocument = []forbidden{
	{"basic/", "macros", "delete them, and save it again"},
	{"scripts/", "macros", "delete them, and save it again"},
	{"versions/", "earlier versions of it", "delete them: File, Versions"},
	{"versionlist.xml", "earlier versions of it", "delete them: File, Versions"},
	{"meta-inf/documentsignatures", "a digital signature, which names a person", "remove the signature"},
	{"meta-inf/macrosignatures", "macros", "delete them, and save it again"},
	{"database/", "a connection to other data", again},
}

func (f *file) odt() []byte { return f.openDocument("application/vnd.oasis.opendocument.text") }

func (f *file) ods() []byte { return f.openDocument("application/vnd.oasis.opendocument.spreadsheet") }

func (f *file) openDocument(mimetype string) []byte {
	o := f.open("content.xml")
	if o == nil {
		return nil
	}
	if p := o.part("mimetype"); p == nil || strings.TrimSpace(string(p.content)) != mimetype {
		o.wrong("open it in the program that it is made with, and save it under this name", "is no %s, although its name says so", o.found.Kind)
		return nil
	}
	o.refuseParts(forbiddenInOpenDocument)
	for _, p := range o.parts {
		switch base := path.Base(p.name); {
		case base == "content.xml" || base == "styles.xml":
			s := &openSheet{office: o, hidden: map[string]bool{}, embedded: path.Dir(p.name) != "."}
			o.walk(p, s.see)
		case p.name == "META-INF/manifest.xml":
			o.walk(p, o.inManifest)
		case bytes.HasPrefix(p.content, []byte("\xd0\xcf\x11\xe0")):
			o.hides("put what it shows in as a picture", "has another file in it (%s)", cut(base))
		}
	}
	o.refuseHidden()
	o.cleanOpen()
	return o.pack()
}

// openSheet is what was seen of one part with contents.
type openSheet struct {
	*office
	embedded bool
	style    string          // that is being declared
	hidden   map[string]bool // styles of tables that are not shown
	sheet    string
}

func (s *openSheet) see(e element) {
	h := &s.seen
	switch e.name {
	case "style":
		s.style = attribute(e, "name")
	case "table-properties":
		if attribute(e, "display") == "false" {
			s.hidden[s.style] = true
		}
	case "text-properties":
		if attribute(e, "display") == "none" && e.prefix == "style" {
			h.text = true
		}
	case "table":
		s.sheet = attribute(e, "name")
		if s.hidden[attribute(e, "style-name")] {
			h.sheets = appendNew(h.sheets, s.sheet)
		}
	case "table-row-group":
		if attribute(e, "display") == "false" {
			h.rows = appendNew(h.rows, s.sheet)
		}
	case "table-column-group":
		if attribute(e, "display") == "false" {
			h.columns = appendNew(h.columns, s.sheet)
		}
	case "section":
		h.text = h.text || slices.Contains([]string{"none", "condition"}, attribute(e, "display"))
	case "graphic-properties":
		h.cropped = h.cropped || strings.ContainsAny(attribute(e, "clip"), "123456789")
	case "table-row":
		s.collapsed(e, &h.rows)
	case "table-column":
		s.collapsed(e, &h.columns)
	case "annotation":
		h.comments++
	case "changed-region", "insertion", "deletion", "cell-content-change", "movement":
		h.changes++
	case "hidden-text", "hidden-paragraph":
		h.text = true
	case "spreadsheet":
		if s.embedded {
			s.hides("put what it shows in as a picture", "has another workbook in it")
		}
	case "data-pilot-table":
		s.hides("copy the table as values into a new workbook", "has a pivot table")
	}
	s.links(e)
}

func (s *openSheet) collapsed(e element, names *[]string) {
	if v := attribute(e, "visibility"); (v == "collapse" || v == "filter") && !slices.Contains(s.seen.sheets, s.sheet) {
		*names = appendNew(*names, s.sheet)
	}
}

var loading = []string{"image", "object", "object-ole", "fill-image", "background-image", "section-source", "table-source", "cell-range-source", "floating-frame", "plugin", "applet"}

// links refuses what leads to a file on a computer, or is loaded from elsewhere.
func (s *openSheet) links(e element) {
	to := attribute(e, "href")
	if onWeb.MatchString(to) && to[0] != '#' && slices.Contains(loading, e.name) {
		s.hides("put a copy into the document, or attach it as PDF", "loads a part of it from elsewhere: %s", cut(to))
	}
	if onComputer.MatchString(to) {
		s.hides("take the link out, or let it lead to the web, with https://", "has a link to a file on a computer: %s", cut(to))
	}
}

func (o *office) inManifest(e element) {
	if e.name == "encryption-data" && !slices.ContainsFunc(o.found.Hidden, func(f Finding) bool { return f.Summary == "has a password" }) {
		o.hides("save it without a password", "has a password")
	}
}

const noMeta = `<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>`

var (
	thumbnails    = regexp.MustCompile(`<manifest:file-entry\s[^>]*full-path="Thumbnails/[^"]*"[^>]*/>`)
	printerItems  = regexp.MustCompile(`(<config:config-item\s[^>]*config:name="(?:PrinterName|PrinterSetup|PrinterPaperFromSetup)"[^>]*>)[^<]*`)
	emptyMeta     = declaredPlain + noMeta
	declaredPlain = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
)

// cleanOpen takes out what a document says of who made it, where and with what.
func (o *office) cleanOpen() {
	for _, p := range o.parts {
		switch base := path.Base(p.name); {
		case base == "meta.xml":
			p.set([]byte(emptyMeta))
		case strings.HasPrefix(p.name, "Thumbnails/"):
			p.gone = true
		case base == "manifest.xml":
			p.set(thumbnails.ReplaceAll(p.content, nil))
		case base == "settings.xml":
			p.set(printerItems.ReplaceAll(p.content, []byte("$1")))
		}
	}
}

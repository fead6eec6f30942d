package attachment_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"outturn/internal/attachment"
)

// parts are the files of an office document, by name and content, in order.
type parts [][2]string

// with replaces a part, or adds one.
func (p parts) with(name, content string) parts {
	all := append(parts{}, p...)
	for n := range all {
		if all[n][0] == name {
			all[n][1] = content
			return all
		}
	}
	return append(all, [2]string{name, content})
}

// zipped is the document as a file.
func (p parts) zipped(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, one := range p {
		head := &zip.FileHeader{Name: one[0], Method: zip.Deflate, Comment: "canary-comment"}
		if one[0] == "mimetype" {
			head.Method = zip.Store
		}
		to, err := w.CreateHeader(head)
		if err == nil {
			_, err = to.Write([]byte(one[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.SetComment("canary-comment"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// relations are the links between parts: each has its id, type and target, and more.
func relations(all ...string) string {
	text := `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for _, one := range all {
		f := strings.SplitN(one, " ", 4)
		text += fmt.Sprintf(`<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" %s/>`, f[0], f[1], f[2], strings.Join(f[3:], ""))
	}
	return text + "</Relationships>"
}

const (
	core   = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>canary-author</dc:creator><cp:lastModifiedBy>canary-editor</cp:lastModifiedBy><dc:title>canary-title</dc:title></cp:coreProperties>`
	app    = `<Properties xmlns="p"><Application>canary-software</Application><Company>canary-company</Company><TitlesOfParts>canary-part</TitlesOfParts></Properties>`
	custom = `<Properties xmlns="p"><property name="Owner"><vt:lpwstr>canary-owner</vt:lpwstr></property></Properties>`
)

func wordDocument(body string) parts {
	return parts{
		{"[Content_Types].xml", `<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>`},
		{"_rels/.rels", relations("rId1 officeDocument word/document.xml", "rId2 thumbnail docProps/thumbnail.jpeg")},
		{"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`},
		{"word/settings.xml", `<w:settings xmlns:w="w"><w:attachedTemplate r:id="rId1"/><w:docVars><w:docVar w:name="canary-var"/></w:docVars></w:settings>`},
		{"word/_rels/settings.xml.rels", relations(`rId1 attachedTemplate file:///C:\Users\canary-user\Normal.dotm TargetMode="External"`)},
		{"word/_rels/document.xml.rels", relations(`rId9 hyperlink https://www.example.org/ TargetMode="External"`)},
		{"docProps/core.xml", core}, {"docProps/app.xml", app}, {"docProps/custom.xml", custom}, {"docProps/thumbnail.jpeg", "canary-thumbnail"},
		{"customXml/item1.xml", "<p><Reviewer>canary-reviewer</Reviewer></p>"}, {"docMetadata/LabelInfo.xml", "<l>canary-label</l>"}, {"word/people.xml", "<p>canary-person</p>"},
	}
}

func workbook(sheets, sheet string) parts {
	return parts{
		{"[Content_Types].xml", `<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>`},
		{"_rels/.rels", relations("rId1 officeDocument xl/workbook.xml")},
		{"xl/workbook.xml", `<workbook xmlns="w"><fileSharing userName="canary-user"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\Users\canary-user\" xmlns:x15ac="a"/></mc:Choice></mc:AlternateContent><sheets>` + sheets + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relations("rId1 worksheet worksheets/sheet1.xml", "rId2 worksheet /xl/worksheets/sheet2.xml")},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="w">` + sheet + `<pageSetup orientation="portrait" r:id="rId7"/></worksheet>`},
		{"xl/worksheets/_rels/sheet1.xml.rels", relations("rId7 printerSettings ../printerSettings/printerSettings1.bin")},
		{"xl/worksheets/sheet2.xml", `<worksheet xmlns="w"/>`},
		{"xl/printerSettings/printerSettings1.bin", `\\canary-printer`},
		{"docProps/core.xml", core}, {"docProps/app.xml", app}, {"docProps/custom.xml", custom}, {"xl/persons/person.xml", "<p>canary-person</p>"},
	}
}

const oneSheet = `<sheet name="Visits" sheetId="1" r:id="rId1"/>`

func openDocument(kind, styles, body string) parts {
	return parts{
		{"mimetype", "application/vnd.oasis.opendocument." + kind},
		{"content.xml", `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><office:automatic-styles>` + styles + `</office:automatic-styles><office:body>` + body + `</office:body></office:document-content>`},
		{"meta.xml", `<office:document-meta><office:meta><meta:initial-creator>canary-author</meta:initial-creator><meta:generator>canary-software</meta:generator></office:meta></office:document-meta>`},
		{"settings.xml", `<s><config:config-item config:name="PrinterName" config:type="string">canary-printer</config:config-item></s>`},
		{"Thumbnails/thumbnail.png", "canary-thumbnail"},
		{"META-INF/manifest.xml", `<manifest:manifest><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`},
	}
}

// pdf is a PDF with objects, each as it is written between obj and endobj.
func pdf(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	for n, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n+1, o)
	}
	b.WriteString("trailer\n<< /Root 1 0 R /Info 2 0 R >>\nstartxref\n9\n%%EOF\n")
	return []byte(b.String())
}

// stream is an object with a stream; where it is packed, by what zlib makes of it.
func stream(head, content string, packed bool) string {
	if packed {
		var b bytes.Buffer
		w := zlib.NewWriter(&b)
		w.Write([]byte(content))
		w.Close()
		head, content = head+" /Filter /FlateDecode", b.String()
	}
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", head, len(content), content)
}

const catalogue = "<< /Type /Catalog /Pages 3 0 R >>"

// photo is a picture with the name of who took it.
func photo(t testing.TB) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	whole := b.String()
	return whole[:33] + "\x00\x00\x00\x14tEXtAuthor\x00canary-photog\x00\x00\x00\x00" + whole[33:]
}

// looked are the findings, in lines.
func looked(name string, content []byte) (refused, told string, published []byte) {
	l, published := attachment.Look(name, content)
	return summaries(append(l.Wrong, l.Hidden...)), summaries(append(l.Made, l.CutOff...)), published
}

func summaries(all []attachment.Finding) (text string) {
	for _, f := range all {
		text += f.Summary + "\n"
	}
	return text
}

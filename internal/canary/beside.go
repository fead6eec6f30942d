package canary

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"testing/fstest"
)

// besideTexts are the files beside texts. One that has a mark for its name is written as
// marks.txtar writes it. class says which builds show its contents; nothing shows its properties.
var besideTexts = []struct {
	folder, name, ending string
	class                Class // empty: all
}{
	{"data/", "<kept logo>", ".png", ""},
	{"content/2019-20/q1/", "annex", ".xlsx", ""},
	{"content/2019-20/q1/", "annex", ".pdf", ""},
	{"content/2019-20/q1/", "plan", ".png", ""},
	{"content/2019-20/q1/", "photo", ".jpg", ""},
	{"content/2019-20/q1/", "<exempt annex>", ".xlsx", Exempt},
	{"content/2019-20/q1/", "<exempt letter>", ".pdf", Exempt},
	{"content/2019-20/q1/", "<kept exempt picture>", ".png", ""},
	{"content/2019-20/q2/", "<exempt offers>", ".csv", Exempt},
	{"content/2018-19/annual/", "<exempt bids>", ".xlsx", Exempt},
	{"content/2020-21/q1/", "<draft annex>", ".xlsx", Draft},
	{"content/2020-21/q1/", "<both annex>", ".csv", Both},
	{"content/2020-21/q1/", "<draft record>", ".csv", Draft},
	{"content/2020-21/q1/", "<kept draft picture>", ".png", ""},
	{"content/2020-21/q1/indicators/", "<kept draft photo>", ".jpg", ""},
	{"content/2020-21/annual/", "<draft summary>", ".pdf", Draft},
	{"content/2019-20/q4/", "<draft minutes annex>", ".xlsx", Draft},
}

// attach adds the files beside texts, with marks in their contents and their properties.
func (p *Project) attach() {
	for _, f := range besideTexts {
		if text, marked := p.named[f.name]; marked {
			f.name = text
		}
		name := f.folder + f.name + f.ending
		shown := "Shown to all"
		if f.class != "" {
			shown = p.mark(f.class, false, name)
		}
		p.Files[name] = &fstest.MapFile{Data: map[string]func(of, shown string) []byte{
			".csv": func(_, shown string) []byte { return []byte("Ward,Visits\n" + shown + ",44\n") },
			".pdf": p.pdf, ".xlsx": p.workbook, ".png": p.png, ".jpg": p.jpeg,
		}[f.ending](name, shown)}
	}
}

// property is a mark in what a file says besides what it shows.
func (p *Project) property(of, what string) string { return p.mark(Kept, false, of+": "+what) }

func (p *Project) pdf(name, shown string) []byte {
	return fmt.Appendf(nil, "%%PDF-1.7\n1 0 obj\n<< /Title (Annex) /Author (%s) /Company (%s) /Producer <%x> >>\nendobj\n"+
		"2 0 obj\n<< /Length 40 >>\nstream\nBT (%s) Tj ET\nendstream\nendobj\n"+
		"3 0 obj\n<< /Type /Metadata >>\nstream\n<dc:creator><rdf:li>%s</rdf:li></dc:creator><a xmp:CreatorTool=\"%s\"/>\nendstream\nendobj\ntrailer\n<< /Info 1 0 R >>\n%%%%EOF\n",
		p.property(name, "author"), p.property(name, "company"), p.property(name, "program"), shown, p.property(name, "author in XMP"), p.property(name, "program in XMP"))
}

func (p *Project) workbook(name, shown string) []byte {
	of := func(what string) string { return p.property(name, what) }
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<Relationships/>"},
		{"xl/workbook.xml", `<workbook><fileSharing userName="` + of("user") + `"/><x15ac:absPath url="C:\Users\` + of("path") + `\"/><sheets><sheet name="Visits" id="r1"/></sheets></workbook>`},
		{"xl/worksheets/sheet1.xml", "<worksheet><c><v>" + shown + "</v></c></worksheet>"},
		{"docProps/core.xml", "<c><creator>" + of("author") + "</creator><lastModifiedBy>" + of("editor") + "</lastModifiedBy><title>" + of("title") + "</title></c>"},
		{"docProps/app.xml", "<c><Application>" + of("program") + "</Application><Company>" + of("company") + "</Company></c>"},
		{"docProps/custom.xml", "<c><property>" + of("property of its own") + "</property></c>"},
		{"docProps/thumbnail.jpeg", of("thumbnail")},
		{"xl/printerSettings/printerSettings1.bin", of("printer")},
		{"xl/media/image1.png", string(p.png(name+": image1.png", ""))},
		{"xl/media/image2.jpeg", string(p.jpeg(name+": image2.jpeg", ""))},
	} {
		to, err := w.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Deflate, Comment: of("comment of " + part[0])})
		if err == nil {
			_, err = to.Write([]byte(part[1]))
		}
		must(err)
	}
	must(w.SetComment(of("comment")))
	must(w.Close())
	return b.Bytes()
}

// png is a picture with texts: plain, packed, of Exif, and after its end.
func (p *Project) png(name, _ string) []byte {
	var b bytes.Buffer
	must(png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 3))))
	const head = 33 // of what comes before the first chunk of pixels
	all := bytes.Clone(b.Bytes()[:head])
	for _, chunk := range []string{
		"tEXtAuthor\x00" + p.property(name, "tEXt"), "iTXtComment\x00\x00\x00\x00\x00" + p.property(name, "iTXt"), "eXIfII*\x00\x08\x00\x00\x00\x00\x00" + p.property(name, "eXIf"),
		"zTXtSoftware\x00\x00" + packed(p.property(name, "zTXt")), "iCCPname\x00\x00" + packed(p.property(name, "iCCP")),
	} {
		all = binary.BigEndian.AppendUint32(all, uint32(len(chunk)-len("tEXt")))
		all = append(all, chunk...)
		all = binary.BigEndian.AppendUint32(all, crc32.ChecksumIEEE([]byte(chunk)))
	}
	return append(append(all, b.Bytes()[head:]...), p.property(name, "after its end")...)
}

// jpeg is a picture with texts in its comment, in Exif, XMP, IPTC and colour profile, and after its end.
func (p *Project) jpeg(name, _ string) []byte {
	var b bytes.Buffer
	must(jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 3)), nil))
	all := bytes.Clone(b.Bytes()[:2])
	for _, segment := range []string{
		"\xfe" + p.property(name, "comment"), "\xe1Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00" + p.property(name, "Exif"),
		"\xe1http://ns.adobe.com/xap/1.0/\x00" + p.property(name, "XMP"), "\xedPhotoshop 3.0\x00" + p.property(name, "IPTC"), "\xe2ICC_PROFILE\x00" + p.property(name, "ICC"),
	} {
		all = append(all, 0xff, segment[0])
		all = binary.BigEndian.AppendUint16(all, uint16(len(segment)+1))
		all = append(all, segment[1:]...)
	}
	return append(append(all, b.Bytes()[2:]...), p.property(name, "after its end")...)
}

// packed is a text as zlib packs it.
func packed(text string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, err := w.Write([]byte(text))
	must(err)
	must(w.Close())
	return b.String()
}

func must(err error) {
	if err != nil { // in memory, nothing fails
		panic(err)
	}
}

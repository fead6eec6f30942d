package attachment_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"testing"

	"outturn/internal/attachment"
	"outturn/internal/limit"
)

// TestRefused checks what stops the publication of a file, and that nothing else is said.
func TestRefused(t *testing.T) {
	sheets := oneSheet + `<sheet name="Names" sheetId="2" state="hidden" r:id="rId2"/>`
	word, excel := wordDocument(""), workbook(oneSheet, "")
	text, ods := openDocument("text", "", ""), openDocument("spreadsheet", "", "")
	for _, test := range []struct {
		what, name string
		content    []byte
		want       string // empty: it is published
	}{
		{"a document", "annex.docx", wordDocument("<w:p/>").zipped(t), ""},
		{"a workbook", "annex.xlsx", excel.zipped(t), ""},
		{"an open text", "annex.odt", text.zipped(t), ""},
		{"an open workbook", "annex.ods", ods.zipped(t), ""},
		{"in capitals", "ANNEX.XLSX", excel.zipped(t), ""},

		{"a hidden sheet", "annex.xlsx", workbook(sheets, "").zipped(t), `has the hidden sheet "Names"`},
		{"two hidden sheets", "annex.xlsx", workbook(sheets+`<sheet name="More" state="veryHidden"/>`, "").zipped(t), `has the hidden sheets "Names" and "More"`},
		{"hidden rows", "annex.xlsx", workbook(oneSheet, `<row r="2" hidden="1"/><row r="3" hidden="true"/>`).zipped(t), `has hidden rows in the sheet "Visits"`},
		{"hidden columns", "annex.xlsx", workbook(oneSheet, `<cols><col min="2" max="2" hidden="1"/></cols>`).zipped(t), `has hidden columns in the sheet "Visits"`},
		{"rows without height", "annex.xlsx", workbook(oneSheet, `<row r="2" ht="0" customHeight="1"/>`).zipped(t), `has hidden rows in the sheet "Visits"`},
		{"columns without width", "annex.xlsx", workbook(oneSheet, `<cols><col min="2" max="2" width="0.0"/></cols>`).zipped(t), `has hidden columns in the sheet "Visits"`},
		{"scenarios", "annex.xlsx", workbook(oneSheet, `<scenarios><scenario name="Worst"/></scenarios>`).zipped(t), "has scenarios, which keep other figures"},
		{"hidden rows of a sheet in another folder", "annex.xlsx", workbook(oneSheet+`<sheet name="B" r:id="rId2"/>`, "").with("xl/_rels/workbook.xml.rels", relations("rId1 worksheet worksheets/sheet1.xml", "rId2 worksheet /other/b.xml")).with("other/b.xml", `<worksheet><row hidden="1"/></worksheet>`).zipped(t), `has hidden rows in the sheet "B"`},
		{"comments of other programs", "annex.xlsx", excel.with("xl/comments/comment1.xml", "<comments><comment/></comments>").zipped(t), "has comments"},
		{"a cropped picture", "annex.xlsx", excel.with("xl/drawings/drawing1.xml", `<a:srcRect b="20000"/>`).zipped(t), "has a cropped picture, with all that was cut off"},
		{"rows that are shown", "annex.xlsx", workbook(oneSheet, `<row r="2" hidden="0"/>`).zipped(t), ""},
		{"hidden rows of another sheet", "annex.xlsx", workbook(oneSheet+`<sheet name="B" r:id="rId2"/>`, "").with("xl/worksheets/sheet2.xml", `<x:worksheet xmlns:x="w"><x:row hidden="1"/></x:worksheet>`).zipped(t), `has hidden rows in the sheet "B"`},
		{"macros", "annex.xlsx", excel.with("xl/vbaProject.bin", "m").zipped(t), "has macros (vbaProject.bin)"},
		{"comments", "annex.xlsx", excel.with("xl/comments1.xml", "<comments><comment/></comments>").zipped(t), "has comments"},
		{"threads of comments", "annex.xlsx", excel.with("xl/threadedComments/t1.xml", "<t><threadedComment/></t>").zipped(t), "has comments"},
		{"a pivot table", "annex.xlsx", excel.with("xl/pivotCache/pivotCacheRecords1.xml", "<r/>").zipped(t), "has a pivot table, which keeps a copy of all data that it counts (pivotCacheRecords1.xml)"},
		{"links to workbooks", "annex.xlsx", excel.with("xl/externalLinks/externalLink1.xml", "<r/>").zipped(t), "has links to other workbooks, with their places on a computer (externalLink1.xml)"},
		{"a connection", "annex.xlsx", excel.with("xl/connections.xml", "<r/>").zipped(t), "has a connection to other data (connections.xml)"},
		{"an older workbook", "annex.xlsx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "is no Excel document, although its name says so: it is of the older kind, or has a password"},
		{"a PDF", "annex.xlsx", pdf(catalogue), "is no Excel document, although its name says so: it is a PDF"},
		{"a document as a workbook", "annex.xlsx", word.zipped(t), "is no Excel document, although its name says so"},
		{"a file on a computer", "annex.xlsx", excel.with("xl/worksheets/_rels/sheet2.xml.rels", relations(`rId1 hyperlink \\server\share\names.xlsx TargetMode="External"`)).zipped(t), `has a link to a file on a computer: \\server\share\names.xlsx`},

		{"tracked changes", "annex.docx", wordDocument(`<w:ins w:author="A Person"/><w:p/><w:del w:author="B Person"/>`).zipped(t), `has tracked changes, by "A Person" and "B Person"`},
		{"a tracked format", "annex.docx", wordDocument(`<w:rPr><w:rPrChange w:author="A Person"/></w:rPr>`).zipped(t), `has tracked changes, by "A Person"`},
		{"tracked changes in a footer", "annex.docx", word.with("word/footer1.xml", `<w:ftr xmlns:w="w"><w:moveTo/></w:ftr>`).zipped(t), "has tracked changes"},
		{"comments", "annex.docx", word.with("word/comments.xml", `<w:comments><w:comment w:author="A Person"/></w:comments>`).zipped(t), `has comments, by "A Person"`},
		{"hidden text", "annex.docx", wordDocument("<w:rPr><w:vanish/></w:rPr>").zipped(t), "has hidden text"},
		{"text that is shown", "annex.docx", wordDocument(`<w:rPr><w:vanish w:val="false"/></w:rPr>`).zipped(t), ""},
		{"text hidden by a style", "annex.docx", wordDocument(`<w:pStyle w:val="Note"/>`).with("word/styles.xml", `<w:styles><w:style w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`).zipped(t), "has hidden text"},
		{"a hidden style that no text has", "annex.docx", word.with("word/styles.xml", `<w:styles><w:style w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`).zipped(t), ""},
		{"tracked changes in building blocks", "annex.docx", word.with("word/glossary/document.xml", `<w:glossaryDocument><w:ins/></w:glossaryDocument>`).zipped(t), "has tracked changes"},
		{"a cropped picture", "annex.docx", wordDocument(`<a:srcRect l="1000" r="0"/>`).zipped(t), "has a cropped picture, with all that was cut off"},
		{"a picture that is whole", "annex.docx", wordDocument(`<a:srcRect/><a:srcRect l="0" t="-5"/>`).zipped(t), ""},
		{"a hidden shape", "annex.docx", wordDocument(`<wp:docPr id="1" hidden="1"/>`).zipped(t), "has a hidden picture or shape"},
		{"a drawing that says who made it", "annex.docx", word.with("word/media/image1.svg", "<svg/>").zipped(t), "has a picture that may say who made it (image1.svg)"},
		{"a link to a file beside it", "annex.docx", word.with("word/_rels/document.xml.rels", relations(`rId1 hyperlink names.xlsx TargetMode="External"`)).zipped(t), "has a link to a file on a computer: names.xlsx"},
		{"macros", "annex.docx", word.with("word/vbaProject.bin", "m").zipped(t), "has macros (vbaProject.bin)"},
		{"an embedded workbook", "annex.docx", word.with("word/embeddings/Sheet1.xlsx", "m").zipped(t), "has another file in it (Sheet1.xlsx)"},
		{"macros under another name", "annex.docx", word.with("word/renamed.bin", "\xd0\xcf\x11\xe0").zipped(t), "has another file in it (renamed.bin)"},
		{"an archive as XML", "annex.xlsx", excel.with("xl/more.xml", "PK\x03\x04").zipped(t), "has another file in it (more.xml)"},
		{"a linked picture", "annex.docx", word.with("word/_rels/document.xml.rels", relations(`rId1 image https://example.org/a.png TargetMode="External"`)).zipped(t), "loads a part of it from elsewhere: https://example.org/a.png"},
		{"no XML", "annex.docx", word.with("word/document.xml", "<a").zipped(t), `is damaged: "word/document.xml" in it cannot be read`},
		{"a declaration", "annex.docx", word.with("word/document.xml", `<!DOCTYPE a [<!ENTITY b "c">]><a/>`).zipped(t), `is damaged: "word/document.xml" in it cannot be read`},
		{"a signature", "annex.docx", word.with("_xmlsignatures/sig1.xml", "<a/>").zipped(t), "has a digital signature, which names a person (sig1.xml)"},
		{"a path", "annex.docx", word.with("../../etc/passwd", "x").zipped(t), `is damaged: "../../etc/passwd" in it cannot be read`},
		{"a part twice", "annex.docx", append(word, [2]string{"WORD/document.xml", "<a/>"}).zipped(t), `is damaged: "WORD/document.xml" in it cannot be read`},
		{"a bomb", "annex.docx", word.with("word/media/a.bin", strings.Repeat("\x00", limit.Inflated)).zipped(t), "holds more than 32 MB when it is unpacked"},

		{"tracked changes", "annex.odt", openDocument("text", "", `<text:tracked-changes><text:changed-region/></text:tracked-changes>`).zipped(t), "has tracked changes"},
		{"comments", "annex.odt", openDocument("text", "", `<office:annotation/>`).zipped(t), "has comments"},
		{"hidden text", "annex.odt", openDocument("text", `<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>`, "").zipped(t), "has hidden text"},
		{"a hidden sheet", "annex.ods", openDocument("spreadsheet", `<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>`,
			`<table:table table:name="A" table:style-name="ta1"/><table:table table:name="Names" table:style-name="ta2"/>`).zipped(t), `has the hidden sheet "Names"`},
		{"hidden rows", "annex.ods", openDocument("spreadsheet", "", `<table:table table:name="A"><table:table-row table:visibility="filter"/></table:table>`).zipped(t), `has hidden rows in the sheet "A"`},
		{"macros", "annex.ods", ods.with("Basic/script-lc.xml", "<a/>").zipped(t), "has macros (script-lc.xml)"},
		{"a password", "annex.ods", ods.with("META-INF/manifest.xml", "<m><manifest:encryption-data/><manifest:encryption-data/></m>").zipped(t), "has a password"},
		{"a hidden group of rows", "annex.ods", openDocument("spreadsheet", "", `<table:table table:name="A"><table:table-row-group table:display="false"/></table:table>`).zipped(t), `has hidden rows in the sheet "A"`},
		{"a hidden section", "annex.odt", openDocument("text", "", `<text:section text:display="none"/>`).zipped(t), "has hidden text"},
		{"a cropped picture", "annex.odt", openDocument("text", `<style:graphic-properties fo:clip="rect(0in, 0.5in, 0in, 0in)"/>`, "").zipped(t), "has a cropped picture, with all that was cut off"},
		{"a picture that is whole", "annex.odt", openDocument("text", `<style:graphic-properties fo:clip="rect(0in, 0in, 0in, 0in)"/>`, "").zipped(t), ""},
		{"a linked picture", "annex.odt", openDocument("text", "", `<draw:image xlink:href="https://example.org/a.png"/>`).zipped(t), "loads a part of it from elsewhere: https://example.org/a.png"},
		{"a link to a file beside it", "annex.odt", openDocument("text", "", `<text:a xlink:href="../names.xlsx"/>`).zipped(t), "has a link to a file on a computer: ../names.xlsx"},
		{"a link to the web", "annex.odt", openDocument("text", "", `<text:a xlink:href="https://example.org/"/>`).zipped(t), ""},
		{"a text as a workbook", "annex.ods", text.zipped(t), "is no OpenDocument spreadsheet, although its name says so"},

		{"a PDF", "annex.pdf", pdf(catalogue), ""},
		{"no PDF", "annex.pdf", []byte("<html>"), "is no PDF, although its name says so"},
		{"half a PDF", "annex.pdf", pdf(catalogue)[:20], ""},
		{"a script", "annex.pdf", pdf(catalogue, "<< /S /JavaScript /JS (app.alert(1)) >>"), "has a script in it"},
		{"a disguised script", "annex.pdf", pdf(catalogue, "<< /S /J#61vaScript >>"), "has a script in it"},
		{"a packed script", "annex.pdf", pdf(catalogue, stream("/Type /ObjStm", "1 0 << /JS (x) >>", true)), "has a script in it"},
		{"a word in what is drawn", "annex.pdf", pdf(catalogue, stream("", "BT (/JavaScript ) Tj ET", false)), ""},
		{"a password", "annex.pdf", bytes.Replace(pdf(catalogue), []byte("/Info"), []byte("/Encrypt 7 0 R /Info"), 1), "is encrypted"},
		{"another file", "annex.pdf", pdf("<< /Names << /EmbeddedFiles 4 0 R >> >>"), "has other files in it"},
		{"comments", "annex.pdf", pdf(catalogue, "<< /Type /Annot /Popup 4 0 R >>"), "has comments in it"},
		{"a note", "annex.pdf", pdf(catalogue, "<< /Type /Annot /Subtype /Text /Contents (x) >>"), "has comments in it"},
		{"what every PDF lists", "annex.pdf", pdf(catalogue, "<< /ProcSet [/PDF /Text] >>"), ""},
		{"redactions not applied", "annex.pdf", pdf(catalogue, "<< /Type /Annot /Subtype /Redact >>"), "has marks for redaction, with all that is below them"},
		{"a link to a file", "annex.pdf", pdf(catalogue, "<< /S /URI /URI (file:///C:/Users/a/names.xlsx) >>"), "has a link to a file on a computer"},
		{"a link to the web", "annex.pdf", pdf(catalogue, "<< /S /URI /URI (https://example.org/) >>"), ""},
		{"an earlier state", "annex.pdf", append(pdf(catalogue), pdf(catalogue)[9:]...), "keeps an earlier state of itself"},
		{"an earlier state in lists", "annex.pdf", pdf(catalogue, stream("/Type /ObjStm /N 1 /First 4", "9 0 << >>", true), stream("/Type /ObjStm /N 1 /First 4", "9 0 << /A 1 >>", true)), "keeps an earlier state of itself"},
		{"packed otherwise", "annex.pdf", pdf(catalogue, "<< /Type /ObjStm /Filter [/ASCII85Decode /FlateDecode] >>\nstream\nx\nendstream"), "is packed in a way that nobody can look into"},

		{"a table", "annex.csv", []byte("\ufeffVisits,Change\n\"1,200\",-5%\n-3,+4\n,-\n"), ""},
		{"a formula", "annex.csv", []byte("A\n\"=HYPERLINK(\"\"https://example.org\"\")\"\n"), `has in line 2 a cell that Excel would run as a formula: "=HYPERLINK(\"https://example.org\")"`},
		{"a command", "annex.csv", []byte("A,B\n1,@SUM(A1)\n-cmd|x,2\n"), "has in line 2 a cell that Excel would run as a formula: \"@SUM(A1)\"\nhas in line 3 a cell that Excel would run as a formula: \"-cmd|x\""},
		{"no text", "annex.csv", []byte("PK\x03\x04\x00"), "is no table of text: it has a control character in line 1"},
		{"another encoding", "annex.csv", []byte("Caf\xe9,1\n"), "is not saved as UTF-8"},
		{"no table", "annex.csv", []byte("\"A\n"), `cannot be read as a table: parse error on line 1, column 4: extraneous or missing " in quoted-field`},
		{"nothing", "annex.csv", []byte("\n"), "is empty"},
	} {
		t.Run(test.name+" with "+test.what, func(t *testing.T) {
			refused, _, published := looked(test.name, test.content)
			if strings.TrimSpace(refused) != test.want {
				t.Errorf("it is refused because it\n%s\nwant\n%s", refused, test.want)
			}
			if (published == nil) != (test.want != "") {
				t.Errorf("%d bytes are published", len(published))
			}
		})
	}
}

// TestHiddenPropertiesAreGone checks that no mark of who made a file is published, that the
// rest of it is there and that the file can be read, and that it gives the same bytes again.
func TestHiddenPropertiesAreGone(t *testing.T) {
	bound := `<wp:docPr id="1" name="Picture 1" descr="C:\\Users\\canary-user\\a.jpg"/><pic:cNvPr id="0" name="canary-IMG_2034.png"/><w:sdt><w:sdtPr><w:dataBinding w:xpath="/canary-path" w:storeItemID="x"/></w:sdtPr><w:t>Shown words</w:t></w:sdt>`
	for name, made := range map[string]parts{
		"annex.docx": wordDocument(bound).with("word/media/image1.png", photo(t)), "annex.xlsx": workbook(oneSheet, "<row><v>Shown words</v></row>"),
		"annex.odt": openDocument("text", "", "Shown words").with("Pictures/1.png", photo(t)), "annex.ods": openDocument("spreadsheet", "", "Shown words"),
	} {
		refused, told, published := looked(name, made.zipped(t))
		if refused != "" || told != "" {
			t.Errorf("%s: %s%s", name, refused, told)
			continue
		}
		archive, err := zip.NewReader(bytes.NewReader(published), int64(len(published)))
		if err != nil {
			t.Fatal(err)
		}
		all := string(published)
		for _, f := range archive.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(r)
			if err != nil {
				t.Errorf("%s: %s: %v", name, f.Name, err)
			}
			all += string(content) + "\n"
			if path.Ext(f.Name) == ".xml" || path.Ext(f.Name) == ".rels" {
				wellFormed(t, name+": "+f.Name, content)
			}
		}
		if strings.Contains(all, "canary") || !strings.Contains(all, "Shown words") {
			t.Errorf("%s: a mark is left, or what is shown is not:\n%q", name, all)
		}
		if len(archive.File) > 0 && strings.HasPrefix(name, "annex.od") && archive.File[0].Name != "mimetype" {
			t.Errorf("%s begins with %s", name, archive.File[0].Name)
		}
		if _, _, again := looked(name, published); !bytes.Equal(again, published) {
			t.Errorf("%s: the published file is published otherwise", name)
		}
	}
}

// wellFormed checks that tags close; prefixes are declared by whoever makes the document.
func wellFormed(t *testing.T, name string, content []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

func TestPropertiesOfPDF(t *testing.T) {
	info := "<< /Title (Annex A) /Author (canary \\(author\\)) /Producer <FEFF00630061006E006100720079> /CreationDate (D:2019) >>"
	xmp := `<?xpacket begin=""?><x:xmpmeta><rdf:Description pdf:Producer="canary-software" pdfx:Company="canary-company"><dc:creator><rdf:Seq><rdf:li>canary-author</rdf:li></rdf:Seq></dc:creator><dc:title>Annex A</dc:title></rdf:Description></x:xmpmeta>`
	content := pdf(catalogue, info, stream("/Type /Metadata /Subtype /XML", xmp, false))
	refused, told, published := looked("annex.pdf", content)
	if refused != "" || told != "" || len(published) != len(content) {
		t.Errorf("%s%s, and %d of %d bytes are published", refused, told, len(published), len(content))
	}
	if bytes.Contains(published, []byte("canary")) || bytes.Contains(published, []byte("0063")) || bytes.Count(published, []byte("Annex A")) != 2 {
		t.Errorf("what is published is\n%s", published)
	}
	if bytes.Contains(content, []byte("canary")) == false {
		t.Error("the file itself was changed")
	}

	for what, content := range map[string][]byte{
		"packed with other objects": pdf(catalogue, stream("/Type /ObjStm", "2 0 << /Author (A Person) /Producer (Program) >>", true)),
		"packed as XML":             pdf(catalogue, stream("/Type /Metadata", `<dc:creator><rdf:li>A Person</rdf:li></dc:creator><a pdf:Producer="Program"/>`, true)),
		"signed":                    pdf(catalogue, "<< /Author (A Person) /Producer (Program) >>", "<< /ByteRange [0 1 2 3] >>"),
	} {
		_, told, published := looked("annex.pdf", content)
		if want := "says who or what made it, which stays in it: A Person, Program\n"; told != want || !bytes.Equal(published, content) {
			t.Errorf("%s: it is told %q, want %q", what, told, want)
		}
	}
}

func TestCutOffPDF(t *testing.T) {
	if _, told, _ := looked("annex.pdf", pdf(catalogue)[:20]); told != "has no end, as if it was cut off: some programs will not open it\n" {
		t.Errorf("it is told %q", told)
	}
}

func TestCanBe(t *testing.T) {
	for name, want := range map[string]string{
		"annex.pdf": "", "ANNEX.PDF": "", "annex.doc": "save it as .docx or PDF", "photo.jpg": "![what it shows](photo.jpg)", "macro.xlsm": "without macros",
		"run.exe": "attach a file that ends in .pdf, .csv, .docx, .xlsx, .odt or .ods", "annex": "attach a file that ends in",
	} {
		if hint, ok := attachment.CanBe(name); ok != (want == "") || !strings.Contains(hint, want) {
			t.Errorf("%s: %q, %t", name, hint, ok)
		}
	}
}

func TestAddress(t *testing.T) {
	for name, want := range map[string]string{
		"annex.pdf": "annex.pdf", "Annex A – Final.PDF": "annex-a-final.pdf", "sub/B.xlsx": "b.xlsx", "../../x.pdf": "x.pdf", "ΑΒ.pdf": "attachment.pdf", "a?b#c.pdf": "a-b-c.pdf",
	} {
		if got := attachment.Address(name); got != want {
			t.Errorf("%s is published as %s, want %s", name, got, want)
		}
	}
	for text, want := range map[string]bool{
		"annex.pdf": true, "Annex A.xlsx": true, "Appendix 1: Summary of key performance indicators for Quarter 2, 2019/20": false, "Annex 1.2": false, "See the annex.": false,
	} {
		if attachment.IsName(text) != want {
			t.Errorf("IsName(%q) is not %t", text, want)
		}
	}
}

func TestSizeInWords(t *testing.T) {
	for size, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1000: "1 kB", 240_499: "240 kB", 999_499: "999 kB", 999_500: "1.0 MB", 1_250_000: "1.3 MB", 16 << 20: "16.8 MB"} {
		if got := (&attachment.Looked{Size: size}).SizeInWords(); got != want {
			t.Errorf("%d is written %s, want %s", size, got, want)
		}
	}
}

// FuzzLook checks that no file makes the package panic, and that what is published is
// published again as it is.
func FuzzLook(f *testing.F) {
	for _, name := range []string{"a.pdf", "a.csv", "a.docx", "a.xlsx", "a.odt", "a.ods"} {
		f.Add(name, pdf(catalogue, stream("/Type /ObjStm", "1 0 << /Author (x) >>", true)))
		f.Add(name, []byte("A,B\n1,=2\n"))
	}
	f.Add("a.docx", wordDocument("<w:ins/>").zipped(f))
	f.Add("a.xlsx", workbook(oneSheet, `<row hidden="1"/>`).zipped(f))
	f.Add("a.ods", openDocument("spreadsheet", "", "").zipped(f))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if _, ok := attachment.CanBe(name); !ok {
			return
		}
		found, published := attachment.Look(name, content)
		if found.Refused() != (published == nil) {
			t.Errorf("refused: %t, and %d bytes are published", found.Refused(), len(published))
		}
		if published == nil {
			return
		}
		if again, same := attachment.Look(name, published); !bytes.Equal(same, published) {
			t.Errorf("the published file is refused or changed: %v", again)
		}
	})
}

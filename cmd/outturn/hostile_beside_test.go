package main

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hostileBeside are attachments and pictures that are large, packed many times over, or not
// what they say.
func hostileBeside() []hostile {
	return []hostile{
		attachedFile("a document that unpacks to 100 MB", "attachment", "a.docx", func() string { return bomb("word/document.xml", 100<<20) }),
		attachedFile("a workbook of many parts", "attachment", "a.xlsx", manyParts),
		attachedFile("a workbook of 30 MB of rows", "", "a.xlsx", rows),
		attachedFile("a document of 30 MB of levels", "", "a.docx", levels),
		attachedFile("an archive that is itself a part", "attachment", "a.odt", func() string { return bomb("a.odt", 1<<20) }),
		attachedFile("a PDF with packed objects of 100 MB", "attachment", "a.pdf", packedPDF),
		attachedFile("a PDF of a million properties", "attachment", "a.pdf", func() string { return "%PDF-1.7\n" + strings.Repeat("/Author (", 1<<20) + "%%EOF" }),
		attachedFile("a PDF of a million elements", "attachment", "a.pdf", func() string { return "%PDF-1.7\n" + strings.Repeat("<dc:creator>", 1<<20) + "%%EOF" }),
		attachedFile("a PDF of a million streams", "", "a.pdf", func() string { return "%PDF-1.7\n" + strings.Repeat("obj stream\n", 1<<20) + "%%EOF" }),
		attachedFile("a table of 16 MB", "", "a.csv", func() string { return strings.Repeat("1,2,3,4\n", 2<<20) }),
		attachedFile("a table of one quotation", "attachment", "a.csv", func() string { return `"` + strings.Repeat("a", 15<<20) }),
		attachedFile("a table of formulas", "hidden-content", "a.csv", func() string { return strings.Repeat("=1+1\n", 1<<20) }),
		attachedFile("a name of 10,000 letters", "attachment", strings.Repeat("a", 10_000)+".pdf", nil),
		attachedFile("a name above the project", "attachment", "../../../../etc/passwd.pdf", nil),
		picturedFile("a picture that says it has 10 gigapixels", "image", func() string { return sized(100_000, 100_000) }),
		picturedFile("a picture of a line of 25 megapixels", "image", func() string { return sized(1, 25_000_000) }),
		picturedFile("a picture of the largest size", "", func() string { return sized(5_000, 5_000) }),
		picturedFile("a picture of the largest size, of 16 bits", "", func() string { return deep(5_000, 5_000) }),
		picturedFile("a picture without an end", "image", func() string { return sized(5_000, 5_000)[:10_000] }),
		{name: "forty photos", files: photos},
		{name: "a picture that is a link out of the project", rule: "outside-project", files: picture(nil), plant: linkOut("content/2019-20/q2/a.png", true)},
		{name: "an attachment that is a pipe", rule: "no-file", files: attached("a.pdf", nil), plant: pipe("content/2019-20/q2/a.pdf")},
		{name: "a picture of 10 GB", rule: "over-limit", files: picture(nil), plant: sparse("content/2019-20/q2/a.png", 10<<30)},
		{name: "a logo of 10 GB", rule: "over-limit", plant: func(t *testing.T, folder string) {
			sparse("data/logo.png", 10<<30)(t, folder)
			organisation := filepath.Join(folder, "data/organisation.toml")
			text, err := os.ReadFile(organisation)
			if err != nil {
				t.Fatal(err)
			}
			put(t, organisation, "logo = \"logo.png\"\n"+string(text))
		}},
	}
}

const besidePaper = "content/2019-20/q2/paper.md"

// attached are a paper and a file that is attached to it, unless content is nil.
func attached(name string, content func() string) func() map[string]string {
	return func() map[string]string {
		all := map[string]string{besidePaper: fmt.Sprintf("+++\ntitle = \"T\"\nstatus = \"published\"\nattachments = [%q]\n+++\nText.\n", name)}
		if content != nil {
			all["content/2019-20/q2/"+name] = content()
		}
		return all
	}
}

func attachedFile(name, rule, file string, content func() string) hostile {
	return hostile{name: "attached: " + name, rule: rule, files: attached(file, content)}
}

// picture are a paper and a picture in it, unless content is nil.
func picture(content func() string) func() map[string]string {
	return func() map[string]string {
		all := map[string]string{besidePaper: "+++\ntitle = \"T\"\nstatus = \"published\"\n+++\n![A plan](a.png)\n"}
		if content != nil {
			all["content/2019-20/q2/a.png"] = content()
		}
		return all
	}
}

func picturedFile(name, rule string, content func() string) hostile {
	return hostile{name: name, rule: rule, files: picture(content)}
}

// zipped is an archive of parts, each written by a function.
func zipped(parts map[string]func(write func([]byte))) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		to, err := w.Create(name)
		if err != nil {
			panic(err)
		}
		content(func(p []byte) { _, _ = to.Write(p) })
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

func repeated(text string, bytes int) func(func([]byte)) {
	block := []byte(strings.Repeat(text, (1<<20)/len(text)))
	return func(write func([]byte)) {
		for range bytes / len(block) {
			write(block)
		}
	}
}

func bomb(part string, size int) string {
	return zipped(map[string]func(func([]byte)){part: repeated("\x00", size)})
}

func manyParts() string {
	empty := func(func([]byte)) {}
	parts := map[string]func(func([]byte)){"xl/workbook.xml": empty}
	for n := range 30_000 {
		parts[fmt.Sprintf("xl/%d.xml", n)] = empty
	}
	return zipped(parts)
}

func rows() string {
	return zipped(map[string]func(func([]byte)){
		"xl/workbook.xml":          func(write func([]byte)) { write([]byte(`<workbook><sheet name="A" id="r1"/></workbook>`)) },
		"xl/worksheets/sheet1.xml": repeated(`<row r="1"><c><v>1</v></c></row>`, 30<<20),
	})
}

func levels() string {
	return zipped(map[string]func(func([]byte)){"word/document.xml": repeated("<w:p>", 30<<20)})
}

func packedPDF() string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	repeated("/A 1 ", 100<<20)(func(p []byte) { _, _ = w.Write(p) })
	if err := w.Close(); err != nil {
		panic(err)
	}
	return "%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n" + b.String() + "\nendstream\nendobj\n%%EOF"
}

// drawnPNG is a grey or coloured picture that packs into little.
func drawnPNG(width, height int, depth, colours byte, bytesOfPixel int) string {
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	chunk := func(name string, content []byte) {
		_ = binary.Write(&b, binary.BigEndian, uint32(len(content)))
		b.WriteString(name)
		b.Write(content)
		_ = binary.Write(&b, binary.BigEndian, crc32.ChecksumIEEE(append([]byte(name), content...)))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(width)), uint32(height))
	chunk("IHDR", append(head, depth, colours, 0, 0, 0))
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	if width*height <= 25_000_000 {
		line := make([]byte, 1+width*bytesOfPixel)
		for range height {
			_, _ = w.Write(line)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	chunk("IDAT", packed.Bytes())
	chunk("IEND", nil)
	return b.String()
}

func sized(width, height int) string { return drawnPNG(width, height, 8, 2, 3) }

func deep(width, height int) string { return drawnPNG(width, height, 16, 6, 8) }

func photoOf(width, height int) string {
	p := image.NewYCbCr(image.Rect(0, 0, width, height), image.YCbCrSubsampleRatio444)
	for n := range p.Y {
		p.Y[n] = uint8(n * 7 >> 3)
	}
	p.Cb[0] = color.YCbCrModel.Convert(color.White).(color.YCbCr).Cb
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p, &jpeg.Options{Quality: 60}); err != nil {
		panic(err)
	}
	return b.String()
}

func photos() map[string]string {
	all, text := map[string]string{}, "+++\ntitle = \"T\"\nstatus = \"published\"\n+++\n"
	for n := range 40 {
		all[fmt.Sprintf("content/2019-20/q2/%d.jpg", n)] = photoOf(800+n, 600)
		text += fmt.Sprintf("![A plan](%d.jpg)\n\n", n)
	}
	all[besidePaper] = text
	return all
}

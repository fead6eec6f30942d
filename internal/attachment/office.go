package attachment

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"outturn/internal/limit"
	"outturn/internal/picture"
	"outturn/internal/wording"
)

// office is a document of an office program: an archive of parts.
type office struct {
	*file
	parts []*packed // in the order of the archive
	seen  hidden
}

// packed is one part of it.
type packed struct {
	name    string
	zipped  *zip.File
	content []byte
	changed bool // the content is not that of the archive any more
	gone    bool
}

// open reads all parts of a document. It is refused where it has none of the name that every
// such document has.
func (f *file) open(needs string) *office {
	o := &office{file: f}
	archive, err := zip.NewReader(bytes.NewReader(f.content), int64(len(f.content)))
	if err != nil || !bytes.HasPrefix(f.content, []byte("PK\x03\x04")) {
		f.wrong("open it in the program that it is made with, and save it under this name", "is no %s document, although its name says so%s", f.found.Kind, whatInstead(f.content))
		return nil
	}
	if len(archive.File) > limit.Parts {
		f.wrong("attach it as PDF", "has more than %s files in it", limit.Count(limit.Parts))
		return nil
	}
	left, seen := int64(limit.Inflated), map[string]bool{}
	for _, z := range archive.File {
		if strings.HasSuffix(z.Name, "/") {
			continue
		}
		content, err := unzip(z, &left)
		switch {
		case errors.Is(err, errTooLarge):
			f.wrong("attach it as PDF, or in several parts", "holds more than %s when it is unpacked", limit.Size(limit.Inflated))
			return nil
		case err != nil || seen[strings.ToLower(z.Name)] || !isPartName(z.Name):
			f.wrong("open it in the program that it is made with, and save it again", "is damaged: %q in it cannot be read", cut(z.Name))
			return nil
		}
		seen[strings.ToLower(z.Name)] = true
		o.parts = append(o.parts, &packed{name: z.Name, zipped: z, content: content})
	}
	if o.part(needs) == nil {
		f.wrong("open it in the program that it is made with, and save it under this name", "is no %s document, although its name says so", f.found.Kind)
		return nil
	}
	return o
}

// whatInstead says what a file is that is no document of the new kind.
func whatInstead(content []byte) string {
	switch {
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0")):
		return ": it is of the older kind, or has a password"
	case bytes.HasPrefix(content, []byte("%PDF-")):
		return ": it is a PDF"
	}
	return ""
}

func isPartName(name string) bool {
	return name == path.Clean(name) && !strings.HasPrefix(name, "/") && !strings.HasPrefix(name, "..") && !strings.Contains(name, `\`)
}

var errTooLarge = errors.New("it is too large")

// unzip reads a part, of as many bytes as are left to read.
func unzip(z *zip.File, left *int64) ([]byte, error) {
	if z.UncompressedSize64 > uint64(*left) {
		return nil, errTooLarge
	}
	if z.Flags&1 != 0 {
		return nil, errors.New("it is encrypted")
	}
	r, err := z.Open()
	if err != nil {
		return nil, err
	}
	content, err := io.ReadAll(io.LimitReader(r, *left+1))
	err = errors.Join(err, r.Close())
	if *left -= int64(len(content)); *left < 0 {
		return nil, errTooLarge
	}
	return content, err
}

func (o *office) part(name string) *packed {
	for _, p := range o.parts {
		if p.name == name && !p.gone {
			return p
		}
	}
	return nil
}

// set gives a part another content.
func (p *packed) set(content []byte) {
	if !bytes.Equal(p.content, content) {
		p.content, p.changed = content, true
	}
}

// forbidden is a part that a document for everybody cannot have.
type forbidden struct {
	begins     string // its name, in small letters
	what, hint string
}

// refuseParts refuses what no reader sees and no page can check, by the names of parts.
func (o *office) refuseParts(all []forbidden) {
	for _, one := range all {
		at := slices.IndexFunc(o.parts, func(p *packed) bool { return strings.HasPrefix(strings.ToLower(p.name), one.begins) })
		if at >= 0 {
			o.hides(one.hint, "has %s (%s)", one.what, cut(path.Base(o.parts[at].name)))
		}
	}
}

// hidden is what a document holds that a reader does not see.
type hidden struct {
	sheets, rows, columns []string // names of sheets that are hidden, or have hidden rows or columns
	authors               []string // of tracked changes and comments
	changes, comments     int
	text, shapes          bool
	cropped, scenarios    bool
}

// told are at most this many names of one kind.
const mostNames = 5

// refuseHidden refuses a document by what is hidden in it.
func (o *office) refuseHidden() {
	h := o.seen
	for _, of := range []struct {
		names             []string
		one, several, why string
	}{
		{h.sheets, "the hidden sheet", "the hidden sheets", "delete them; if others depend on them, copy the others as values into a new workbook"},
		{h.rows, "hidden rows in the sheet", "hidden rows in the sheets", "show or delete them; rows that a filter leaves out are hidden, too"},
		{h.columns, "hidden columns in the sheet", "hidden columns in the sheets", "show or delete them"},
	} {
		if len(of.names) > 0 {
			what := of.one
			if len(of.names) > 1 {
				what = of.several
			}
			o.hides(of.why, "has %s %s", what, quoted(of.names))
		}
	}
	by := ""
	if len(h.authors) > 0 {
		by = ", by " + quoted(h.authors)
	}
	if h.changes > 0 {
		o.hides("accept or reject all of them, and stop tracking", "has tracked changes%s", by)
	}
	if h.comments > 0 {
		o.hides("delete all comments and notes", "has comments%s", by)
	}
	for _, of := range []struct {
		seen       bool
		what, hint string
	}{
		{h.text, "hidden text", "delete what is formatted as hidden, or show it"},
		{h.shapes, "a hidden picture or shape", "show or delete it, in the list that Home, Select, Selection Pane opens"},
		{h.cropped, "a cropped picture, with all that was cut off", "delete what was cut off: Picture Format, Compress Pictures, Delete cropped areas; or crop the picture before you put it in"},
		{h.scenarios, "scenarios, which keep other figures", "delete them: Data, What-If Analysis, Scenario Manager"},
	} {
		if of.seen {
			o.hides(of.hint, "has %s", of.what)
		}
	}
}

func quoted(names []string) string {
	var all []string
	for _, name := range names[:min(len(names), mostNames)] {
		all = append(all, fmt.Sprintf("%q", cut(name)))
	}
	if more := len(names) - len(all); more > 0 {
		all = append(all, fmt.Sprintf("%d more", more))
	}
	return wording.List(all)
}

var (
	isMedia           = regexp.MustCompile(`^(?:word/media|xl/media|Pictures)/`)
	withoutProperties = regexp.MustCompile(`(?i)\.(?:gif|bmp|emf|wmf|svm)$`)
)

// pack writes the document again. What was not changed is copied as it is packed, and the
// rest is not packed, so that the bytes do not depend on how well a program packs.
func (o *office) pack() []byte {
	for _, p := range o.parts {
		if stripped, ok := picture.Strip(p.content); ok {
			p.set(stripped)
		} else if isMedia.MatchString(p.name) && !withoutProperties.MatchString(p.name) {
			o.hides("save the picture as PNG or JPEG, and put that into the document", "has a picture that may say who made it (%s)", cut(path.Base(p.name)))
		}
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	err := error(nil)
	for _, p := range o.parts {
		if !p.gone {
			err = errors.Join(err, write(w, p))
		}
	}
	if errors.Join(err, w.Close()) != nil { // as it was read before, and memory does not fail
		o.wrong("save it again, or attach it as PDF", "is damaged")
		return nil
	}
	return b.Bytes()
}

func write(w *zip.Writer, p *packed) error {
	head := zip.FileHeader{Name: p.name, Method: zip.Store}
	var from io.Reader = bytes.NewReader(p.content)
	if p.changed {
		head.CRC32, head.UncompressedSize64 = crc32.ChecksumIEEE(p.content), uint64(len(p.content))
		head.CompressedSize64 = head.UncompressedSize64
	} else {
		raw, err := p.zipped.OpenRaw()
		if err != nil {
			return err
		}
		from, head.Method, head.CRC32 = raw, p.zipped.Method, p.zipped.CRC32
		head.CompressedSize64, head.UncompressedSize64 = p.zipped.CompressedSize64, p.zipped.UncompressedSize64
	}
	to, err := w.CreateRaw(&head)
	if err == nil {
		_, err = io.Copy(to, from)
	}
	return err
}

// Package attachment looks into files that authors attach to a document: whether they are
// what their names say, and what they hold that a reader does not see.
//
// The name and the bytes of a file come in. What stops its publication, and what its author
// should know of it, goes out in words, with the bytes that are published: those of the file
// without what it says of who wrote it, with which program and where. The package knows no
// files of a project.
package attachment

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Looked is what was found in a file.
type Looked struct {
	Kind string // as readers are told: "PDF", "Excel"
	Size int64  // of what is published
	Sum  string // of what is published, in hexadecimal digits

	// What stops its publication.
	Wrong  []Finding // it is not what its name says
	Hidden []Finding // it holds what its readers do not see

	// What its author should know.
	Made   []Finding // it says who or what made it
	CutOff []Finding // it seems to have no end
}

// Refused reports whether the file cannot be published.
func (l *Looked) Refused() bool { return len(l.Wrong)+len(l.Hidden) > 0 }

// Finding is one thing that was found, and what to do about it.
type Finding struct{ Summary, Hint string }

// kind is a kind of file that can be attached.
type kind struct {
	name string
	look func(f *file) (published []byte)
}

var kinds = map[string]kind{
	".pdf":  {"PDF", (*file).pdf},
	".csv":  {"CSV", (*file).csv},
	".docx": {"Word", (*file).docx},
	".xlsx": {"Excel", (*file).xlsx},
	".odt":  {"OpenDocument text", (*file).odt},
	".ods":  {"OpenDocument spreadsheet", (*file).ods},
}

// Endings are those of the files that can be attached, in the order of the guide.
const Endings = ".pdf, .csv, .docx, .xlsx, .odt or .ods"

// file is a file that is being looked into.
type file struct {
	content []byte
	found   Looked
}

func (f *file) wrong(hint, summary string, of ...any) { note(&f.found.Wrong, hint, summary, of) }

func (f *file) hides(hint, summary string, of ...any) { note(&f.found.Hidden, hint, summary, of) }

func note(in *[]Finding, hint, summary string, of []any) {
	*in = append(*in, Finding{fmt.Sprintf(summary, of...), hint})
}

// instead are hints for files of other kinds.
var instead = map[string]string{
	".png": "a picture stands in the text, where its alternative is read: ![what it shows](NAME)", ".gif": "save it as PNG, and show it in the text: ![what it shows](photo.png)",
	".doc": "save it as .docx or PDF", ".rtf": "save it as .docx or PDF", ".xls": "save it as .xlsx", ".ppt": "save it as PDF", ".pptx": "save it as PDF", ".odp": "save it as PDF",
	".docm": "save it as .docx, without macros", ".xlsm": "save it as .xlsx, without macros", ".xlsb": "save it as .xlsx", ".zip": "attach the files in it one by one",
	".txt": "save it as PDF, or write it into the text", ".md": "write it into the text", ".html": "save it as PDF",
}

// CanBe reports whether a file of this name can be attached; otherwise hint says what to do.
func CanBe(name string) (hint string, ok bool) {
	ending := strings.ToLower(path.Ext(name))
	if _, ok = kinds[ending]; ok {
		return "", true
	}
	if ending == ".jpg" || ending == ".jpeg" || ending == ".webp" {
		ending = ".png"
	}
	if hint = instead[ending]; hint == "" {
		hint = "attach a file that ends in " + Endings
	}
	return strings.ReplaceAll(hint, "NAME", path.Base(name)), false
}

// Look looks into a file that can be attached. published is nil where it is refused.
func Look(name string, content []byte) (found *Looked, published []byte) {
	k := kinds[strings.ToLower(path.Ext(name))]
	f := &file{content: content, found: Looked{Kind: k.name}}
	published = k.look(f)
	if f.found.Refused() {
		return &f.found, nil
	}
	f.found.Size, f.found.Sum = int64(len(published)), fmt.Sprintf("%x", sha256.Sum256(published))
	return &f.found, published
}

// SizeInWords writes a size as readers are told it: "240 kB", "1.2 MB".
func (l *Looked) SizeInWords() string {
	switch size := l.Size; {
	case size < 1000:
		return fmt.Sprintf("%d bytes", size)
	case size < 999_500:
		return fmt.Sprintf("%d kB", (size+500)/1000)
	default:
		tenths := (size + 50_000) / 100_000
		return fmt.Sprintf("%d.%d MB", tenths/10, tenths%10)
	}
}

var (
	betweenWords = regexp.MustCompile(`[^a-z0-9]+`)
	isFileName   = regexp.MustCompile(`\.[A-Za-z][A-Za-z0-9]{1,4}$`)
)

// IsName reports whether a text is the name of a file, and not words.
func IsName(text string) bool { return isFileName.MatchString(text) }

// Address is the name under which a file is published: in small letters, without spaces.
func Address(name string) string {
	ending := strings.ToLower(path.Ext(name))
	base := path.Base(name)
	plain := strings.Trim(betweenWords.ReplaceAllString(strings.ToLower(strings.TrimSuffix(base, path.Ext(base))), "-"), "-")
	if plain == "" {
		plain = "attachment"
	}
	return plain + ending
}

// mostCells are told of that would run as formulas.
const mostCells = 3

// csv checks that a file is a table of text that no program takes for formulas.
func (f *file) csv() []byte {
	text := bytes.TrimPrefix(f.content, []byte("\ufeff"))
	if !utf8.Valid(text) {
		f.wrong("save it as “CSV UTF-8”", "is not saved as UTF-8")
		return nil
	}
	if at := bytes.IndexFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' }); at >= 0 {
		f.wrong("save it as “CSV UTF-8” from the program that it is made with", "is no table of text: it has a control character in line %d", 1+bytes.Count(text[:at], []byte("\n")))
		return nil
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord, r.ReuseRecord = -1, true
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			f.wrong("save it as “CSV UTF-8” from the program that it is made with", "cannot be read as a table: %v", err)
			return nil
		}
		for n, cell := range row {
			if line, _ := r.FieldPos(n); isFormula(cell) && len(f.found.Hidden) < mostCells {
				f.hides("save the value instead, or put a space before it", "has in line %d a cell that Excel would run as a formula: %q", line, cut(cell))
			}
		}
	}
	if len(bytes.TrimSpace(text)) == 0 {
		f.wrong("save the table into it, or take it out of attachments", "is empty")
	}
	return bytes.ReplaceAll(f.content, []byte("\r\n"), []byte("\n")) // as on every machine, whatever Git makes of line ends
}

var signedNumber = regexp.MustCompile(`^[+-] ?[£$€]?[\d,.]*\d[\d,.]*%?$`)

// isFormula reports whether programs take a cell for a formula.
func isFormula(cell string) bool {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return false
	}
	return len(cell) > 1 && !signedNumber.MatchString(cell)
}

// cut shortens what a file says to what a message needs.
func cut(text string) string {
	const most = 60
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "..."
	}
	return text
}

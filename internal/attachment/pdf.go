package attachment

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/hex"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"outturn/internal/limit"
)

// doings are what a PDF does besides showing pages, by the name that asks for it.
var doings = []struct {
	named      name
	what, hint string
}{
	{named("Encrypt"), "is encrypted", "save it without a password and without restrictions"},
	{named("JavaScript", "JS"), "has a script in it", "save it as PDF again from the document that it was made of, or print it into a PDF"},
	{named("EmbeddedFile", "EmbeddedFiles"), "has other files in it", "attach them one by one, and save the PDF without them"},
	{commented, "has comments in it", "take them out, or print it into a PDF without comments"},
	{named("Redact"), "has marks for redaction, with all that is below them", "apply the redactions, and save it again"},
	{toFile, "has a link to a file on a computer", "take the link out, or let it lead to the web"},
	{named("Launch"), "can start programs", "print it into a PDF, and attach that"},
	{named("RichMedia", "Movie", "Sound", "3D"), "has film, sound or a model in it", "print it into a PDF, and attach that"},
	{named("XFA"), "is a form that only some programs show", "print it into a PDF, and attach that"},
}

var (
	commented = name{[][]byte{[]byte("/Popup"), []byte("/Text")}, regexp.MustCompile(`/Popup(?:[\s/<>\[\]()]|$)|/Subtype\s*/Text(?:[\s/<>\[\]()]|$)`)}
	toFile    = name{[][]byte{[]byte("/GoToR"), []byte("/GoToE"), []byte("/URI")}, regexp.MustCompile(`/GoTo[RE](?:[\s/<>\[\]()]|$)|/URI\s*\((?i:file:|[a-z]:[\\/])`)}
)

// named matches a name of PDF.
func named(names ...string) name {
	n := name{exact: regexp.MustCompile(`/(?:` + strings.Join(names, "|") + `)(?:[\s/<>\[\]()]|$)`)}
	for _, one := range names {
		n.begins = append(n.begins, []byte("/"+one))
	}
	return n
}

// name is one of some names. Most texts have none of them, which is seen soon.
type name struct {
	begins [][]byte
	exact  *regexp.Regexp
}

func (n name) in(text []byte) bool {
	return slices.ContainsFunc(n.begins, func(begin []byte) bool { return bytes.Contains(text, begin) }) && n.exact.Match(text)
}

var (
	isProperty = named(propertyKeys...)
	objectList = named("ObjStm")
	ofXMP      = named("Metadata")
	signed     = named("ByteRange")
)

// tail is how far from the end of a PDF programs look for its end.
const tail = 1024

// pdf looks into a PDF. It reads what is written plainly, the packed lists of objects and the
// packed properties; what pages draw it does not read.
func (f *file) pdf() []byte {
	if !bytes.HasPrefix(f.content, []byte("%PDF-")) {
		f.wrong("save it as PDF again; a file does not become one by its name", "is no PDF, although its name says so")
		return nil
	}
	if !bytes.Contains(f.content[max(0, len(f.content)-tail):], []byte("%%EOF")) {
		note(&f.found.CutOff, "open it to see whether it is whole, and save it as PDF again", "has no end, as if it was cut off: some programs will not open it", nil)
	}
	p, ok := readPDF(f.content)
	if !ok {
		f.wrong("print it into a PDF, and attach that", "is packed in a way that nobody can look into")
		return nil
	}
	for _, d := range doings {
		if slices.ContainsFunc(append(p.packed, p.plain), d.named.in) {
			f.hides(d.hint, "%s", d.what)
		}
	}
	if p.earlier() && !signed.in(p.plain) {
		f.hides("print it into a new PDF, and attach that: what was changed or blacked out may still be in it", "keeps an earlier state of itself")
	}
	published := bytes.Clone(f.content)
	told, ok := packedProperties(p)
	if signed.in(p.plain) { // a signature, which any change breaks
		more, all := propertiesOf(published)
		told, ok = append(told, more...), ok && all
	} else {
		ok = ok && blank(published)
	}
	if !ok {
		f.wrong("print it into a PDF, and attach that", "says too often who or what made it")
		return nil
	}
	if len(told) > 0 {
		note(&f.found.Made, "take them out where the PDF is made, such as with “Remove hidden information” or “Inspect document”, unless all may know them",
			"says who or what made it, which stays in it: %s", []any{strings.Join(told, ", ")})
	}
	return published
}

// pdfParts are the parts of a PDF in which objects stand.
type pdfParts struct {
	plain    []byte   // all outside of streams, names without escapes
	packed   [][]byte // the lists of objects
	metadata [][]byte // properties as XML that are packed
	listed   []string // the numbers of objects in the lists
}

var (
	objectBegins = regexp.MustCompile(`(?:^|[\r\n])[ \t]*(\d{1,10})[ \t]+\d{1,5}[ \t]+obj\b`)
	firstObject  = regexp.MustCompile(`/First\s+(\d{1,8})\b`)
)

// earlier reports whether an object is there twice: programs that add a change at the end of
// a PDF leave what was there before.
func (p *pdfParts) earlier() bool {
	seen := map[string]bool{}
	for _, found := range objectBegins.FindAllSubmatch(p.plain, -1) {
		p.listed = append(p.listed, string(found[1]))
	}
	for _, number := range p.listed {
		if seen[number] {
			return true
		}
		seen[number] = true
	}
	return false
}

// list notes the objects of a list, which begins with their numbers and places.
func (p *pdfParts) list(head, text []byte) {
	first := firstObject.FindSubmatch(head)
	if first == nil {
		return
	}
	length, _ := strconv.Atoi(string(first[1])) // as it matched
	for n, number := range bytes.Fields(text[:min(length, len(text))]) {
		if n%2 == 0 {
			p.listed = append(p.listed, string(number))
		}
	}
}

var (
	streamBegins = regexp.MustCompile(`stream\r?\n`)
	streamEnds   = []byte("endstream")
	escaped      = regexp.MustCompile(`#[0-9A-Fa-f]{2}`)
	filters      = regexp.MustCompile(`/Filter\s*\[?\s*/FlateDecode\s*\]?`)
)

// readPDF finds those parts. ok is false where some cannot be read.
func readPDF(content []byte) (p pdfParts, ok bool) {
	left := int64(limit.Inflated)
	for rest := content; ; {
		begins := streamBegins.FindIndex(rest)
		if begins == nil {
			p.plain = append(p.plain, rest...)
			break
		}
		p.plain = append(p.plain, rest[:begins[1]]...)
		head := rest[max(0, bytes.LastIndex(rest[:begins[0]], []byte("obj"))):begins[0]]
		rest = rest[begins[1]:]
		length := bytes.Index(rest, streamEnds)
		if length < 0 {
			break
		}
		data := rest[:length]
		rest = rest[length+len(streamEnds):]
		head = withoutEscapes(head)
		list, metadata := objectList.in(head), ofXMP.in(head)
		if !list && !metadata {
			continue
		}
		text, readable := unpackStream(head, data, &left)
		switch {
		case !readable:
			return p, false
		case list:
			p.packed = append(p.packed, withoutEscapes(text))
			p.list(head, text)
		case !bytes.Equal(text, data):
			p.metadata = append(p.metadata, text)
		}
	}
	p.plain = withoutEscapes(p.plain)
	return p, true
}

// unpackStream unpacks a stream of a PDF, of as many bytes as are left to read.
func unpackStream(head, data []byte, left *int64) (text []byte, ok bool) {
	if !bytes.Contains(head, []byte("/Filter")) {
		return data, true
	}
	if !filters.Match(head) || bytes.Contains(head, []byte("/Predictor")) {
		return nil, false
	}
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	text, err = io.ReadAll(io.LimitReader(r, *left+1))
	*left -= int64(len(text))
	var corrupt flate.CorruptInputError // what follows the end of the data is of no account
	return text, *left >= 0 && (err == nil || len(text) > 0 && !errors.As(err, &corrupt))
}

func withoutEscapes(text []byte) []byte {
	if bytes.IndexByte(text, '#') < 0 {
		return text
	}
	return escaped.ReplaceAllFunc(text, func(e []byte) []byte {
		decoded := make([]byte, 1)
		_, _ = hex.Decode(decoded, e[1:])
		return decoded
	})
}

// properties are the keys that say who or what made a PDF.
var (
	propertyKeys = []string{"Author", "Creator", "Producer", "Company", "Manager", "Keywords", "Subject", "Comments", "LastModifiedBy", "LastSavedBy", "Owner", "SourceModified", "ContentTypeId"}
	properties   = regexp.MustCompile(`/(?:` + strings.Join(propertyKeys, "|") + `)\s*([(<])`)
	inXMP        = []string{"dc:creator", "xmp:CreatorTool", "pdf:Producer", "pdf:Keywords", "dc:contributor", "dc:subject", "dc:description", "photoshop:AuthorsPosition", "photoshop:CaptionWriter", "xmp:Author"}
	ownInXMP     = regexp.MustCompile(`pdfx:[\w.-]+`)
)

// blank replaces those properties with spaces, wherever they are written plainly: then all
// else stays at its place.
func blank(content []byte) (ok bool) {
	return each(content, func(value []byte, isHex bool) {
		fill := byte(' ')
		if isHex {
			fill = '0'
		}
		for n := range value {
			value[n] = fill
		}
	})
}

// propertiesOf says those properties.
func propertiesOf(content []byte) (told []string, ok bool) {
	ok = each(content, func(value []byte, isHex bool) {
		if text := inWords(value, isHex); text != "" {
			told = appendNew(told, text)
		}
	})
	return told, ok
}

// packedProperties says those that are packed, and so stay.
func packedProperties(p pdfParts) (told []string, ok bool) {
	for _, text := range append(p.packed, p.metadata...) {
		all, ok := propertiesOf(text)
		if !ok {
			return nil, false
		}
		for _, one := range all {
			told = appendNew(told, one)
		}
	}
	return told, true
}

func appendNew(all []string, one string) []string {
	if slices.Contains(all, one) {
		return all
	}
	return append(all, one)
}

// What a PDF may say of who made it: so often, and in so many bytes.
const (
	mostProperties = 2_000
	longest        = 1 << 14
)

// each hands the value of each property to take, which may change it. ok is false where there
// are more than any program writes: to look for all of them would take too long.
func each(content []byte, take func(value []byte, isHex bool)) (ok bool) {
	var found [][]int
	var own [][]byte
	if isProperty.in(content) {
		found = properties.FindAllSubmatchIndex(content, mostProperties)
	}
	if bytes.Contains(content, []byte("pdfx:")) {
		own = ownInXMP.FindAll(content, mostProperties)
	}
	if len(found) == mostProperties || len(own) == mostProperties {
		return false
	}
	for _, at := range found {
		value := content[at[2]+1 : min(len(content), at[2]+longest)]
		if content[at[2]] == '(' {
			take(literal(value), false)
		} else if end := bytes.IndexByte(value, '>'); end > 0 && value[0] != '<' {
			take(value[:end], true)
		}
	}
	names := slices.Clone(inXMP)
	for _, one := range own {
		names = appendNew(names, string(one))
	}
	return len(names) < mostNamesInXMP && !slices.ContainsFunc(names, func(name string) bool { return !eachInXMP(content, name, take) })
}

const mostNamesInXMP = 100

// literal is a text in round brackets, up to its end.
func literal(text []byte) []byte {
	depth := 1
	for n := 0; n < len(text); n++ {
		switch text[n] {
		case '\\':
			n++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text[:n]
			}
		}
	}
	return nil
}

var markup = regexp.MustCompile(`<[^>]*>`)

// eachInXMP hands the texts of an element or attribute of XML to take.
func eachInXMP(content []byte, name string, take func([]byte, bool)) (ok bool) {
	rest := content
	for range mostProperties {
		at := bytes.Index(rest, []byte(name))
		if at < 0 {
			return true
		}
		opened := at > 0 && rest[at-1] == '<'
		rest = rest[at+len(name):]
		switch {
		case bytes.HasPrefix(rest, []byte(`="`)):
			if end := bytes.IndexByte(rest[2:min(len(rest), longest)], '"'); end >= 0 {
				take(rest[2:2+end], false)
			}
		case opened:
			end := bytes.Index(rest[:min(len(rest), longest)], []byte("</"+name))
			start := bytes.IndexByte(rest, '>')
			if start < 0 || end <= start {
				continue
			}
			inner, from := rest[start+1:end], 0
			for _, tag := range append(markup.FindAllIndex(inner, -1), []int{len(inner), len(inner)}) {
				if text := inner[from:tag[0]]; len(bytes.TrimSpace(text)) > 0 {
					take(text, false)
				}
				from = tag[1]
			}
		}
	}
	return false
}

// inWords is a value as it is read.
func inWords(value []byte, isHex bool) string {
	raw := bytes.Clone(value)
	if isHex {
		raw = bytes.Map(func(r rune) rune {
			if strings.ContainsRune(" \t\r\n", r) {
				return -1
			}
			return r
		}, raw)
		decoded := make([]byte, len(raw)/2)
		if _, err := hex.Decode(decoded, raw[:len(raw)/2*2]); err != nil {
			return ""
		}
		raw = decoded
	}
	if wide, found := bytes.CutPrefix(raw, []byte("\xfe\xff")); found {
		units := make([]uint16, len(wide)/2)
		for n := range units {
			units[n] = uint16(wide[2*n])<<8 | uint16(wide[2*n+1])
		}
		raw = []byte(string(utf16.Decode(units)))
	}
	return strings.TrimSpace(strings.Trim(cut(string(raw)), "\x00 "))
}

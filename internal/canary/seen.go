package canary

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/hex"
	"html"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// anyMark matches words and numbers that could be marks. Pages put commas into numbers.
var anyMark = regexp.MustCompile(`zq[ab]\d{3}x|(913|786)[, ]?\d{3}[, ]?[54][72]0`)

// depth is how many times a form is looked into again: a zip file in Base64, say.
const depth = 3

// Seen are the texts of marks in a content: as it stands, in capitals, with tags or signs
// between, escaped for HTML, JSON or addresses, in Base64 or hexadecimal, in UTF-16, and
// compressed.
func Seen(content []byte) map[string]bool {
	seen := map[string]bool{}
	look(content, seen, depth)
	return seen
}

func look(content []byte, seen map[string]bool, depth int) {
	for _, found := range anyMark.FindAll(bytes.ToLower(content), -1) {
		seen[strings.NewReplacer(",", "", " ", "").Replace(string(found))] = true
	}
	if depth == 0 {
		return
	}
	for _, form := range forms {
		for _, inner := range form(content) {
			look(inner, seen, depth-1)
		}
	}
}

// forms each take out of a content what is in it in another form.
var forms = []func([]byte) [][]byte{unescaped, untagged, wideText, fromBase64, fromHex, unpacked, unzipped}

var (
	htmlEscape    = regexp.MustCompile(`&[#a-zA-Z0-9]+;`)
	addressEscape = regexp.MustCompile(`(%[0-9a-fA-F]{2})+`)
	jsonEscape    = regexp.MustCompile(`(\\u[0-9a-fA-F]{4})+`)
	between       = regexp.MustCompile(`<[^<>]*>|\x{ad}|\x{200b}`) // tags, and signs that do not show
)

// unescaped is the content without what is escaped for HTML, addresses and JSON.
func unescaped(content []byte) [][]byte {
	text := string(content)
	if !htmlEscape.MatchString(text) && !addressEscape.MatchString(text) && !jsonEscape.MatchString(text) {
		return nil
	}
	text = htmlEscape.ReplaceAllStringFunc(text, html.UnescapeString)
	text = addressEscape.ReplaceAllStringFunc(text, fromAddress)
	text = jsonEscape.ReplaceAllStringFunc(text, fromJSON)
	return [][]byte{[]byte(text)}
}

// untagged is the content without what may stand between the letters of a word.
func untagged(content []byte) [][]byte {
	if !between.Match(content) {
		return nil
	}
	return [][]byte{between.ReplaceAll(content, nil)}
}

func fromAddress(found string) string {
	text, _ := url.PathUnescape(found)
	return text
}

func fromJSON(found string) string {
	text, err := strconv.Unquote(`"` + found + `"`)
	if err != nil {
		return found
	}
	return text
}

// wideText is the content without the zeros that UTF-16 has around the letters of English.
func wideText(content []byte) [][]byte {
	if !bytes.Contains(content, []byte("z\x00q\x00")) && !bytes.Contains(content, []byte("\x00z\x00q")) && !bytes.Contains(content, []byte("\x00,\x00")) {
		return nil
	}
	return [][]byte{bytes.ReplaceAll(content, []byte{0}, nil)}
}

var (
	base64Run = regexp.MustCompile(`[A-Za-z0-9+/_-]{12,}`)
	hexRun    = regexp.MustCompile(`[0-9a-fA-F]{14,}`)
)

// fromBase64 decodes what may be Base64, from each of the four places at which it could begin.
func fromBase64(content []byte) [][]byte {
	var all []byte
	for _, run := range base64Run.FindAll(content, -1) {
		plain := strings.NewReplacer("-", "+", "_", "/").Replace(string(run))
		for from := range 4 {
			part := plain[from:]
			part = part[:len(part)-len(part)%4]
			if decoded, err := base64.StdEncoding.DecodeString(part); err == nil {
				all = append(append(all, decoded...), '\n')
			}
		}
		if decoded, err := base64.RawStdEncoding.DecodeString(plain); err == nil {
			all = append(append(all, decoded...), '\n')
		}
	}
	return some(all)
}

func fromHex(content []byte) [][]byte {
	var all []byte
	for _, run := range hexRun.FindAllString(string(content), -1) {
		for from := range 2 {
			part := run[from:]
			decoded, _ := hex.DecodeString(part[:len(part)-len(part)%2])
			all = append(append(all, decoded...), '\n')
		}
	}
	return some(all)
}

func some(all []byte) [][]byte {
	if len(all) == 0 {
		return nil
	}
	return [][]byte{all}
}

// unpacked decompresses what begins like gzip or zlib. PDF and PNG have zlib inside.
func unpacked(content []byte) (all [][]byte) {
	for at := range content {
		rest := content[at:]
		var r io.Reader
		var err error
		switch {
		case bytes.HasPrefix(rest, []byte{0x1f, 0x8b, 8}):
			r, err = gzip.NewReader(bytes.NewReader(rest))
		case len(rest) > 2 && rest[0] == 0x78 && (int(rest[0])<<8|int(rest[1]))%31 == 0:
			r, err = zlib.NewReader(bytes.NewReader(rest))
		default:
			continue
		}
		if err == nil {
			text, _ := io.ReadAll(r) // as much as there is
			all = append(all, text)
		}
	}
	return all
}

// unzipped are the names and contents of a zip file, which workbooks and documents are, too.
func unzipped(content []byte) (all [][]byte) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil
	}
	for _, f := range archive.File {
		all = append(all, []byte(f.Name+"\n"+f.Comment))
		if r, err := f.Open(); err == nil {
			text, _ := io.ReadAll(r)
			all = append(all, text)
		}
	}
	return append(all, []byte(archive.Comment))
}

package exempt

import (
	"html"
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"outturn/internal/source"
)

// plain is a text as a reader takes it: in lower case, with plain letters and signs for
// those that only look like them, without what cannot be seen.
type plain struct {
	text     string
	runs     []run  // where its bytes stand in the text as written
	original string // the text as written
}

// run is a stretch of a plain text, up to the next one. Its bytes stand one by one in the text
// as written, or all for the one sign there.
type run struct {
	from, original int
	oneSign        bool
}

// at says where a byte of the plain text, or its end, stands in the text as written.
func (p *plain) at(byte int) int {
	n := sort.Search(len(p.runs), func(n int) bool { return p.runs[n].from > byte })
	r := p.runs[n-1]
	if r.oneSign {
		return r.original
	}
	return r.original + byte - r.from
}

// lookAlikes are signs and letters, in lower case, that look like a plain one.
var lookAlikes = map[rune]string{
	'ː': ":", '˸': ":", '։': ":", '׃': ":", '܃': ":", '܄': ":", '᛬': ":", '᠃': ":", '᠄': ":", '⁚': ":",
	'∶': ":", 'ꓽ': ":", '꞉': ":", '⦂': ":", '︰': ":", '∷': "::", '⸬': "::", '⁝': ":::", '⋮': ":::", '︙': ":::", '⁞': "::::",
	'а': "a", 'в': "b", 'с': "c", 'е': "e", 'ё': "e", 'һ': "h", 'і': "i", 'ј': "j", 'к': "k", 'м': "m", 'н': "h", 'о': "o",
	'р': "p", 'ѕ': "s", 'т': "t", 'у': "y", 'х': "x", 'ԁ': "d", 'ӏ': "l", 'ո': "n", 'օ': "o",
	'α': "a", 'β': "b", 'ε': "e", 'ι': "i", 'κ': "k", 'μ': "m", 'ν': "v", 'ο': "o", 'ρ': "p", 'τ': "t", 'υ': "u", 'χ': "x", 'γ': "y",
	'ᴀ': "a", 'ᴇ': "e", 'ᴍ': "m", 'ᴘ': "p", 'ᴛ': "t", 'ɛ': "e", 'ⅿ': "m", '×': "x", '✕': "x", '✗': "x", 'ⲭ': "x", 'ı': "i", '℮': "e", 'ә': "e", 'ɪ': "i", 'ʀ': "r",
	'＝': "=", '‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '―': "-", '−': "-", '＂': "\"",
}

var entity = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});`)

// fold reads a text as [plain] says.
func fold(text string) *plain {
	p := &plain{original: text}
	var folded strings.Builder
	folded.Grow(len(text))
	for at := 0; at < len(text); {
		if end := asciiEnd(text, at); end > at { // most of most texts
			p.runs = append(p.runs, run{from: folded.Len(), original: at})
			for ; at < end; at++ {
				folded.WriteByte(lower(text[at]))
			}
			continue
		}
		read, size := unit(text[at:])
		p.runs = append(p.runs, run{from: folded.Len(), original: at, oneSign: true})
		folded.WriteString(read)
		at += size
	}
	p.runs = append(p.runs, run{from: folded.Len(), original: len(text)})
	p.text = folded.String()
	return p
}

// asciiEnd is where the signs end that are read as they stand, but for capitals.
func asciiEnd(text string, at int) int {
	for at < len(text) && (text[at] >= ' ' && text[at] < 0x7f && text[at] != '&' && text[at] != '\\' || text[at] == '\n') {
		at++
	}
	return at
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// unit reads the first sign of a text, and returns how many bytes it is of. A sign may be
// written as an HTML entity or with a backslash before it.
func unit(text string) (string, int) {
	if text[0] == '&' {
		m := entity.FindString(text)
		if meant := html.UnescapeString(m); meant != m {
			return foldAll(meant), len(m)
		}
	}
	r, size := utf8.DecodeRuneInString(text)
	if r == '\\' && len(text) > 1 && (text[1] == '&' || !unicode.IsSpace(rune(text[1]))) {
		return "", size
	}
	return foldRune(r), size
}

func foldAll(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteString(foldRune(r))
	}
	return b.String()
}

func foldRune(r rune) string {
	switch {
	case r == '\n' || r == '\u2028' || r == '\u2029' || r == '\u0085':
		return "\n"
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r) || blankLetters[r]:
		return " "
	case source.Invisible(r) != "" || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Mn, r):
		return ""
	case r < utf8.RuneSelf:
		return string(unicode.ToLower(r))
	}
	if plain, found := lookAlikes[unicode.ToLower(r)]; found {
		return plain
	}
	return decomposed(r)
}

// blankLetters are letters and symbols that look like a space.
var blankLetters = map[rune]bool{'\u3164': true, '\u115f': true, '\u1160': true, '\uffa0': true, '\u2800': true}

// decomposed is a letter without accents and other forms: é is e, and a full-width ｅ is one.
func decomposed(r rune) string {
	var b strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		part = unicode.ToLower(part)
		switch plain, found := lookAlikes[part]; {
		case found:
			b.WriteString(plain)
		case !unicode.Is(unicode.Mn, part):
			b.WriteRune(part)
		}
	}
	return b.String()
}

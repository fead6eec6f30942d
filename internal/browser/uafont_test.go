package browser_test

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// uaFont is a font with the codes that pages show of it.
type uaFont struct {
	dict, descendant types.Dict // the font, and the one that has its glyphs
	codes            map[int]bool
	unicode          map[int]string
	program          string
}

// fonts are the fonts that pages show, in a fixed order.
func (f *uaFile) fonts() []*uaFont {
	if f.shown != nil {
		return f.shown
	}
	all := map[string]*uaFont{}
	for _, p := range f.pages {
		for _, d := range p.drawn {
			if d.codes == nil {
				continue
			}
			id := d.font.String()
			if all[id] == nil {
				all[id] = f.font(f.dict(d.font))
			}
			width := 1
			if f.name(all[id].dict["Subtype"]) == "Type0" {
				width = 2
			}
			for codes := d.codes; len(codes) >= width; codes = codes[width:] {
				code := int(codes[0])
				if width == 2 {
					code = code<<8 | int(codes[1])
				}
				all[id].codes[code] = true
			}
		}
	}
	var list []*uaFont
	for _, id := range slices.Sorted(maps.Keys(all)) {
		list = append(list, all[id])
	}
	f.shown = list
	return list
}

func (f *uaFile) font(dict types.Dict) *uaFont {
	font := &uaFont{dict: dict, descendant: dict, codes: map[int]bool{}, unicode: uaUnicode(f.stream(dict["ToUnicode"]))}
	if below := f.array(dict["DescendantFonts"]); len(below) > 0 {
		font.descendant = f.dict(below[0])
	}
	descriptor := f.dict(font.descendant["FontDescriptor"])
	for _, key := range []string{"FontFile2", "FontFile3", "FontFile"} {
		if descriptor[key] != nil {
			font.program = f.stream(descriptor[key])
		}
	}
	return font
}

var (
	uaChars  = regexp.MustCompile(`(?s)beginbfchar(.*?)endbfchar`)
	uaRanges = regexp.MustCompile(`(?s)beginbfrange(.*?)endbfrange`)
	uaHex    = regexp.MustCompile(`<([0-9A-Fa-f]+)>`)
)

// uaUnicode reads the map from codes to characters, these in hexadecimal digits.
func uaUnicode(stream string) map[int]string {
	all := map[int]string{}
	for _, m := range uaChars.FindAllStringSubmatch(stream, -1) {
		for hex := uaHex.FindAllStringSubmatch(m[1], -1); len(hex) >= 2; hex = hex[2:] {
			code, _ := strconv.ParseInt(hex[0][1], 16, 32)
			all[int(code)] = strings.ToUpper(hex[1][1])
		}
	}
	for _, m := range uaRanges.FindAllStringSubmatch(stream, -1) {
		for hex := uaHex.FindAllStringSubmatch(m[1], -1); len(hex) >= 3; hex = hex[3:] {
			first, _ := strconv.ParseInt(hex[0][1], 16, 32)
			last, _ := strconv.ParseInt(hex[1][1], 16, 32)
			char, _ := strconv.ParseInt(hex[2][1], 16, 64)
			for code := first; code <= last; code++ {
				all[int(code)] = fmt.Sprintf("%04X", char+code-first)
			}
		}
	}
	return all
}

// eachFont finds fonts.
func (f *uaFile) eachFont(wrong func(*uaFont) string) (found []string) {
	for _, font := range f.fonts() {
		if what := wrong(font); what != "" {
			found = append(found, fmt.Sprintf("font %s %s: %s", f.name(font.dict["BaseFont"]), f.name(font.dict["Subtype"]), what))
		}
	}
	return found
}

// eachCode finds codes of fonts.
func (f *uaFile) eachCode(wrong func(*uaFont, int) bool) []string {
	return f.eachFont(func(font *uaFont) string {
		var codes []string
		for _, code := range slices.Sorted(maps.Keys(font.codes)) {
			if wrong(font, code) {
				codes = append(codes, strconv.Itoa(code))
			}
		}
		return strings.Join(codes, " ")
	})
}

func uaUnmapped(f *uaFile) []string {
	return f.eachCode(func(font *uaFont, code int) bool { return font.unicode[code] == "" })
}

func uaBadUnicode(f *uaFile) []string {
	return f.eachCode(func(font *uaFont, code int) bool {
		return slices.Contains([]string{"0000", "FEFF", "FFFE"}, font.unicode[code])
	})
}

func uaNoUnicode(f *uaFile) []string {
	return f.eachFont(func(font *uaFont) string {
		return strings.Join(when(font.dict["ToUnicode"] == nil, "no ToUnicode"), "")
	})
}

// uaNotdef finds codes that have no glyph. In a font of drawings they lead to the first one.
func uaNotdef(f *uaFile) []string {
	return f.eachCode(func(font *uaFont, code int) bool {
		return code == 0 || f.name(font.dict["Subtype"]) == "Type3" && f.glyphDrawing(font, code) == ""
	})
}

// glyphDrawing is the drawing of a glyph of a font that has drawings.
func (f *uaFile) glyphDrawing(font *uaFont, code int) string {
	at := -1
	for _, one := range f.array(f.dict(font.dict["Encoding"])["Differences"]) {
		if _, number := one.(types.Integer); number {
			at = f.integer(one)
			continue
		}
		if at == code {
			return f.stream(f.dict(font.dict["CharProcs"])[f.name(one)])
		}
		at++
	}
	return ""
}

func uaEncodings(f *uaFile) []string {
	return f.eachFont(func(font *uaFont) string {
		kind, encoding := f.name(font.dict["Subtype"]), f.name(font.dict["Encoding"])
		switch kind {
		case "Type0":
			return strings.Join(when(encoding != "Identity-H" && encoding != "Identity-V", "encoding %q", encoding), "")
		case "Type3":
			return ""
		}
		return "a kind that Chromium did not use before, whose rules (31-012 to 31-026) are not checked yet"
	})
}

func uaGlyphMaps(f *uaFile) []string {
	return f.eachFont(func(font *uaFont) string {
		wrong := f.name(font.descendant["Subtype"]) == "CIDFontType2" && f.name(font.descendant["CIDToGIDMap"]) != "Identity"
		return strings.Join(when(wrong, "glyphs are not those of the codes"), "")
	})
}

func uaNotEmbedded(f *uaFile) []string {
	return f.eachFont(func(font *uaFont) string {
		return strings.Join(when(f.name(font.dict["Subtype"]) != "Type3" && font.program == "", "it is not in the file"), "")
	})
}

// table is a table of a TrueType font.
func (font *uaFont) table(name string) string {
	if len(font.program) < 12 {
		return ""
	}
	for n := range int(binary.BigEndian.Uint16([]byte(font.program[4:]))) {
		entry := font.program[min(12+16*n, len(font.program)):]
		if len(entry) < 16 || entry[:4] != name {
			continue
		}
		at, length := binary.BigEndian.Uint32([]byte(entry[8:])), binary.BigEndian.Uint32([]byte(entry[12:]))
		return font.program[at : at+length]
	}
	return ""
}

func short16(table string, at int) int {
	if at+2 > len(table) {
		return -1
	}
	return int(binary.BigEndian.Uint16([]byte(table[at:])))
}

func uaGlyphsMissing(f *uaFile) []string {
	return f.eachCode(func(font *uaFont, code int) bool {
		if f.name(font.descendant["Subtype"]) != "CIDFontType2" {
			return false
		}
		return code >= short16(font.table("maxp"), 4)
	})
}

// uaWidths finds glyphs that are wider or narrower in the font than the file says.
func uaWidths(f *uaFile) []string {
	return f.eachCode(func(font *uaFont, code int) bool {
		if f.name(font.descendant["Subtype"]) != "CIDFontType2" {
			return false
		}
		count, units := short16(font.table("hhea"), 34), short16(font.table("head"), 18)
		advance := short16(font.table("hmtx"), 4*min(code, count-1))
		return math.Abs(float64(advance)*1000/float64(units)-f.width(font, code)) > 1
	})
}

// width is the width of a glyph as the file says it.
func (f *uaFile) width(font *uaFont, code int) float64 {
	list := f.array(font.descendant["W"])
	for len(list) >= 2 {
		first := f.integer(list[0])
		if each := f.array(list[1]); each != nil {
			if code >= first && code < first+len(each) {
				w, _ := f.DereferenceNumber(each[code-first])
				return w
			}
			list = list[2:]
			continue
		}
		if code >= first && code <= f.integer(list[1]) {
			w, _ := f.DereferenceNumber(list[2])
			return w
		}
		list = list[3:]
	}
	return float64(max(0, f.integer(font.descendant["DW"])))
}

package pdf

import (
	"encoding/hex"
	"strings"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// toUnicode tells which characters the codes of a font stand for.
type toUnicode struct {
	width int // of a code, in bytes
	chars map[int]string
}

// readToUnicode reads the map of a font.
func (d *document) readToUnicode(font types.Object) (u toUnicode, err error) {
	dict, err := d.DereferenceDict(font)
	if err != nil {
		return u, err
	}
	u = toUnicode{width: 1, chars: map[int]string{}}
	if kind, _ := dict["Subtype"].(types.Name); kind == "Type0" {
		u.width = 2
	}
	if dict["ToUnicode"] == nil {
		return u, nil
	}
	stream, _, err := d.DereferenceStreamDict(dict["ToUnicode"])
	if err != nil || stream == nil {
		return u, err
	}
	if err := stream.Decode(); err != nil {
		return u, err
	}
	for _, o := range operators(stream.Content) {
		switch o.name {
		case "endbfchar":
			u.addChars(o.operands)
		case "endbfrange":
			u.addRanges(o.operands)
		}
	}
	return u, nil
}

// addChars adds pairs of a code and its characters.
func (u toUnicode) addChars(operands []string) {
	for ; len(operands) >= 2; operands = operands[2:] {
		u.chars[number(operands[0])] = utf16Text(operands[1])
	}
}

// addRanges adds the first and last code of each range, and the characters of the first.
func (u toUnicode) addRanges(operands []string) {
	for ; len(operands) >= 3; operands = operands[3:] {
		first, last := number(operands[0]), number(operands[1])
		begins := []rune(utf16Text(operands[2]))
		for code := first; code <= last && len(begins) > 0; code++ {
			u.chars[code] = string(begins)
			begins[len(begins)-1]++
		}
	}
}

// text is the text of a string of codes, as a content stream writes it.
func (u toUnicode) text(written string) string {
	var text strings.Builder
	codes := stringBytes(written)
	for ; len(codes) >= u.width && u.width > 0; codes = codes[u.width:] {
		text.WriteString(u.chars[number("<"+hex.EncodeToString(codes[:u.width])+">")])
	}
	return text.String()
}

// stringBytes are the bytes of a string, written in brackets or in hexadecimal digits.
func stringBytes(written string) []byte {
	if strings.HasPrefix(written, "<") {
		digits := strings.Trim(written, "<>")
		decoded, _ := hex.DecodeString(digits + strings.Repeat("0", len(digits)%2))
		return decoded
	}
	decoded, _ := types.Unescape(strings.TrimSuffix(strings.TrimPrefix(written, "("), ")"))
	return decoded
}

// number is the value of a string of bytes.
func number(written string) (value int) {
	for _, b := range stringBytes(written) {
		value = value<<8 | int(b)
	}
	return value
}

func utf16Text(written string) string {
	bytes := stringBytes(written)
	var units []uint16
	for ; len(bytes) >= 2; bytes = bytes[2:] {
		units = append(units, uint16(bytes[0])<<8|uint16(bytes[1]))
	}
	return string(utf16.Decode(units))
}

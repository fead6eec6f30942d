package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
)

// outline is what the parts of a file say without its picture being read.
type outline struct {
	sum         string // of the parts that make the picture
	orientation int    // 1 to 8, as Exif numbers how a camera was held; 1: upright
}

// turned reports whether width and height change places.
func (o outline) turned() bool { return o.orientation >= 5 }

// part is one part of a file.
type part struct {
	name    string // of PNG, the type of the chunk; of JPEG, of what is no picture: "Exif" or "other"
	content []byte // with its head
	shows   bool   // it makes the picture
	exif    []byte // the properties that it holds; nil for none
}

// outlineOf sums up the parts of a file.
func outlineOf(parts []part) outline {
	sum := sha256.New()
	o := outline{orientation: 1}
	for _, p := range parts {
		if p.shows {
			sum.Write(p.content)
		}
		if n := orientation(p.exif); n > 0 {
			o.orientation = n
		}
	}
	o.sum = hexadecimal(sum, o.orientation)
	return o
}

// hexadecimal is a sum that differs for each way to hold the camera.
func hexadecimal(sum hash.Hash, orientation int) string {
	if orientation > 1 {
		sum.Write([]byte{byte(orientation)})
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// Strip takes out of a picture what does not make it, and leaves its pixels as they are. ok
// is false for what is no PNG or JPEG file, or is damaged.
func Strip(content []byte) (stripped []byte, ok bool) {
	var parts []part
	switch k := kindOf(content); {
	case k == nil:
		return nil, false
	case k.ending == "png":
		parts, ok = partsOfPNG(content)
		stripped = append(stripped, k.begins...)
	default:
		parts, ok = partsOfJPEG(content)
		stripped = append(stripped, content[:2]...)
	}
	for _, p := range parts {
		if p.shows {
			stripped = append(stripped, p.content...)
		}
	}
	return stripped, ok
}

func outlinePNG(content []byte) (outline, *Refused) {
	parts, ok := partsOfPNG(content)
	if !ok {
		return outline{}, damaged("PNG")
	}
	for _, p := range parts {
		if p.name == "acTL" {
			return outline{}, &Refused{"this picture moves", "save one moment of it as PNG: a page in print shows no more"}
		}
	}
	return outlineOf(parts), nil
}

// partsOfPNG are the chunks of a PNG file, up to its end.
func partsOfPNG(content []byte) (parts []part, ok bool) {
	const head, foot = 8, 4
	for rest := content[len(beginsPNG):]; len(rest) >= head+foot; {
		length := uint64(binary.BigEndian.Uint32(rest))
		if length > uint64(len(rest)-head-foot) {
			return parts, false
		}
		whole := rest[:head+int(length)+foot]
		p := part{name: string(rest[4:8]), content: whole}
		switch p.name {
		case "IHDR", "PLTE", "tRNS", "IDAT", "IEND":
			p.shows = true
		case "eXIf":
			p.exif = whole[head : len(whole)-foot]
		}
		parts = append(parts, p)
		if p.name == "IEND" {
			return parts, true
		}
		rest = rest[len(whole):]
	}
	return parts, false
}

func outlineJPEG(content []byte) (outline, *Refused) {
	parts, ok := partsOfJPEG(content)
	if !ok {
		return outline{}, damaged("JPEG")
	}
	return outlineOf(parts), nil
}

// Markers of JPEG files, after the byte 0xff.
const (
	end      = 0xd9
	scan     = 0xda
	firstApp = 0xe0
	adobe    = 0xee // says which colours the numbers mean
	lastApp  = 0xef
	comment  = 0xfe
)

// partsOfJPEG are the segments of a JPEG file, up to its end. What follows that is no part
// of the picture: cameras keep films and further pictures there.
func partsOfJPEG(content []byte) (parts []part, ok bool) {
	for rest := content[2:]; len(rest) >= 2; {
		if rest[0] != 0xff {
			return parts, false
		}
		marker := rest[1]
		switch {
		case marker == 0xff: // filling
			rest = rest[1:]
			continue
		case marker == end:
			return append(parts, part{name: "end", content: rest[:2], shows: true}), true
		case len(rest) < 4:
			return parts, false
		}
		length := 2 + int(binary.BigEndian.Uint16(rest[2:]))
		if length < 4 || length > len(rest) {
			return parts, false
		}
		if marker == scan {
			length += scanned(rest[length:])
		}
		parts = append(parts, segment(marker, rest[:length]))
		rest = rest[length:]
	}
	return parts, false
}

func segment(marker byte, whole []byte) part {
	p := part{name: "other", content: whole}
	p.shows = marker == adobe || marker != comment && (marker < firstApp || marker > lastApp)
	if properties, found := bytes.CutPrefix(whole[4:], []byte("Exif\x00\x00")); found && marker == firstApp+1 {
		p.name, p.exif = "Exif", properties
	}
	return p
}

// scanned is the length of the data of a scan, up to the next marker.
func scanned(data []byte) int {
	for n := 0; n+1 < len(data); n++ {
		if next := data[n+1]; data[n] == 0xff && next != 0 && (next < 0xd0 || next > 0xd7) {
			return n
		}
	}
	return len(data)
}

// orientation reads how the camera was held from Exif properties; 0 where they do not say.
func orientation(exif []byte) int {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case len(exif) < 8:
		return 0
	case bytes.HasPrefix(exif, []byte("MM")):
		order = binary.BigEndian
	case !bytes.HasPrefix(exif, []byte("II")):
		return 0
	}
	const entry, tag, short = 12, 0x0112, 3
	at := uint64(order.Uint32(exif[4:]))
	if at+2 > uint64(len(exif)) {
		return 0
	}
	count, entries := int(order.Uint16(exif[at:])), exif[at+2:]
	for n := 0; n < count && len(entries) >= entry; n, entries = n+1, entries[entry:] {
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if value := int(order.Uint16(entries[8:])); value >= 1 && value <= 8 {
				return value
			}
		}
	}
	return 0
}

// Package picture makes of a photo or drawing what a site shows of it.
//
// The bytes of a file come in; a [Picture] goes out, upright, in several widths, and
// without anything that the file says besides what it shows: no place, no day, no author,
// no camera and no program. What is no PNG or JPEG file, or is damaged, too large or moving,
// is refused, with the reason in words. The package knows no files, and it uses whole
// numbers alone, so that every machine makes the same bytes of a picture.
package picture

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"outturn/internal/limit"
)

// Picture is a picture as it is published.
type Picture struct {
	Width, Height int    // of the file, upright
	Sum           string // of what the file shows, in hexadecimal digits: hidden properties do not change it
	Sizes         []Size // narrowest first; never empty
}

// Size is a picture in one width.
type Size struct {
	Name          string // of its file, with a hash of its content
	Width, Height int
	Content       []byte
}

// Widest is the largest size.
func (p *Picture) Widest() Size { return p.Sizes[len(p.Sizes)-1] }

// Bytes is how large all sizes are together.
func (p *Picture) Bytes() (all int64) {
	for _, s := range p.Sizes {
		all += int64(len(s.Content))
	}
	return all
}

// Refused says why a picture cannot be published, and what to do.
type Refused struct{ Summary, Hint string }

// Error implements error.
func (r *Refused) Error() string { return r.Summary }

// Header is what a file says of itself before its picture is read.
type Header struct {
	Width, Height int // upright
	kind          kind
	outline       outline
}

// Pixels is how many the picture has, which decide how much memory it takes to read.
func (h *Header) Pixels() int64 { return int64(h.Width) * int64(h.Height) }

// ReadHeader looks at the beginning of a file, and refuses what would be too large to read.
func ReadHeader(content []byte) (*Header, *Refused) {
	k := kindOf(content)
	if k == nil {
		return nil, &Refused{"this is not a picture that pages can show: " + whatIs(content), "save it as PNG or JPEG, with the name that belongs to it"}
	}
	o, refused := k.outline(content)
	if refused != nil {
		return nil, refused
	}
	config, err := k.config(bytes.NewReader(content))
	if err != nil {
		return nil, damaged(k.name)
	}
	h := &Header{config.Width, config.Height, *k, o}
	if o.turned() {
		h.Width, h.Height = h.Height, h.Width
	}
	if max(h.Width, h.Height) > limit.Side || h.Pixels() > limit.Pixels {
		return nil, &Refused{
			fmt.Sprintf("this picture is %s by %s pixels, and at most %s on a side and %s in all are read", limit.Count(int64(h.Width)), limit.Count(int64(h.Height)), limit.Count(limit.Side), limit.Count(limit.Pixels)),
			fmt.Sprintf("save it smaller: pages show no more than %s pixels in width", limit.Count(int64(widths[len(widths)-1]))),
		}
	}
	return h, nil
}

// Read makes a picture of a file whose header was read.
func (h *Header) Read(content []byte) (*Picture, *Refused) {
	decoded, err := h.kind.decode(bytes.NewReader(content))
	if err != nil || decoded.Bounds().Empty() {
		return nil, damaged(h.kind.name)
	}
	p := &Picture{Width: h.Width, Height: h.Height, Sum: h.outline.sum}
	from := decoded
	for _, width := range widthsOf(h.Width) {
		height := max(1, (h.Height*width+h.Width/2)/h.Width)
		across, down := width, height
		if h.outline.turned() {
			across, down = height, width
		}
		scaled := scale(from, across, down)
		from = scaled // the next size is smaller
		var b bytes.Buffer
		if err := h.kind.encode(&b, h.outline.upright(scaled)); err != nil {
			return nil, damaged(h.kind.name)
		}
		p.Sizes = append([]Size{sizeOf(b.Bytes(), width, height, h.kind.ending)}, p.Sizes...)
	}
	return p, nil
}

func damaged(kind string) *Refused {
	return &Refused{"this " + kind + " file is damaged: its picture cannot be read", "open it in a program for pictures, and save it again"}
}

func sizeOf(content []byte, width, height int, ending string) Size {
	sum := sha256.Sum256(content)
	return Size{Name: fmt.Sprintf("%x-%d.%s", sum[:6], width, ending), Width: width, Height: height, Content: content}
}

// widths are those that pages choose from: of a phone, of a text, and of a text on a screen
// with small pixels.
var widths = []int{480, 960, 1600}

// widthsOf are the widths in which a picture is published, widest first. None is larger than
// the picture, and none is so near to a larger one that it would save little.
func widthsOf(own int) []int {
	all := []int{min(own, widths[len(widths)-1])}
	for n := len(widths) - 2; n >= 0; n-- {
		if widths[n]*5 <= all[0]*4 {
			all = append(all, widths[n])
		}
	}
	return all
}

// quality is that of JPEG files, of 100.
const quality = 82

// kind is a kind of picture.
type kind struct {
	name, ending, begins string
	outline              func([]byte) (outline, *Refused)
	config               func(*bytes.Reader) (image.Config, error)
	decode               func(*bytes.Reader) (image.Image, error)
	encode               func(*bytes.Buffer, image.Image) error
}

const beginsPNG = "\x89PNG\r\n\x1a\n"

var kinds = []*kind{
	{
		"PNG", "png", beginsPNG, outlinePNG,
		func(r *bytes.Reader) (image.Config, error) { return png.DecodeConfig(r) },
		func(r *bytes.Reader) (image.Image, error) { return png.Decode(r) },
		func(w *bytes.Buffer, i image.Image) error { return png.Encode(w, i) },
	},
	{
		"JPEG", "jpg", "\xff\xd8\xff", outlineJPEG,
		func(r *bytes.Reader) (image.Config, error) { return jpeg.DecodeConfig(r) },
		func(r *bytes.Reader) (image.Image, error) { return jpeg.Decode(r) },
		func(w *bytes.Buffer, i image.Image) error { return jpeg.Encode(w, i, &jpeg.Options{Quality: quality}) },
	},
}

// kindOf is the kind of a file by its first bytes; nil for any other file.
func kindOf(content []byte) *kind {
	for _, k := range kinds {
		if bytes.HasPrefix(content, []byte(k.begins)) {
			return k
		}
	}
	return nil
}

// others are files that are often taken for pictures, by their first bytes.
var others = []struct{ begins, name string }{
	{"GIF8", "a GIF file"}, {"RIFF", "a WebP or other RIFF file"}, {"BM", "a BMP file"}, {"II*\x00", "a TIFF file"}, {"MM\x00*", "a TIFF file"},
	{"%PDF", "a PDF file"}, {"<svg", "an SVG drawing"}, {"<?xml", "an SVG drawing or other XML"}, {"<", "a web page or a drawing"}, {"PK", "an office document or archive"},
}

// whatIs says what a file is that is no picture, as far as its first bytes tell.
func whatIs(content []byte) string {
	if len(content) == 0 {
		return "the file is empty"
	}
	if len(content) > 12 && string(content[4:8]) == "ftyp" {
		return "it is a HEIC, AVIF or film file"
	}
	for _, o := range others {
		if bytes.HasPrefix(content, []byte(o.begins)) {
			return "it is " + o.name
		}
	}
	return "it is neither PNG nor JPEG"
}

package picture_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"outturn/internal/picture"
)

var (
	red, green = color.RGBA{200, 0, 0, 255}, color.RGBA{0, 180, 0, 255}
	blue       = color.RGBA{0, 0, 200, 255}
)

// drawn is a picture that is red at the top left, green at the top right and blue below.
func drawn(width, height int) image.Image {
	p := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			switch {
			case y >= height/2:
				p.Set(x, y, blue)
			case x < width/2:
				p.Set(x, y, red)
			default:
				p.Set(x, y, green)
			}
		}
	}
	return p
}

func asPNG(t testing.TB, p image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJPEG(t testing.TB, p image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exif are properties with an orientation and a place.
func exif(orientation uint16) []byte {
	var b bytes.Buffer
	b.WriteString("MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	binary.Write(&b, binary.BigEndian, orientation)
	b.WriteString("\x00\x00\x00\x00\x00\x00GPS 51.5074N canary-place canary-author canary-software")
	return b.Bytes()
}

// withProperties adds properties, a comment and a further picture after the end to a JPEG file.
func withProperties(file []byte, orientation uint16) []byte {
	segment := func(marker byte, content string) string {
		length := len(content) + 2
		return string([]byte{0xff, marker, byte(length >> 8), byte(length)}) + content
	}
	return []byte(string(file[:2]) + segment(0xe1, "Exif\x00\x00"+string(exif(orientation))) + segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00canary-author") +
		segment(0xed, "canary-place") + segment(0xfe, "canary-software") + string(file[2:]) + "canary-film")
}

// withChunks adds properties to a PNG file.
func withChunks(file []byte, chunks ...string) []byte {
	head := len("\x89PNG\r\n\x1a\n") + 25
	all := string(file[:head])
	for _, c := range chunks { // a type and its content
		all += string(binary.BigEndian.AppendUint32(nil, uint32(len(c)-4))) + c + string(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(c))))
	}
	return []byte(all + string(file[head:]) + "canary-after")
}

func read(t testing.TB, content []byte) *picture.Picture {
	t.Helper()
	h, refused := picture.ReadHeader(content)
	if refused != nil {
		t.Fatal(refused)
	}
	p, refused := h.Read(content)
	if refused != nil {
		t.Fatal(refused)
	}
	return p
}

func decode(t testing.TB, content []byte) image.Image {
	t.Helper()
	p, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func near(a color.Color, b color.RGBA) bool {
	r, g, bl, _ := a.RGBA()
	far := func(x uint32, y uint8) bool { d := int(x>>8) - int(y); return d < -12 || d > 12 }
	return !far(r, b.R) && !far(g, b.G) && !far(bl, b.B)
}

func TestWidths(t *testing.T) {
	for own, want := range map[int][]int{1: {1}, 300: {300}, 480: {480}, 590: {590}, 600: {480, 600}, 960: {480, 960}, 1200: {480, 960, 1200}, 1600: {480, 960, 1600}, 3000: {480, 960, 1600}} {
		p := read(t, asPNG(t, drawn(own, 10)))
		var got []int
		for _, s := range p.Sizes {
			got = append(got, s.Width)
			if d := decode(t, s.Content); d.Bounds().Dx() != s.Width || d.Bounds().Dy() != s.Height || s.Height < 1 {
				t.Errorf("a size of %d by %d has %v", s.Width, s.Height, d.Bounds())
			}
		}
		if len(got) != len(want) || p.Width != own || p.Height != 10 {
			t.Errorf("a picture of %d pixels is published in %v, want %v", own, got, want)
			continue
		}
		for n := range got {
			if got[n] != want[n] {
				t.Errorf("a picture of %d pixels is published in %v, want %v", own, got, want)
			}
		}
	}
}

// TestUpright turns a picture as each way to hold a camera asks. The corners tell the way.
func TestUpright(t *testing.T) {
	// where the red, the green and a blue corner are, of the four from the top left clockwise
	corners := map[uint16][4]color.RGBA{
		1: {red, green, blue, blue}, 2: {green, red, blue, blue}, 3: {blue, blue, red, green}, 4: {blue, blue, green, red},
		5: {red, blue, blue, green}, 6: {blue, red, green, blue}, 7: {blue, green, red, blue}, 8: {green, blue, blue, red},
	}
	for orientation, want := range corners {
		for name, content := range map[string][]byte{
			"JPEG": withProperties(asJPEG(t, drawn(64, 32)), orientation),
			"PNG":  withChunks(asPNG(t, drawn(64, 32)), "eXIf"+string(exif(orientation))),
		} {
			p := read(t, content)
			width, height := 64, 32
			if orientation >= 5 {
				width, height = height, width
			}
			if s := p.Widest(); s.Width != width || s.Height != height || p.Width != width {
				t.Errorf("%s %d: the picture is %d by %d", name, orientation, s.Width, s.Height)
			}
			shown := decode(t, p.Widest().Content)
			for n, at := range []image.Point{{4, 4}, {width - 5, 4}, {width - 5, height - 5}, {4, height - 5}} {
				if got := shown.At(at.X, at.Y); !near(got, want[n]) {
					t.Errorf("%s %d: the corner %d is %v, want %v", name, orientation, n, got, want[n])
				}
			}
		}
	}
}

func TestHiddenPropertiesAreGone(t *testing.T) {
	plain := map[string][]byte{"JPEG": asJPEG(t, drawn(1000, 500)), "PNG": asPNG(t, drawn(1000, 500))}
	for name, content := range map[string][]byte{
		"JPEG": withProperties(plain["JPEG"], 1),
		"PNG":  withChunks(plain["PNG"], "tEXtAuthor\x00canary-author", "iTXtXML:com.adobe.xmp\x00\x00\x00\x00\x00canary-place", "tIME\x07\xe3\x01\x01\x01\x01\x01", "eXIf"+string(exif(1))),
	} {
		p, want := read(t, content), read(t, plain[name])
		if p.Sum != want.Sum {
			t.Errorf("%s: hidden properties change the sum", name)
		}
		for n, s := range p.Sizes {
			for _, mark := range []string{"canary", "Exif", "GPS", "Author", "adobe"} {
				if bytes.Contains(s.Content, []byte(mark)) {
					t.Errorf("%s: a size has %q", name, mark)
				}
			}
			if !bytes.Equal(s.Content, want.Sizes[n].Content) || s.Name != want.Sizes[n].Name {
				t.Errorf("%s: hidden properties change what is published", name)
			}
		}
		stripped, ok := picture.Strip(content)
		if !ok || bytes.Contains(stripped, []byte("canary")) || read(t, stripped).Sum != want.Sum {
			t.Errorf("%s: the stripped file is not the picture alone", name)
		}
	}
}

func TestOtherPicturesHaveOtherSums(t *testing.T) {
	sums := map[string]bool{}
	for _, content := range [][]byte{
		asPNG(t, drawn(10, 10)), asPNG(t, drawn(12, 10)), asJPEG(t, drawn(10, 10)), withProperties(asJPEG(t, drawn(10, 10)), 6), withProperties(asJPEG(t, drawn(10, 10)), 3),
	} {
		sums[read(t, content).Sum] = true
	}
	if len(sums) != 5 {
		t.Errorf("five pictures have %d sums", len(sums))
	}
}

func TestScaleIsTheMean(t *testing.T) {
	p := image.NewNRGBA(image.Rect(0, 0, 3200, 2))
	for x := range 3200 {
		v := uint8(255 * (x % 2))
		p.Set(x, 0, color.NRGBA{v, v, v, 255})
		p.Set(x, 1, color.NRGBA{v, v, v, 255})
	}
	for _, s := range read(t, asPNG(t, p)).Sizes {
		for _, x := range []int{0, s.Width / 2, s.Width - 1} {
			r, _, _, _ := decode(t, s.Content).At(x, 0).RGBA()
			if g := r >> 8; s.Width == 1600 && g != 128 || g < 85 || g > 170 {
				t.Errorf("in %d pixels the mean of black and white is %d", s.Width, g)
			}
		}
	}
}

func TestTransparencyStays(t *testing.T) {
	p := image.NewNRGBA(image.Rect(0, 0, 700, 4))
	p.Set(0, 0, red)
	shown := decode(t, read(t, asPNG(t, p)).Widest().Content)
	if _, _, _, a := shown.At(600, 2).RGBA(); a != 0 {
		t.Error("what was transparent is not")
	}
}

func TestRefused(t *testing.T) {
	whole := asJPEG(t, drawn(64, 64))
	huge := asPNG(t, drawn(10, 10))
	binary.BigEndian.PutUint32(huge[16:], 12_000)
	binary.BigEndian.PutUint32(huge[20:], 12_000)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	for name, test := range map[string]struct {
		content []byte
		says    string
	}{
		"nothing":           {nil, "empty"},
		"a GIF":             {[]byte("GIF89a..."), "GIF"},
		"a WebP":            {[]byte("RIFF....WEBP"), "WebP"},
		"a HEIC":            {[]byte("\x00\x00\x00\x18ftypheic...."), "HEIC"},
		"an SVG":            {[]byte("<svg xmlns=''/>"), "SVG"},
		"a PDF":             {[]byte("%PDF-1.7"), "PDF"},
		"words":             {[]byte("Hello"), "neither PNG nor JPEG"},
		"a cut JPEG":        {whole[:len(whole)/2], "damaged"},
		"the head alone":    {whole[:3], "damaged"},
		"a cut PNG":         {asPNG(t, drawn(64, 64))[:60], "damaged"},
		"too many pixels":   {huge, "12,000 by 12,000 pixels"},
		"a picture that is": {withChunks(asPNG(t, drawn(8, 8)), "acTL\x00\x00\x00\x02\x00\x00\x00\x00"), "moves"},
	} {
		h, refused := picture.ReadHeader(test.content)
		if refused == nil {
			_, refused = h.Read(test.content)
		}
		if refused == nil || !strings.Contains(refused.Summary, test.says) || refused.Hint == "" {
			t.Errorf("%s: %v, want %q", name, refused, test.says)
		}
	}
}

// FuzzRead checks that no file makes the package panic, and that what is published of a
// picture is a picture.
func FuzzRead(f *testing.F) {
	f.Add(withProperties(asJPEG(f, drawn(40, 20)), 6))
	f.Add(withChunks(asPNG(f, drawn(40, 20)), "tEXtAuthor\x00canary", "eXIf"+string(exif(8))))
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x04"))
	f.Fuzz(func(t *testing.T, content []byte) {
		stripped, ok := picture.Strip(content)
		h, refused := picture.ReadHeader(content)
		if refused != nil || h.Pixels() > 1<<20 {
			return
		}
		p, refused := h.Read(content)
		if refused != nil {
			return
		}
		if _, refused := picture.ReadHeader(stripped); !ok || refused != nil {
			t.Errorf("a picture that can be read cannot be stripped: %v", refused)
		}
		for _, s := range p.Sizes {
			if d := decode(t, s.Content).Bounds(); d.Dx() != s.Width || d.Dy() != s.Height {
				t.Errorf("a size of %d by %d has %v", s.Width, s.Height, d)
			}
		}
	})
}

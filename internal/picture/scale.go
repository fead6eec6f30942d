package picture

import (
	"image"
	"image/draw"
)

// scale makes a picture smaller. Each pixel is the mean of those that it stands for, by how
// much of each it covers. It reads one row of the picture after the other.
func scale(from image.Image, width, height int) *image.RGBA {
	in := from.Bounds()
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	if in.Dx() == width && in.Dy() == height {
		draw.Draw(to, to.Bounds(), from, in.Min, draw.Src)
		return to
	}
	const channels = 4
	row := image.NewRGBA(image.Rect(0, 0, in.Dx(), 1))
	narrow, sum := make([]uint64, width*channels), make([]uint64, width*channels)
	area := uint64(in.Dx()) * uint64(in.Dy())
	next := 0
	for y := range in.Dy() {
		draw.Draw(row, row.Bounds(), from, image.Pt(in.Min.X, in.Min.Y+y), draw.Src)
		narrowRow(narrow, row.Pix, in.Dx(), width)
		for left := height; left > 0; { // of this row, in parts of which each row below has in.Dy()
			room := (next+1)*in.Dy() - y*height - (height - left)
			part := min(left, room)
			for n, v := range narrow {
				sum[n] += v * uint64(part)
			}
			left -= part
			if part == room {
				for n, v := range sum {
					to.Pix[next*to.Stride+n] = uint8((v + area/2) / area)
				}
				clear(sum)
				next++
			}
		}
	}
	return to
}

// narrowRow adds up the pixels of a row for each of fewer pixels. A pixel of the row counts
// as much as there are fewer pixels, so that all parts are whole numbers.
func narrowRow(narrow []uint64, row []uint8, from, to int) {
	const channels = 4
	clear(narrow)
	next := 0
	for x := range from {
		for left := to; left > 0; {
			room := (next+1)*from - x*to - (to - left)
			part := min(left, room)
			for c := range channels {
				narrow[next*channels+c] += uint64(row[x*channels+c]) * uint64(part)
			}
			left -= part
			if part == room {
				next++
			}
		}
	}
}

// upright turns a picture as its orientation says.
func (o outline) upright(p *image.RGBA) *image.RGBA {
	if o.orientation <= 1 {
		return p
	}
	width, height := p.Bounds().Dx(), p.Bounds().Dy()
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	if o.turned() {
		to = image.NewRGBA(image.Rect(0, 0, height, width))
	}
	for y := range height {
		for x := range width {
			toX, toY := o.place(x, y, width, height)
			copy(to.Pix[to.PixOffset(toX, toY):], p.Pix[p.PixOffset(x, y):][:4])
		}
	}
	return to
}

// place is where a pixel belongs in the upright picture.
func (o outline) place(x, y, width, height int) (int, int) {
	switch o.orientation {
	case 2:
		return width - 1 - x, y
	case 3:
		return width - 1 - x, height - 1 - y
	case 4:
		return x, height - 1 - y
	case 5:
		return y, x
	case 6:
		return height - 1 - y, x
	case 7:
		return height - 1 - y, width - 1 - x
	case 8:
		return y, width - 1 - x
	}
	return x, y
}

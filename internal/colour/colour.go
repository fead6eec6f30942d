// Package colour is a colour as a value: how it is written, how far it stands
// out from another, and the nearest to it that can be read.
//
// Contrast is that of WCAG 2.2, success criterion 1.4.3: from 1, of a colour
// with itself, to 21, of black with white. Text needs 4.5.
package colour

import (
	"encoding/hex"
	"fmt"
	"math"
	"strings"
)

// Colour is a colour of the sRGB space, from 0 to 255 of red, green and blue.
type Colour struct{ Red, Green, Blue uint8 }

// White is the ground of a page.
var White = Colour{255, 255, 255}

// Parse reads a colour as styles write it: "#12436d". Any other text is an error.
func Parse(text string) (Colour, error) {
	digits, marked := strings.CutPrefix(text, "#")
	parts, err := hex.DecodeString(digits)
	if !marked || err != nil || len(parts) != 3 {
		return Colour{}, fmt.Errorf("%q is not # and six hexadecimal digits", text)
	}
	return Colour{parts[0], parts[1], parts[2]}, nil
}

// String writes the colour as styles do.
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.Red, c.Green, c.Blue) }

// Contrast is how far two colours stand out from each other, from 1 to 21.
func (c Colour) Contrast(o Colour) float64 {
	lighter, darker := c.luminance(), o.luminance()
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1.
func (c Colour) luminance() float64 {
	linear := func(part uint8) float64 {
		v := float64(part) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.Red) + 0.7152*linear(c.Green) + 0.0722*linear(c.Blue)
}

// Against is the colour itself where it has the least contrast asked for with a
// ground, and otherwise the nearest mixture with the end, black or white, that
// has.
func (c Colour) Against(ground, end Colour, least float64) Colour {
	const steps = 100
	for n := range steps {
		if mixed := c.mix(end, float64(n)/steps); mixed.Contrast(ground) >= least {
			return mixed
		}
	}
	return end
}

// Bright is the colour of the same hue with its strongest part at full; black stays
// black.
func (c Colour) Bright() Colour {
	most := int(max(c.Red, c.Green, c.Blue))
	if most == 0 {
		return c
	}
	raise := func(part uint8) uint8 { return uint8(int(part) * 255 / most) }
	return Colour{raise(c.Red), raise(c.Green), raise(c.Blue)}
}

func (c Colour) mix(o Colour, share float64) Colour {
	part := func(from, to uint8) uint8 {
		return uint8(math.Round(float64(from) + share*(float64(to)-float64(from))))
	}
	return Colour{part(c.Red, o.Red), part(c.Green, o.Green), part(c.Blue, o.Blue)}
}

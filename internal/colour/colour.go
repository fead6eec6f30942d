// Package colour parses and writes colours, measures the contrast between two,
// and finds the nearest colour that can be read on a background.
//
// Contrast is defined by WCAG 2.2, success criterion 1.4.3: 1 between a colour
// and itself, 21 between black and white. Text needs 4.5.
package colour

import (
	"encoding/hex"
	"fmt"
	"math"
	"strings"
)

// Colour is an sRGB colour; its red, green and blue each run from 0 to 255. The
// zero value is black.
type Colour struct{ Red, Green, Blue uint8 }

// White is the background of a page.
var White = Colour{255, 255, 255}

// Parse reads a colour as stylesheets write it: "#12436d". It fails on any other
// text.
func Parse(text string) (Colour, error) {
	digits, found := strings.CutPrefix(text, "#")
	parts, err := hex.DecodeString(digits)
	if !found || err != nil || len(parts) != 3 {
		return Colour{}, fmt.Errorf("%q is not # and six hexadecimal digits", text)
	}
	return Colour{parts[0], parts[1], parts[2]}, nil
}

// String writes the colour as stylesheets do: "#12436d".
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.Red, c.Green, c.Blue) }

// Contrast is the contrast ratio of two colours, from 1 to 21.
func (c Colour) Contrast(o Colour) float64 {
	lighter, darker := c.luminance(), o.luminance()
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// luminance is the relative luminance as WCAG 2.2 defines it, from 0 to 1.
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

// Against makes the colour readable on a background. It returns the colour itself
// if its contrast is at least minimum, otherwise the nearest mixture with end,
// which is black or white, that reaches the minimum. It returns end if none does.
func (c Colour) Against(background, end Colour, minimum float64) Colour {
	const steps = 100
	for n := range steps {
		if mixed := c.mix(end, float64(n)/steps); mixed.Contrast(background) >= minimum {
			return mixed
		}
	}
	return end
}

// Bright is the colour of the same hue whose strongest part is 255. Black stays
// black.
func (c Colour) Bright() Colour {
	strongest := int(max(c.Red, c.Green, c.Blue))
	if strongest == 0 {
		return c
	}
	raise := func(part uint8) uint8 { return uint8(int(part) * 255 / strongest) }
	return Colour{raise(c.Red), raise(c.Green), raise(c.Blue)}
}

func (c Colour) mix(o Colour, share float64) Colour {
	part := func(from, to uint8) uint8 {
		return uint8(math.Round(float64(from) + share*(float64(to)-float64(from))))
	}
	return Colour{part(c.Red, o.Red), part(c.Green, o.Green), part(c.Blue, o.Blue)}
}

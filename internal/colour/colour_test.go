package colour_test

import (
	"fmt"
	"testing"

	"outturn/internal/colour"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{"#12436d": "#12436d", "#ABCDEF": "#abcdef", "#000000": "#000000"} {
		if got, err := colour.Parse(text); err != nil || got.String() != want {
			t.Errorf("Parse(%q) = %s, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "#", "12436d", "#12436", "#12436d0", "#12 36d", "#gg0000", "red", "#+1+1+1", "#1é36d"} {
		if got, err := colour.Parse(text); err == nil {
			t.Errorf("Parse(%q) = %s, want an error", text, got)
		}
	}
}

// The expected ratios follow from the definition in WCAG 2.2.
func TestContrast(t *testing.T) {
	for _, test := range []struct{ one, other, want string }{
		{"#000000", "#ffffff", "21.00"},
		{"#ffffff", "#000000", "21.00"},
		{"#12436d", "#12436d", "1.00"},
		{"#767676", "#ffffff", "4.54"},
		{"#777777", "#ffffff", "4.48"},
		{"#ff0000", "#ffffff", "4.00"},
	} {
		one, _ := colour.Parse(test.one)
		other, _ := colour.Parse(test.other)
		if got := fmt.Sprintf("%.2f", one.Contrast(other)); got != test.want {
			t.Errorf("the contrast of %s with %s is %s, want %s", one, other, got, test.want)
		}
	}
}

func TestAgainst(t *testing.T) {
	black := colour.Colour{}
	for _, test := range []struct {
		of              string
		background, end colour.Colour
		minimum         float64
	}{
		{"#12436d", colour.White, black, 4.5},
		{"#ffd700", colour.White, black, 4.5},
		{"#12436d", black, colour.White, 7},
		{"#000000", black, colour.White, 7},
		{"#ffffff", colour.White, black, 21},
	} {
		c, _ := colour.Parse(test.of)
		got := c.Against(test.background, test.end, test.minimum)
		if contrast := got.Contrast(test.background); contrast < test.minimum {
			t.Errorf("%s against %s became %s, with a contrast of %.2f", c, test.background, got, contrast)
		}
		if c.Contrast(test.background) >= test.minimum && got != c {
			t.Errorf("%s has enough contrast against %s, but became %s", c, test.background, got)
		}
	}
}

func TestBright(t *testing.T) {
	for of, want := range map[string]string{"#12436d": "#2a9cff", "#000000": "#000000", "#ffffff": "#ffffff", "#800000": "#ff0000", "#010101": "#ffffff"} {
		c, _ := colour.Parse(of)
		if got := c.Bright(); got.String() != want {
			t.Errorf("%s made bright is %s, want %s", of, got, want)
		}
	}
}

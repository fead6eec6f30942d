package colour_test

import (
	"testing"

	"outturn/internal/colour"
)

// FuzzParse checks that a colour that is read is written so that it is read again.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"#fff", "#7a0019", "red", "#", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := colour.Parse(text)
		if err != nil {
			return
		}
		if again, err := colour.Parse(c.String()); err != nil || again != c {
			t.Errorf("%q is %s, which is read as %s (%v)", text, c, again, err)
		}
	})
}

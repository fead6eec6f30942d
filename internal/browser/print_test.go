package browser_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Widths between the margins of A4, in CSS pixels: (210 mm and 297 mm less
// twice 16 mm) at 96 to the inch.
const (
	upright  = 672
	sideways = 1001
)

// beyond lists the tables that are wider than the paper: landscape paper for wide
// pages, upright paper for others.
const beyond = `(wide => [...document.querySelectorAll("table")]
	.filter(table => !!table.closest(".wide") === wide && table.getBoundingClientRect().right > innerWidth + 1)
	.map(table => table.caption?.innerText ?? table.className))`

// fitsPaper checks that no table is cut off on paper, and that the page prints on white.
func (b *tab) fitsPaper(t *testing.T) {
	t.Helper()
	b.media(t, "print")
	for wide, width := range map[bool]int64{false: upright, true: sideways} {
		b.do(t, chromedp.EmulateViewport(width, 900))
		for _, table := range ask[[]string](t, b, beyond+`(`+strconv.FormatBool(wide)+`)`) {
			t.Errorf("on paper of %d px: the table %q is cut off", width, table)
		}
	}
	b.printsOnWhite(t)
	b.media(t, "")
}

// media shows the page as a medium such as print does; empty for the screen.
func (b *tab) media(t *testing.T, name string) {
	t.Helper()
	call(t, b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name})
}

// printsOnWhite checks that the page prints on white though its reader's screen is
// dark.
func (b *tab) printsOnWhite(t *testing.T) {
	t.Helper()
	const colours = `(style => style.backgroundColor + " on " + style.color)(getComputedStyle(document.body))`
	light := ask[string](t, b, colours)
	call(t, b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	})
	if got := ask[string](t, b, colours); got != light || !strings.HasPrefix(got, "rgb(255, 255, 255) on ") {
		t.Errorf("prints %s where the screen is dark, else %s", got, light)
	}
}

// lie counts the upright and the landscape pages of a PDF.
func lie(t *testing.T, made []byte) map[bool]int {
	t.Helper()
	count := map[bool]int{}
	f := openUA(t, made)
	for _, p := range f.pages {
		box, err := f.RectForArray(f.array(p.dict["MediaBox"]))
		if err != nil {
			t.Fatal(err)
		}
		count[box.Width() > box.Height()]++
	}
	return count
}

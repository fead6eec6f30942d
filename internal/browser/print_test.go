package browser_test

import (
	"context"
	"regexp"
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

// beyond lists the tables that are wider than the paper: those of wide pages
// than paper on its side, others than paper upright.
const beyond = `(wide => [...document.querySelectorAll("table")]
	.filter(table => !!table.closest(".wide") === wide && table.getBoundingClientRect().right > innerWidth + 1)
	.map(table => table.caption?.innerText ?? table.className))`

// testPrint holds that no table is cut off on paper, and that the appendix
// lies on its side.
func testPrint(t *testing.T, browser context.Context, all []specimen) {
	b := newTab(t, browser)
	for _, s := range all {
		b.open(t, s.address())
		b.media(t, "print")
		for wide, width := range map[bool]int64{false: upright, true: sideways} {
			b.do(t, chromedp.EmulateViewport(width, 900))
			for _, table := range ask[[]string](t, b, beyond+`(`+strconv.FormatBool(wide)+`)`) {
				t.Errorf("%s on paper of %d px: the table %q is cut off", s.path, width, table)
			}
		}
		b.media(t, "")
		if s.kind.name == "report" && ask[bool](t, b, `document.querySelector(".wide") !== null`) {
			b.pagesLie(t, s.path)
		}
	}
}

// media shows the page as on a medium; as on a screen for none.
func (b *tab) media(t *testing.T, name string) {
	t.Helper()
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name}); err != nil {
		t.Fatal(err)
	}
}

// testPaperIsWhite holds that a page prints on white though its reader's screen is
// dark.
func testPaperIsWhite(t *testing.T, browser context.Context, all []specimen) {
	b := newTab(t, browser)
	dark := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
	colours := `(style => style.backgroundColor + " on " + style.color)(getComputedStyle(document.body))`
	for _, s := range all {
		b.open(t, s.address())
		b.media(t, "print")
		light := ask[string](t, b, colours)
		if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: dark}); err != nil {
			t.Fatal(err)
		}
		if got := ask[string](t, b, colours); got != light || !strings.HasPrefix(got, "rgb(255, 255, 255) on ") {
			t.Errorf("%s prints %s where the screen is dark, else %s", s.path, got, light)
		}
		b.media(t, "")
	}
}

// mediaBox matches the size of a page of a PDF, in points.
var mediaBox = regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`)

// pagesLie prints the report: it has pages upright and pages on their side.
func (b *tab) pagesLie(t *testing.T, page string) {
	t.Helper()
	count := lie(run(t, b, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize())))
	if count[false] == 0 || count[true] == 0 {
		t.Errorf("%s has %d printed pages upright and %d on their side, and should have both", page, count[false], count[true])
	}
}

// lie counts the pages of a PDF, by whether they lie on their side.
func lie(pdf []byte) map[bool]int {
	count := map[bool]int{}
	for _, box := range mediaBox.FindAllSubmatch(pdf, -1) {
		width, _ := strconv.ParseFloat(string(box[1]), 64)
		height, _ := strconv.ParseFloat(string(box[2]), 64)
		count[width > height]++
	}
	return count
}

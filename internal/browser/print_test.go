package browser_test

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"outturn/internal/example"
	"outturn/internal/pdf"
	"outturn/internal/project"
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
	.filter(table => !!table.closest(".wide, [class*='paper-turned']") === wide && table.getBoundingClientRect().right > innerWidth + 1)
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

// TestWideTablesOnPaper checks that no cell of an author's table is lost in the PDF, nor when
// a reader prints the page.
func TestWideTablesOnPaper(t *testing.T) {
	if testing.Short() {
		t.Skip("checks in a browser take long")
	}
	t.Parallel()
	root := withTables(t, wideTables)
	made := printProject(t, root, "2025-26/q2")
	holdsUA(t, made)
	said := pdfText(t, made)
	for _, cell := range wideCells() {
		if !strings.Contains(said, cell) {
			t.Errorf("the PDF lacks the cell %s", cell)
		}
	}
	folder := filepath.Join(t.TempDir(), "site")
	options := project.Options{Drafts: true}
	site, err := project.Build(root, options)
	if err != nil {
		t.Fatal(err)
	}
	if err := site.Write(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	b := newTab(t, launch(t))
	s := serve(t, folder)
	b.open(t, s.address("2025-26/q2/index.html"))
	b.fitsPaper(t)
}

// wideTables are tables of every size, by their columns and the length of their cells.
var wideTables = []struct{ columns, digits int }{{3, 3}, {13, 3}, {14, 4}, {9, 9}, {12, 9}, {14, 9}, {15, 10}}

// wideCells are the cells of those tables, each with a text of its own.
func wideCells() (cells []string) {
	for n, w := range wideTables {
		for column := range w.columns {
			cells = append(cells, wideCell(n, column, w.digits))
		}
	}
	return cells
}

func wideCell(table, column, digits int) string {
	return fmt.Sprintf("%d%s%02d", table+1, strings.Repeat("8", digits-3), column)
}

// withTables is the small example with those tables in its paper.
func withTables(t *testing.T, tables []struct{ columns, digits int }) fs.FS {
	t.Helper()
	const paper = "content/2025-26/q2/paper.md"
	text, err := fs.ReadFile(example.Project(), paper)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	all.Write(text)
	for n, w := range tables {
		fmt.Fprintf(&all, "\n## Table %d\n\n|%s\n|%s\n|", n+1, strings.Repeat(" Month |", w.columns), strings.Repeat(" --: |", w.columns))
		for column := range w.columns {
			fmt.Fprintf(&all, " %s |", wideCell(n, column, w.digits))
		}
		all.WriteString("\n")
	}
	return edited{example.Project(), map[string]string{paper: all.String()}}
}

// TestTooWideTableIsRefused checks that a PDF with a table that fits in no size is not made, and that
// the table is named.
func TestTooWideTableIsRefused(t *testing.T) {
	row := strings.Repeat("<td>1,234,567,890</td>", 40)
	page := `<!doctype html><html lang="en-GB"><title>Page</title><h1>Page</h1><table><caption>All wards</caption><tr>` + row + `</tr></table>`
	p := &pdf.Printer{Program: printer(t), Path: "index.html", File: func(string) ([]byte, bool, error) { return []byte(page), true, nil }}
	_, err := p.Print(t.Context())
	var wide *pdf.TooWide
	if !errors.As(err, &wide) || !slices.Equal(wide.Tables, []string{"All wards"}) {
		t.Errorf("the error is %v", err)
	}
}

package browser_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"outturn/internal/pdf"
)

// printedPaper is the document whose PDF is checked.
const printedPaper = "2019-20/q2/index.html"

// testPDF checks what readers navigate a PDF by, and that it says nothing of the
// machine that made it.
func testPDF(t *testing.T, s *site) {
	made := s.print(t, printedPaper, "")
	page := s.get(t, s.address(printedPaper)).page
	t.Run("document", func(t *testing.T) { testDocument(t, made, page) })
	t.Run("bookmarks", func(t *testing.T) {
		if diff := cmp.Diff(printedHeadings(page), bookmarks(t, made)); diff != "" {
			t.Errorf("bookmarks are not the paper's headings (-want +got):\n%s", diff)
		}
	})
	t.Run("PDF/UA", func(t *testing.T) { holdsUA(t, made) })
	t.Run("contents", func(t *testing.T) { testContentsNumbers(t, made) })
	t.Run("text", func(t *testing.T) { testText(t, made, page) })
	t.Run("nothing of the machine", func(t *testing.T) {
		for _, trace := range []string{"outturn.invalid", "localhost", "127.0.0.1", "[::1]", "file:", os.TempDir() + "/", s.folder, "HeadlessChrome"} {
			if bytes.Contains(unpacked(made), []byte(trace)) {
				t.Errorf("the PDF holds %q", trace)
			}
		}
		if links := addresses(t, made); len(links) > 0 {
			t.Errorf("links lead out of the PDF though the site's address is not known: %q", links)
		}
	})
	t.Run("links and same bytes", func(t *testing.T) {
		const base, minutes = "https://reports.example.org/performance/", "2018-19/q2/minutes/index.html"
		made := s.print(t, minutes, base)
		if !bytes.Equal(made, s.print(t, minutes, base)) {
			t.Error("two PDFs of one document differ")
		}
		links := addresses(t, made)
		if !slices.Contains(links, base+"2018-19/q2/index.html") {
			t.Errorf("no link leads to the paper, but: %q", links)
		}
		if !slices.Contains(links, base+minutes) {
			t.Errorf("no link leads to the latest edition on the site, but: %q", links)
		}
		for _, link := range links {
			if strings.HasPrefix(link, base+minutes) && link != base+minutes {
				t.Errorf("a link within the minutes leads to the site: %s", link)
			}
		}
	})
}

// printer is the browser that "outturn pdf" prints with.
func printer(t *testing.T) string {
	t.Helper()
	program, err := pdf.Find("")
	if err != nil {
		lacks(t, "Chromium")
	}
	return program
}

// printer prints a page.
func (s *site) printer(t *testing.T, page, base string) *pdf.Printer {
	t.Helper()
	return &pdf.Printer{Program: printer(t), Path: page, Base: base, File: func(name string) ([]byte, bool, error) {
		content, err := os.ReadFile(filepath.Join(s.folder, filepath.FromSlash(name)))
		return content, err == nil, nil
	}}
}

// print makes the PDF of a page.
func (s *site) print(t *testing.T, page, base string) []byte {
	t.Helper()
	made, err := s.printer(t, page, base).Print(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// testDocument checks a PDF's metadata.
func testDocument(t *testing.T, made []byte, page *document) {
	f := openUA(t, made)
	info := f.dict(*f.Info)
	if title := text(first(page.root, "title")); f.text(info["Title"]) != title || f.metadata().Title != title {
		t.Errorf("the PDF is called %q and %q, want %q", f.text(info["Title"]), f.metadata().Title, title)
	}
	if language := f.text(f.RootDict["Lang"]); language != "en-GB" {
		t.Errorf("the PDF's language is %q", language)
	}
	if info["CreationDate"] != nil || info["ModDate"] != nil {
		t.Errorf("the PDF says when it was made: %v", info)
	}
	if n := pdf.Pages(made); n < 15 || n > 30 {
		t.Errorf("the PDF has %d pages", n)
	}
	count := lie(t, made)
	if count[false] == 0 || count[true] == 0 {
		t.Errorf("%d pages are upright and %d on their side, and both should be", count[false], count[true])
	}
}

// testText checks that the text is in reading order: every paragraph's number is on the
// line on which its text begins, one after the other, and every page has its number.
func testText(t *testing.T, made []byte, page *document) {
	said := pdfText(t, made)
	if strings.Contains(said, "DRAFT") {
		t.Error("a published paper says that it is a draft")
	}
	pages := strings.Split(strings.TrimSuffix(said, "\f"), "\f")
	for n, one := range pages {
		if head := fmt.Sprintf("%d of %d", n+1, len(pages)); !strings.Contains(one, head) {
			t.Errorf("page %d does not say %q", n+1, head)
		}
	}
	rest, numbered := said, 0
	for _, p := range page.elements("p") {
		if attribute(p, "class") != "numbered" {
			continue
		}
		numbered++
		words := strings.Fields(text(p))
		begins := regexp.MustCompile(`(?m)^ *` + strconv.Itoa(numbered) + ` +` + regexp.QuoteMeta(strings.Join(words[1:min(5, len(words))], " ")))
		at := begins.FindStringIndex(rest)
		if at == nil {
			t.Fatalf("paragraph %d does not follow the one before, with its number beside it: %s", numbered, short(p))
		}
		rest = rest[at[1]:]
	}
	if numbered < 50 {
		t.Errorf("only %d paragraphs are numbered", numbered)
	}
}

// pdfText is the text of a PDF as it is laid out.
func pdfText(t *testing.T, made []byte) string {
	t.Helper()
	needsProgram(t, "pdftotext", "pdftotext")
	command := exec.Command("pdftotext", "-layout", "-", "-")
	command.Stdin = bytes.NewReader(made)
	said, err := command.Output()
	if err != nil {
		t.Fatalf("reading the PDF's text: %v", err)
	}
	return string(said)
}

// printedHeadings are the page's headings that are printed, in order.
func printedHeadings(page *document) []string {
	var all []string
	for _, h := range page.elements("h1", "h2", "h3", "h4", "h5", "h6") {
		if attribute(h, "id") != "download" {
			all = append(all, text(h))
		}
	}
	return all
}

// bookmarks are the titles of a PDF's outline, in order, those below one after it.
func bookmarks(t *testing.T, made []byte) []string {
	t.Helper()
	f := openUA(t, made)
	var all []string
	var walk func(parent types.Dict)
	walk = func(parent types.Dict) {
		for item := f.dict(parent["First"]); item != nil; item = f.dict(item["Next"]) {
			all = append(all, f.text(item["Title"]))
			walk(item)
		}
	}
	walk(f.dict(f.RootDict["Outlines"]))
	return all
}

// addresses are the targets of a PDF's links that lead out of it.
func addresses(t *testing.T, made []byte) []string {
	t.Helper()
	f := openUA(t, made)
	var all []string
	for _, p := range f.pages {
		for _, link := range p.annotations {
			if address := f.text(f.dict(link["A"])["URI"]); address != "" {
				all = append(all, address)
			}
		}
	}
	return all
}

// unpacked is a PDF followed by the contents of its compressed streams.
func unpacked(made []byte) []byte {
	all := slices.Clone(made)
	for rest := made; ; {
		_, after, found := bytes.Cut(rest, []byte("stream\n"))
		if !found {
			return all
		}
		if r, err := zlib.NewReader(bytes.NewReader(after)); err == nil {
			content, _ := io.ReadAll(r)
			all = append(all, content...)
		}
		rest = after
	}
}

// testDraftPDF checks that every page of an unpublished paper says that it is one,
// landscape pages too.
func testDraftPDF(t *testing.T, drafts *site) {
	made := drafts.print(t, "2018-19/q2/index.html", "")
	if lie(t, made)[true] == 0 {
		t.Error("the draft has no page on its side")
	}
	pages := strings.Split(strings.TrimSuffix(pdfText(t, made), "\f"), "\f")
	for n, one := range pages {
		if !strings.Contains(one, "DRAFT: not published") {
			t.Errorf("page %d of a draft does not say that it is one", n+1)
		}
	}
}

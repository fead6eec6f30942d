package browser_test

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"outturn/internal/pdf"
)

// testParts checks that parts of a paper are printed alone, and that one that is not there is
// refused with the names of those that are.
func testParts(t *testing.T, s *site) {
	whole := s.get(t, s.address(printedPaper)).page
	title := text(first(whole.root, "h1"))
	for part, want := range map[string][]string{
		"summary":  {title, text(first(whole.elements("section")[0], "h2"))},
		"appendix": {title, "Appendix 1: key performance indicators"},
	} {
		made := s.printPart(t, part)
		f := openUA(t, made)
		for _, heading := range want {
			if !slices.Contains(bookmarks(t, made), heading) {
				t.Errorf("%s lacks the heading %q: %q", part, heading, bookmarks(t, made))
			}
		}
		if slices.Contains(bookmarks(t, made), "Executive summary") {
			t.Errorf("%s has another part too", part)
		}
		if part == "summary" && f.PageCount > 2 {
			t.Errorf("the summary has %d pages", f.PageCount)
		}
		holdsUA(t, made)
	}
	p := s.printer(t, printedPaper, "")
	p.Part = "e" // two sections begin so
	var none *pdf.NoPart
	if _, err := p.Print(t.Context()); !errors.As(err, &none) || !slices.Contains(none.Parts, "financial-performance") || !slices.Contains(none.Parts, "summary") {
		t.Errorf("an unclear part: %v", err)
	}
}

func (s *site) printPart(t *testing.T, part string) []byte {
	t.Helper()
	p := s.printer(t, printedPaper, "")
	p.Part = part
	made, err := p.Print(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// numberedEntry is an entry of the contents with the number of its page.
var numberedEntry = regexp.MustCompile(`^(.*\S)\s+(\d+)$`)

// testContentsNumbers checks that each entry of the contents has the number of the page on
// which its heading stands.
func testContentsNumbers(t *testing.T, made []byte) {
	t.Helper()
	f := openUA(t, made)
	places := f.dict(f.RootDict["Dests"])
	checked := 0
	for _, page := range f.pages {
		for _, link := range page.annotations {
			m := numberedEntry.FindStringSubmatch(f.text(link["Contents"]))
			to := f.array(places[f.name(link["Dest"])])
			if m == nil || len(to) == 0 {
				continue
			}
			number, _ := strconv.Atoi(m[2])
			at := slices.IndexFunc(f.pages, func(p *uaPage) bool { return strings.HasPrefix(to[0].PDFString(), strconv.Itoa(p.number)+" ") })
			if strings.HasPrefix(m[1], "paragraph") || strings.HasPrefix(m[1], "Table") {
				continue
			}
			checked++
			if number != at+1 {
				t.Errorf("%q leads to page %d", m[0], at+1)
			}
		}
	}
	if checked < 15 {
		t.Errorf("only %d entries of the contents have numbers", checked)
	}
}

package search_test

import (
	"flag"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"outturn/internal/search"
)

var update = flag.Bool("update", false, "rewrite testdata/documents.txt")

const golden = "testdata/documents.txt"

// TestDocuments checks every document of the project, in order.
func TestDocuments(t *testing.T) {
	var b strings.Builder
	for _, d := range index(drawn(t, true)).Documents {
		describe(&b, d)
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("the documents differ (-want +got); run with -update when that is meant:\n%s", diff)
	}
}

// describe writes all fields of a document.
func describe(b *strings.Builder, d search.Document) {
	fmt.Fprintf(b, "%s  %s", d.Address, d.Kind)
	if d.Of != "" {
		fmt.Fprintf(b, " of %s", d.Of)
	}
	if d.When != "" {
		fmt.Fprintf(b, ", %s", d.When)
	}
	b.WriteByte('\n')
	number, reports := "", ""
	if d.Number > 0 {
		number = fmt.Sprint(d.Number)
	}
	for _, q := range d.In {
		reports += " " + q.String()
	}
	for _, part := range [][2]string{
		{"title", d.Title}, {"number", number}, {"section", d.Section}, {"id", d.ID}, {"codes", strings.Join(d.Codes, "; ")},
		{"names", strings.Join(d.Names, "; ")}, {"reports", strings.TrimSpace(reports)}, {"text", d.Text},
	} {
		if part[1] != "" {
			fmt.Fprintf(b, "  %-8s %s\n", part[0], part[1])
		}
	}
}

// Every document's address is a page of the site, and its anchor is there.
func TestAddressesLead(t *testing.T) {
	site := drawn(t, true)
	pages := map[string]*html.Node{}
	for _, one := range site.Files {
		if path.Ext(one.Path) != ".html" {
			continue
		}
		text, err := one.Content()
		if err != nil {
			t.Fatal(err)
		}
		if pages[one.Path], err = html.Parse(strings.NewReader(string(text))); err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range index(site).Documents {
		to, anchor, _ := strings.Cut(d.Address, "#")
		switch {
		case pages[to] == nil:
			t.Errorf("%q leads to %s, which is no page", d.Title, d.Address)
		case anchor != "" && !hasID(pages[to], anchor):
			t.Errorf("%q leads to %s, and the anchor is not there", d.Title, d.Address)
		}
	}
}

func hasID(root *html.Node, id string) bool {
	for n := range root.Descendants() {
		if slices.Contains(n.Attr, html.Attribute{Key: "id", Val: id}) {
			return true
		}
	}
	return false
}

// What is exempt, and what is not public, is not in the index.
func TestNothingHidden(t *testing.T) {
	with, public := scriptOf(t, index(drawn(t, true))), scriptOf(t, index(drawn(t, false)))
	for _, exempt := range []string{"1 million", "The price was"} {
		if strings.Contains(with, exempt) {
			t.Errorf("%q, which is exempt, is in the index", exempt)
		}
	}
	if !strings.Contains(with, "2019-20/q3") || !strings.Contains(with, "Q3 2019/20 (draft)") {
		t.Error("with drafts, the draft is not in the index or not marked")
	}
	for _, draft := range []string{"2019-20/q3", "draft"} {
		if strings.Contains(public, draft) {
			t.Errorf("%q is in the public index", draft)
		}
	}
}

// The first paragraph 1 is that of the latest paper; those of minutes and reviews
// come after all papers'.
func TestParagraphsOfPapersFirst(t *testing.T) {
	var got []string
	for _, d := range index(drawn(t, true)).Documents {
		if d.Number == 1 {
			got = append(got, d.Address)
		}
	}
	want := []string{
		"2019-20/q3/index.html#p1", "2019-20/q2/index.html#p1", "2019-20/q1/index.html#p1",
		"2019-20/q2/minutes/index.html#p1", "2018-19/annual/index.html#p1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("paragraphs 1 (-want +got):\n%s", diff)
	}
}

package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"outturn/internal/project"
)

// TestCards checks that the rows of tables can be shown as cards, on every page.
func TestCards(t *testing.T) {
	tables := 0
	for path, draw := range faultless(t, nil, project.Options{Drafts: true}).all() {
		page, err := draw()
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range find(parse(t, string(page)), "table.cards") {
			tables++
			for _, fault := range cardFaults(table) {
				t.Errorf("%s: %s", path, fault)
			}
		}
	}
	if tables == 0 {
		t.Error("no table can be shown as cards")
	}
}

// cardFaults finds cells that are not named as their column is, and elements without their
// role, which Safari would forget.
func cardFaults(table *html.Node) []string {
	var all []string
	heads := texts(find(table, "thead th"))
	for _, row := range find(table, "tr") {
		for n, cell := range find(row, "[role]") {
			label := attr(cell, "data-label")
			quarter := label == "Figure" && isStep(table, "table.appendix") // the report's own stands first
			if !quarter && !strings.HasPrefix(heads[n], label) {
				all = append(all, fmt.Sprintf("a cell is called %q in the column %q", label, heads[n]))
			}
		}
	}
	for selector, role := range map[string]string{"tr": "row", "td": "cell", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader"} {
		for _, n := range find(table, selector) {
			if attr(n, "role") != role {
				all = append(all, fmt.Sprintf("%q has not the role %q", text(n), role))
			}
		}
	}
	if attr(table, "role") != "table" {
		all = append(all, "a table without its role")
	}
	return all
}

// TestComparatorsBeneathTheAppendix checks that the figures of others stand in a table of
// their own, with what the report's figure differs by.
func TestComparatorsBeneathTheAppendix(t *testing.T) {
	root := parse(t, faultless(t, nil, project.Options{Drafts: true}).html(t, "2019-20/q3/index.html"))
	want := []string{
		"Indicator | This quarter | Compared with | Their figure | Date | Difference | Remark",
		"Assessments completed in time | 95% | Neighbours & friends | 84% | March 2019 | – | Not compared: ours covers 6 months and not the usual 3.",
		"Assessments completed in time | 95% | England | 83.5% | 2018/19 | – | As <published>. Not compared: ours covers 6 months and not the usual 3.",
	}
	if got := shown(the(t, root, ".wide"), "table.comparators"); !slices.Equal(got, want) {
		t.Errorf("the table of comparators is\n%s", strings.Join(got, "\n"))
	}
	for _, table := range find(root, "table.appendix") {
		if heads := texts(find(table, "thead th")); slices.Contains(heads, "Comparators") {
			t.Errorf("the appendix has the columns %q", heads)
		}
	}
}

package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestChartBlocks checks that each chart of a paper stands in a figure with its title
// and, to be opened, its figures as a table.
func TestChartBlocks(t *testing.T) {
	root := parse(t, drawable(t).html(t, "2019-20/q2/index.html"))
	want := []string{
		"Audits by grade, Q4 2018/19 to Q2 2019/20",
		"Contacts at the <front> door, Q4 2018/19 to Q2 2019/20",
		"Net variance by heading, Q2 2019/20",
	}
	if diff := cmp.Diff(want, texts(find(root, "figure.chart-figure figcaption"))); diff != "" {
		t.Errorf("the charts differ (-want +got):\n%s", diff)
	}
	for _, part := range []string{"svg.chart[role=img]", "details.figures summary", "details.figures table"} {
		if got := len(find(root, "figure.chart-figure "+part)); got != len(want) {
			t.Errorf("the charts have %d of %s, want %d", got, part, len(want))
		}
	}
}

// TestHistoryReadsAloud checks that every cell of the matrix says its position in words
// beside the letter, and that its rows lead to the indicators.
func TestHistoryReadsAloud(t *testing.T) {
	matrix := find(parse(t, drawable(t).html(t, "2019-20/q2/index.html")), "table.matrix")[0]
	rows := find(matrix, "tbody tr")
	for _, row := range rows {
		if len(find(row, "th a")) == 0 {
			t.Errorf("%q leads to no indicator", text(row))
		}
		if cells, labels := find(row, "td"), find(row, "td .mark-label"); len(cells) != 3 || len(labels) != 3 || text(labels[0]) == "" {
			t.Errorf("%q has %d cells and %d labels, want 3", text(row), len(cells), len(labels))
		}
	}
	if len(rows) != 7 {
		t.Errorf("the matrix has %d rows, want 7", len(rows))
	}
	if heads := strings.Join(texts(find(matrix, "thead th")), "; "); heads != "Indicator; 2018/19 Q4; 2019/20 Q1; 2019/20 Q2" {
		t.Errorf("the heads are %s", heads)
	}
}

// TestChartTitle checks that an author's title and words take the place of those that
// are made.
func TestChartTitle(t *testing.T) {
	figure := the(t, parse(t, drawable(t).html(t, "2019-20/q2/contacts/index.html")), "figure.chart-figure")
	for part, want := range map[string]string{"svg title": "Contacts at the <front> door", "svg desc": `Contacts by quarter, as the "author" describes them.`} {
		if got := text(the(t, figure, part)); got != want {
			t.Errorf("%s is %q, want %q", part, got, want)
		}
	}
}

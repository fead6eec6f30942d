package page_test

import "testing"

// Two quarters stand side by side as the later report has them: a revised figure as revised,
// and a difference only between figures that can be compared, otherwise with a note. A figure
// that is kept back says so.
func TestComparisonPage(t *testing.T) {
	s := drawable(t)
	tests := map[string][]string{
		"2019-20-q2/2019-20-q1": {"Assessments completed in time", "87% [r]", "In tolerance", "94%", "Better than target", "+7 points"},
		"2019-20-q3/2019-20-q2": {"Assessments completed in time", "94%", "Better than target", "95%", "Better than target", "– 1"},
	}
	for pair, want := range tests {
		root := parse(t, s.html(t, "compare/"+pair+"/index.html"))
		first := find(root, "table.comparison tbody tr")[0]
		sameRows(t, want, append(texts(find(first, "th")), texts(find(first, "td"))...))
	}
	kept := "2019-20-q2/2019-20-q1"
	for _, row := range find(parse(t, s.html(t, "compare/"+kept+"/index.html")), "table.comparison tbody tr") {
		if text(find(row, "th")[0]) == "Deaths in care" {
			sameRows(t, []string{"[c]", "Kept back", "[c]", "Kept back", "–"}, texts(find(row, "td")))
			kept = ""
		}
	}
	if kept != "" {
		t.Error("the comparison does not have an indicator whose figures are kept back")
	}
	the(t, parse(t, s.html(t, "2019-20/q2/index.html")), ".report-links a[href=../../compare/2019-20-q2/2019-20-q1/index.html]")
	if n := len(find(parse(t, s.html(t, "2019-20/q1/index.html")), ".report-links a")); n != 3 {
		t.Errorf("the first report, which nothing comes before, leads to %d places", n)
	}
}

package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func indicatorPage(t testing.TB, id string) *html.Node {
	t.Helper()
	return parse(t, drawable(t).html(t, "2019-20/q2/"+id+"/index.html"))
}

func TestVerdict(t *testing.T) {
	tests := []struct{ id, figure, position, working, trend string }{
		{"assessments", "94%", "Better than target",
			"44 of 47; target at least 90% (tolerance 85%).",
			"Trend: Getting better. Up from 86% in Quarter 4, 2018/19. Direction: Better. Up from 87% in Quarter 1, 2019/20."},
		{"moves", "12.04%", "Outside tolerance",
			"Target at most 9% (tolerance 12%).",
			"Trend: Stable, as reported by officers. Calculated: getting worse. Up from 9.5% in Quarter 4, 2018/19. Too few to tell. Direction: Worse. Up from 10.4% in Quarter 1, 2019/20."},
		{"plans", "93%", "In tolerance",
			"As reported by officers. Calculated: 93% against a target of 95% (tolerance not recorded), bigger is better: outside tolerance. One late review was cancelled.",
			"Trend: Getting better, as reported by officers. Calculated: getting worse. Down from 95% in Quarter 1, 2019/20. Direction: Worse. Down from 95% in Quarter 1, 2019/20."},
		{"caseload", "21", "In tolerance",
			"Target 10 to 20 (tolerance 8 to 22, within 2 of the target).",
			"Trend: Getting worse. Up from 17 in Quarter 4, 2018/19. Direction: Worse. Up from 19 in Quarter 1, 2019/20."},
		{"turnover", "15% carried from Quarter 1, 2019/20; not available for this quarter", "Better than target",
			"Target at most 16% (tolerance 18%).",
			"Trend: Not judged. There is no figure for the quarter."},
		{"returns", "56%", "Target to be set", "Three quarters are needed first.",
			"Trend: Getting worse. Down from 74% in Quarter 1, 2019/20."},
		{"inspection", "[z]", "Not yet due", "Reported once a year.",
			"Trend: Not judged. There is no figure for the quarter."},
		{"deaths", "[c]", "Kept back", "Fewer than five.",
			"Trend: Not judged. There is no figure for the quarter."},
		{"escapes", "41%", "No target", "Reported for note.",
			"Trend: Stable. Up from 40% in Quarter 1, 2019/20, a change within 1 percentage point."},
		{"adequate", "95%", "Better than target",
			"Target at least 95% (met at 94%, within 1 percentage point of the target; tolerance 90%): met.",
			"Trend: Getting better. Up from 92% in Quarter 1, 2019/20."},
		{"contacts", "5,590", "No target", "No target applies, so it is not judged.",
			"Trend: Not judged. Down from 6,000 in Quarter 4, 2018/19; neither way is better."},
	}
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			root := indicatorPage(t, test.id)
			for selector, want := range map[string]string{
				".verdict-figure": test.figure, ".verdict-position": test.position,
				".verdict-working": test.working,
			} {
				if got := text(the(t, root, selector)); got != want {
					t.Errorf("%s is %q, want %q", selector, got, want)
				}
			}
			if got := strings.Join(texts(find(root, ".verdict-trend")), " "); got != test.trend {
				t.Errorf("trend and direction are %q, want %q", got, test.trend)
			}
		})
	}
}

// rows are a table's rows, cells with | between.
func rows(t testing.TB, root *html.Node, selector string) []string {
	t.Helper()
	var all []string
	for _, row := range find(the(t, root, selector), "tr") {
		var cells []string
		for cell := range row.ChildNodes() {
			cells = append(cells, text(cell))
		}
		all = append(all, strings.Join(cells, " | "))
	}
	return all
}

func sameRows(t testing.TB, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the table differs (-want +got):\n%s", diff)
	}
}

func TestSeries(t *testing.T) {
	head := "Quarter | Figure | Target | Tolerance | Position | Trend | Direction | Remark"
	tests := map[string][]string{
		"assessments": {head,
			"Q2 2019/20 July to September 2019 | 94% | 90% | 85% | Better than target | Getting better since Q4 2018/19 | Better against Q1 2019/20 | 44 of 47.",
			"Q1 2019/20 April to June 2019 | 87% [r] | 90% | 85% | In tolerance | Stable since Q4 2018/19 | No change against Q4 2018/19 | Revised in Quarter 2, 2019/20 from 84%: Late records added. Its position was “Outside tolerance” and is now “In tolerance”.",
			"Q4 2018/19 January to March 2019 | 86% | 85% | 80% | Better than target | Too few figures | – | –"},
		"moves": {head,
			"Q2 2019/20 July to September 2019 | 12.04% [p] | 9% | 12% | Outside tolerance | Stable as reported; calculated: getting worse | Worse against Q1 2019/20 | Two homes are still to report.",
			"Q1 2019/20 April to June 2019 | 10.4% [e] | 9% | 12% | In tolerance | Stable since Q4 2018/19 | No change against Q4 2018/19 | –",
			"Q4 2018/19 January to March 2019 | 9.5% | None | – | No target | Too few figures | – | –"},
		"plans": {head,
			"Q2 2019/20 July to September 2019 | 93% | 95% | – | In tolerance as reported; calculated: outside tolerance | Getting better as reported; calculated: getting worse | Worse against Q1 2019/20 | –",
			"Q1 2019/20 April to June 2019 | 95% | 95% | – | Better than target | New measure | – | –"},
		"deaths": {head,
			"Q2 2019/20 July to September 2019 | [c] | 0 | – | Kept back | Not judged | – | Fewer than five.",
			"Q1 2019/20 April to June 2019 | [c] | 0 | – | Kept back | Not judged | – | Fewer than five."},
	}
	for id, want := range tests {
		t.Run(id, func(t *testing.T) { sameRows(t, want, rows(t, indicatorPage(t, id), "table.series")) })
	}
}

// What is missing is a symbol that says what it stands for, with its reason in
// the same row, and never a figure.
func TestMissingIsASymbolWithItsReason(t *testing.T) {
	root := indicatorPage(t, "deaths")
	cells := find(root, "table.series td")
	cell, remark := cells[0], cells[6]
	if got := attr(the(t, cell, "abbr"), "title"); got != "confidential" {
		t.Errorf("the symbol stands for %q", got)
	}
	if got := text(remark); got != "Fewer than five." {
		t.Errorf("the remark is %q", got)
	}
	for _, symbol := range find(root, "table.series abbr") {
		if strings.ContainsAny(text(symbol), "0123456789") {
			t.Errorf("what is missing is shown as %q", text(symbol))
		}
	}
	if got := text(the(t, root, ".symbols")); got != "Symbols: [c] confidential." {
		t.Errorf("the symbols are explained as %q", got)
	}
	if got := text(the(t, root, ".verdict-note")); got != "Fewer than five." {
		t.Errorf("the remark beside the figure is %q", got)
	}
}

func TestTargetsUpToTheQuarter(t *testing.T) {
	sameRows(t, []string{
		"From | Target | Tolerance | Remark",
		"Quarter 1, 2019/20 | 90% | 85% | –",
		"Quarter 1, 2018/19 | 85% | 80% | –",
	}, rows(t, indicatorPage(t, "assessments"), "table.targets"))
	sameRows(t, []string{
		"From | Target | Tolerance | Remark",
		"Quarter 1, 2019/20 | To be set | – | Three quarters are needed first.",
	}, rows(t, indicatorPage(t, "returns"), "table.targets"))
	if n := len(find(indicatorPage(t, "contacts"), "table.targets")); n != 0 {
		t.Errorf("a volume has %d tables of targets", n)
	}
}

func TestFacts(t *testing.T) {
	tests := map[string]string{
		"assessments": "Group: Contract indicators; Service: Assessment; Unit: per cent; Good is: High; Reported: Every quarter; Benchmarking data: Yes",
		"moves":       "Group: Contract indicators; Service: Placements; Unit: per cent; Good is: Low; Reported: Every quarter; Benchmarking data: No",
		"turnover":    "Group: Strategic indicators; Service: Workforce; Unit: per cent; Good is: Low; Reported: Every quarter; Benchmarking data: No",
		"inspection":  "Group: Strategic indicators; Service: Placements; Unit: per cent; Good is: High; Reported: Once a year; Benchmarking data: No",
		"adequate":    "Group: Strategic indicators; Service: Assessment; Unit: per cent; Good is: High; Reported: Every quarter; Benchmarking data: No; Computed: 100 less Audits graded inadequate, where no figure is recorded",
		"places":      "Group: Volumes; Service: Placements; Unit: number; Good is: Neither; Reported: Every quarter; Benchmarking data: No; Computed: Contacts plus Places promised less closed, where no figure is recorded",
		"shortfall":   "Group: Volumes; Service: Placements; Unit: number; Good is: Neither; Reported: Every quarter; Benchmarking data: No; Computed: 0 less Contacts, where no figure is recorded",
	}
	for id, want := range tests {
		root := indicatorPage(t, id)
		var got []string
		for _, fact := range find(root, "dl.facts div") {
			got = append(got, text(the(t, fact, "dt"))+": "+text(the(t, fact, "dd")))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("the facts of %s are\n%s, want\n%s", id, strings.Join(got, "; "), want)
		}
	}
}

func TestDefinition(t *testing.T) {
	got := texts(find(indicatorPage(t, "assessments"), "section[aria-labelledby=definition] p"))
	sameRows(t, []string{"The share of assessments completed within 45 days.", "Counted by month of completion."}, got)
}

func TestGroupIsNamed(t *testing.T) {
	if got := text(the(t, indicatorPage(t, "adequate"), "section.verdict")); !strings.Contains(got, "Counted with others as one: “Audits by grade”.") {
		t.Errorf("the verdict does not name the group: %q", got)
	}
}

// The same indicator is linked in the report before, where it is in it; its standing page
// leads to later ones.
func TestNeighboursOfAnIndicator(t *testing.T) {
	s := drawable(t)
	tests := map[string][]string{
		"2019-20/q1/assessments": {"The report of this quarter"},
		"2019-20/q2/assessments": {"Earlier: Quarter 1, 2019/20", "The report of this quarter"},
		"2019-20/q3/assessments": {"Earlier: Quarter 2, 2019/20", "The report of this quarter"},
		"2019-20/q2/shortfall":   {"The report of this quarter"},
	}
	for p, want := range tests {
		want = append(want, "Latest figure and every report", "All indicators")
		sameRows(t, want, texts(find(parse(t, s.html(t, p+"/index.html")), "nav.neighbours a")))
	}
}

func TestCommentaryOfAnIndicator(t *testing.T) {
	root := indicatorPage(t, "assessments")
	section := the(t, root, "section[aria-labelledby=commentary]")
	if got := texts(find(section, "p"))[0]; got != "Of all, 44 of 47 were in time,1 as paragraph 1 says." {
		t.Errorf("the commentary is %q", got)
	}
	var led []string
	for _, a := range find(section, "p a") {
		led = append(led, attr(a, "href"))
	}
	sameRows(t, []string{"#series", "#assessments-fn:1", "../index.html#p1"}, led[:3])
	if n := len(find(indicatorPage(t, "plans"), "section[aria-labelledby=commentary]")); n != 0 {
		t.Errorf("there are %d sections of commentary that nobody wrote", n)
	}
}

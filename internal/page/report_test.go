package page_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func reportPage(t testing.TB, q string) *html.Node {
	t.Helper()
	return parse(t, drawable(t).html(t, q+"/index.html"))
}

// Titles are text, whatever stands in them.
func TestTitlesAreEscaped(t *testing.T) {
	s := drawable(t)
	report, indicator := `Performance: "Quarter 2" <script>alert('2')</script>`, `Files "closed" <script>alert('1')</script> & kept`
	tests := []struct{ path, selector, want string }{
		{"index.html", "head title", "Children's services & <care>"},
		{"index.html", ".masthead-publisher", `The "Example" Council`},
		{"2019-20/q2/index.html", "head title", report + " – Children's services & <care>"},
		{"2019-20/q2/index.html", "h1", report},
		{"2019-20/q2/index.html", "#row-escapes a[href=escapes/index.html]", indicator},
		{"2019-20/q2/escapes/index.html", "h1", indicator},
		{"2019-20/q2/escapes/index.html", "section[aria-labelledby=definition] p", "A <b>definition</b> with markup."},
		{"indicators/index.html", "a[href=../indicators/escapes/index.html]", indicator},
	}
	for _, test := range tests {
		if got := text(the(t, parse(t, s.html(t, test.path)), test.selector)); got != test.want {
			t.Errorf("%s of %s is %q, want %q", test.selector, test.path, got, test.want)
		}
	}
}

func TestDraftIsMarked(t *testing.T) {
	s := drawable(t)
	tests := map[string]bool{
		"index.html": false, "indicators/index.html": false,
		"2019-20/q1/index.html": false, "2019-20/q2/index.html": false, "2019-20/q2/assessments/index.html": false,
		"2019-20/q3/index.html": true, "2019-20/q3/assessments/index.html": true,
	}
	for path, draft := range tests {
		root := parse(t, s.html(t, path))
		robots := find(root, "meta[name=robots]")
		if marked := len(find(root, "main .draft")) == 1; marked != draft {
			t.Errorf("%s is marked as a draft: %t, want %t", path, marked, draft)
		}
		if hidden := len(robots) == 1 && attr(robots[0], "content") == "noindex"; hidden != draft {
			t.Errorf("%s is kept from search engines: %t, want %t", path, hidden, draft)
		}
	}
	sameRows(t, []string{"Paper · Quarter 3, 2019/20 (October to December 2019) Draft"},
		texts(find(parse(t, s.html(t, "index.html")), ".documents-kind"))[:1])
}

func TestHeadOfAReport(t *testing.T) {
	var got []string
	for _, fact := range find(reportPage(t, "2019-20/q2"), "header dl.facts div") {
		got = append(got, text(the(t, fact, "dt"))+": "+text(the(t, fact, "dd")))
	}
	sameRows(t, []string{"To: The Cabinet", "Relevant cabinet member: Member for Children", "Relevant cabinet member: Member for Schools",
		"Wards affected: All", "Key decision: No", "Source of the figures: Report of Quarter 2"}, got)
}

func TestContents(t *testing.T) {
	root := reportPage(t, "2019-20/q2")
	links := find(root, "nav.contents a")
	sameRows(t, []string{"Summary of 3 indicators & a &amp; b", "Finance, in three views", "Appendix 1", "Recommendations to the Cabinet"}, texts(links))
	for _, link := range links {
		if heading := the(t, root, "h2"+attr(link, "href")); text(heading) != text(link) {
			t.Errorf("the entry %q leads to %q", text(link), text(heading))
		}
	}
}

func TestGlance(t *testing.T) {
	p := reportPage(t, "2019-20/q2")
	sameRows(t, []string{"Contract indicators: 3", "Strategic indicators: 7"}, texts(find(p, ".digest .glance-title")))
	sameRows(t, []string{
		"1 Better than target 1 In tolerance 1 Outside tolerance",
		"2 Better than target 1 In tolerance 1 Not yet due 1 Target to be set 1 No target 1 Kept back",
	}, texts(find(p, ".digest .glance ul")))
	sameRows(t, []string{
		"Bar of 3 in 3 parts: Better than target 1, In tolerance 1, Outside tolerance 1.",
		"Bar of 7 in 6 parts: Better than target 2, In tolerance 1, Not yet due 1, Target to be set 1, No target 1, Kept back 1.",
	}, texts(find(p, ".digest desc")))
}

func TestDigest(t *testing.T) {
	p := reportPage(t, "2019-20/q2")
	for selector, want := range map[string][]string{
		".digest h2":               {"6 of 10 indicators are rated: 3 better than target, 2 in tolerance and 1 outside tolerance"},
		".digest-lead":             {"Not rated: 1 is not yet due, 1 has a target to be set, 1 has no target and 1 is kept back. Forecast for the year: £20,000 underspent."},
		".digest-attention h3":     {"Outside tolerance: 1"},
		".digest-attention li":     {"Children who moved three times 12.04% target at most 9%, tolerance 12%; stable, as reported by officers Some moves were planned."},
		".digest-asked h3":         {"Recommendations to the Cabinet"},
		".digest-asked p":          {"The Cabinet is asked to:", "note that 94% are in time;", "ask for more & soon.", "It should meet again."},
		".digest-movement h3":      {"Changed since Quarter 1, 2019/20"},
		".digest-movement h4":      {"Got worse: 3", "Improved: 2"},
		".digest-movement summary": {"New: 1", "No longer reported: 1"},
		".digest-movement li": {
			"Children who moved three times in tolerance to outside tolerance",
			"Plans reviewed in time better than target to in tolerance",
			"Average caseload better than target to in tolerance",
			"Assessments completed in time in tolerance to better than target",
			"Audits by grade in tolerance to better than target",
			"Shortfall",
			"Places closed",
		},
	} {
		sameRows(t, want, texts(find(p, selector)))
	}
}

func TestNeighboursOfAReport(t *testing.T) {
	always := []string{"Everything published about 2019/20, such as minutes", "All documents, newest first"}
	for q, want := range map[string][]string{
		"2019-20/q1": nil,
		"2019-20/q2": {"Earlier: Quarter 1, 2019/20"},
		"2019-20/q3": {"Earlier: Quarter 2, 2019/20"},
	} {
		sameRows(t, append(want, always...), texts(find(reportPage(t, q), "nav.neighbours a")))
	}
}

func TestHomeListsTheNewestFirst(t *testing.T) {
	var got []string
	for _, link := range find(parse(t, drawable(t).html(t, "index.html")), "ol.documents h3 a") {
		got = append(got, attr(link, "href"))
	}
	sameRows(t, []string{"2019-20/q3/index.html", "2019-20/q2/index.html", "2019-20/q2/minutes/index.html", "2019-20/q1/index.html", "2018-19/annual/index.html"}, got)
}

// Each indicator is listed once, with its standing page.
func TestListOfIndicators(t *testing.T) {
	got := map[string]string{}
	for _, link := range find(parse(t, drawable(t).html(t, "indicators/index.html")), "tbody th a") {
		if got[text(link)] != "" {
			t.Errorf("%q is listed twice", text(link))
		}
		got[text(link)] = attr(link, "href")
	}
	for title, want := range map[string]string{
		"Contacts":      "../indicators/contacts/index.html",
		"Shortfall":     "../indicators/shortfall/index.html",
		"Places closed": "../indicators/closed/index.html",
	} {
		if got[title] != want {
			t.Errorf("%s is listed with the link %q, want %q", title, got[title], want)
		}
	}
}

func TestNumberedParagraphs(t *testing.T) {
	root := reportPage(t, "2019-20/q2")
	sameRows(t, []string{"1 Assessments in time are at 94%.1", "2 Links go to the source.", "3 The Cabinet is asked to:", "4 It should meet again."}, texts(find(root, "p.numbered")))
	if got := attr(find(root, ".note a")[0], "href"); got != "#p1" {
		t.Errorf("the reference leads to %q", got)
	}
}

// Tables of the prose have heads with a scope and are named by their heading.
func TestTableOfThePaper(t *testing.T) {
	root := reportPage(t, "2019-20/q2")
	region := find(root, ".prose div.scroll[aria-labelledby]")
	name := attr(region[0], "aria-labelledby")
	if got := text(the(t, root, "#"+name)); !strings.HasPrefix(got, "Summary of") {
		t.Errorf("the table is named %q", got)
	}
	var got []string
	for _, cell := range append(find(region[0], "th"), find(region[0], "td")...) {
		got = append(got, strings.TrimSpace(attr(cell, "scope")+" "+attr(cell, "class")+" "+text(cell)))
	}
	sameRows(t, []string{"col left Month", "col right Contacts", "left July", "right 1,900"}, got)
}

func TestFootnotesOfTwoCommentariesDiffer(t *testing.T) {
	root := reportPage(t, "2019-20/q2")
	var got []string
	for _, note := range find(root, ".footnotes li") {
		got = append(got, attr(note, "id")+" "+strings.TrimSpace(strings.TrimSuffix(text(note), "↩︎")))
	}
	sameRows(t, []string{"assessments-fn:1 Those of the teams.", "moves-fn:1 By the teams.", "fn:1 Late records are added later."}, got)
}

func TestCommentaryBlock(t *testing.T) {
	root := reportPage(t, "2019-20/q2")
	sameRows(t, []string{"Assessments completed in time", "Children who moved three times"}, texts(find(root, ".comment h4")))
	sameRows(t, []string{
		"94% Better than target 44 of 47; target at least 90% (tolerance 85%). Trend: Getting better since Q4 2018/19.",
		"12.04% Outside tolerance Target at most 9% (tolerance 12%). Trend: Stable, as reported; calculated: getting worse.",
	}, texts(find(root, ".comment-figure")))
	sameRows(t, []string{"Without commentary: Plans reviewed in time (93%)."}, texts(find(root, ".without")))
}

func TestExceptionsBlock(t *testing.T) {
	sameRows(t, []string{
		"Indicator | Last year’s end (Q4 2018/19) | Target | This quarter | Position",
		"Average caseload | 17 | 10 to 20 | 21 | In tolerance",
		"Staff turnover | 14% | at most 16% | [x] 15%, carried from Quarter 1, 2019/20 | Better than target",
		"Homes rated good | [x] | at least 100% | [z] | Not yet due",
		"Audits graded adequate | [x] | at least 95% | 95% | Better than target",
	}, rows(t, reportPage(t, "2019-20/q2"), "table.exceptions"))
}

func TestFinanceBlocks(t *testing.T) {
	root := reportPage(t, "2019-20/q2")
	var got [][]string
	for _, table := range find(root, "table.finance") {
		got = append(got, rows(t, table.Parent, "table"))
	}
	if len(got) != 3 {
		t.Fatalf("the page has %d tables of finance, want 3", len(got))
	}
	sameRows(t, []string{
		"Body | Gross budget | Net budget | Variance | Of gross budget | Variance at Q1 2019/20",
		"The Trust | £1.5m | £1.4m | £0.1m underspend | 6.7% | £0.2m overspend",
		"The council | £2.0m | £2.0m | on budget | 0.0% | –",
	}, got[0])
	sameRows(t, []string{
		"Children in care | 1,000 | −100 | 900 | 850 | −90 | 760 | 150 | −10 | 140",
		"Family support | 500 | 0 | 500 | 620 | 0 | 620 | −120 | 0 | −120",
		"Total | 1,500 | −100 | 1,400 | 1,470 | −90 | 1,380 | 30 | −10 | 20",
	}, got[1][1:])
	sameRows(t, []string{
		"Heading | Net budget (£000) | Net forecast (£000) | Variance",
		"Children in care | 900 | 760 | £140k underspend",
	}, got[2])
	if !strings.Contains(text(the(t, root, ".prose")), "Not counted: Family support. It is paid back.") {
		t.Error("the page does not say what is left out of the key variances")
	}
}

// An exempt passage is a notice, and nothing of it is in the page.
func TestExemptBlock(t *testing.T) {
	page := drawable(t).html(t, "2019-20/q2/index.html")
	if strings.Contains(page, "million") {
		t.Error("the page holds an exempt passage")
	}
	if got := text(the(t, parse(t, page), ".exempt")); !strings.Contains(got, "paragraph 3 of Part 1 of Schedule 12A") {
		t.Errorf("the notice is %q", got)
	}
}

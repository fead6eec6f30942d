package browser_test

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"outturn/internal/address"
)

// result is one result of a search, as a reader sees it.
type result struct {
	Title   string   `json:"title"`
	What    string   `json:"what"`
	Snippet string   `json:"snippet"`
	Marked  []string `json:"marked"`
	Href    string   `json:"href"`
}

const shownResults = `[...document.querySelectorAll(".search-results > li")].map(li => ({
	title: li.querySelector("h3").textContent,
	what: li.querySelector(".search-what").textContent,
	snippet: li.querySelector(".search-snippet")?.textContent ?? "",
	marked: [...li.querySelectorAll("mark")].map(mark => mark.textContent),
	href: li.querySelector("a").href,
}))`

const searched = `document.querySelector(".search-count").textContent`

// query is a search with a result that must be among the first few: its title, its kind
// and where it leads.
type query struct {
	query       string
	within      int
	title, what string
	place       string // below the site's root
	marked      string
}

var queries = []query{
	{"care leavers", 4, "Care leavers the local authority is in touch with", "Indicator, Q1 2022/23", "2022-23/q1/care-leavers-in-touch/index.html", "Care leavers"},
	{"care leavers", 6, "Care leavers", "Section of the paper, Q1 2022/23", "2022-23/q1/index.html#care-leavers", "Care leavers"},
	{"care leevers", 4, "Care leavers the local authority is in touch with", "Indicator, Q1 2022/23", "2022-23/q1/care-leavers-in-touch/index.html", "Care leavers"},
	{"FOI", 1, "Freedom of information requests answered in time", "Indicator, Q2 2019/20", "2019-20/q2/foi-in-time/index.html", "Freedom of information"},
	{"freedom of information", 1, "Freedom of information requests answered in time", "Indicator, Q2 2019/20", "2019-20/q2/foi-in-time/index.html", "Freedom of information"},
	{"assessed and supported year in employment", 1, "Paragraph 42: Financial summary", "Paragraph of the paper, Q1 2022/23", "2022-23/q1/index.html#p42", "ASYE"},
	{"foi-in-time", 1, "Freedom of information requests answered in time", "Indicator, Q2 2019/20", "2019-20/q2/foi-in-time/index.html", ""},
	{"e18", 1, "E18 Number of children in care", "Indicator, Q2 2018/19", "2018-19/q2/children-in-care-average/index.html", ""},
	{"A1", 1, "Referrals that are repeated within 12 months", "Indicator, Q1 2022/23", "2022-23/q1/re-referrals/index.html", ""},
	{"re-referrals in the last 12 months", 1, "Referrals that are repeated within 12 months", "Indicator, Q1 2022/23", "2022-23/q1/re-referrals/index.html", ""},
	{"paragraph 26", 1, "Paragraph 26: Adoption", "Paragraph of the paper, Q1 2022/23", "2022-23/q1/index.html#p26", ""},
	{"p26", 2, "Paragraph 26: ", "Paragraph of the paper, Q2 2019/20", "2019-20/q2/index.html#p26", ""},
	{"para 26 Q2 2019/20", 1, "Paragraph 26: ", "Paragraph of the paper, Q2 2019/20", "2019-20/q2/index.html#p26", ""},
	{"q2 2019/20", 1, "Performance challenge of Doncaster Children's Services Trust: Quarter 2, 2019/20", "Paper, Q2 2019/20", "2019-20/q2/index.html", ""},
	{"quarter 2, 2018/19", 2, "Minutes: performance challenge of Doncaster Children's Services Trust, Quarter 2, 2018/19", "Minutes, Q2 2018/19", "2018-19/q2/minutes/index.html", ""},
	{"2019-20/q2 agency", 3, "Posts covered by agency staff", "Indicator, Q2 2019/20", "2019-20/q2/agency-posts/index.html", "agency"},
	{"2014/15", 1, "Annual report of Doncaster Children's Services Trust, October 2014 to September 2015", "Annual review, 2014/15", "2014-15/annual/index.html", ""},
	{"early help strategy", 3, "Circulate the early help strategy, with its definitions of early help, to the panel.", "Action of the minutes, Q2 2018/19", "2018-19/q2/minutes/index.html#action-circulate-early-help-strategy", "early help strategy"},
}

// testSearch checks that readers find what they search for, from a server and from a
// folder, and by keyboard, and that without scripts there is the A to Z.
func testSearch(t *testing.T, browser context.Context, s *site) {
	for _, check := range []struct {
		name string
		run  func(*testing.T, *tab)
	}{
		{"from a server", func(t *testing.T, b *tab) { b.findAll(t, s, queries, s.address) }},
		{"from a folder", func(t *testing.T, b *tab) { b.findAll(t, s, queries[:5], s.file) }},
		{"by keyboard", func(t *testing.T, b *tab) { b.searchByKeyboard(t, s) }},
		{"address", func(t *testing.T, b *tab) { b.searchAddress(t, s.address(address.Search)) }},
		{"address in a folder", func(t *testing.T, b *tab) { b.searchAddress(t, s.file(address.Search)) }},
		{"nothing found", func(t *testing.T, b *tab) { b.nothingFound(t, s) }},
		{"without scripts", func(t *testing.T, b *tab) { b.onlyAtoZ(t, s) }},
		{"axe", func(t *testing.T, b *tab) { b.searchAxe(t, s) }},
		{"reflow", func(t *testing.T, b *tab) { b.searchReflow(t, s) }},
	} {
		t.Run(check.name, func(t *testing.T) {
			t.Parallel()
			check.run(t, newTab(t, browser))
		})
	}
}

// findAll makes searches by their addresses, without a complaint of the browser.
func (b *tab) findAll(t *testing.T, s *site, all []query, full func(string) string) {
	heard := b.listen(t, s)
	for _, q := range all {
		b.open(t, full(address.Search)+"?q="+url.QueryEscape(q.query))
		b.until(t, searched+`.includes("for “")`)
		found := ask[[]result](t, b, shownResults)
		at := slices.IndexFunc(found, func(r result) bool { return r.Href == full(q.place) })
		switch {
		case at < 0 || at >= q.within:
			t.Errorf("%q: %s is result %d of %d, not among the first %d; the first ones are:%s", q.query, q.place, at+1, len(found), q.within, firstOf(found))
			continue
		case !strings.HasPrefix(found[at].Title, q.title) || found[at].What != q.what:
			t.Errorf("%q: the result is called %q, %q", q.query, found[at].Title, found[at].What)
		case q.marked != "" && !strings.Contains(strings.Join(found[at].Marked, " "), q.marked):
			t.Errorf("%q: marked is %q, not %q", q.query, found[at].Marked, q.marked)
		}
		b.leads(t, s, found, strings.TrimSuffix(full("x"), "x"))
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// leads checks that every result leads to a page and an id of the site.
func (b *tab) leads(t *testing.T, s *site, found []result, root string) {
	t.Helper()
	for _, r := range found {
		below, inside := strings.CutPrefix(r.Href, root)
		to, err := url.Parse(s.address(below))
		if err != nil || !inside {
			t.Errorf("the result %q leads to %s", r.Title, r.Href)
			continue
		}
		if fault := s.resolve(t, to); fault != "" {
			t.Errorf("the result %q, to %s, %s", r.Title, below, fault)
		}
	}
}

func firstOf(found []result) string {
	text := ""
	for _, r := range found[:min(6, len(found))] {
		text += fmt.Sprintf("\n\t%s | %s | %s", r.Title, r.What, r.Href)
	}
	return text
}

// searchByKeyboard types a query and follows its first result, with keys alone.
func (b *tab) searchByKeyboard(t *testing.T, s *site) {
	b.open(t, s.address(address.Search))
	if !b.reach(t, "#search-words", 15) {
		t.Fatal("the field cannot be reached")
	}
	b.do(t, chromedp.KeyEvent("adoption"))
	b.until(t, searched+`.includes("for “adoption”")`)
	if got := ask[string](t, b, `document.querySelector(".search-count").role`); got != "status" {
		t.Errorf("how many results there are stands in the role %q, which is not heard", got)
	}
	b.press(t, kb.Enter)
	if got := ask[string](t, b, `location.search`); got != "?q=adoption" {
		t.Errorf("the address says %q", got)
	}
	want := ask[[]result](t, b, shownResults)[0]
	if !b.reach(t, ".search-results a", 3) {
		t.Fatal("the results cannot be reached")
	}
	b.do(t, chromedp.KeyEvent(kb.Enter))
	b.until(t, fmt.Sprintf(`location.href === %q && document.readyState === "complete"`, want.Href))
	b.back(t)
	b.until(t, `document.querySelector("#search-words")?.value === "adoption" && document.querySelectorAll(".search-results li").length > 0`)
}

// reach presses Tab until the keyboard is at an element that can be seen.
func (b *tab) reach(t *testing.T, selector string, within int) bool {
	t.Helper()
	for range within {
		at := b.press(t, kb.Tab)
		if ask[bool](t, b, fmt.Sprintf(`document.activeElement.matches(%q)`, selector)) {
			if at.Outline <= 0 || !at.Seen {
				t.Errorf("the keyboard's place cannot be seen: %+v", at)
			}
			return true
		}
	}
	return false
}

// searchAddress checks that the back button returns to the search before, and that
// further results are shown on request.
func (b *tab) searchAddress(t *testing.T, address string) {
	b.open(t, address)
	for _, query := range []string{"children", "exempt"} {
		b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector("#search-words").focus(); document.querySelector("#search-words").select()`))
		b.do(t, chromedp.KeyEvent(query), chromedp.KeyEvent(kb.Enter))
		b.until(t, fmt.Sprintf(`%s.includes("for “%s”") && location.search === "?q=%s"`, searched, query, query))
	}
	b.back(t)
	b.until(t, searched+`.includes("results for “children”; the first 20 are shown.")`)
	if got := ask[string](t, b, `document.querySelector("#search-words").value`); got != "children" {
		t.Errorf("after a step back the field holds %q", got)
	}
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".search-more button").click()`))
	b.until(t, searched+`.includes("the first 40 are shown.")`)
	if !ask[bool](t, b, `document.activeElement === document.querySelector(".search-results li:nth-child(21) a")`) {
		t.Error("the keyboard's place is not at the first of the further results")
	}
	b.back(t)
	b.until(t, `document.querySelector(".search-found").hidden && location.search === ""`)
}

// nothingFound checks that a search without results says so, and that markup in the
// search is shown as text.
func (b *tab) nothingFound(t *testing.T, s *site) {
	b.open(t, s.address(address.Search)+"?q="+url.QueryEscape(`<img-zzqq qqonz="wwqk">`))
	b.until(t, searched+`.startsWith("Nothing was found for “<img-zzqq")`)
	if ask[bool](t, b, `document.querySelector("main img-zzqq") !== null`) {
		t.Error("the query became markup")
	}
	if !ask[bool](t, b, `document.querySelector(".search-count a").hash === "#a-to-z" && document.querySelector("#a-to-z") !== null`) {
		t.Error("nothing leads to the A to Z")
	}
}

// onlyAtoZ checks that without scripts there is no search field, and that the letters
// lead through the A to Z.
func (b *tab) onlyAtoZ(t *testing.T, s *site) {
	b.scripts(t, false)
	b.open(t, s.address(address.Search)+"?q=care+leavers")
	if ask[bool](t, b, `[...document.querySelectorAll("form.search, .search-found")].some(e => e.getClientRects().length > 0)`) {
		t.Error("without scripts there is a dead search")
	}
	links := ask[[]string](t, b, `[...document.querySelectorAll(".letter a")].map(a => a.href)`)
	for _, link := range links {
		to, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if fault := s.resolve(t, to); fault != "" {
			t.Errorf("%s %s", link, fault)
		}
	}
	for _, want := range []string{"indicators/care-leavers-in-touch/index.html", "2022-23/q1/index.html#executive-summary", "2018-19/q2/index.html#executive-summary", "2019-20/index.html"} {
		if !slices.Contains(links, s.address(want)) {
			t.Errorf("nothing in the A to Z leads to %s", want)
		}
	}
	for _, letter := range ask[[]string](t, b, `[...document.querySelectorAll(".letters a")].map(a => a.hash)`) {
		if !ask[bool](t, b, fmt.Sprintf(`document.querySelector(%q)?.querySelector("a, .entry") !== null`, letter)) {
			t.Errorf("the letter %s leads nowhere", letter)
		}
	}
}

// searchAxe checks that axe finds nothing in the results of a search, nor when there are
// none. As the page is before a search, it is one of the specimens.
func (b *tab) searchAxe(t *testing.T, s *site) {
	for _, query := range []string{"?q=children", "?q=zzzzqqq"} {
		b.open(t, s.address(address.Search)+query)
		b.until(t, searched+`.includes("for “")`)
		b.axeWithin(t, "form.search, .search-found")
	}
}

// searchReflow checks that results fit narrow windows.
func (b *tab) searchReflow(t *testing.T, s *site) {
	b.open(t, s.address(address.Search)+"?q=children")
	b.until(t, searched+`.includes("for “")`)
	for _, v := range views {
		if out := b.sticksOut(t, v); len(out) > 0 {
			t.Errorf("at %s: %s", v.name, strings.Join(out, ", "))
		}
	}
}

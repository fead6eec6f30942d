package address_test

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"outturn/internal/address"
	"outturn/internal/quarter"
)

func TestTo(t *testing.T) {
	indicator, minutes := address.Indicator(q2, "foi"), address.Minutes(q2)
	tests := []struct{ name, from, to, want string }{
		{"from the first page", address.Home, address.Report(q2), "2019-20/q2/index.html"},
		{"to the first page", address.Report(q2), address.Home, "../../index.html"},
		{"between pages in folders of the root", address.Indicators, address.Search, "../search/index.html"},
		{"between collections", address.Service("a"), address.Set("b"), "../../sets/b/index.html"},
		{"to a file", address.Report(q2), address.Asset("a.css"), "../../assets/a.css"},

		{"from a report to an indicator", address.Report(q2), indicator, "foi/index.html"},
		{"from a report to its data", address.Report(q2), address.Data(q2, "data.csv"), "data.csv"},
		{"from an indicator to its report", indicator, address.Report(q2), "../index.html"},
		{"from an indicator to the data", indicator, address.Data(q2, "data.csv"), "../data.csv"},
		{"between indicators of a report", indicator, address.Indicator(q2, "contacts"), "../contacts/index.html"},
		{"to the page itself", indicator, indicator, "../foi/index.html"},
		{"from minutes to an indicator", minutes, indicator, "../foi/index.html"},
		{"in a calendar year, from a report to an indicator", address.Report(calendar), address.Indicator(calendar, "foi"), "foi/index.html"},
		{"in a calendar year, from an indicator to its report", address.Indicator(calendar, "foi"), address.Report(calendar), "../index.html"},
		{"in a calendar year, between reports", address.Report(calendar), address.Report(calendar.Add(1)), "../../2025/q3/index.html"},
		{"in a calendar year, from a report to the year", address.Report(calendar), address.Year(calendar.Year()), "../../2025/index.html"},
		{"from a report to the year", address.Report(q2), address.Year(year), "../../2019-20/index.html"},
		{"from a report to another", address.Report(q2), address.Report(q1), "../../2019-20/q1/index.html"},
		{"between reports", indicator, address.Indicator(q1, "foi"), "../../../2019-20/q1/foi/index.html"},
		{"from a year to a report", address.Year(year), address.Report(q2), "../2019-20/q2/index.html"},
		{"from a review to its year", address.Review(year), address.Year(year), "../../2019-20/index.html"},

		{"from the guide's list", address.GuideList, address.Guide("a"), "a/index.html"},
		{"to the guide's list", address.Guide("a"), address.GuideList, "../index.html"},
		{"between pages of the guide", address.Guide("a"), address.Guide("b"), "../b/index.html"},
		{"from the guide", address.Guide("a"), address.Report(q2), "../../2019-20/q2/index.html"},
		{"to the guide", indicator, address.Guide("a"), "../../../guide/a/index.html"},

		{"to an anchor", address.Home, address.Report(q2) + "#p1", "2019-20/q2/index.html#p1"},
		{"to an anchor in the report", indicator, address.Report(q2) + "#p1", "../index.html#p1"},
		{"to an anchor of the page", indicator, indicator + "#commentary", "#commentary"},
		{"to a query of the page", address.Search, address.Search + "?q=foi#a", "../search/index.html?q=foi#a"},
		{"to the root's folder", address.Home, "", "./"},
		{"to the report's folder", address.Report(q2), "2019-20/q2/", "./"},
		{"to a name with a colon", address.Home, "a:b.html", "./a:b.html"},
		{"out of the site", address.Report(q2), "../other/index.html", "../../../other/index.html"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := address.Page(test.from).To(test.to); got != test.want {
				t.Errorf("from %s to %s the link is %q, want %q", test.from, test.to, got, test.want)
			}
		})
	}
}

func TestRoot(t *testing.T) {
	for page, want := range map[string]string{
		address.Home: "", address.NotFound: "", address.Search: "../", address.Report(q2): "../../", address.Minutes(q2): "../../../",
	} {
		if got := address.Page(page).Root(); got != want {
			t.Errorf("the root of %s is %q, want %q", page, got, want)
		}
	}
}

func TestFollow(t *testing.T) {
	tests := []struct{ link, want string }{
		{"data.csv", "2019-20/q2/data.csv"},
		{"foi/index.html#commentary", "2019-20/q2/foi/index.html#commentary"},
		{"../index.html", "2019-20/index.html"},
		{"../../guide/a/index.html?print#b", "guide/a/index.html?print#b"},
		{"#p3", "2019-20/q2/index.html#p3"},
		{"?print", "2019-20/q2/index.html?print"},
		{"", "2019-20/q2/index.html"},
		{".", "2019-20/q2/"},
		{"./", "2019-20/q2/"},
		{"..", "2019-20/"},
		{"../../", ""},
		{"./a/./b/../c.html", "2019-20/q2/a/c.html"},
		{"a//b", "2019-20/q2/a//b"},
		{"../../../other/", "../other/"},
		{"../../../../x?y=../z", "../../x?y=../z"},
		{"a/b:c", "2019-20/q2/a/b:c"},
		{"1:2", "2019-20/q2/1:2"},
		{`..\a`, `2019-20/q2/..\a`},
	}
	for _, test := range tests {
		if got, ok := address.Page(address.Report(q2)).Follow(test.link); !ok || got != test.want {
			t.Errorf("Follow(%q) = %q, %t, want %q", test.link, got, ok, test.want)
		}
	}
	for _, link := range []string{"https://example.org/", "HTTP://example.org", "mailto:a@example.org", "tel:1", "//example.org/a", "/a", "/"} {
		if got, ok := address.Page(address.Report(q2)).Follow(link); ok {
			t.Errorf("Follow(%q) = %q, want no path", link, got)
		}
	}
}

// sitePaths lists the pages and files of a site with two of everything.
func sitePaths() []string {
	all := []string{address.Home, address.Indicators, address.Search, address.Accessibility, address.GuideList,
		address.NotFound, address.Feed, address.Sitemap, address.Asset("a.css")}
	for _, id := range []string{"a", "b"} {
		all = append(all, address.Service(id), address.Set(id), address.Guide(id))
	}
	for _, q := range []quarter.Quarter{q1, q2, q2.Add(4), q2.Add(-4)} {
		all = append(all, address.Year(q.Year()), address.Review(q.Year()), address.Report(q), address.Minutes(q),
			address.Indicator(q, "a"), address.Indicator(q, "b"), address.Data(q, "data.csv"), address.Data(q, "data.json"))
	}
	return all
}

// A browser and [address.Page.Follow] both reach the page that a link was made for.
func TestEveryLinkReachesItsPage(t *testing.T) {
	for _, from := range sitePaths() {
		for _, to := range sitePaths() {
			for _, anchor := range []string{"", "#p1"} {
				link := address.Page(from).To(to + anchor)
				if got := resolve(t, from, link); got != to+anchor {
					t.Errorf("from %s the link %q leads to %s, want %s", from, link, got, to+anchor)
				}
				if got, ok := address.Page(from).Follow(link); !ok || got != to+anchor {
					t.Errorf("from %s Follow(%q) = %s, %t, want %s", from, link, got, ok, to+anchor)
				}
			}
		}
	}
}

// A report's folder can be moved, because links within it do not name it.
func TestLinksWithinAReportStayInItsFolder(t *testing.T) {
	folder := path.Dir(address.Report(q2)) + "/"
	for _, from := range sitePaths() {
		for _, to := range sitePaths() {
			if !strings.HasPrefix(from, folder) || !strings.HasPrefix(to, folder) {
				continue
			}
			if link := address.Page(from).To(to); resolve(t, "elsewhere/"+strings.TrimPrefix(from, folder), link) != "elsewhere/"+strings.TrimPrefix(to, folder) {
				t.Errorf("the link %q from %s to %s leaves the report's folder", link, from, to)
			}
		}
	}
}

// FuzzMoveLink checks that a link keeps its destination when it is moved from one
// page to another and rewritten for the new page.
func FuzzMoveLink(f *testing.F) {
	for _, link := range []string{"data.csv", "../index.html", "../../../../up", "a/../../b?c#d", "#p1", "?q", "", ".", "a//b/", "..#x", "x:y", "./x:y"} {
		f.Add(link, 3, 12)
	}
	pages := sitePaths()
	f.Fuzz(func(t *testing.T, link string, from, to int) {
		oldPage := pages[uint(from)%uint(len(pages))]
		newPage := pages[uint(to)%uint(len(pages))]
		if u, err := url.Parse(link); err != nil || u.IsAbs() || u.Host != "" || strings.Contains(link, "%") {
			t.Skip()
		}
		target, ok := address.Page(oldPage).Follow(link)
		if !ok || strings.HasPrefix(target, strings.Repeat("../", 6)) { // at or above the root of the server in resolve
			t.Skip()
		}
		newLink := address.Page(newPage).To(target)
		if want, got := resolve(t, oldPage, link), resolve(t, newPage, newLink); got != want {
			t.Errorf("on %s %q leads to %s; on %s %q leads to %s", oldPage, link, want, newPage, newLink, got)
		}
	})
}

// resolve follows a link as a browser does, on a site in a folder some levels below
// the server's root. The result is a path below the site's root, unless the link
// leaves the site.
func resolve(t *testing.T, from, link string) string {
	t.Helper()
	const root = "https://example.org/a/b/c/d/e/f/"
	base, err := url.Parse(root + from)
	if err != nil {
		t.Fatal(err)
	}
	to, err := base.Parse(link)
	if err != nil {
		t.Fatalf("from %s, %q: %v", from, link, err)
	}
	result := "https://" + to.Host + to.Path
	if to.ForceQuery || to.RawQuery != "" {
		result += "?" + to.RawQuery
	}
	if to.Fragment != "" {
		result += "#" + to.Fragment
	}
	return strings.TrimPrefix(result, root)
}

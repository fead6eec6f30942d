package page_test

import (
	"strings"
	"testing"

	"outturn/internal/address"
)

// The standing page of an indicator has its latest figure, and leads to it in each report,
// the latest first. One that is no longer reported keeps its page.
func TestStandingPage(t *testing.T) {
	s := drawable(t)
	root := parse(t, s.html(t, "indicators/assessments/index.html"))
	if got := text(the(t, root, ".quarter")); got != "Latest report: Quarter 3, 2019/20 (October to December 2019)" {
		t.Errorf("the standing page is headed %q", got)
	}
	sameRows(t, []string{
		"Report | Figure | Position",
		"Quarter 3, 2019/20 Draft | 95% | Better than target",
		"Quarter 2, 2019/20 | 94% | Better than target",
		"Quarter 1, 2019/20 | 84% | Outside tolerance",
	}, rows(t, root, "table.reports"))
	var led []string
	for _, a := range append(find(root, "table.reports a"), find(root, "section[aria-labelledby=documents] a")...) {
		led = append(led, attr(a, "href"))
	}
	sameRows(t, []string{
		"../../2019-20/q3/assessments/index.html", "../../2019-20/q2/assessments/index.html", "../../2019-20/q1/assessments/index.html",
		"../../2019-20/q3/index.html", "../../2018-19/annual/index.html", "../../2019-20/q2/index.html", "../../2019-20/q2/minutes/index.html",
	}, led)

	closed := parse(t, s.html(t, "indicators/closed/index.html"))
	if got := text(the(t, closed, ".quarter")); got != "Latest report: Quarter 1, 2019/20 (April to June 2019)" {
		t.Errorf("the standing page of a closed indicator is headed %q", got)
	}
	asOf := parse(t, s.html(t, "2019-20/q2/assessments/index.html"))
	if n := len(find(asOf, "table.reports")); n != 0 {
		t.Errorf("a page as of one report has %d lists of reports", n)
	}
}

// Published pages do not change: a stylesheet shows on all reports but the latest that a later
// one has been published.
func TestLaterIsShownByAStylesheet(t *testing.T) {
	s := drawable(t)
	style := s.html(t, "later.css")
	for quarter, want := range map[string]bool{"2019-20/q1": true, "2019-20/q2": true, "2019-20/q3": false} {
		if got := strings.Contains(style, `.later[data-report="`+quarter+`"]`); got != want {
			t.Errorf("the stylesheet shows on %s that there is a later report: %t, want %t", quarter, got, want)
		}
		for _, path := range []string{quarter + "/index.html", quarter + "/assessments/index.html"} {
			root := parse(t, s.html(t, path))
			the(t, root, `p.later[data-report=`+quarter+`] a`)
			the(t, root, "link[href="+address.Page(path).Root()+"later.css]")
		}
	}
}

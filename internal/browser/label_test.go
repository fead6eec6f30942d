package browser_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"

	"outturn/internal/address"
	"outturn/internal/report"
)

// covered lists texts of charts that cover one another, or leave the page, as the browser
// draws them. A box has a little empty space at its edges.
const covered = `(() => {
	const texts = chart => [...chart.querySelectorAll("text")].filter(text => getComputedStyle(text).display !== "none");
	const boxes = chart => texts(chart).map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }));
	const cut = one => one.box.left < 0 || one.box.right > innerWidth;
	const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
	return [...document.querySelectorAll("svg.chart")].map(boxes).flatMap(all => [
		...all.filter(cut).map(one => one.text + " is cut off"),
		...all.flatMap((one, n) => all.slice(0, n).filter(other => meet(one.box, other.box)).map(other => one.text + " covers " + other.text)),
	]);
})()`

// testLabels checks the texts of a report's charts on the narrowest screen, where they are
// arranged by an estimate of how wide they are.
func testLabels(t *testing.T, browser context.Context, s *site, r *report.Report) {
	b := newTab(t, browser)
	b.do(t, chromedp.EmulateViewport(320, 900))
	pages := []string{address.Report(r.Quarter)}
	for _, m := range r.Measures {
		pages = append(pages, address.Indicator(r.Quarter, m.Indicator.ID))
	}
	for _, page := range pages {
		b.open(t, s.address(page))
		for _, fault := range ask[[]string](t, b, covered) {
			t.Errorf("%s: %s", page, fault)
		}
	}
	b.open(t, s.address(pages[0]))
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll("svg.chart .tick").forEach(tick => tick.setAttribute("y", 50))`))
	if len(ask[[]string](t, b, covered)) == 0 {
		t.Error("the check sees no texts that cover one another")
	}
}

package browser_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/shopspring/decimal"

	"outturn/internal/address"
	"outturn/internal/report"
)

// testExplore checks what readers see who explore a chart, and what those see who do
// not.
func testExplore(t *testing.T, browser context.Context, s *site, reports []*report.Report) {
	r, _ := latest(t, reports, "banded", func(m *report.Measure) bool {
		return m.Indicator.ID == banded && m.Evaluation.Target.Tolerance.Value.Equal(decimal.NewFromInt(85))
	})
	charted := s.address(address.Indicator(r.Quarter, banded))
	among, wordy := latest(t, reports, "compared with others of a long name", func(m *report.Measure) bool {
		return slices.ContainsFunc(m.Comparators, func(c report.Comparator) bool { return len(c.Title) > 40 })
	})
	for _, check := range []struct {
		name string
		run  func(*testing.T, *tab)
	}{
		{"a picture without scripts", func(t *testing.T, b *tab) { b.pictureOnly(t, charted) }},
		{"by keyboard", func(t *testing.T, b *tab) { b.byKeyboard(t, s, charted) }},
		{"from a folder", func(t *testing.T, b *tab) {
			b.open(t, s.file(address.Indicator(r.Quarter, banded)))
			b.explore(t)
		}},
		{"within a paper", func(t *testing.T, b *tab) { b.withinPaper(t, s, reports[len(reports)-1]) }},
		{"bands", func(t *testing.T, b *tab) { testBands(t, b, s, r) }},
		{"motion", func(t *testing.T, b *tab) { b.motion(t, charted) }},
		{"axe", func(t *testing.T, b *tab) { b.exploredAxe(t, charted) }},
		{"table, image and CSV", func(t *testing.T, b *tab) { b.keeps(t, s, charted) }},
		{"reflow", func(t *testing.T, b *tab) {
			b.exploredReflow(t, s.address(address.Indicator(among.Quarter, wordy.Indicator.ID)))
		}},
		{"paper", func(t *testing.T, b *tab) { b.exploredPaper(t, charted) }},
		{"forty quarters", func(t *testing.T, b *tab) { testLong(t, b, s) }},
		{"without the library", func(t *testing.T, b *tab) { testLost(t, b, s, address.Indicator(r.Quarter, banded)) }},
	} {
		t.Run(check.name, func(t *testing.T) {
			t.Parallel()
			check.run(t, newTab(t, browser))
		})
	}
}

// banded is an indicator of the example whose target and tolerance begin in
// mid-series.
const banded = "assessments-in-45-days"

// withinPaper explores the chart of an indicator that a paper shows.
func (b *tab) withinPaper(t *testing.T, s *site, r *report.Report) {
	heard := b.listen(t, s)
	b.open(t, s.address(address.Report(r.Quarter)))
	b.explore(t)
	b.press(t, kb.End)
	b.wantSaid(t, "Q1 2022/23. Figure: 50%. Target: 80%. Tolerance: 70%.")
	b.wantTooltip(t, "Q1 2022/23", "Figure: 50%")
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

const exploreButton = `[...document.querySelectorAll(".chart-tools button")].find(b => b.textContent === "Explore this chart")`

// explore presses the button of the first chart and waits for the chart.
func (b *tab) explore(t *testing.T) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](exploreButton+`.click()`))
	b.until(t, `!!document.querySelector(".chart-canvas svg path")`)
}

// until waits for a condition, on this page or on the one that a step led to.
func (b *tab) until(t testing.TB, condition string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		switch holds, err := try(b, chromedp.Evaluate[bool](condition, chromedp.EvalAwaitPromise)); {
		case err != nil && !left(err):
			t.Fatalf("in the browser: %v", err)
		case err == nil && holds:
			return
		}
		if time.Now().After(end) {
			t.Fatalf("in vain waited for %s", condition)
		}
	}
}

const pictureShown = `document.querySelector("figure > svg.chart").getBoundingClientRect().height > 100`

func (b *tab) pictureOnly(t *testing.T, address string) {
	b.scripts(t, false)
	b.open(t, address)
	if !ask[bool](t, b, pictureShown) {
		t.Error("without scripts the picture does not show")
	}
	if ask[bool](t, b, `document.querySelector("button") !== null`) {
		t.Error("without scripts there is a dead button")
	}
}

// byKeyboard explores a chart with keys alone, and without a complaint of the browser.
func (b *tab) byKeyboard(t *testing.T, s *site, address string) {
	heard := b.listen(t, s)
	b.open(t, address)
	for range 15 {
		if at := b.press(t, kb.Tab); strings.Contains(at.Selector, "Explore this chart") {
			if at.Outline <= 0 || !at.Seen {
				t.Errorf("the button's focus cannot be seen: %+v", at)
			}
			break
		}
	}
	b.press(t, kb.Enter)
	b.until(t, `!!document.querySelector(".chart-canvas svg path")`)
	if ask[bool](t, b, pictureShown) {
		t.Error("the picture still shows beside the interactive chart")
	}
	if at := b.press(t, kb.ArrowRight); !strings.HasPrefix(at.Selector, "div.chart-stage") || at.Outline <= 0 {
		t.Errorf("the focus is at %+v, not seen at the chart", at)
	}
	b.wantSaid(t, "Q1 2018/19. Figure: 89%.")
	b.wantTooltip(t, "Q1 2018/19", "Figure: 89%")
	b.press(t, kb.End)
	b.wantSaid(t, "Q2 2019/20. Figure: 91%. Target: 90%. Tolerance: 85%.")
	b.wantTooltip(t, "Q2 2019/20", "Figure: 91%", "Target: 90%", "Tolerance: 85%")
	b.press(t, kb.ArrowLeft)
	b.wantSaid(t, "Q1 2019/20. Figure: 87%. Target: 90%. Tolerance: 85%.")
	b.press(t, kb.Home)
	b.press(t, kb.ArrowLeft)
	b.wantSaid(t, "Q1 2018/19. Figure: 89%.")

	if at := b.press(t, kb.Escape); !strings.Contains(at.Selector, "Explore this chart") {
		t.Errorf("Escape leads to %s, not back to the button", at.Selector)
	}
	if !ask[bool](t, b, pictureShown) || ask[bool](t, b, `document.querySelector(".chart-stage, .chart-said") !== null`) {
		t.Error("Escape does not bring the picture back")
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func (b *tab) wantSaid(t *testing.T, want string) {
	t.Helper()
	if got := ask[string](t, b, `document.querySelector(".chart-said[aria-live=polite]").textContent`); got != want {
		t.Errorf("the chart says %q, want %q", got, want)
	}
}

// wantTooltip waits until the chart itself shows each of the lines.
func (b *tab) wantTooltip(t *testing.T, lines ...string) {
	t.Helper()
	b.until(t, fmt.Sprintf(`(lines => lines.every(line => [...document.querySelectorAll(".chart-canvas text")].some(e => e.textContent === line)))(["%s"])`,
		strings.Join(lines, `", "`)))
}

// motion checks that charts do not move for readers who prefer less motion.
func (b *tab) motion(t *testing.T, address string) {
	for value, moves := range map[string]bool{"reduce": false, "no-preference": true} {
		b.features(t, "prefers-reduced-motion", value)
		b.open(t, address)
		b.explore(t)
		if got := ask[bool](t, b, theChart+`.getOption().animation`); got != moves {
			t.Errorf("with prefers-reduced-motion: %s, animation is %t", value, got)
		}
	}
}

func (b *tab) features(t *testing.T, name, value string) {
	t.Helper()
	params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: name, Value: value}}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, params); err != nil {
		t.Fatal(err)
	}
}

// theChart is the interactive chart of a page.
const theChart = `echarts.getInstanceByDom(document.querySelector(".chart-canvas"))`

// exploredAxe checks that axe finds nothing on a page whose chart is explored.
func (b *tab) exploredAxe(t *testing.T, address string) {
	b.open(t, address)
	b.explore(t)
	b.press(t, kb.End)
	b.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector(".chart-tools button:nth-child(2)").click()`))
	b.axeWithin(t, ".exploring")
}

// keeps checks that the chart can be had as a table, as an image and as CSV, by keyboard.
func (b *tab) keeps(t *testing.T, s *site, address string) {
	heard := b.listen(t, s)
	b.open(t, address)
	b.explore(t)
	b.do(t, chromedp.Evaluate[chromedp.Void](`
		window.saved = [];
		HTMLAnchorElement.prototype.click = function () { saved.push(this) };
		document.querySelector(".chart-tools button").focus()`))
	for _, name := range []string{"Table", "Save as image", "Save as CSV"} {
		b.press(t, kb.Tab)
		if got := ask[string](t, b, `document.activeElement.textContent`); got != name {
			t.Fatalf("the key Tab leads to %q, want %q", got, name)
		}
		b.press(t, kb.Enter)
	}
	if got := ask[string](t, b, `document.querySelector(".chart-table").rows[6].innerText`); got != "Q2 2019/20\t91%\t90%\t85%" {
		t.Errorf("the last row of the table is %q", got)
	}
	image := ask[string](t, b, `saved[0].download + " " + saved[0].href.slice(0, 22) + " " + (saved[0].href.length > 20000)`)
	if want := "chart-" + banded + "-2019-20-q2.png data:image/png;base64, true"; image != want {
		t.Errorf("the image is %q, want %q", image, want)
	}
	figures := ask[string](t, b, `saved[1].download + "\n" + decodeURIComponent(saved[1].href.split(",")[1])`)
	wantFigures := "chart-" + banded + "-2019-20-q2.csv\n\"Quarter\",\"Figure\",\"Target\",\"Tolerance\"\r\n\"Q1 2018/19\",\"89%\",\"\",\"\"\r\n"
	if !strings.HasPrefix(figures, wantFigures) || !strings.HasSuffix(figures, "\"Q2 2019/20\",\"91%\",\"90%\",\"85%\"\r\n") {
		t.Errorf("the figures are %q, want %q first", figures, wantFigures)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// exploredReflow checks that the chart fits narrow windows, also when a window becomes
// narrow.
func (b *tab) exploredReflow(t *testing.T, address string) {
	b.open(t, address)
	b.atDesk(t)
	b.explore(t)
	b.do(t, chromedp.EmulateViewport(320, 600))
	b.until(t, `document.querySelector(".chart-canvas svg").getBoundingClientRect().width <= innerWidth - 30`)
	for _, key := range []string{kb.End, kb.Home} {
		b.press(t, key)
		b.until(t, chartWhole)
	}
	for _, v := range views {
		if out := b.sticksOut(t, v); len(out) > 0 {
			t.Errorf("at %s: %s", v.name, strings.Join(out, ", "))
		}
	}
}

// chartWhole reports whether the chart says something of a quarter, and every word of it and
// of the legend is within the window.
const chartWhole = `(texts => texts.some(text => /^Q\d /.test(text.textContent) || text.textContent === "Others")
	&& texts.map(text => text.getBoundingClientRect()).every(({ left, right }) => left >= 0 && right <= innerWidth))([...document.querySelectorAll(".chart-canvas text")])`

// exploredPaper checks that the picture is printed, whatever the screen shows.
func (b *tab) exploredPaper(t *testing.T, address string) {
	b.open(t, address)
	b.explore(t)
	b.media(t, "print")
	if !ask[bool](t, b, pictureShown) || ask[bool](t, b, `document.querySelector(".chart-stage").getBoundingClientRect().height > 0`) {
		t.Error("an explored chart is not printed as its picture")
	}
}

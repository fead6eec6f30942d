package browser_test

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"outturn/internal/chart"
	"outturn/internal/quarter"
)

// awkward is a title with everything that could end a page's script early.
const awkward = `</script><script>console.error("out")</script> <!-- & 'quoted' "twice"`

// longFigure has forty quarters, of which one in six has no figure, and two
// comparators: one of March 2015, one of an unknown date.
func longFigure() chart.Plot {
	f := chart.Plot{ID: "chart-a-b-c", Title: awkward, Name: awkward, Words: awkward, Unit: chart.UnitLabel{Suffix: "%"}}
	q := quarter.Quarter{}
	for n := range 40 {
		if q, _ = quarter.April.Parse(fmt.Sprintf("20%02d-%02d/q%d", 10+n/4, 11+n/4, 1+n%4)); n%6 == 5 {
			f.Points = append(f.Points, chart.PlottedPoint{Quarter: q, Figure: "not available", Absence: "not available"})
			continue
		}
		v := decimal.NewFromInt(int64(50 + n%7))
		f.Points = append(f.Points, chart.PlottedPoint{Quarter: q, Value: &v, Figure: v.String() + "%", Label: v.String() + "%"})
	}
	f.Comparators = []chart.Comparator{
		{ID: "england", Name: "England", Value: decimal.NewFromInt(52), Date: "March 2015", Quarter: f.Points[19].Quarter, Label: "52%", Figure: "52%"},
		{ID: "neighbours", Name: awkward, Value: decimal.NewFromInt(61), Label: "61%", Figure: "61%"},
	}
	return f
}

// testLong checks that a long chart can be zoomed into and gone through by keyboard,
// and that a title cannot break out of the page.
func testLong(t *testing.T, b *tab, s *site) {
	f := longFigure()
	options, err := f.Options()
	if err != nil {
		t.Fatal(err)
	}
	own := s.withAssets(t)
	text := fmt.Sprintf(`<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Long</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:">
<link rel="stylesheet" href="%s"><script defer src="%s" data-echarts="%s"></script>
<figure class="chart-figure"><figcaption>%s</figcaption>%s<script type="application/json">%s</script></figure>`,
		own.asset(t, "outturn.*.css"), own.asset(t, "charts.*.js"), own.asset(t, "echarts.*.js"), html.EscapeString(f.Title), f.SVG(), options)
	if err := os.WriteFile(filepath.Join(own.folder, "long.html"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	heard := b.listen(t, own)
	b.features(t, "prefers-reduced-motion", "reduce")
	b.open(t, own.address("long.html"))
	b.explore(t)
	b.do(t, chromedp.Evaluate[chromedp.Void](theChart+`.dispatchAction({type: "dataZoom", startValue: 20, endValue: 29})`))
	b.press(t, kb.Home)
	b.wantSaid(t, "Q1 2010/11. Figure: 50%.")
	b.wantTooltip(t, "Q1 2010/11", "Figure: 50%")
	b.wantWindow(t, 0, 9)
	b.press(t, kb.End)
	b.wantWindow(t, 31, 40)
	b.wantSaid(t, "Others. "+awkward+": 61%.")
	for range 5 {
		b.press(t, kb.ArrowLeft)
	}
	b.wantSaid(t, "Q4 2018/19. Figure: not available.")
	for range 16 {
		b.press(t, kb.ArrowLeft)
	}
	b.wantSaid(t, "Q4 2014/15. Figure: 55%. England: 52%, March 2015.")
	b.wantTooltip(t, "Q4 2014/15", "Figure: 55%", "England: 52%, March 2015")
	b.wantComparators(t)
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// wantComparators checks that comparators have the stylesheet's colours, and a legend
// whose every entry turns its series off and on.
func (b *tab) wantComparators(t *testing.T) {
	t.Helper()
	type looks struct{ ID, Colour, Icon string }
	got := ask[[]looks](t, b, `(() => {
		const { series, legend } = `+theChart+`.getOption();
		const icon = name => legend[0].data.find(entry => entry.name === name).icon;
		return series.filter(one => one.id !== "reading").map(one =>
			({ id: one.id, colour: one.lineStyle.color, icon: icon(one.name).slice(0, 9) }));
	})()`)
	want := []looks{
		{"comparator-neighbours", "#801650", "path://M-"},
		{"comparator-england", "#16756d", "path://M0"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the looks of comparators (-want +got):\n%s", diff)
	}
	shown := ask[[]int](t, b, `(chart => {
		const count = () => Object.values(chart.getOption().legend[0].selected).filter(on => on).length;
		const names = chart.getOption().series.map(one => one.name);
		const toggle = () => names.forEach(name => chart.dispatchAction({ type: "legendToggleSelect", name }));
		toggle();
		const off = count();
		toggle();
		return [off, count()];
	})(`+theChart+`)`)
	if diff := cmp.Diff([]int{0, 3}, shown); diff != "" {
		t.Errorf("series shown after all were turned off, and on again (-want +got):\n%s", diff)
	}
}

func (b *tab) wantWindow(t *testing.T, first, last int) {
	t.Helper()
	zoom := ask[[]int](t, b, theChart+`.getOption().dataZoom.map(z => [z.startValue, z.endValue])[0]`)
	if zoom[0] != first || zoom[1] != last {
		t.Errorf("the chart shows quarters %v, want %d to %d", zoom, first, last)
	}
}

// testLost checks that readers are told when ECharts cannot be loaded.
func testLost(t *testing.T, b *tab, s *site, path string) {
	own := s.withAssets(t)
	text, err := os.ReadFile(filepath.Join(s.folder, path))
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(own.folder, path), text)
	if err := os.Remove(filepath.Join(own.folder, own.asset(t, "echarts.*.js"))); err != nil {
		t.Fatal(err)
	}
	b.open(t, own.address(path))
	b.do(t, chromedp.Evaluate[chromedp.Void](exploreButton+`.click()`))
	b.until(t, `/could not be loaded/.test(document.querySelector(".chart-tools").textContent) && !document.querySelector("button")`)
	if !ask[bool](t, b, pictureShown) {
		t.Error("without ECharts the picture is gone")
	}
}

// withAssets serves a folder of its own with the site's assets.
func (s *site) withAssets(t *testing.T) *site {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(filepath.Join(folder, "assets"), os.DirFS(filepath.Join(s.folder, "assets"))); err != nil {
		t.Fatal(err)
	}
	return serve(t, folder)
}

// asset is the path of the only asset that matches.
func (s *site) asset(t *testing.T, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(s.folder, "assets", pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%d assets match %s (%v)", len(found), pattern, err)
	}
	return "assets/" + filepath.Base(found[0])
}

func put(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o666); err != nil {
		t.Fatal(err)
	}
}

package browser_test

import (
	"compress/gzip"
	"context"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// longReport is the longest report of the example, as a reader first meets it.
const longReport = "2019-20/q2/index.html"

// firstView is what a browser measures while it loads a page for the first time.
type firstView struct {
	Painted  float64  `json:"painted"`  // first contentful paint, in milliseconds
	Largest  float64  `json:"largest"`  // largest contentful paint, in milliseconds
	Shift    float64  `json:"shift"`    // cumulative layout shift
	Bytes    int      `json:"bytes"`    // sent over the network, heads and all
	Requests int      `json:"requests"` // of the page and all it loads
	Blocking []string `json:"blocking"` // scripts that the page waits for
}

const measured = `new Promise(done => {
	const found = {largest: 0, shift: 0};
	new PerformanceObserver(list => { for (const e of list.getEntries()) found.largest = e.startTime; }).observe({type: "largest-contentful-paint", buffered: true});
	new PerformanceObserver(list => { for (const e of list.getEntries()) found.shift += e.value; }).observe({type: "layout-shift", buffered: true});
	setTimeout(() => {
		const sent = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
			.filter(e => !/\/(favicon\.ico|icon\.\w+\.svg)$/.test(e.name)); // browsers ask for an icon when it suits them
		found.painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
		found.bytes = sent.reduce((sum, e) => sum + e.transferSize, 0);
		found.requests = sent.length;
		found.blocking = [
			...[...document.querySelectorAll("script[src]:not([defer], [async], [type=module])")].map(e => e.outerHTML),
			...sent.filter(e => e.initiatorType === "script" && e.renderBlockingStatus === "blocking").map(e => e.name),
		];
		done(found);
	}, 600);
})`

// testFirstView checks that a report is small, makes few requests, waits for no script
// and does not move while it loads. No test depends on how long that takes;
// BenchmarkFirstView measures it.
func testFirstView(t *testing.T, browser context.Context, s *site) {
	got := firstViewOf(t, browser, s.zipped(t)+longReport, phone, 1)
	if got.Bytes == 0 || got.Bytes >= 200_000 {
		t.Errorf("%d bytes are sent for %s, want fewer than 200,000", got.Bytes, longReport)
	}
	if got.Requests > 4 {
		t.Errorf("%s asks for %d files, want 4 at most", longReport, got.Requests)
	}
	if got.Shift >= 0.01 {
		t.Errorf("%s moves by %g while it loads", longReport, got.Shift)
	}
	if len(got.Blocking) > 0 {
		t.Errorf("%s waits for scripts: %s", longReport, strings.Join(got.Blocking, ", "))
	}
}

// testFirstViewSees checks that the measurement notices that a page moves and waits for a
// script.
func testFirstViewSees(t *testing.T, browser context.Context) {
	s := faultySite(t, map[string]string{
		"bad.html": `<!DOCTYPE html><title>Bad</title><script src="bad.js"></script><p id="a">Text</p>` + strings.Repeat("<p>More text", 40),
		"bad.js":   `setTimeout(() => document.getElementById("a").before(Object.assign(document.createElement("div"), {style: "height: 300px"})), 100)`,
	})
	got := firstViewOf(t, browser, s.zipped(t)+"bad.html", phone, 1)
	if got.Shift < 0.01 || len(got.Blocking) == 0 || got.Requests != 2 || got.Bytes == 0 {
		t.Errorf("a page that moves and waits for a script is measured as %+v", got)
	}
}

// BenchmarkFirstView measures the report over 4G as Lighthouse simulates it: on a phone
// as fast as this machine, and on one of a quarter of its speed.
func BenchmarkFirstView(b *testing.B) {
	folder := filepath.Join(b.TempDir(), "site")
	writeExample(b, folder)
	address, browser := serve(b, folder).zipped(b), launch(b)
	b.Run("fast", func(b *testing.B) { benchmarkFirstView(b, browser, address+longReport, 1) })
	b.Run("slow", func(b *testing.B) { benchmarkFirstView(b, browser, address+longReport, 4) })
}

func benchmarkFirstView(b *testing.B, browser context.Context, address string, slower float64) {
	var sum firstView
	for b.Loop() {
		got := firstViewOf(b, browser, address, phone, slower)
		sum.Painted += got.Painted
		sum.Largest += got.Largest
		sum.Bytes, sum.Requests = got.Bytes, got.Requests
		sum.Shift = max(sum.Shift, got.Shift)
	}
	b.ReportMetric(0, "ns/op") // it has pauses in it
	b.ReportMetric(sum.Painted/float64(b.N), "first-paint-ms")
	b.ReportMetric(sum.Largest/float64(b.N), "largest-paint-ms")
	b.ReportMetric(sum.Shift, "shift")
	b.ReportMetric(float64(sum.Bytes), "bytes")
	b.ReportMetric(float64(sum.Requests), "requests")
}

// testSteady checks that no kind of page moves while it loads on a phone, where most of it lies
// below what moves, nor on a desk where scripts show a form.
func testSteady(t *testing.T, browser context.Context, s *site, sorted map[*kind][]string) {
	at := s.zipped(t)
	steady := func(page string, width int64) {
		if got := firstViewOf(t, browser, at+page, width, 1); got.Shift >= 0.01 {
			t.Errorf("%s moves by %.3f while it loads %d pixels wide", page, got.Shift, width)
		}
	}
	for n := range kinds {
		if kinds[n].name != "report" { // testFirstView has it
			steady(sorted[&kinds[n]][0], phone)
		}
	}
	steady("indicators/index.html", 1280)
	steady("search/index.html", 1280)
}

// firstViewOf loads a page in a tab of its own with an empty cache, over a slow network and
// the given number of times slower than this machine.
func firstViewOf(t testing.TB, browser context.Context, address string, width int64, slower float64) firstView {
	t.Helper()
	b := newTab(t, browser)
	b.do(t, chromedp.EmulateViewport(width, 640))
	slow := network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{{
		Latency: 150, DownloadThroughput: 1.6e6 / 8, UploadThroughput: 750e3 / 8,
	}}}
	call(t, b, network.Enable, network.EnableParams{})
	call(t, b, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	call(t, b, network.EmulateNetworkConditionsByRule, slow)
	call(t, b, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: slower})
	b.open(t, address)
	return ask[firstView](t, b, measured)
}

// zipped serves the site compressed, as web servers do, until the test ends. It
// returns the site's address.
func (s *site) zipped(t testing.TB) string {
	t.Helper()
	plain := files(s.folder)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.Path = strings.TrimPrefix(r.URL.Path, "/")
		w.Header().Set("Content-Encoding", "gzip")
		zip := gzip.NewWriter(w)
		defer zip.Close()
		r.Header.Del("Range")
		plain.ServeHTTP(zippedWriter{w, zip}, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

type zippedWriter struct {
	http.ResponseWriter
	zip *gzip.Writer
}

func (w zippedWriter) Write(b []byte) (int, error) { return w.zip.Write(b) }

func (w zippedWriter) WriteHeader(status int) {
	w.Header().Del("Content-Length")
	w.ResponseWriter.WriteHeader(status)
}

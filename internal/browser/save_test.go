package browser_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// saves is the number of saves that are measured.
const saves = 60

// BenchmarkSave measures how long it takes from saving a commentary of the
// example until the open page shows it: the median, and what nine in ten saves
// take at most.
func BenchmarkSave(b *testing.B) {
	w := write(b, publishExample(b))
	page := newTab(b, launch(b))
	page.enter(b, w)
	page.open(b, w.root+spokenPage)
	var took []time.Duration
	for b.Loop() {
		for range saves {
			took = append(took, page.saved(b, w, len(took)))
		}
	}
	slices.Sort(took)
	at := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	b.ReportMetric(0, "ns/op") // it has pauses in it
	b.ReportMetric(at(0.5), "median-ms")
	b.ReportMetric(at(0.9), "p90-ms")
	b.ReportMetric(at(1), "longest-ms")
}

// saved saves a commentary, and says how long it took until the page showed it.
func (b *tab) saved(t testing.TB, w *written, n int) time.Duration {
	t.Helper()
	text := fmt.Sprintf("Jackdaw number %d.", n)
	b.do(t, chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`window.shown = new Promise(done => {
		const seen = new MutationObserver(() => {
			if (!document.querySelector("main").textContent.includes(%q)) return;
			seen.disconnect();
			done(performance.timeOrigin + performance.now());
		});
		seen.observe(document.body, {subtree: true, childList: true, characterData: true});
	})`, text)))
	// A person does not save in the same moment as a page was drawn.
	time.Sleep(100 * time.Millisecond)
	begun := time.Now()
	w.save(t, spokenFile, text+"\n")
	shown := ask[float64](t, b, `window.shown`)
	return time.UnixMicro(int64(shown * 1000)).Sub(begun.Round(0))
}

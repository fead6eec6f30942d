package browser_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// patience is how long one step in the browser may take.
const patience = time.Minute

// launch starts a browser that ends with the test. It reaches no host but this
// machine. Where there is no Chromium it returns nil, and newTab ends each test.
func launch(t testing.TB) context.Context {
	t.Helper()
	program := chromium()
	if program == "" {
		return nil
	}
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-renderer-backgrounding", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.Flag("js-flags", "--no-opt"), // pages are open for seconds, too short for optimised scripts to pay
	}
	// The user's data go to a temporary folder of chromedp's own, which it
	// removes after the last of the browser's processes.
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	browser, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	if err := chromedp.Do(browser); err != nil {
		t.Fatalf("starting %s: %v", program, err)
	}
	return browser
}

// tab is a tab of the browser.
type tab struct {
	ctx   context.Context
	heard *complaints // nil unless it listens
}

// newTab opens a tab in a small window, and closes it when the test ends. It behaves
// like the tab in front, although others are open.
func newTab(t testing.TB, browser context.Context) *tab {
	t.Helper()
	if browser == nil {
		lacks(t, "Chromium")
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	b := &tab{ctx: ctx}
	call(t, b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	b.window(t)
	return b
}

// window makes the tab as large as a new window of Chromium, whichever program it is.
func (b *tab) window(t testing.TB) {
	t.Helper()
	b.do(t, chromedp.EmulateViewport(780, 493))
}

// atDesk makes the tab as wide as a desktop screen.
func (b *tab) atDesk(t testing.TB) {
	t.Helper()
	b.do(t, chromedp.EmulateViewport(1280, 900))
}

// do runs steps in the tab.
func (b *tab) do(t testing.TB, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	run(t, b, chromedp.Steps(steps...))
}

// open goes to an address and waits until it is loaded.
func (b *tab) open(t testing.TB, address string) {
	t.Helper()
	b.do(t, chromedp.Navigate(address))
}

// run runs one action in the tab.
func run[T any](t testing.TB, b *tab, action chromedp.Action[T]) T {
	t.Helper()
	value, err := try(b, action)
	if err != nil {
		t.Fatalf("in the browser: %v", err)
	}
	return value
}

// try runs one action in the tab, which may fail.
func try[T any](b *tab, action chromedp.Action[T]) (T, error) {
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, action)
}

// left reports whether the page was left before it answered.
func left(err error) bool {
	var refused *cdproto.Error
	if !errors.As(err, &refused) {
		return false
	}
	return slices.ContainsFunc([]string{"navigated or closed", "context was destroyed", "Cannot find context"}, func(said string) bool {
		return strings.Contains(refused.Message, said)
	})
}

// back goes a step back. The page may be left before it answers.
func (b *tab) back(t *testing.T) {
	t.Helper()
	if _, err := try(b, chromedp.Evaluate[chromedp.Void](`history.back()`)); err != nil && !left(err) {
		t.Fatalf("in the browser: %v", err)
	}
}

// ask evaluates an expression, which may be a promise. It works in pages that
// allow no script.
func ask[T any](t testing.TB, b *tab, expression string) T {
	t.Helper()
	return run(t, b, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// call runs a command of the browser in the tab.
func call[P, R any](t testing.TB, b *tab, command cdp.Command[P, R], params P) {
	t.Helper()
	if _, err := chromedp.Call(b.ctx, command, params); err != nil {
		t.Fatalf("in the browser: %v", err)
	}
}

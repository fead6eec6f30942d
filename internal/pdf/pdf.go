// Package pdf prints a page of a site to a PDF, with the Chromium that the
// machine has.
//
// A page's path and the site's files come in, from memory, and the bytes of a
// tagged PDF with bookmarks go out. The browser asks nobody else for anything:
// every request is answered from those files or refused, no port is opened and no
// name is looked up. No address of this machine is left in the PDF, and the same
// page gives the same bytes with the same Chromium.
package pdf

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// nowhere is the address of a site whose own is not known. No host can have it
// (RFC 6761).
const nowhere = "http://outturn.invalid/"

// Print is a page to be printed.
type Print struct {
	Program string // the Chromium to print with
	Path    string // of the page, below the site's root
	Base    string // the site's address, ending in /; empty: not known, and links to other pages are text

	// File is a file of the site; it reports false where there is none. It may be
	// called from any goroutine.
	File func(path string) (content []byte, found bool, err error)
}

// Draw prints the page. It ends with the context, and leaves no process and no
// file of the browser's behind.
func (p *Print) Draw(ctx context.Context) ([]byte, error) {
	allocator, cancel := chromedp.NewExecAllocator(ctx, flags(p.Program)...)
	defer cancel()
	quiet := func(string, ...any) {} // what fails is returned
	tab, cancel := chromedp.NewContext(allocator, chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet))
	defer cancel()
	if err := chromedp.Do(tab); err != nil {
		return nil, fmt.Errorf("starting %s: %s", p.Program, strings.TrimSpace(err.Error()))
	}
	printed, err := chromedp.Run(tab, p.print)
	if err != nil {
		return nil, fmt.Errorf("printing %s: %w", p.Path, err)
	}
	return settle(printed), nil
}

// flags are those of a browser that reaches no host. It keeps its sandbox unless
// it runs as root, where it would not start with one.
func flags(program string) []chromedp.ExecAllocatorOption {
	return []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program),
		chromedp.Headless, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("disable-extensions", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("force-color-profile", "srgb"),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"),
		chromedp.Flag("lang", "en-GB"),
		chromedp.Flag("user-agent", "Outturn"), // stands in the PDF as what made it
	}
}

// print opens the page, without its scripts, and prints it.
func (p *Print) print(ctx context.Context, t *chromedp.Target) ([]byte, error) {
	base := p.Base
	if base == "" {
		base = nowhere
	}
	failed, err := p.answer(ctx, t, base)
	if err != nil {
		return nil, err
	}
	off := emulation.SetScriptExecutionDisabledParams{Value: true}
	if _, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, off); err != nil {
		return nil, err
	}
	for _, step := range []chromedp.Action[chromedp.Void]{
		chromedp.Navigate(base + p.Path), chromedp.Evaluate[chromedp.Void](prepare(nowhere)),
	} {
		if _, err := step(ctx, t); err != nil {
			return nil, cmp.Or(failed(), err)
		}
	}
	printed, err := chromedp.PrintToPDF(
		chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged(), chromedp.PDFStream(),
		chromedp.PDFPaper(chromedp.PaperA4),
		func(p *page.PrintToPDFParams) { p.DisplayHeaderFooter = new(bool) },
	)(ctx, t)
	return printed, cmp.Or(failed(), err)
}

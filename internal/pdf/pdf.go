// Package pdf prints a page of a site to a PDF, with the Chromium that is installed on
// the machine.
//
// A page's path and the site's files come in, from memory; the bytes of a tagged PDF
// with bookmarks go out. The browser does not use the network: every request is
// answered from those files or refused, no port is opened and no host name is looked
// up. The PDF contains no address of this machine, and the same page with the same
// Chromium gives the same bytes.
package pdf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// placeholderAddress stands for the address of a site when that is not known. No host
// can have it (RFC 6761).
const placeholderAddress = "http://outturn.invalid/"

// Printer prints one page of a site.
type Printer struct {
	Program string // the Chromium to print with
	Path    string // of the page, below the site's root
	Part    string // the id of a heading, or "summary", for a part of the page alone
	Base    string // the site's address, ending in /; empty if not known: links to other pages become text

	// File reads a file of the site and reports whether there is one. It may be
	// called from any goroutine.
	File func(path string) (content []byte, found bool, err error)
}

// Print prints the page and returns the PDF. It stops when the context ends, and
// leaves no process or file of the browser behind.
func (p *Printer) Print(ctx context.Context) ([]byte, error) {
	allocator, cancel := chromedp.NewExecAllocator(ctx, flags(p.Program)...)
	defer cancel()
	quiet := func(string, ...any) {} // failures are returned as errors
	tab, cancel := chromedp.NewContext(allocator, chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet))
	defer cancel()
	if err := chromedp.Do(tab); err != nil {
		return nil, fmt.Errorf("starting %s: %s", p.Program, strings.TrimSpace(err.Error()))
	}
	printed, err := chromedp.Run(tab, p.printTab)
	if err != nil {
		return nil, fmt.Errorf("printing %s: %w", p.Path, err)
	}
	return finish(renumber(printed))
}

// flags are the options of a browser that reaches no host. It keeps its sandbox unless
// it runs as root, because then it would not start with one.
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
		chromedp.Flag("user-agent", "Outturn"), // the PDF names it as its creator
	}
}

// printTab opens the page with scripts turned off, and prints it.
func (p *Printer) printTab(ctx context.Context, t *chromedp.Target) ([]byte, error) {
	base := p.Base
	if base == "" {
		base = placeholderAddress
	}
	failed, err := p.answerRequests(ctx, t, base)
	if err != nil {
		return nil, err
	}
	if err := asPaper(ctx, t); err != nil {
		return nil, err
	}
	if _, err := chromedp.Navigate(base+p.Path)(ctx, t); err != nil {
		return nil, cmp.Or(failed(), err)
	}
	contents, err := p.prepare(ctx, t)
	if err != nil {
		return nil, cmp.Or(failed(), err)
	}
	printPage := printTagged
	if contents {
		printPage = printNumbered
	}
	printed, err := printPage(ctx, t)
	return printed, cmp.Or(failed(), err)
}

// asPaper shows the page as it will be on paper, so that it can be measured.
func asPaper(ctx context.Context, t *chromedp.Target) error {
	off := emulation.SetScriptExecutionDisabledParams{Value: true}
	if _, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, off); err != nil {
		return err
	}
	if _, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: paperWidth, Height: paperHeight, DeviceScaleFactor: 1,
	})
	return err
}

// These are the pixels between the margins of A4, by print.css: 178 and 259 millimetres.
const paperWidth, paperHeight = 672, 979

// printNumbered prints the page with the numbers of its pages in the contents. They are
// known once it was printed; printing it again must not move anything.
func printNumbered(ctx context.Context, t *chromedp.Target) ([]byte, error) {
	draft, err := chromedp.PrintToPDF(paperOptions()...)(ctx, t)
	if err != nil {
		return nil, err
	}
	for range maxPasses {
		numbers, err := pageNumbers(draft)
		if err != nil {
			return nil, err
		}
		if _, err := chromedp.Evaluate[chromedp.Void](call(numberScript, numbers))(ctx, t); err != nil {
			return nil, err
		}
		printed, err := printTagged(ctx, t)
		if err != nil {
			return nil, err
		}
		after, err := pageNumbers(printed)
		if err != nil || maps.Equal(numbers, after) {
			return printed, err
		}
		draft = printed
	}
	return nil, errors.New("the page numbers in the contents move the pages")
}

func printTagged(ctx context.Context, t *chromedp.Target) ([]byte, error) {
	return chromedp.PrintToPDF(append(paperOptions(), chromedp.PDFOutlineAndTagged())...)(ctx, t)
}

// maxPasses is how often a page is printed at most to learn the numbers of its pages.
const maxPasses = 3

// paperOptions are those of printing without tags, which is faster.
func paperOptions() []chromedp.PDFOption {
	return []chromedp.PDFOption{
		chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFStream(), chromedp.PDFPaper(chromedp.PaperA4),
		func(p *page.PrintToPDFParams) {
			p.DisplayHeaderFooter, p.GenerateTaggedPDF, p.GenerateDocumentOutline = new(bool), new(bool), new(bool)
		},
	}
}

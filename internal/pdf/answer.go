package pdf

import (
	"cmp"
	"context"
	"mime"
	"path"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// answerRequests answers every request of the tab from the site's files, and refuses
// all others. The function it returns gives the first error in reading a file.
func (p *Printer) answerRequests(ctx context.Context, t *chromedp.Target, base string) (failed func() error, err error) {
	var first error
	var lock sync.Mutex
	paused := cdp.Events(ctx, t, fetch.RequestPaused)
	go func() {
		for request, err := range paused {
			if err != nil {
				return // the context has ended
			}
			err := p.answer(ctx, t, base, request)
			lock.Lock()
			first = cmp.Or(first, err)
			lock.Unlock()
		}
	}()
	if _, err := cdp.Call(ctx, t, fetch.Enable, fetch.EnableParams{}); err != nil {
		return nil, err
	}
	return func() error {
		lock.Lock()
		defer lock.Unlock()
		return first
	}, nil
}

// answer answers one request. Requests outside the site are refused, as the pages' own
// content policy does anyway.
func (p *Printer) answer(ctx context.Context, t *chromedp.Target, base string, request fetch.EventRequestPaused) error {
	var content []byte
	var err error
	name, found := strings.CutPrefix(request.Request.URL, base)
	if found {
		content, found, err = p.File(name)
	}
	if !found || err != nil {
		_, refused := cdp.Call(ctx, t, fetch.FailRequest, fetch.FailRequestParams{
			RequestID: request.RequestID, ErrorReason: network.ErrorReasonBlockedByClient,
		})
		return cmp.Or(err, refused)
	}
	_, err = cdp.Call(ctx, t, fetch.FulfillRequest, fetch.FulfillRequestParams{
		RequestID: request.RequestID, ResponseCode: 200, Body: content,
		ResponseHeaders: []*fetch.HeaderEntry{{Name: "Content-Type", Value: mediaType(name)}},
	})
	return err
}

// mediaType returns the media type of a file, as far as possible without the machine's
// configuration.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	return mime.TypeByExtension(path.Ext(name))
}

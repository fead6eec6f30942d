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

// answer answers every request of the tab from the site's files, and refuses
// others. What it gives back says which file could not be had.
func (p *Print) answer(ctx context.Context, t *chromedp.Target, base string) (failed func() error, err error) {
	var first error
	var lock sync.Mutex
	paused := cdp.Events(ctx, t, fetch.RequestPaused)
	go func() {
		for request, err := range paused {
			if err != nil {
				return // the context ended
			}
			err := p.reply(ctx, t, base, request)
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

// reply answers one request. What is not of the site is refused, as its pages'
// policy does anyway.
func (p *Print) reply(ctx context.Context, t *chromedp.Target, base string, request fetch.EventRequestPaused) error {
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
		ResponseHeaders: []*fetch.HeaderEntry{{Name: "Content-Type", Value: kind(name)}},
	})
	return err
}

// kind is the media type of a file.
func kind(name string) string {
	switch path.Ext(name) { // these do not depend on the machine's tables
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	}
	return mime.TypeByExtension(path.Ext(name))
}

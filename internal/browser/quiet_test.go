package browser_test

import (
	"fmt"
	"net/url"
	"slices"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// complaints collects what goes wrong while pages load.
type complaints struct {
	mu    sync.Mutex
	hosts []string // of the sites
	list  []string
}

// listen collects the browser's complaints: messages of the console, errors of scripts,
// violations of the page's policy, and requests to other hosts.
func (b *tab) listen(t *testing.T, sites ...*site) *complaints {
	t.Helper()
	b.heard = &complaints{}
	for _, s := range sites {
		root, err := url.Parse(s.root)
		if err != nil {
			t.Fatal(err)
		}
		b.heard.hosts = append(b.heard.hosts, root.Host)
	}
	if err := chromedp.Listen(b.ctx, b.heard.hear); err != nil {
		t.Fatal(err)
	}
	return b.heard
}

func (c *complaints) hear(event any) {
	switch e := event.(type) {
	case *log.EventEntryAdded:
		c.add("%s (%s): %s %s", e.Entry.Level, e.Entry.Source, e.Entry.Text, e.Entry.URL)
	case *runtime.EventConsoleAPICalled:
		c.add("console.%s", e.Type)
	case *runtime.EventExceptionThrown:
		c.add("a script fails: %s", e.ExceptionDetails.Text)
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(e.Request.URL); err != nil || u.Scheme != "data" && u.Scheme != "file" && !slices.Contains(c.hosts, u.Host) {
			c.add("asks another host: %s", e.Request.URL)
		}
	}
}

func (c *complaints) add(format string, args ...any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.list = append(c.list, fmt.Sprintf(format, args...))
}

// take returns the complaints since it was last called.
func (c *complaints) take() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := c.list
	c.list = nil
	return all
}

// styled reports whether the page's own styles apply.
const styled = `getComputedStyle(document.querySelector(".skip")).position === "absolute"`

// loads opens a page in a tab that listens, and checks that it loads without a complaint
// and with its styles.
func (b *tab) loads(t *testing.T, address string) {
	t.Helper()
	b.heard.take()
	b.open(t, address)
	if !ask[bool](t, b, styled) {
		t.Errorf("%s: its styles do not apply", address)
	}
	for _, complaint := range b.heard.take() {
		t.Errorf("%s: %s", address, complaint)
	}
}

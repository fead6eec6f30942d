package pdf

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
)

//go:embed prepare.js
var prepareScript string

// numberScript writes the numbers of pages into the contents.
const numberScript = `(pages => {
	for (const number of document.querySelectorAll(".contents-page")) {
		number.textContent = pages[decodeURIComponent(number.parentElement.getAttribute("href").slice(1))];
	}
})`

// prepared says what of a page cannot be printed, and whether it has contents to be numbered.
type prepared struct {
	Parts    []string `json:"parts"`
	Wide     []string `json:"wide"`
	Contents bool     `json:"contents"`
}

// prepare prepares the page for printing, and reports whether it has contents.
func (p *Printer) prepare(ctx context.Context, t *chromedp.Target) (contents bool, err error) {
	found, err := chromedp.Evaluate[prepared](call(prepareScript, placeholderAddress, p.Part))(ctx, t)
	switch {
	case err != nil:
		return false, err
	case len(found.Parts) > 0:
		return false, &NoPart{p.Part, found.Parts}
	case len(found.Wide) > 0:
		return false, &TooWide{found.Wide}
	}
	return found.Contents, nil
}

// call calls a function of JavaScript.
func call(function string, arguments ...any) string {
	var written []string
	for _, one := range arguments {
		text, _ := json.Marshal(one) // texts, and numbers by text
		written = append(written, string(text))
	}
	return fmt.Sprintf("%s(%s)", strings.TrimSpace(function), strings.Join(written, ", "))
}

package browser_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axeProgram is where npm ci puts axe-core.
const axeProgram = "node_modules/axe-core/axe.min.js"

// audit is what axe-core found on a page.
type audit struct {
	Findings []axeFinding `json:"findings"`
	Applied  []string     `json:"applied"` // the rules that applied to something
}

type axeFinding struct {
	Rule     string `json:"rule"`
	Selector string `json:"selector"`
	Why      string `json:"why"`
}

// runAxe runs the rules for WCAG 2.2 AA and for good practice; the one on the
// size of targets is off by default. What axe could not decide is a finding
// too, save of contrast: it does not see what is scrolled out of a wide table,
// nor judge a single digit.
const runAxe = `axe.run(document, {
	runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
	rules: {"target-size": {enabled: true}},
	resultTypes: ["violations", "incomplete"],
}).then(all => ({
	findings: [...all.violations, ...all.incomplete.filter(one => one.id != "color-contrast")].flatMap(one =>
		one.nodes.map(node => ({rule: one.id, selector: node.target.flat().join(" "), why: node.failureSummary || one.help}))),
	applied: [...all.violations, ...all.incomplete, ...all.passes].map(one => one.id),
}))`

// testAxe holds that axe-core finds nothing on any kind of page, as wide as a
// telephone, a tablet and a desk.
func testAxe(t *testing.T, browser context.Context, s *site, kinds []kind) {
	program := axe(t)
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			t.Parallel()
			b := newTab(t, browser)
			b.open(t, s.address(k.path))
			b.do(t, chromedp.Evaluate[chromedp.Void](program))
			for _, width := range []int64{360, 768, 1280} {
				b.do(t, chromedp.EmulateViewport(width, 900))
				found := ask[audit](t, b, runAxe)
				for _, f := range found.Findings {
					t.Errorf("%s at %d px: %s: %s: %s", k.path, width, f.Rule, f.Selector, strings.Join(strings.Fields(f.Why), " "))
				}
				if !slices.Contains(found.Applied, "target-size") {
					t.Errorf("%s at %d px: axe did not measure targets", k.path, width)
				}
			}
		})
	}
}

// axe is the text of axe-core.
func axe(t *testing.T) string {
	t.Helper()
	program, err := os.ReadFile(axeProgram)
	if err != nil {
		t.Fatalf("there is no axe-core%s (%v)", install, err)
	}
	return string(program)
}

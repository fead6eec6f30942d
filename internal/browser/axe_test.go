package browser_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axeProgram is where npm ci puts axe-core.
const axeProgram = "node_modules/axe-core/axe.min.js"

// widths are those of a phone, a tablet and a desktop screen, in CSS pixels.
var widths = []int64{360, 768, 1280}

// themes are the colour schemes that readers may prefer.
var themes = []string{"light", "dark"}

// rules are the tags of the rules that axe-core runs.
const rules = `{type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]}`

// audit is what axe-core found on a page.
type audit struct {
	Findings []axeFinding `json:"findings"`
	Applied  []string     `json:"applied"` // the rules that applied to something
}

type axeFinding struct {
	Rule    string `json:"rule"`
	Element string `json:"element"` // its start tag
	Why     string `json:"why"`
}

// allRules runs also the rule on the size of targets, which is off by default.
// colourRules runs those that depend on colours alone, for a page whose other rules were
// looked at in other colours.
const (
	allRules    = `{runOnly: ` + rules + `, rules: {"target-size": {enabled: true}}}`
	colourRules = `{runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}}`
)

// audit runs axe-core on the page, or on the parts of it that a selector names. What axe
// cannot decide is a finding too, except for contrast, which is then measured here.
func (b *tab) audit(t *testing.T, part, options string) audit {
	t.Helper()
	if part == "" {
		part = "html"
	}
	return ask[audit](t, b, `((part, options, contrast) => axe.run(part === "html" ? document : part, {
	...options, resultTypes: ["violations", "incomplete"], elementRef: true, selectors: false, preload: false,
}).then(all => ({
	findings: [...all.violations, ...all.incomplete].flatMap(one => one.nodes
		.map(node => ({
			rule: one.id, element: node.element.cloneNode().outerHTML,
			why: all.incomplete.includes(one) && one.id === "color-contrast" ? contrast(node.element) : node.failureSummary || one.help,
		}))
		.filter(finding => finding.why)),
	applied: [...all.violations, ...all.incomplete, ...all.passes].map(one => one.id),
})))(`+strconv.Quote(part)+`, `+options+`, `+faint+`)`)
}

// faint says why an element's text cannot be read well; nothing when it can. It
// measures what axe leaves undecided: text of a single character, text that is scrolled
// out of a wide table, and text of pictures, which is compared with its own outline or
// else with the shape that was painted last beneath it.
const faint = `(() => {
	const parts = color => { // computed colours are rgb() or rgba()
		const [r, g, b, a = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [255, 255, 255];
		return [r, g, b, a];
	};
	const over = (top, below) => [0, 1, 2].map(n => top[n] * top[3] + below[n] * (1 - top[3])).concat(1);
	const light = color => [0.2126, 0.7152, 0.0722].reduce((sum, share, n) => {
		const part = color[n] / 255;
		return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
	}, 0);
	const ratio = (one, other) => {
		const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
		return (high + 0.05) / (low + 0.05);
	};
	const ground = e => {
		if (!e) return parts("Canvas");
		const color = parts(getComputedStyle(e).backgroundColor);
		return color[3] === 1 ? color : over(color, ground(e.parentElement));
	};
	const beneath = e => {
		const svg = e.ownerSVGElement, style = getComputedStyle(e);
		if (style.paintOrder.startsWith("stroke") && style.stroke !== "none" && parseFloat(style.strokeWidth) >= 3) return parts(style.stroke);
		const box = e.getBoundingClientRect();
		const middle = new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
		const hit = [...svg.querySelectorAll("rect, path, circle, polygon")].filter(shape => {
			const fill = getComputedStyle(shape).fill;
			return fill !== "none" && !fill.startsWith("url") && !shape.closest("defs, pattern, clipPath")
				&& shape.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING
				&& shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM().inverse()));
		}).at(-1);
		if (!hit) return ground(svg);
		const [r, g, b, a] = parts(getComputedStyle(hit).fill);
		return over([r, g, b, a * getComputedStyle(hit).fillOpacity], ground(svg));
	};
	return e => {
		if (!e.isConnected) return ""; // a chart has been drawn again meanwhile
		const style = getComputedStyle(e), size = parseFloat(style.fontSize);
		const below = e.ownerSVGElement ? beneath(e) : ground(e);
		const got = ratio(over(parts(e.ownerSVGElement ? style.fill : style.color), below), below);
		const large = size >= 24 || size >= 18.66 && parseInt(style.fontWeight) >= 700;
		return got >= (large ? 3 : 4.5) ? "" : "contrast of " + got.toFixed(2) + " on " + below.slice(0, 3);
	};
})()`

// look is a width and a theme in which a page is looked at, with the rules that
// axe-core runs and one that applies to every page.
type look struct {
	theme   string
	width   int64
	rules   string
	applies string
}

// leadLooks are all widths and themes. In the dark only colours differ.
func leadLooks() []look {
	var all []look
	for _, width := range widths {
		all = append(all, look{"light", width, allRules, "target-size"}, look{"dark", width, colourRules, "color-contrast"})
	}
	return all
}

// fewLooks are two that differ in all that leadLooks differ in.
func fewLooks() []look {
	return []look{{"light", 1280, allRules, "target-size"}, {"dark", 360, allRules, "target-size"}}
}

// axe checks that axe-core finds nothing on the page that is open.
func (b *tab) axe(t *testing.T, s specimen, program string, r *record) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](program))
	looks := fewLooks()
	if s.lead {
		looks = leadLooks()
	}
	for _, l := range looks {
		b.showIn(t, l)
		found := b.audit(t, "", l.rules)
		for _, f := range found.Findings {
			r.fault(t, "axe", "%s: %s", l, f)
		}
		r.applied(found.Applied)
		if !slices.Contains(found.Applied, l.applies) {
			t.Errorf("%s: axe did not apply %s", l, l.applies)
		}
	}
}

// axeWithin checks that axe-core finds nothing in the parts of a page that a selector
// names, which a reader's action changed.
func (b *tab) axeWithin(t *testing.T, parts string) {
	t.Helper()
	b.do(t, chromedp.Evaluate[chromedp.Void](axe(t)))
	for _, l := range fewLooks() {
		b.showIn(t, l)
		for _, f := range b.audit(t, parts, l.rules).Findings {
			t.Errorf("%s: %s", l, f)
		}
	}
}

// showIn shows the page in a look.
func (b *tab) showIn(t *testing.T, l look) {
	t.Helper()
	b.features(t, "prefers-color-scheme", l.theme)
	b.do(t, chromedp.EmulateViewport(l.width, 900))
}

func (l look) String() string { return fmt.Sprintf("%s at %d px", l.theme, l.width) }

func (f axeFinding) String() string {
	return f.Rule + ": " + f.Element + ": " + strings.Join(strings.Fields(f.Why), " ")
}

// axe is the script of axe-core, which is told to keep no copies of elements.
func axe(t *testing.T) string {
	t.Helper()
	needsFile(t, "axe-core", axeProgram)
	program, err := os.ReadFile(axeProgram)
	if err != nil {
		t.Fatal(err)
	}
	return string(program) + "; axe.configure({noHtml: true})"
}

package browser_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// vanished lists the drawn shapes and words that cannot be seen in the reader's own
// colours: neither their fill nor their line differs from the background or, if they
// are cut out of a shape, from the shape.
const vanished = `(() => {
	const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
	const known = new Map();
	const light = color => known.get(color) ?? known.set(color, measure(color)).get(color);
	const measure = color => {
		canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
		const data = canvas.getImageData(0, 0, 1, 1).data;
		return [0.2126, 0.7152, 0.0722].reduce((sum, share, n) => {
			const part = data[n] / 255;
			return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
		}, 0);
	};
	const probe = document.body.appendChild(document.createElement("i"));
	probe.style.forcedColorAdjust = "none";
	probe.style.color = "Canvas";
	const ground = light(getComputedStyle(probe).color);
	probe.remove();
	const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	const stroke = style => style.stroke !== "none" && parseFloat(style.strokeWidth) > 0 && parseFloat(style.strokeOpacity) > 0 ? [light(style.stroke)] : [];
	const painted = (style, line) => [
		...style.fill === "none" || parseFloat(style.fillOpacity) === 0 || line ? [] : [light(style.fill)], ...stroke(style),
	];
	const faults = new Set();
	for (const e of document.querySelectorAll("svg :is(path, line, polyline, polygon, rect, circle, text)")) {
		const style = getComputedStyle(e);
		if (e.closest("defs, pattern, clipPath") || !e.checkVisibility()) continue;
		// What sets lines apart, and the patterns over parts that are shapes themselves.
		if (e.matches('.casing, .weave, [fill^="url"]')) continue;
		const name = e.localName + "." + [...e.classList].join(".") + " of " + ([...e.ownerSVGElement.classList].join(".") || e.ownerSVGElement.parentElement.className);
		const colours = painted(style, e.localName === "line");
		if (e.matches(".cut")) {
			const shape = painted(getComputedStyle(e.previousElementSibling ?? e.parentElement));
			if (!colours.some(c => shape.some(s => ratio(c, s) >= 3))) faults.add(name + " is not seen on its shape");
		} else if (e.localName === "text") {
			const rim = style.paintOrder.startsWith("stroke") ? stroke(style)[0] ?? ground : ground;
			if (ratio(light(style.fill), rim) < 4.5) faults.add(name + " cannot be read");
		} else if (!colours.some(c => ratio(c, ground) >= 3)) faults.add(name + " vanishes");
	}
	return [...faults];
})()`

// keepsShapes checks that nothing drawn vanishes where readers have colours of their
// own, on a light background and on a dark one.
func (b *tab) keepsShapes(t *testing.T, r *record) {
	t.Helper()
	for _, theme := range themes {
		b.forced(t, theme)
		for _, fault := range ask[[]string](t, b, vanished) {
			r.fault(t, "forced", "in forced colours, %s: %s", theme, fault)
		}
	}
}

// forced shows the page in the reader's own colours.
func (b *tab) forced(t *testing.T, theme string) {
	t.Helper()
	params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: theme},
	}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, params); err != nil {
		t.Fatal(err)
	}
}

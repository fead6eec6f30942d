package pdf

import "fmt"

// prepareScript returns a script that prepares a page for printing.
//
// The page's heading becomes the running head. Links to the placeholder address become
// text, except links within the page. Spaces at line ends in headings are kept, because
// otherwise Chromium leaves them out of bookmarks.
func prepareScript(nowhere string) string {
	return fmt.Sprintf(`(nowhere => {
	const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
	for (const heading of headings) {
		const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
		for (let before = " "; texts.nextNode(); before = texts.currentNode.data || before) {
			const data = texts.currentNode.data.replace(/\s+/g, " ");
			texts.currentNode.data = before.endsWith(" ") ? data.trimStart() : data;
		}
	}
	const title = (headings.find(h => h.localName === "h1")?.textContent ?? document.title).trim();
	const text = title.replace(/["\\]/g, sign => "\\" + sign.codePointAt().toString(16) + " ");
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('@page { @top-left { content: "' + text + '" } } h1, h2, h3, h4, h5, h6 { white-space: pre-wrap }');
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	for (const link of document.querySelectorAll("a[href]")) {
		const within = link.getAttribute("href").startsWith("#");
		if (!within && link.href.startsWith(nowhere)) link.removeAttribute("href");
	}
})(%q)`, nowhere)
}
